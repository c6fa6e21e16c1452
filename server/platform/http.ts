import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import swagger from "@fastify/swagger";
import Fastify, { LogController, type FastifyInstance, type FastifyRequest } from "fastify";
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  validatorCompiler,
} from "fastify-type-provider-zod";
import { uuidv7 } from "uuidv7";
import { sessionCookieName } from "#server/platform/session-cookie.ts";
import { framesOf, sendError } from "#server/platform/errors.ts";

export type HttpOptions = {
  readonly logLevel: string;
  readonly trustProxy: false | string[];
  readonly secure: boolean;
  readonly appVersion: string;
  /** Most requests a minute of one session and of one address. */
  readonly limits?: typeof usualLimits;
};

/** Requests a minute: far above what a person's screens, or a whole office's, ask. */
const usualLimits = { session: 3000, address: 60_000 };

/** The HTTP server with everything that holds for every request: headers, limits, error bodies, logs without personal data. */
export async function buildHttp(options: HttpOptions): Promise<FastifyInstance> {
  const { limits = usualLimits } = options;
  const app = Fastify({
    trustProxy: options.trustProxy === false ? false : options.trustProxy,
    bodyLimit: 1_000_000,
    genReqId: () => uuidv7(),
    // Addresses hold ids and search words: the log gets the route's pattern only.
    logger:
      options.logLevel === "silent"
        ? false
        : {
            level: options.logLevel,
            serializers: {
              req: (request: FastifyRequest) => ({
                method: request.method,
                route: request.routeOptions?.url ?? "none",
              }),
            },
          },
    // Request and reply pairs are one line, written below.
    logController: new LogController({ disableRequestLogging: true }),
  });
  app.addHook("onResponse", async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? "none",
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      "request",
    );
  });

  app.setValidatorCompiler(validatorCompiler);
  // Replies are parsed by their contract and written as JSON in `serve`.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  app.setErrorHandler((error, request, reply) => {
    if (hasZodFastifySchemaValidationErrors(error)) {
      const issues = error.validation.map((issue) => ({
        path: issue.instancePath.replace(/^\//, "").replaceAll("/", "."),
        code: issue.message ?? issue.keyword,
      }));
      return sendError(reply, 400, { error: "invalid", issues });
    }
    const status = (error as { statusCode?: number }).statusCode ?? 500;
    if (status === 429) return sendError(reply, 429, { error: "rate_limited" });
    if (status >= 400 && status < 500) return sendError(reply, status, { error: "invalid", issues: [] });
    request.log.error(
      { err: { type: (error as Error).name, stack: framesOf(error as Error) }, traceId: request.id },
      "failed",
    );
    return sendError(reply, 500, { error: "internal" });
  });

  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "blob:"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        requireTrustedTypesFor: ["'script'"],
      },
    },
    crossOriginOpenerPolicy: { policy: "same-origin" },
    crossOriginResourcePolicy: { policy: "same-origin" },
    referrerPolicy: { policy: "no-referrer" },
    strictTransportSecurity: options.secure ? { maxAge: 63_072_000, includeSubDomains: true } : false,
  });
  await app.register(cookie);
  // Counted by session where there is one, since a whole office may come from one address; and by address beside it, since a cookie
  // isn't looked up before it is counted, and a made-up one for each request would count as none.
  const cookieName = sessionCookieName(options.secure);
  await app.register(rateLimit, {
    global: true,
    max: limits.session,
    timeWindow: "1 minute",
    keyGenerator: (request) => request.cookies[cookieName] ?? request.ip,
  });
  const ofAddress = app.createRateLimit({
    max: limits.address,
    timeWindow: "1 minute",
    keyGenerator: (request) => request.ip,
  });
  app.addHook("onRequest", async (request, reply) => {
    const counted = await ofAddress(request);
    if (!counted.isAllowed && counted.isExceeded)
      return sendError(reply.header("retry-after", counted.ttlInSeconds), 429, { error: "rate_limited" });
  });
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Rinnalla",
        version: options.appVersion,
        license: { name: "EUPL-1.2", identifier: "EUPL-1.2" },
        description:
          "Case work and family participation for Finnish family work. Writes carry a `command-id` header (a UUID made by the caller): sending a command twice keeps one.",
      },
      components: {
        securitySchemes: {
          session: { type: "apiKey", in: "cookie", name: options.secure ? "__Host-rinnalla" : "rinnalla" },
        },
      },
    },
    transform: jsonSchemaTransform,
  });

  app.addHook("onRequest", async (request, reply) => {
    if (!request.url.startsWith("/api/")) return;
    reply.header("cache-control", "no-store");
    if (request.method !== "GET" && request.method !== "HEAD" && !sameOrigin(request)) {
      await sendError(reply, 403, { error: "forbidden" });
    }
  });
  return app;
}

/** Writes come from our own pages only: SameSite cookies, and beside them what the browser says of the sender. */
function sameOrigin(request: FastifyRequest): boolean {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || site === "none";
  const { origin } = request.headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === request.headers.host);
}
