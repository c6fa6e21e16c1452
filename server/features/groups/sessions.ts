import type { z } from "zod";
import type { moveSession } from "#contract/worker/group-sessions.ts";
import { decideMoveSession } from "#core/groups/decide-group.ts";
import { led } from "#server/features/groups/commands.ts";
import { sessionsOf } from "#server/features/groups/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Body = z.output<NonNullable<(typeof moveSession)["body"]>>;

/** The session gets another day, time or place, and each who takes part is to be told. What it was stays in its history. */
export async function moveOne(
  context: Context,
  { groupId, sessionId }: { groupId: string; sessionId: string },
  { version, reason, ...to }: Body,
) {
  const { tx, today } = context;
  const group = await led(context, groupId, true);
  const session = group && (await sessionsOf(tx, groupId)).find(({ id }) => id === sessionId);
  if (!group || !session) return notFound;
  if (session.version !== version) return stale(session);
  const { onDay, begins, ends } = session;
  // A session without a place of its own is where the group meets.
  const from = { onDay, begins, ends, place: session.place || group.place };
  const moved = { ...to, place: to.place || group.place };
  const decided = decideMoveSession(group, { ...from, status: session.status }, moved, today);
  if (!decided.ok) return decided;
  await tx.rows(
    "session-move",
    `update group_session set on_day = $2, begins = $3, ends = $4, place = $5, move_reason = $6, version = version + 1 where id = $1`,
    [sessionId, to.onDay, to.begins, to.ends, to.place, reason],
  );
  const toTell = await moveTold(context, groupId, sessionId, { from, to: moved });
  return { id: sessionId, version: version + 1, toTell };
}

/** Whoever hasn't been told of a former move yet is told of both as one, from the day they know. */
async function moveTold(
  { tx, today, about }: Context,
  groupId: string,
  sessionId: string,
  move: { from: object; to: object },
): Promise<number> {
  const made = await tx.rows<{ case_id: string | null }>(
    "session-move-notices",
    `with still as (
       update group_notice n set move = jsonb_set(n.move, '{to}', ($3::jsonb) -> 'to'), version = n.version + 1
       where n.group_id = $1 and n.session_id = $2 and n.kind = 'session_moved' and n.told_on is null returning n.enrolment_id, n.case_id
     ), new as (
       insert into group_notice (id, group_id, session_id, enrolment_id, case_id, kind, move, made_on)
       select gen_random_uuid(), e.group_id, $2, e.id, e.case_id, 'session_moved', $3::jsonb, $4 from enrolment e
       where e.group_id = $1 and e.status = 'enrolled' and e.id not in (select enrolment_id from still) returning enrolment_id, case_id
     )
     select enrolment_id, case_id from still union select enrolment_id, case_id from new`,
    [groupId, sessionId, JSON.stringify(move), today],
  );
  about({ caseIds: made.flatMap(({ case_id }) => (case_id === null ? [] : [case_id])) });
  return made.length;
}
