import type pg from "pg";
import { uuidv7 } from "uuidv7";
import { effectiveness } from "#contract/worker/effectiveness.ts";
import { addMonths, type LocalDate } from "#core/kernel/local-date.ts";
import { newSessionToken } from "#server/platform/session-cookie.ts";
import type { County } from "./county.ts";
import type { Scenario } from "./scenarios.ts";

type Reader = { readonly actorId: string; readonly cookie: string };

const readers = {
  // Leads of units with most services.
  lead: `select r.staff_id from staff_role r join service_period p on p.unit_id = r.unit_id
    where r.role = 'unitLead' and r.valid_to is null group by r.staff_id order by count(*) desc, r.staff_id limit 16`,
  analyst: `select r.staff_id from staff_role r where r.role = 'analyst' and r.valid_to is null order by r.staff_id limit 16`,
} as const;
const times = [
  ["a year", 12],
  ["five years", 60],
] as const;

/** The page of figures: a lead's of the own units and an analyst's of the whole county, of a year and of five. */
export function effectivenessScenarios({ today }: County, admin: pg.Client): Scenario[] {
  return (Object.keys(readers) as (keyof typeof readers)[]).flatMap((who) => {
    let signedIn: Promise<readonly Reader[]> | undefined;
    return times.map(([name, months]): Scenario => {
      const from: LocalDate = addMonths(today, 1 - months);
      return {
        name: `effectiveness: ${who}, ${name}`,
        endpoint: effectiveness,
        writes: false,
        async round(among, _most, run) {
          signedIn ??= signIn(admin, readers[who]);
          const all = (await signedIn).slice(0, among);
          return run((n) => {
            const one = all[n % all.length];
            if (!one) throw new Error(`the county has no ${who}`);
            return { ...one, path: `${effectiveness.path}?from=${from}&to=${today}` };
          });
        },
      };
    });
  });
}

async function signIn(admin: pg.Client, statement: string): Promise<Reader[]> {
  const found = await admin.query<{ staff_id: string }>(statement);
  const made: Reader[] = [];
  for (const { staff_id: actorId } of found.rows) {
    const { token, hash } = newSessionToken();
    await admin.query(
      `insert into session (id, token_hash, staff_id, method, created_at, last_seen_at, expires_at)
      values ($1, $2, $3, 'demo', now(), '2099-01-01', '2100-01-01')`,
      [uuidv7(), hash, actorId],
    );
    made.push({ actorId, cookie: `rinnalla=${token}` });
  }
  return made;
}
