import type { FastifyInstance } from "fastify";
import type { Pool } from "#server/platform/database.ts";

/** /healthz: the process answers. /readyz: the database does too. Neither says anything else. */
export function health(app: FastifyInstance, pool: Pool): void {
  app.get("/healthz", { schema: { hide: true } }, async () => ({ status: "ok" }));
  app.get("/readyz", { schema: { hide: true } }, async (_request, reply) => {
    try {
      await pool.query("select 1");
      return { status: "ready" };
    } catch {
      return reply.code(503).send({ status: "database_unreachable" });
    }
  });
}
