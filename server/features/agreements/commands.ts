import type { z } from "zod";
import type * as contract from "#contract/worker/agreements.ts";
import { decideSettleAgreement } from "#core/agreements/decide-settle-agreement.ts";
import { refuse } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { partyOf, type ParticipantRef } from "#core/meetings/participants.ts";
import { agreementInHand, runningPeriod } from "#server/features/agreements/queries.ts";
import { planningOptions } from "#server/features/meetings/queries.ts";
import { invalid, notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;

/** Who does it, as the columns of the table. */
export const ownerColumns = ({ kind, id }: ParticipantRef) => ({
  owner_person_id: kind === "member" ? id : null,
  owner_staff_id: kind === "worker" ? id : null,
  owner_partner_id: kind === "partner" ? id : null,
});

async function isAround({ tx, caseId }: Context, owner: ParticipantRef): Promise<boolean> {
  return partyOf(owner, await planningOptions(tx, caseId)) !== undefined;
}

export async function addAgreement(context: Context, body: Body<typeof contract.addAgreement>) {
  const { tx, caseId, today } = context;
  if (!(await isAround(context, body.owner))) return invalid({ path: "body.owner", code: "choose" });
  const periodId = await runningPeriod(tx, caseId);
  if (periodId === undefined) return refuse("service_not_started");
  await tx.db
    .insertInto("agreement")
    .values({
      id: body.id,
      case_id: caseId,
      period_id: periodId,
      kind: "agreement",
      what: body.what,
      ...ownerColumns(body.owner),
      due_on: body.dueOn ?? null,
      agreed_on: today,
    })
    .execute();
  context.about({ objectKind: "agreement", objectId: body.id });
  context.event("agreement_added", {
    subjectKind: "agreement",
    subjectId: body.id,
    data: { dueOn: body.dueOn ?? null },
  });
  return { id: body.id };
}

/** The agreement at the version that was seen; else what to answer. */
async function seen(context: Context, id: string, version: number) {
  const agreement = await agreementInHand(context.tx, context.caseId, id);
  if (!agreement) return { answer: notFound };
  context.about({ objectKind: "agreement", objectId: id, objectVersion: version });
  return agreement.version === version ? { agreement } : { answer: stale(agreement.seen) };
}

export async function changeAgreement(
  context: Context,
  id: string,
  body: Body<typeof contract.changeAgreement>,
) {
  const { agreement, answer } = await seen(context, id, body.version);
  if (!agreement) return answer;
  if (agreement.status !== "open") return refuse("agreement_settled");
  if (!(await isAround(context, body.owner))) return invalid({ path: "body.owner", code: "choose" });
  await context.tx.db
    .updateTable("agreement")
    .set({
      what: body.what,
      ...ownerColumns(body.owner),
      due_on: body.dueOn ?? null,
      version: body.version + 1,
    })
    .where("id", "=", id)
    .where("case_id", "=", context.caseId)
    .where("version", "=", body.version)
    .execute();
  context.event("agreement_changed", {
    subjectKind: "agreement",
    subjectId: id,
    data: { dueOn: body.dueOn ?? null },
  });
  return { version: body.version + 1 };
}

export async function settleAgreement(
  context: Context,
  id: string,
  body: Body<typeof contract.settleAgreement>,
) {
  const { agreement, answer } = await seen(context, id, body.version);
  if (!agreement) return answer;
  const decision = decideSettleAgreement(agreement, body, context.today);
  if (!decision.ok) return decision;
  await context.tx.db
    .updateTable("agreement")
    .set({
      status: body.status,
      outcome: body.outcome,
      done_on: decision.value.on,
      version: body.version + 1,
    })
    .where("id", "=", id)
    .where("case_id", "=", context.caseId)
    .where("version", "=", body.version)
    .execute();
  context.event("agreement_settled", {
    subjectKind: "agreement",
    subjectId: id,
    data: { status: body.status },
  });
  return { version: body.version + 1 };
}

export async function reopenAgreement(
  context: Context,
  id: string,
  body: Body<typeof contract.reopenAgreement>,
) {
  const { agreement, answer } = await seen(context, id, body.version);
  if (!agreement) return answer;
  if (agreement.status === "open") return refuse("agreement_open");
  await context.tx.db
    .updateTable("agreement")
    .set({ status: "open", outcome: "", done_on: null, version: body.version + 1 })
    .where("id", "=", id)
    .where("case_id", "=", context.caseId)
    .where("version", "=", body.version)
    .execute();
  context.event("agreement_reopened", { subjectKind: "agreement", subjectId: id });
  return { version: body.version + 1 };
}

/** Steps of a guided discussion are followed like anything else that is agreed. */
export async function followSteps(
  { tx, caseId, today }: Context,
  from: { readonly periodId: string; readonly discussionId: string; readonly meetingId: string | null },
  steps: readonly {
    readonly id: string;
    readonly what: string;
    readonly owner: ParticipantRef;
    readonly dueOn: LocalDate;
  }[],
): Promise<void> {
  if (steps.length === 0) return;
  await tx.db
    .insertInto("agreement")
    .values(
      steps.map(({ id, what, owner, dueOn }) => ({
        id,
        case_id: caseId,
        period_id: from.periodId,
        meeting_id: from.meetingId,
        discussion_id: from.discussionId,
        kind: "agreement",
        what,
        ...ownerColumns(owner),
        due_on: dueOn,
        agreed_on: today,
      })),
    )
    .execute();
}
