import { moveInHand, moveOfOrder } from "#server/features/moves/queries.ts";
import { remind, remindPurchaser } from "#server/features/reminders/commands.ts";
import type { Context } from "#server/platform/serve.ts";

// What an order does to the move it belongs to. Whoever may order, answer or take back the order may write the move.

/** The move that is ordered: the one named, or that of the returned order which is corrected. */
export async function moveToOrder(
  { tx, caseId }: Context,
  { moveId, replaces }: { moveId?: string | undefined; replaces?: string | undefined },
) {
  const id = moveId ?? (replaces && (await moveOfOrder(tx, replaces))?.id);
  if (!id) return undefined;
  // One that isn't there is answered as one that can't be ordered any more.
  return (await moveInHand(tx, caseId, id)) ?? { id, status: "withdrawn" as const, proposedBy: "" };
}

const setStatement = `
update service_move set status = $3, order_id = $4, version = version + 1 where id = $1 and case_id = $2 and status in ('proposed', 'ordered')`;

export async function orderMove(context: Context, moveId: string, orderId: string): Promise<void> {
  const { tx, caseId } = context;
  await tx.rows("move-ordered", setStatement, [moveId, caseId, "ordered", orderId]);
  const move = await moveInHand(tx, caseId, moveId);
  if (move) await remind(context, [move.proposedBy], "move_ordered", moveId, {});
  context.event("move_ordered", { subjectKind: "service_move", subjectId: moveId });
}

/** The order is taken back: the move waits again as a proposal. */
export async function moveWithoutOrder({ tx, caseId }: Context, orderId: string): Promise<void> {
  const move = await moveOfOrder(tx, orderId);
  if (move) await tx.rows("move-unordered", setStatement, [move.id, caseId, "proposed", null]);
}

const acceptStatement = `
update service_move set status = 'accepted', team = $3::jsonb, version = version + 1 where id = $1 and case_id = $2 and status = 'ordered'
returning proposed_by as "proposedBy"`;

/** The unit takes the family: it comes when the service that it leaves is closed, to the team that was chosen. */
export async function acceptMove(context: Context, moveId: string, team: readonly object[]): Promise<void> {
  const [move] = await context.tx.rows<{ proposedBy: string }>("move-accepted", acceptStatement, [
    moveId,
    context.caseId,
    JSON.stringify(team),
  ]);
  if (move) await remind(context, [move.proposedBy], "move_accepted", moveId, {});
  await remindPurchaser(context, "move_accepted", moveId, {});
  context.event("move_accepted", { subjectKind: "service_move", subjectId: moveId });
}

/** The former service has ended already: what is open goes along at once. */
export async function carryOver(context: Context, moveId: string, periodId: string): Promise<void> {
  const [done] = await context.tx.rows<{ goals: number }>(
    "carry-over",
    "select app.carry_over($1, $2, $3) as goals",
    [context.caseId, moveId, periodId],
  );
  context.event("family_moved", {
    subjectKind: "service_move",
    subjectId: moveId,
    data: { goals: done?.goals ?? 0 },
  });
}
