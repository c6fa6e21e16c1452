import type { z } from "zod";
import type { handOver } from "#contract/worker/orders.ts";
import { refuse } from "#core/kernel/decision.ts";
import { addDays } from "#core/kernel/local-date.ts";
import { decideHandOver } from "#core/orders/decide-hand-over.ts";
import { comingPurchaser, ownPurchase, purchaserNow } from "#server/features/orders/queries.ts";
import { notFound } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type HandOverBody = z.output<NonNullable<typeof handOver.body>>;

/** The responsible social worker changes: one's own part ends the day before, the other's begins. */
export async function handFamilyOver(context: Context, body: HandOverBody) {
  const { tx, caseId, actor, today } = context;
  const own = await ownPurchase(tx, caseId, actor.id, today);
  if (!own) return notFound;
  const decision = decideHandOver(
    {
      actorId: actor.id,
      ownUntil: own.until,
      isComing: (await comingPurchaser(tx, caseId, today)) !== null,
      isPurchaserThen: await purchaserNow(tx, body.staffId, body.from),
    },
    body,
    today,
  );
  if (!decision.ok) return decision;
  // Today is the last day of one who hands over today: what is being said about it is still theirs to write.
  const lastDay = body.from === today ? today : addDays(body.from, -1);
  await tx.db
    .updateTable("case_worker")
    .set((e) => ({ valid_to: lastDay, version: e("version", "+", 1) }))
    .where("id", "=", own.id)
    .where("case_id", "=", caseId)
    .execute();
  // After one's own: two parts without an end don't stand beside one another. One still answers for the family today.
  await tx.db
    .insertInto("case_worker")
    .values({
      id: body.id,
      case_id: caseId,
      staff_id: body.staffId,
      role: "purchaser",
      valid_from: body.from,
      reason: body.reason,
    })
    .execute();
  context.about({ objectKind: "case_worker", objectId: body.id });
  context.event("purchaser_changed", {
    subjectKind: "staff",
    subjectId: body.staffId,
    data: { from: body.from },
  });
  return { handedOver: true as const };
}

/** What is still to come is taken back: the family stays with the one who has it. */
export async function keepFamily(context: Context, relationId: string) {
  const { tx, caseId } = context;
  const [taken] = await tx.rows<{ staffId: string | null }>(
    "take-back-hand-over",
    'select app.take_back_hand_over($1, $2) as "staffId"',
    [caseId, relationId],
  );
  if (!taken?.staffId) return refuse("no_coming_handover");
  context.about({ objectKind: "case_worker", objectId: relationId });
  context.event("purchaser_change_taken_back", { subjectKind: "staff", subjectId: taken.staffId });
  return { takenBack: true as const };
}
