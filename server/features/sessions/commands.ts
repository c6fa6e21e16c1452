import { uuidv7 } from "uuidv7";
import type { Context } from "#server/platform/serve.ts";
import { newSessionToken, sessionTokenHash } from "#server/platform/session-cookie.ts";

/**
 * A new session, never a continued one: whatever token the browser had is ended, so that a planted one is worth nothing.
 * @returns the token for the cookie, or null when nobody can sign in this way (no demo town, no such person)
 */
export async function startDemoSession(
  { tx, now, request }: Context,
  cookieName: string,
  personId: string,
): Promise<string | null> {
  const former = sessionTokenHash(request, cookieName);
  if (former !== null)
    await tx.rows("end-session", "select app.end_session(decode($1, 'hex'), $2)", [former, now]);
  const { token, hash } = newSessionToken();
  const [made] = await tx.rows<{ ok: boolean }>(
    "start-session",
    "select app.start_session($1, $2, $3, 'demo', $4) as ok",
    [uuidv7(), hash, personId, now],
  );
  return made?.ok ? token : null;
}

export async function endSessions(
  context: Context,
  cookieName: string,
  everywhere: boolean,
): Promise<number> {
  const { tx, now, request } = context;
  if (everywhere) {
    const [all] = await tx.rows<{ ended: number }>(
      "end-all-sessions",
      "select app.end_sessions_of_actor($1) as ended",
      [now],
    );
    return all?.ended ?? 0;
  }
  const hash = sessionTokenHash(request, cookieName);
  await tx.rows("end-session", "select app.end_session(decode($1, 'hex'), $2)", [hash, now]);
  return 1;
}
