import type { Context } from "#server/platform/serve.ts";

// Only families that are the reader's own, and never backwards: a late answer of another tab doesn't bring old news back.
const statement = `
insert into case_look as l (case_id, actor_id, event_id, at)
select a.case_id, a.actor_id, least(seen."upTo", (select coalesce(max(e.id), 0) from case_event e where e.case_id = a.case_id)), $3::timestamptz
from jsonb_to_recordset($2::jsonb) as seen ("caseId" uuid, "upTo" bigint)
join lateral (select distinct case_id, actor_id from case_access a where a.case_id = seen."caseId" and a.actor_id = $1
  and a.valid_from <= (select app.today()) and (a.valid_to is null or a.valid_to >= (select app.today()))) a on true
on conflict (actor_id, case_id) do update set event_id = excluded.event_id, at = excluded.at, previous_event_id = l.event_id, previous_at = l.at
where l.event_id < excluded.event_id
returning 1`;

/** The reader has seen what was new in these families. @returns how many marks moved */
export async function markFamiliesSeen(
  { tx, actor, now }: Context,
  families: readonly { caseId: string; upTo: number }[],
): Promise<number> {
  return (await tx.rows("mark-seen", statement, [actor.id, JSON.stringify(families), now])).length;
}
