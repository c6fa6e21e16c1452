import swaggerUi from "@fastify/swagger-ui";
import type { FastifyInstance } from "fastify";

/** The API description for people at /api/docs, made from the same contract as the requests' validation. */
export async function apiDocs(app: FastifyInstance): Promise<void> {
  await app.register(swaggerUi, {
    routePrefix: "/api/docs",
    uiConfig: { docExpansion: "list", deepLinking: true, supportedSubmitMethods: [], validatorUrl: null },
    theme: { title: "Rinnalla API" },
  });
  app.addHook("onSend", async (request, reply) => {
    if (!request.url.startsWith("/api/docs")) return;
    // The viewer's own files only; it draws with inline styles and images of its own, but no inline script.
    reply.header(
      "content-security-policy",
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'",
    );
  });
}
