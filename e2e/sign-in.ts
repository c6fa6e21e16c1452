import type { BrowserContext } from "playwright-core";
import { uuidv7 } from "uuidv7";
import type { TownServer } from "./server.ts";
import { systemClock } from "#server/platform/clock.ts";
import { connectAsOwner } from "#server/platform/owner-connection.ts";
import { newSessionToken, sessionCookieName } from "#server/platform/session-cookie.ts";

export interface TownPerson {
  readonly id: string;
  readonly name: string;
}

/** Active people who have a role in the demo town, in a fixed order. */
export async function peopleInRole(
  server: Pick<TownServer, "ownerUrl">,
  role: string,
): Promise<TownPerson[]> {
  const client = await connectAsOwner(server.ownerUrl);
  try {
    const found = await client.query<TownPerson>(
      `select s.id, s.given_name || ' ' || s.family_name as name from staff s
       where s.active and exists (select from staff_role r where r.staff_id = s.id and r.role = $1 and r.valid_to is null)
       order by s.id`,
      [role],
    );
    return found.rows;
  } finally {
    await client.end();
  }
}

/** Signs a person in by writing the session where the server keeps it; the sign-in page has tests of its own. */
export async function signIn(
  context: BrowserContext,
  server: Pick<TownServer, "address" | "ownerUrl">,
  personId: string,
  now = systemClock.now(),
): Promise<void> {
  const { token, hash } = newSessionToken();
  const client = await connectAsOwner(server.ownerUrl);
  try {
    await client.query("select app.start_session($1, $2, $3, 'demo', $4)", [uuidv7(), hash, personId, now]);
  } finally {
    await client.end();
  }
  await context.addCookies([
    { name: sessionCookieName(false), value: token, url: server.address, httpOnly: true, sameSite: "Strict" },
  ]);
}
