import type pg from "pg";
import { uuidv7 } from "uuidv7";
import { breachList } from "#contract/worker/breaches.ts";
import { newSessionToken } from "#server/platform/session-cookie.ts";
import type { Scenario } from "./scenarios.ts";

type Lead = { readonly actorId: string; readonly cookie: string };

// What a lead asks in turn: everything, what is broken, what is late, one rule of one service.
const questions = [
  "",
  "?kind=broken",
  "?kind=late",
  "?kind=late&rule=records.signed",
  "?service=family-work",
];

/** The unit lead's list of breaches over the whole county, each lead asking of their own units. */
export function breachListScenario(admin: pg.Client): Scenario {
  let leads: Promise<readonly Lead[]> | undefined;
  return {
    name: "breach list",
    endpoint: breachList,
    writes: false,
    async round(among, _most, run) {
      leads ??= signedInLeads(admin);
      const all = (await leads).slice(0, among);
      return run((n) => {
        const lead = all[n % all.length];
        if (!lead) throw new Error("the county has no unit leads");
        const question = questions[Math.floor(n / all.length) % questions.length] ?? "";
        return { ...lead, path: `${breachList.path}${question}` };
      });
    },
  };
}

/** Leads of units whose services run, with a session each. */
async function signedInLeads(admin: pg.Client): Promise<Lead[]> {
  const found = await admin.query<{ staff_id: string }>(`
    select r.staff_id from staff_role r join service_period p on p.unit_id = r.unit_id and p.ended_on is null
    where r.role = 'unitLead' and r.valid_to is null group by r.staff_id order by count(*) desc, r.staff_id limit 400`);
  const leads: Lead[] = [];
  for (const { staff_id: actorId } of found.rows) {
    const { token, hash } = newSessionToken();
    await admin.query(
      `insert into session (id, token_hash, staff_id, method, created_at, last_seen_at, expires_at)
      values ($1, $2, $3, 'demo', now(), '2099-01-01', '2100-01-01')`,
      [uuidv7(), hash, actorId],
    );
    leads.push({ actorId, cookie: `rinnalla=${token}` });
  }
  return leads;
}
