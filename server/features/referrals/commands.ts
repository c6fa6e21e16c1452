import type { z } from "zod";
import type * as contract from "#contract/worker/referrals.ts";
import { refuse } from "#core/kernel/decision.ts";
import { localDate } from "#core/kernel/local-date.ts";
import { decideReferralStep } from "#core/referrals/decide-referral.ts";
import { serviceStateOf } from "#server/features/duties/queries.ts";
import { memberRolesOf } from "#server/features/plans/queries.ts";
import { referralOf } from "#server/features/referrals/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;

export async function draftReferral(context: Context, body: Body<typeof contract.draftReferral>) {
  const { tx, caseId, actor, today } = context;
  const state = await serviceStateOf(tx, caseId);
  if (state?.period.endedOn !== null) return refuse("service_not_running");
  if (body.personId !== null && !Object.hasOwn(await memberRolesOf(tx, caseId), body.personId))
    return refuse("member_unknown");
  if (body.followUpOn < today) return refuse("follow_up_in_past");
  await tx.rows(
    "referral-draft",
    `
insert into referral (id, case_id, period_id, person_id, service_name, receiver, reason, family_agrees, agreement_words, follow_up_on, created_on, created_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      body.id,
      caseId,
      state.period.id,
      body.personId,
      body.serviceName,
      body.receiver,
      body.reason,
      body.familyAgrees,
      body.agreementWords,
      body.followUpOn,
      today,
      actor.id,
    ],
  );
  context.about({ objectKind: "referral", objectId: body.id });
  context.event("referral_drafted", { subjectKind: "referral", subjectId: body.id });
  return { id: body.id, version: 1 };
}

export async function stepReferral(
  context: Context,
  referralId: string,
  body: Body<typeof contract.stepReferral>,
) {
  const { tx, caseId, actor, today } = context;
  context.about({ objectKind: "referral", objectId: referralId });
  const referral = await referralOf(tx, caseId, referralId);
  if (!referral) return notFound;
  if (referral.version !== body.version) return stale(referral);
  const lastOn = localDate(referral.steps.at(-1)?.on ?? referral.createdOn);
  const decided = decideReferralStep(
    { status: referral.status, familyAgrees: body.familyAgrees, lastOn },
    body,
    today,
  );
  if (!decided.ok) return decided;
  const step = { status: body.status, on: body.on, by: actor.name, words: body.words };
  const [saved] = await tx.rows<{ id: string; version: number }>(
    "referral-step",
    `
update referral set status = $4, steps = steps || $5::jsonb, follow_up_on = coalesce($6, follow_up_on), family_agrees = $7, version = version + 1
where id = $1 and case_id = $2 and version = $3 returning id, version`,
    [
      referralId,
      caseId,
      body.version,
      body.status,
      JSON.stringify([step]),
      decided.value.followUpOn,
      body.familyAgrees,
    ],
  );
  // A disclosure to another register: whom, and on whose agreement (asiakastietolaki 703/2023).
  if (body.status === "sent")
    context.about({ purpose: `referral sent to ${referral.receiver}`.slice(0, 200) });
  context.event(`referral_${body.status}`, { subjectKind: "referral", subjectId: referralId });
  return saved ?? notFound;
}
