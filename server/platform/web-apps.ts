import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { sendError } from "#server/platform/errors.ts";

/** Serves both built web apps: the families' at /, the workers' at /tyo/. Unknown addresses get the app, which says so itself. */
export async function webApps(app: FastifyInstance, distFolder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: distFolder,
    serve: false,
    // The build writes each file compressed beside itself.
    preCompressed: true,
    cacheControl: false,
    // Built files carry their content's hash in the name; pages don't.
    setHeaders: (reply, path) => {
      reply.header(
        "cache-control",
        path.includes("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
      );
    },
  });
  const files = { schema: { hide: true } };
  app.get("/tyo/assets/*", files, (request, reply) =>
    reply.sendFile(join("worker", request.url.slice("/tyo".length))),
  );
  app.get("/assets/*", files, (request, reply) => reply.sendFile(join("family", request.url)));
  app.get("/tyo", files, (_request, reply) => reply.redirect("/tyo/"));
  app.get("/tyo/*", files, (_request, reply) => reply.sendFile("worker/index.html"));
  app.get("/*", files, (request, reply) =>
    request.url.startsWith("/api/")
      ? sendError(reply, 404, { error: "not_found" })
      : reply.sendFile("family/index.html"),
  );
  app.setNotFoundHandler((_request, reply) => sendError(reply, 404, { error: "not_found" }));
}
