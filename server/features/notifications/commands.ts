import type { z } from "zod";
import type * as contract from "#contract/worker/notifications.ts";
import { decideAssessment, decideComplete, decideTold } from "#core/notifications/decide-notification.ts";
import { notificationStanding } from "#server/features/notifications/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;

export async function settleAssessment(
  context: Context,
  contactId: string,
  body: Body<typeof contract.decideNeedAssessment>,
) {
  const { tx, caseId, actor, today } = context;
  const standing = await notificationStanding(tx, caseId, contactId);
  if (!standing) return notFound;
  const { assessment } = standing;
  if ((assessment?.version ?? 0) !== body.version) return stale({ version: assessment?.version ?? 0 });
  const decided = decideAssessment(assessment);
  if (!decided.ok) return decided;
  const set = {
    is_begun: body.isBegun,
    reasons: body.reasons,
    decided_on: today,
    decided_by: actor.id,
  };
  const id = assessment?.id ?? body.id;
  if (assessment === null)
    await tx.db
      .insertInto("service_need_assessment")
      .values({ ...set, id, case_id: caseId, contact_id: contactId })
      .execute();
  else
    await tx.db
      .updateTable("service_need_assessment")
      .set({ ...set, version: body.version + 1 })
      .where("id", "=", id)
      .where("case_id", "=", caseId)
      .execute();
  context.about({ objectKind: "service_need_assessment", objectId: id, objectVersion: body.version + 1 });
  context.event(body.isBegun ? "assessment_begun" : "assessment_not_begun", {
    subjectKind: "contact",
    subjectId: contactId,
  });
  return { version: body.version + 1 };
}

export async function finishAssessment(
  context: Context,
  contactId: string,
  body: Body<typeof contract.completeAssessment>,
) {
  const { tx, caseId, actor, today } = context;
  const standing = await notificationStanding(tx, caseId, contactId);
  if (!standing) return notFound;
  const { assessment } = standing;
  const decided = decideComplete(assessment, body.on, today);
  if (!decided.ok) return decided;
  if (assessment === null || assessment.version !== body.version)
    return stale({ version: assessment?.version ?? 0 });
  await tx.db
    .updateTable("service_need_assessment")
    .set({
      completed_on: body.on,
      conclusion: body.conclusion,
      completed_by: actor.id,
      version: body.version + 1,
    })
    .where("id", "=", assessment.id)
    .where("case_id", "=", caseId)
    .execute();
  context.about({ objectKind: "service_need_assessment", objectId: assessment.id });
  context.event("assessment_completed", { subjectKind: "contact", subjectId: contactId });
  return { version: body.version + 1 };
}

export async function tell(
  context: Context,
  contactId: string,
  personId: string,
  body: Body<typeof contract.recordTold>,
) {
  const { tx, caseId, actor, today } = context;
  const standing = await notificationStanding(tx, caseId, contactId);
  if (!standing) return notFound;
  const decided = decideTold(standing, personId, body.toldOn, today);
  if (!decided.ok) return decided;
  const former = standing.told.find((one) => one.personId === personId)?.version ?? 0;
  if (former !== body.version) return stale({ version: former });
  const set = {
    told_on: body.toldOn,
    not_told_reason: body.notToldReason,
    recorded_on: today,
    recorded_by: actor.id,
  };
  if (former === 0)
    await tx.db
      .insertInto("notification_told")
      .values({ ...set, id: body.id, case_id: caseId, contact_id: contactId, person_id: personId })
      .execute();
  else
    await tx.db
      .updateTable("notification_told")
      .set({ ...set, version: former + 1 })
      .where("case_id", "=", caseId)
      .where("contact_id", "=", contactId)
      .where("person_id", "=", personId)
      .execute();
  context.about({ objectKind: "notification_told", objectId: personId, objectVersion: former + 1 });
  context.event("notification_told", { subjectKind: "person", subjectId: personId });
  return { version: former + 1 };
}
