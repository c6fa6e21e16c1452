import { uuidv7 } from "uuidv7";
import type { LocalDate } from "#core/kernel/local-date.ts";
import type { Taken } from "#core/orders/decide-answer-order.ts";
import type { ServiceTask } from "#core/services/model.ts";
import type { AnsweredRow } from "#server/features/orders/ordering-facts.ts";
import type { Tx } from "#server/platform/database.ts";
import type { Context } from "#server/platform/serve.ts";

/** The same service goes on under the new order; the former order has done its part. */
export async function continueService(
  context: Context,
  periodId: string,
  formerOrderId: string,
  orderId: string,
): Promise<void> {
  const { tx, caseId } = context;
  await tx.db
    .updateTable("service_period")
    .set((e) => ({ order_id: orderId, version: e("version", "+", 1) }))
    .where("id", "=", periodId)
    .where("case_id", "=", caseId)
    .execute();
  await tx.db
    .updateTable("service_order")
    .set((e) => ({ status: "ended", version: e("version", "+", 1) }))
    .where("id", "=", formerOrderId)
    .where("case_id", "=", caseId)
    .execute();
  context.event("service_continued", {
    subjectKind: "service_period",
    subjectId: periodId,
    data: { orderId },
  });
}

export async function startService(
  context: Context,
  periodId: string,
  order: AnsweredRow,
  taken: Taken,
): Promise<void> {
  const { tx, caseId, today } = context;
  await tx.db
    .insertInto("service_period")
    .values({
      id: periodId,
      case_id: caseId,
      order_id: order.id,
      unit_id: order.unitId,
      service: order.service,
      service_version: order.serviceVersion,
      service_task: order.serviceTask,
      started_on: taken.startedOn,
    })
    .execute();
  await openMatters(tx, caseId, order.serviceTask, taken.startedOn);
  await tx.db
    .updateTable("family_case")
    .set((e) => ({ unit_id: order.unitId, service: order.service, version: e("version", "+", 1) }))
    .where("id", "=", caseId)
    .execute();
  // The front door's part is done: its last day with the family is today.
  await tx.db
    .updateTable("case_worker")
    .set((e) => ({ valid_to: today, version: e("version", "+", 1) }))
    .where("case_id", "=", caseId)
    .where("role", "=", "intake")
    .where((e) => e.or([e("valid_to", "is", null), e("valid_to", ">", today)]))
    .execute();
  context.event("service_started", {
    subjectKind: "service_period",
    subjectId: periodId,
    data: { service: order.service, version: order.serviceVersion, on: taken.startedOn },
  });
}

/**
 * Each child has its own matter per service task (703/2023); in a family without children (one is expected) each parent.
 * A matter that was closed once is opened again.
 */
export async function openMatters(
  tx: Tx,
  caseId: string,
  serviceTask: ServiceTask,
  openedOn: LocalDate,
): Promise<void> {
  const members = await tx.db
    .selectFrom("case_member")
    .select(["person_id", "role"])
    .where("case_id", "=", caseId)
    .where("valid_to", "is", null)
    .where("role", "in", ["child", "parent", "step_parent"])
    .execute();
  const children = members.filter(({ role }) => role === "child");
  for (const { person_id } of children.length > 0 ? children : members) {
    await tx.db
      .insertInto("matter")
      .values({
        id: uuidv7(),
        case_id: caseId,
        person_id,
        service_task: serviceTask,
        opened_on: openedOn,
      })
      .onConflict((conflict) =>
        conflict.columns(["case_id", "person_id", "service_task"]).doUpdateSet({ closed_on: null }),
      )
      .execute();
  }
}
