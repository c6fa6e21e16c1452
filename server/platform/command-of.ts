import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The id that a client gives a command, so that one sent twice is done once. */
export function commandIdOf(request: FastifyRequest): string | null {
  const given = request.headers["command-id"];
  return typeof given === "string" && uuid.test(given) ? given : null;
}

/** What is sent in a command: under one id there is only one content. */
export const contentHash = (request: FastifyRequest): string =>
  createHash("sha256")
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest("hex");
