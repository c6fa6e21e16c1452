import type { FastifyReply } from "fastify";

/** The body of every error: a kind, what the screen needs to explain it, a trace id, and nothing of the data. */
export function sendError(reply: FastifyReply, status: number, body: Record<string, unknown>): FastifyReply {
  return reply
    .code(status)
    .header("content-type", "application/json; charset=utf-8")
    .send(JSON.stringify({ ...body, traceId: reply.request.id }));
}
