import type { z } from "zod";
import type * as contract from "#contract/worker/groups.ts";
import { decideCloseGroup } from "#core/groups/decide-group.ts";
import { refuse } from "#core/kernel/decision.ts";
import { led, noticesTo } from "#server/features/groups/commands.ts";
import { sessionsOf } from "#server/features/groups/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;

export async function cancelWhole(
  context: Context,
  groupId: string,
  body: Body<typeof contract.cancelGroup>,
) {
  const { tx, today } = context;
  const group = await led(context, groupId, true);
  if (!group) return notFound;
  if (group.version !== body.version) return stale(group);
  if (group.status !== "open") return refuse("group_not_open");
  const toTell = await noticesTo(context, groupId, {
    kind: "group_cancelled",
    sessionId: null,
    statuses: ["enrolled", "offered", "queued"],
  });
  await tx.rows(
    "group-sessions-off",
    "update group_session set status = 'cancelled', cancel_reason = $2, version = version + 1 where group_id = $1 and status = 'planned'",
    [groupId, body.reason],
  );
  await endEnrolments(context, groupId);
  await tx.rows(
    "group-cancel",
    "update peer_group set status = 'cancelled', end_reason = $2, ended_on = $3, version = version + 1 where id = $1",
    [groupId, body.reason, today],
  );
  return { id: groupId, version: body.version + 1, toTell };
}

/** Those who had a place have been in the group; those who waited for one were never given it. */
const endEnrolments = ({ tx, today }: Context, groupId: string) =>
  tx.rows(
    "group-enrolments-end",
    `update enrolment set status = case when status = 'enrolled' then 'ended' else 'not_placed' end, ended_on = $2, version = version + 1
     where group_id = $1 and status in ('enrolled', 'offered', 'queued')`,
    [groupId, today],
  );

export async function close(context: Context, groupId: string, body: Body<typeof contract.closeGroup>) {
  const { tx, today } = context;
  const group = await led(context, groupId, true);
  if (!group) return notFound;
  if (group.version !== body.version) return stale(group);
  const decided = decideCloseGroup(group.status, await sessionsOf(tx, groupId));
  if (!decided.ok) return decided;
  const { went, familiesSaid, otherwise } = body;
  await endEnrolments(context, groupId);
  await tx.rows(
    "group-close",
    "update peer_group set status = 'closed', ended_on = $2, evaluation = $3::jsonb, version = version + 1 where id = $1",
    [groupId, today, JSON.stringify({ went, familiesSaid, otherwise })],
  );
  return { id: groupId, version: body.version + 1 };
}
