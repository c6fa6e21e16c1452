import type pg from "pg";
import { uuidv7 } from "uuidv7";
import { asOwner, type County } from "./county.ts";

/** A planned meeting of yesterday that waits for its record. */
export type Recording = {
  readonly cookie: string;
  readonly actorId: string;
  readonly caseId: string;
  readonly meetingId: string;
  readonly personId: string;
};

/**
 * Meetings to record, each once, spread over as many families as there are, by worker in turn. They are made for one round and taken
 * away after it, recorded or not: a hundred meetings without a record would change every other screen, and the next run too.
 */
export async function makeRecordings(county: County, workers: number, wanted: number): Promise<Recording[]> {
  const targets = county.targets.slice(0, workers);
  const cookies = new Map(targets.map((target) => [target.actorId, target.cookie]));
  const owner = await asOwner(county.url);
  try {
    const ready = await owner.query<Ready>(readyStatement, [[...cookies.keys()], county.today]);
    if (ready.rows.length === 0) throw new Error("the county has no family whose meetings can be recorded");
    const rows = Array.from({ length: wanted }, (_, n) => ({
      ...(ready.rows[n % ready.rows.length] as Ready),
      id: uuidv7(),
    }));
    await owner.query(makeStatement, [JSON.stringify(rows), county.today]);
    return rows.map((row) => ({
      cookie: cookies.get(row.actor_id) ?? "",
      actorId: row.actor_id,
      caseId: row.case_id,
      meetingId: row.id,
      personId: row.person_id,
    }));
  } finally {
    await owner.end();
  }
}

type Ready = { case_id: string; period_id: string; actor_id: string; person_id: string };
// Families whose plan holds, each with a parent and the key worker: one family of each worker, then the next of each.
const readyStatement = `
select * from (
  select distinct on (p.case_id) p.case_id, p.id as period_id, w.staff_id as actor_id, m.person_id
  from service_period p
  join case_worker w on w.case_id = p.case_id and w.role = 'keyWorker' and w.staff_id = any ($1::uuid[])
    and w.valid_from <= $2 and (w.valid_to is null or w.valid_to >= $2)
  join case_member m on m.case_id = p.case_id and m.role = 'parent' and m.valid_to is null
  join plan l on l.period_id = p.id and l.status = 'approved' and l.approved_on < $2
  join service_order o on o.id = p.order_id and o.valid_to > $2
  where p.ended_on is null and p.started_on < $2::date - 30
  order by p.case_id, m.person_id) r
order by row_number() over (partition by r.actor_id order by r.case_id), r.actor_id`;
const makeStatement = `
with wanted as (select * from jsonb_to_recordset($1::jsonb) as x (id uuid, case_id uuid, period_id uuid, actor_id uuid, person_id uuid)),
made as (
  insert into meeting (id, case_id, period_id, kind, starts_at, ends_at, starts_on, place_kind, place)
  select id, case_id, period_id, 'regular', ($2::date - 1 + time '09:00') at time zone 'Europe/Helsinki',
    ($2::date - 1 + time '10:00') at time zone 'Europe/Helsinki', $2::date - 1, 'home', 'Koti' from wanted returning id
)
insert into meeting_participant (id, case_id, meeting_id, person_id, staff_id, party, on_day)
select gen_random_uuid(), w.case_id, w.id, case when p = 'family' then w.person_id end, case when p = 'worker' then w.actor_id end, p, $2::date - 1
from wanted w join made on made.id = w.id cross join unnest(array['family', 'worker']) p`;

/** Takes away the round's meetings with all that was recorded of them. */
export async function clearRecordings(made: readonly Recording[], admin: pg.Client): Promise<void> {
  await admin.query("begin");
  // Nothing else refers to these meetings: looking through every table for what might takes minutes.
  await admin.query("set local session_replication_role = replica");
  const ids = [made.map((one) => one.meetingId), [...new Set(made.map((one) => one.caseId))]];
  for (const statement of clearStatements) await admin.query(statement, ids);
  await admin.query("commit");
}

const clearStatements = [
  "delete from entry_matter where case_id = any ($2::uuid[]) and entry_row_id in (select id from entry where meeting_id = any ($1::uuid[]))",
  "delete from case_event where case_id = any ($2::uuid[]) and subject_id in (select id from entry where meeting_id = any ($1::uuid[]))",
  "delete from entry where case_id = any ($2::uuid[]) and meeting_id = any ($1::uuid[])",
  "delete from meeting_participant where case_id = any ($2::uuid[]) and meeting_id = any ($1::uuid[])",
  "delete from row_history where case_id = any ($2::uuid[]) and row_id = any ($1::uuid[])",
  "delete from duty where case_id = any ($2::uuid[]) and subject_id = any ($1::uuid[])",
  "delete from meeting where case_id = any ($2::uuid[]) and id = any ($1::uuid[])",
];
