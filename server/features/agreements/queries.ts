import type { z } from "zod";
import type { agreementSeen, agreementsOf } from "#contract/worker/agreements.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import type { Tx } from "#server/platform/database.ts";

export type AgreementSeen = z.input<typeof agreementSeen>;

/** One agreement `g` as screens show it. */
export const agreementJson = `jsonb_build_object('id', g.id, 'kind', g.kind, 'what', g.what,
  'owner', jsonb_build_object(
    'kind', case when g.owner_person_id is not null then 'member' when g.owner_staff_id is not null then 'worker' else 'partner' end,
    'id', coalesce(g.owner_person_id, g.owner_staff_id, g.owner_partner_id),
    'name', coalesce(
      (select o.given_name || ' ' || o.family_name from person o where o.id = g.owner_person_id),
      (select o.given_name || ' ' || o.family_name from staff o where o.id = g.owner_staff_id),
      (select o.name from partner o where o.id = g.owner_partner_id), '')),
  'dueOn', g.due_on, 'overdue', g.status = 'open' and g.due_on is not null and g.due_on < app.today(), 'status', g.status,
  'outcome', g.outcome, 'doneOn', g.done_on, 'agreedOn', g.agreed_on, 'version', g.version, 'discussionId', g.discussion_id,
  'meeting', (select jsonb_build_object('id', gm.id, 'kind', gm.kind, 'startsAt', gm.starts_at) from meeting gm where gm.id = g.meeting_id))`;

export const pageSize = 50;

const listStatement = `
select json_build_object(
  'agreements', (select coalesce(json_agg(${agreementJson} order by g.at), '[]') from (
    select g.*, row_number() over (order by g.status <> 'open',
        case when g.status = 'open' then g.due_on end nulls last, g.done_on desc nulls last, g.agreed_on desc, g.id) as at
    from agreement g
    where g.case_id = $1 and ($2 = 'all' or (g.status = 'open') = ($2 = 'open')) and ($3::text is null or g.kind = $3)
    order by at limit ${pageSize} offset $4) g),
  'total', (select count(*) from agreement g
    where g.case_id = $1 and ($2 = 'all' or (g.status = 'open') = ($2 = 'open')) and ($3::text is null or g.kind = $3)),
  'counts', (select json_build_object('open', count(*) filter (where g.status = 'open'),
      'overdue', count(*) filter (where g.status = 'open' and g.due_on < app.today()),
      'settled', count(*) filter (where g.status <> 'open')) from agreement g where g.case_id = $1)) as json`;

type List = {
  agreements: AgreementSeen[];
  total: number;
  counts: { open: number; overdue: number; settled: number };
};

export async function agreementsOfCase(
  tx: Tx,
  caseId: string,
  query: z.output<NonNullable<typeof agreementsOf.query>>,
): Promise<List> {
  const list = await tx.page<List>("agreements-of-case", listStatement, [
    caseId,
    query.status,
    query.kind ?? null,
    (query.page - 1) * pageSize,
  ]);
  return list ?? { agreements: [], total: 0, counts: { open: 0, overdue: 0, settled: 0 } };
}

export type AgreementInHand = {
  status: "open" | "done" | "dropped";
  agreedOn: LocalDate;
  version: number;
  seen: AgreementSeen;
};

export const agreementInHand = (tx: Tx, caseId: string, id: string) =>
  tx.page<AgreementInHand>(
    "agreement-in-hand",
    `
select jsonb_build_object('status', g.status, 'agreedOn', g.agreed_on, 'version', g.version, 'seen', ${agreementJson}) as json
from agreement g where g.id = $2 and g.case_id = $1`,
    [caseId, id],
  );

/** The running service of the case, which what is agreed belongs to. */
export async function runningPeriod(tx: Tx, caseId: string): Promise<string | undefined> {
  const [row] = await tx.rows<{ id: string }>(
    "running-period",
    `
select p.id from service_period p where p.case_id = $1 order by p.ended_on is not null, p.started_on desc limit 1`,
    [caseId],
  );
  return row?.id;
}
