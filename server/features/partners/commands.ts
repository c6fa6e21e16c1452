import type { z } from "zod";
import type * as contract from "#contract/worker/partners.ts";
import { refuse } from "#core/kernel/decision.ts";
import { decideConsent, decideWithdraw } from "#core/partners/decide-consent.ts";
import { consentFacts, consentInHand } from "#server/features/partners/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;

export async function recordConsent(
  context: Context,
  partnerId: string,
  body: Body<typeof contract.recordConsent>,
) {
  const { tx, caseId, actor, today } = context;
  const facts = await consentFacts(tx, caseId, partnerId, body.givenBy);
  if (!facts?.partner) return notFound;
  const decided = decideConsent(facts.giver, body, today);
  if (!decided.ok) return decided;
  await tx.rows(
    "record-consent",
    `
insert into sharing_consent (id, case_id, partner_id, given_by, subjects, limits, how, given_on, valid_to, recorded_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      body.id,
      caseId,
      partnerId,
      body.givenBy,
      body.subjects,
      body.limits,
      body.how,
      body.givenOn,
      body.validTo,
      actor.id,
    ],
  );
  context.about({ objectKind: "sharing_consent", objectId: body.id });
  context.event("consent_given", {
    subjectKind: "partner",
    subjectId: partnerId,
    data: { consentId: body.id, subjects: body.subjects },
  });
  return { id: body.id, version: 1 };
}

export async function withdrawConsent(
  context: Context,
  consentId: string,
  body: Body<typeof contract.withdrawConsent>,
) {
  const { tx, caseId, today } = context;
  const consent = await consentInHand(tx, caseId, consentId);
  if (!consent) return notFound;
  context.about({ objectKind: "sharing_consent", objectId: consentId, objectVersion: consent.version });
  if (consent.version !== body.version) return stale({ id: consentId, version: consent.version });
  const facts = await consentFacts(tx, caseId, null, body.withdrawnBy);
  const isMember = facts?.giver !== null && facts !== undefined;
  const decided = decideWithdraw(consent, { isMember, on: body.withdrawnOn }, today);
  if (!decided.ok) return decided;
  const [done] = await tx.rows<{ version: number }>(
    "withdraw-consent",
    `
update sharing_consent set withdrawn_on = $4, withdrawn_by = $5, withdrawn_words = $6, version = version + 1
where id = $2 and case_id = $1 and version = $3 returning version`,
    [caseId, consentId, body.version, body.withdrawnOn, body.withdrawnBy, body.words],
  );
  if (!done) return refuse("consent_ended");
  context.event("consent_withdrawn", {
    subjectKind: "partner",
    subjectId: consent.partnerId,
    data: { consentId },
  });
  return { version: done.version };
}
