import { demoTown } from "#contract/public/demo.ts";
import * as contract from "#contract/worker/sessions.ts";
import { refuse } from "#core/kernel/decision.ts";
import { demoPeopleToChoose, demoTownLoaded, rolesWithUnits } from "#server/features/sessions/queries.ts";
import { endSessions, startDemoSession } from "#server/features/sessions/commands.ts";
import { route, type Route } from "#server/platform/serve.ts";
import { clearSessionCookie, setSessionCookie, sessionCookieName } from "#server/platform/session-cookie.ts";

/** @param secure whether browsers reach us over HTTPS, so that the cookie may carry `__Host-` */
export function sessionRoutes(secure: boolean): Route[] {
  const cookieName = sessionCookieName(secure);
  return [
    route(demoTown, async (_input, { tx }) => ({ loaded: await demoTownLoaded(tx) })),

    route(contract.demoPeople, async (_input, { tx }) => ({ people: await demoPeopleToChoose(tx) })),

    route(contract.startSession, async ({ body }, context) => {
      const token = await startDemoSession(context, cookieName, body.personId);
      if (token === null) return refuse("sign_in_not_possible");
      context.about({ objectKind: "staff", objectId: body.personId });
      setSessionCookie(context.reply, cookieName, token, secure);
      return { signedIn: true as const };
    }),

    route(contract.currentSession, async (_input, { tx, actor, roles, today }) => ({
      ...(await rolesWithUnits(tx, roles)),
      actor,
      today,
    })),

    route(contract.endSession, async ({ body }, context) => {
      const ended = await endSessions(context, cookieName, body.everywhere);
      clearSessionCookie(context.reply, cookieName, secure);
      return { ended };
    }),
  ];
}
