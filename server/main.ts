import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { refreshDuties } from "#server/features/duties/commands.ts";
import { logRoutes } from "#server/features/logs/routes.ts";
import { contactRoutes } from "#server/features/contacts/routes.ts";
import { familyRoutes } from "#server/features/families/routes.ts";
import { boardRoutes } from "#server/features/board/routes.ts";
import { deskRoutes } from "#server/features/desk/routes.ts";
import { deviationRoutes } from "#server/features/deviations/routes.ts";
import { groupRoutes } from "#server/features/groups/routes.ts";
import { orderRoutes } from "#server/features/orders/routes.ts";
import { profileRoutes } from "#server/features/profile/routes.ts";
import { staffRoutes } from "#server/features/staff/routes.ts";
import { supportRoutes } from "#server/features/support-persons/routes.ts";
import { teamRoutes } from "#server/features/teams/routes.ts";
import { agreementRoutes } from "#server/features/agreements/routes.ts";
import { draftRoutes } from "#server/features/drafts/routes.ts";
import { entryRoutes } from "#server/features/entries/routes.ts";
import { meetingRoutes } from "#server/features/meetings/routes.ts";
import { todayRoutes } from "#server/features/today/routes.ts";
import { closingRoutes } from "#server/features/closings/routes.ts";
import { concernRoutes } from "#server/features/concerns/routes.ts";
import { documentRoutes } from "#server/features/documents/routes.ts";
import { goalRoutes } from "#server/features/goals/routes.ts";
import { planRoutes } from "#server/features/plans/routes.ts";
import { referralRoutes } from "#server/features/referrals/routes.ts";
import { serviceRoutes } from "#server/features/services/routes.ts";
import { sessionRoutes } from "#server/features/sessions/routes.ts";
import { apiDocs } from "#server/platform/api-docs.ts";
import { systemClock, dayInHelsinki, type Clock } from "#server/platform/clock.ts";
import { openPool } from "#server/platform/database.ts";
import { health } from "#server/platform/health.ts";
import { fieldSecrets } from "#server/platform/field-secrets.ts";
import { buildHttp } from "#server/platform/http.ts";
import { serve, type Context, type Route } from "#server/platform/serve.ts";
import { sessionCookieName } from "#server/platform/session-cookie.ts";
import { webApps } from "#server/platform/web-apps.ts";

export type ServerOptions = {
  /** Connection address whose login is a member of rinnalla_app. */
  readonly databaseUrl: string;
  readonly databasePool?: number;
  /** 32 bytes: field encryption and blind index. */
  readonly dataKey: Buffer;
  readonly clock?: Clock;
  readonly secure?: boolean;
  readonly trustProxy?: false | string[];
  readonly logLevel?: string;
  /** Folder of the built web apps; without it only the API is served. */
  readonly webFolder?: string;
};

const { version: appVersion } = JSON.parse(
  readFileSync(fileURLToPath(new URL("../package.json", import.meta.url)), "utf8"),
) as { version: string };

/** Every endpoint the server answers, for serving, for the API description and for the access matrix. */
export function allRoutes({ secure, dataKey }: { secure: boolean; dataKey: Buffer }): Route[] {
  const secrets = fieldSecrets(dataKey);
  return [
    ...sessionRoutes(secure),
    ...serviceRoutes,
    ...planRoutes,
    ...goalRoutes,
    ...documentRoutes,
    ...concernRoutes,
    ...referralRoutes,
    ...groupRoutes,
    ...supportRoutes,
    ...closingRoutes,
    ...orderRoutes,
    ...teamRoutes,
    ...deviationRoutes,
    ...boardRoutes,
    ...deskRoutes,
    ...staffRoutes,
    ...profileRoutes,
    ...logRoutes,
    ...contactRoutes(secrets),
    ...familyRoutes(secrets),
    ...meetingRoutes,
    ...entryRoutes,
    ...draftRoutes,
    ...agreementRoutes,
    ...todayRoutes,
  ];
}

export type RunningServer = { readonly app: FastifyInstance; close(): Promise<void> };

/** Wires everything together without listening, so that tests can inject requests. */
export async function buildServer(options: ServerOptions): Promise<RunningServer> {
  const { clock = systemClock, secure = false } = options;
  const pool = openPool(options.databaseUrl, options.databasePool ?? 10);
  const app = await buildHttp({
    logLevel: options.logLevel ?? "info",
    trustProxy: options.trustProxy ?? false,
    secure,
    appVersion,
  });
  // An idle connection that dies (the database restarted) is replaced by the pool; it must not end the process.
  pool.on("error", (error) =>
    app.log.warn({ code: (error as { code?: string }).code }, "database connection lost"),
  );
  const serving = {
    pool,
    clock,
    appVersion,
    cookieName: sessionCookieName(secure),
    afterCaseWrite: (caseId: string, { tx, today }: Context) => refreshDuties(tx, caseId, today),
  };
  await apiDocs(app);
  for (const route of allRoutes({ secure, dataKey: options.dataKey })) serve(app, route, serving);
  app.get("/api/openapi.json", { schema: { hide: true } }, async () => app.swagger());
  health(app, pool);
  if (options.webFolder !== undefined) await webApps(app, options.webFolder);
  /** Room for this month's log and the next, and the kept replies of commands past their age taken away. */
  const upkeep = () =>
    pool.query("select app.ensure_log_partitions($1), app.forget_old_commands()", [
      dayInHelsinki(clock.now()),
    ]);
  await upkeep();
  const daily = setInterval(
    () => void upkeep().catch((error: Error) => app.log.error(error.name)),
    86_400_000,
  );
  daily.unref();
  return {
    app,
    async close() {
      clearInterval(daily);
      await app.close();
      await pool.end();
    },
  };
}

/** Builds and listens. @returns the address it answers at */
export async function startServer(
  options: ServerOptions & { host: string; port: number },
): Promise<RunningServer & { address: string }> {
  const running = await buildServer(options);
  const address = await running.app.listen({ host: options.host, port: options.port });
  return { ...running, address };
}
