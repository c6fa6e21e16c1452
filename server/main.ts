import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { refreshDuties } from "#server/features/duties/commands.ts";
import { logRoutes } from "#server/features/logs/routes.ts";
import { absenceRoutes } from "#server/features/absences/routes.ts";
import { calendarRoutes } from "#server/features/calendar/routes.ts";
import { feedRoutes } from "#server/features/feeds/routes.ts";
import { timeWishRoutes } from "#server/features/time-wishes/routes.ts";
import { contactRoutes } from "#server/features/contacts/routes.ts";
import { familyRoutes } from "#server/features/families/routes.ts";
import { breakRoutes } from "#server/features/breaks/routes.ts";
import { hearingRoutes } from "#server/features/hearings/routes.ts";
import { ownStartRoutes } from "#server/features/own-starts/routes.ts";
import { themeRoutes } from "#server/features/themes/routes.ts";
import { youthTeamRoutes } from "#server/features/youth-teams/routes.ts";
import { breachRoutes } from "#server/features/breaches/routes.ts";
import { boardRoutes } from "#server/features/board/routes.ts";
import { deskRoutes } from "#server/features/desk/routes.ts";
import { deviationRoutes } from "#server/features/deviations/routes.ts";
import { moveRoutes } from "#server/features/moves/routes.ts";
import { groupRoutes } from "#server/features/groups/routes.ts";
import { orderRoutes } from "#server/features/orders/routes.ts";
import { givingRoutes } from "#server/features/giving/routes.ts";
import { reminderRoutes } from "#server/features/reminders/routes.ts";
import { profileRoutes } from "#server/features/profile/routes.ts";
import { staffRoutes } from "#server/features/staff/routes.ts";
import { supportPersonRoutes } from "#server/features/support-persons/routes.ts";
import { teamRoutes } from "#server/features/teams/routes.ts";
import { agreementRoutes } from "#server/features/agreements/routes.ts";
import { draftRoutes } from "#server/features/drafts/routes.ts";
import { entryRoutes } from "#server/features/entries/routes.ts";
import { consultationRoutes } from "#server/features/consultations/routes.ts";
import { notificationRoutes } from "#server/features/notifications/routes.ts";
import { resourceRoutes } from "#server/features/resources/routes.ts";
import { meetingRoutes } from "#server/features/meetings/routes.ts";
import { todayRoutes } from "#server/features/today/routes.ts";
import { closingRoutes } from "#server/features/closings/routes.ts";
import { concernRoutes } from "#server/features/concerns/routes.ts";
import { documentRoutes } from "#server/features/documents/routes.ts";
import { goalRoutes } from "#server/features/goals/routes.ts";
import { sendReminders, type MailJob } from "#server/features/reminders/jobs.ts";
import { familyAppointmentRoutes } from "#server/features/family-appointments/routes.ts";
import { partnerRoutes } from "#server/features/partners/routes.ts";
import { planRoutes } from "#server/features/plans/routes.ts";
import { instrumentRoutes } from "#server/features/instruments/routes.ts";
import { interviewRoutes } from "#server/features/interviews/routes.ts";
import { measurementRoutes } from "#server/features/measurements/routes.ts";
import { answerAlertRoutes } from "#server/features/answer-alerts/routes.ts";
import { answeringRoutes } from "#server/features/answering/routes.ts";
import { roundRoutes } from "#server/features/rounds/routes.ts";
import { patternRoutes } from "#server/features/patterns/routes.ts";
import { supportRoutes } from "#server/features/support/routes.ts";
import { referralRoutes } from "#server/features/referrals/routes.ts";
import { serviceRoutes } from "#server/features/services/routes.ts";
import { ownModelsOf } from "#server/features/service-models/queries.ts";
import { channelRoutes } from "#server/features/channels/routes.ts";
import { ptvRoutes } from "#server/features/ptv/routes.ts";
import { serviceModelRoutes } from "#server/features/service-models/routes.ts";
import { sessionRoutes } from "#server/features/sessions/routes.ts";
import type { SendMail } from "#server/adapters/mail/mail.ts";
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
  /** How reminders go out, and the address that they lead to; without it none do. */
  readonly mail?: { readonly send: SendMail; readonly link: string; readonly toDemo: boolean };
  /** Folder of the built web apps; without it only the API is served. */
  readonly webFolder?: string;
};

const { version: appVersion } = JSON.parse(
  readFileSync(fileURLToPath(new URL("../package.json", import.meta.url)), "utf8"),
) as { version: string };

const mailEvery = 300_000; // milliseconds

/** Every endpoint the server answers, for serving, for the API description and for the access matrix. */
export function allRoutes({ secure, dataKey }: { secure: boolean; dataKey: Buffer }): Route[] {
  const secrets = fieldSecrets(dataKey);
  return [
    ...sessionRoutes(secure),
    ...serviceRoutes,
    ...serviceModelRoutes,
    ...instrumentRoutes,
    ...channelRoutes,
    ...ptvRoutes,
    ...planRoutes,
    ...breakRoutes,
    ...hearingRoutes,
    ...themeRoutes,
    ...youthTeamRoutes,
    ...ownStartRoutes(secrets),
    ...goalRoutes,
    ...documentRoutes,
    ...concernRoutes,
    ...interviewRoutes,
    ...measurementRoutes,
    ...roundRoutes,
    ...answeringRoutes,
    ...answerAlertRoutes,
    ...patternRoutes,
    ...supportRoutes,
    ...referralRoutes,
    ...groupRoutes,
    ...supportPersonRoutes,
    ...closingRoutes,
    ...orderRoutes,
    ...moveRoutes,
    ...givingRoutes,
    ...reminderRoutes,
    ...teamRoutes,
    ...deviationRoutes,
    ...boardRoutes,
    ...breachRoutes,
    ...deskRoutes,
    ...staffRoutes,
    ...profileRoutes,
    ...logRoutes,
    ...contactRoutes(secrets),
    ...consultationRoutes(secrets),
    ...notificationRoutes,
    ...resourceRoutes,
    ...familyRoutes(secrets),
    ...meetingRoutes,
    ...entryRoutes,
    ...draftRoutes,
    ...agreementRoutes,
    ...partnerRoutes,
    ...familyAppointmentRoutes,
    ...todayRoutes,
    ...calendarRoutes,
    ...absenceRoutes,
    ...feedRoutes,
    ...timeWishRoutes,
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
  const models = ownModelsOf((message) => app.log.error(message));
  const serving = {
    pool,
    keepModels: models.keepUp,
    clock,
    appVersion,
    cookieName: sessionCookieName(secure),
    afterCaseWrite: (caseId: string, { tx, today }: Context) => refreshDuties(tx, caseId, today),
  };
  await models.atStart(pool);
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
  const { mail } = options;
  const warn: MailJob["warn"] = (what, words) => app.log.warn(what, words);
  const remind = mail && (() => sendReminders({ pool, clock, ...mail, warn }));
  let round: Promise<unknown> = Promise.resolve();
  const often =
    remind &&
    setInterval(() => {
      // One round at a time: a slow mail server isn't asked twice.
      round = round.then(remind).catch((error: Error) => app.log.error(error.name));
    }, mailEvery);
  often?.unref();
  return {
    app,
    async close() {
      clearInterval(daily);
      clearInterval(often);
      await round;
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
