import type pg from "pg";
import { uuidv7 } from "uuidv7";
import { newSessionToken } from "#server/platform/session-cookie.ts";
import { asOwner, type County } from "./county.ts";

/** A unit grown to so many workers for a round, and its lead signed in. */
export type BigUnit = {
  readonly unitId: string;
  readonly actorId: string;
  readonly cookie: string;
  readonly workers: number;
};

const workersInUnit = 40;
// The leads with most families: of those families names are told, of the lent workers' only that the time is taken.
const leadsStatement = `
select r.unit_id, r.staff_id from staff_role r join case_access a on a.actor_id = r.staff_id and a.relation = 'unitLead'
where r.role = 'unitLead' and r.valid_to is null and r.unit_id is not null
group by 1, 2 order by count(*) desc, r.unit_id limit $1`;
const lentStatement = `
select x.staff_id from (select distinct p.staff_id from meeting_participant p
  where p.staff_id is not null and p.on_day between $2::date - 6 and $2::date + 6) x
where exists (select 1 from staff_role r where r.staff_id = x.staff_id and r.role = 'familyWorker')
  and not exists (select 1 from staff_role r where r.staff_id = x.staff_id and r.unit_id = $1)
order by x.staff_id limit $3`;

/** Units of forty for one round: workers of others are lent to them. What is made is taken away by shrinkUnits. */
export async function growUnits(county: County, wanted: number, admin: pg.Client): Promise<BigUnit[]> {
  const owner = await asOwner(county.url);
  try {
    const leads = await owner.query<{ unit_id: string; staff_id: string }>(leadsStatement, [wanted]);
    const grown: BigUnit[] = [];
    await admin.query("begin");
    // A second role in another unit gives nobody a family: deriving thousands of families' access anew would be for nothing.
    await admin.query("set local session_replication_role = replica");
    for (const { unit_id: unitId, staff_id: actorId } of leads.rows) {
      const own = await admin.query<{ n: number }>(
        "select count(*)::int as n from staff_role where unit_id = $1 and role = 'familyWorker' and valid_to is null",
        [unitId],
      );
      const has = own.rows[0]?.n ?? 0;
      const lent = await admin.query<{ staff_id: string }>(lentStatement, [
        unitId,
        county.today,
        Math.max(0, workersInUnit - has),
      ]);
      for (const { staff_id: staffId } of lent.rows)
        await admin.query(
          "insert into staff_role (id, staff_id, unit_id, role, valid_from, valid_to) values ($1, $2, $3, 'familyWorker', '1999-01-01', '2099-01-01')",
          [uuidv7(), staffId, unitId],
        );
      const { token, hash } = newSessionToken();
      await admin.query(
        `insert into session (id, token_hash, staff_id, method, created_at, last_seen_at, expires_at)
        values ($1, $2, $3, 'demo', '1999-01-01', '2099-01-01', '2100-01-01')`,
        [uuidv7(), hash, actorId],
      );
      grown.push({ unitId, actorId, cookie: `rinnalla=${token}`, workers: has + lent.rows.length });
    }
    await admin.query("commit");
    return grown;
  } finally {
    await owner.end();
  }
}

export async function shrinkUnits(admin: pg.Client): Promise<void> {
  await admin.query("begin");
  await admin.query("set local session_replication_role = replica");
  await admin.query("delete from staff_role where valid_from = '1999-01-01'");
  await admin.query("delete from session where created_at = '1999-01-01'");
  await admin.query("commit");
}
