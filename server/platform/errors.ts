import type { FastifyReply } from "fastify";

/** The body of every error: a kind, what the screen needs to explain it, a trace id, and nothing of the data. */
export function sendError(reply: FastifyReply, status: number, body: Record<string, unknown>): FastifyReply {
  return reply
    .code(status)
    .header("content-type", "application/json; charset=utf-8")
    .send(JSON.stringify({ ...body, traceId: reply.request.id }));
}

/**
 * Where an error arose, without what it says: a message of the database or of a parser can quote the data it failed on,
 * and the log holds none.
 */
export const framesOf = (error: Error): string =>
  (error.stack ?? "")
    .split("\n")
    .filter((line) => /^ +at /.test(line))
    .join("\n");
