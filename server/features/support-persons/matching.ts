import type { z } from "zod";
import type * as contract from "#contract/worker/support-matches.ts";
import { leadsUnit } from "#core/access/led-units.ts";
import { refuse } from "#core/kernel/decision.ts";
import {
  decideAgreement,
  decideEnd,
  decideExpense,
  decideExpenseAnswer,
  decideProposal,
  decideSupportMeeting,
  decideWish,
} from "#core/support-persons/decide-match.ts";
import {
  matchFacts,
  personFacts,
  wishFacts,
  type MatchFacts,
} from "#server/features/support-persons/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;
type Saved = { id: string; version: number };

export async function wish(context: Context, body: Body<typeof contract.wishForSupport>) {
  const { tx, caseId, actor, today } = context;
  const facts = await wishFacts(tx, caseId, body.childId, body.unitId, today);
  if (!facts) return refuse("member_unknown");
  if (!facts.unit) return refuse("unit_has_no_support");
  if (facts.wished) return refuse("already_wished");
  const decided = decideWish({ ...body, isProtected: facts.is_protected }, today);
  if (!decided.ok) return decided;
  await tx.db
    .insertInto("support_match")
    .values({
      id: body.id,
      case_id: caseId,
      unit_id: body.unitId,
      child_id: body.childId,
      child_name: facts.name,
      birth_year: facts.birth_year,
      languages: body.languages,
      interests: body.interests,
      area: body.area,
      child_words: body.childWords,
      adult_words: body.adultWords,
      told: body.told,
      consent_name: body.consentName,
      consent_on: body.consentOn ?? today,
      child_agrees: body.childAgrees,
      wished_on: today,
      wished_by: actor.id,
    })
    .execute();
  context.about({ objectKind: "support_match", objectId: body.id });
  context.event("support_wished", { subjectKind: "support_match", subjectId: body.id });
  return { id: body.id, version: 1 };
}

/** The match, of a unit one coordinates; the log says whose family it is. */
async function coordinated(
  context: Context,
  matchId: string,
  onDay = context.today,
): Promise<MatchFacts | undefined> {
  context.about({ objectKind: "support_match", objectId: matchId });
  const match = await matchFacts(context.tx, matchId, onDay);
  if (match) context.about({ caseId: match.caseId });
  return match;
}
const happened = (context: Context, match: MatchFacts, kind: string): void =>
  context.event(kind, { caseId: match.caseId, subjectKind: "support_match", subjectId: match.id });

export async function withdraw(context: Context, matchId: string, body: Body<typeof contract.withdrawWish>) {
  const { tx, caseId, today } = context;
  context.about({ objectKind: "support_match", objectId: matchId });
  const match = await matchFacts(tx, matchId, today, caseId);
  if (!match) return notFound;
  if (match.version !== body.version) return stale(match);
  if (match.status !== "wished" && match.status !== "proposed") return refuse("match_step_not_possible");
  const [saved] = await tx.rows<Saved>(
    "support-withdraw",
    `update support_match set status = 'withdrawn', end_reason = 'withdrawn', end_words = $3, ended_on = $4, version = version + 1
     where id = $1 and version = $2 returning id, version`,
    [matchId, body.version, body.reason, today],
  );
  happened(context, match, "support_withdrawn");
  return saved ?? notFound;
}

export async function proposeTo(context: Context, matchId: string, body: Body<typeof contract.propose>) {
  const { tx, actor, today } = context;
  const match = await coordinated(context, matchId);
  // Of two proposals to the same person the second one counts the first.
  await tx.rows("support-person-lock", "select 1 from support_person where id = $1 for update", [
    body.supportPersonId,
  ]);
  const person = match && (await personFacts(tx, body.supportPersonId, matchId));
  if (!match || !person || person.unitId !== match.unitId) return notFound;
  if (match.version !== body.version) return stale(match);
  const decided = decideProposal(match.status, person);
  if (!decided.ok) return decided;
  const [saved] = await tx.rows<Saved>(
    "support-propose",
    `update support_match set status = 'proposed', support_person_id = $3, proposed_on = $4, proposed_by = $5, version = version + 1
     where id = $1 and version = $2 returning id, version`,
    [matchId, body.version, body.supportPersonId, today, actor.id],
  );
  if (!saved) {
    // Somebody else proposed another person in the same moment.
    const now = await matchFacts(tx, matchId, today);
    return now ? stale(now) : notFound;
  }
  happened(context, match, "support_proposed");
  return saved;
}

export async function agree(context: Context, matchId: string, body: Body<typeof contract.agreeOnSupport>) {
  const { tx, actor, today } = context;
  const match = await coordinated(context, matchId);
  if (!match) return notFound;
  if (match.version !== body.version) return stale(match);
  const decided = decideAgreement(match.status, body, today);
  if (!decided.ok) return decided;
  await tx.db
    .insertInto("support_agreement")
    .values({
      id: body.id,
      case_id: match.caseId,
      match_id: matchId,
      from_on: body.fromOn,
      until_on: body.untilOn,
      times_a_month: body.timesAMonth,
      hours_a_time: body.hoursATime,
      expenses_words: body.expensesWords,
      guardian_name: body.guardianName,
      guardian_on: body.guardianOn,
      child_on: body.childOn,
      child_words: body.childWords,
      support_person_on: body.supportPersonOn,
      review_on: decided.value.reviewOn,
      made_by: actor.id,
      made_on: today,
    })
    .execute();
  const [saved] = await tx.rows<Saved>(
    "support-runs",
    "update support_match set status = 'running', version = version + 1 where id = $1 and version = $2 returning id, version",
    [matchId, body.version],
  );
  happened(context, match, "support_agreed");
  return saved ?? notFound;
}

export async function review(
  context: Context,
  matchId: string,
  agreementId: string,
  body: Body<typeof contract.reviewAgreement>,
) {
  const { tx, actor, today } = context;
  const match = await coordinated(context, matchId);
  const [found] = match
    ? await tx.rows<Saved & { reviewed_on: string | null }>(
        "support-agreement-one",
        "select id, version, reviewed_on from support_agreement where id = $1 and match_id = $2",
        [agreementId, matchId],
      )
    : [];
  if (!match || !found) return notFound;
  if (found.version !== body.version) return stale(found);
  if (found.reviewed_on !== null) return refuse("already_done");
  if (body.on > today) return refuse("review_in_future");
  const [saved] = await tx.rows<Saved>(
    "support-review",
    `update support_agreement set reviewed_on = $3, review_words = $4, reviewed_by = $5, version = version + 1
     where id = $1 and version = $2 returning id, version`,
    [agreementId, body.version, body.on, body.words, actor.id],
  );
  happened(context, match, "support_reviewed");
  return saved ?? notFound;
}

export async function meet(
  context: Context,
  matchId: string,
  body: Body<typeof contract.recordSupportMeeting>,
) {
  const { tx, actor, today } = context;
  const match = await coordinated(context, matchId, body.onDay);
  if (!match) return notFound;
  const decided = decideSupportMeeting(match, body.onDay, today);
  if (!decided.ok) return decided;
  await tx.db
    .insertInto("support_meeting")
    .values({
      id: body.id,
      case_id: match.caseId,
      match_id: matchId,
      on_day: body.onDay,
      hours: body.hours,
      what: body.what,
      child_was: body.childWas,
      report: body.report,
      written_by: actor.id,
      written_on: today,
    })
    .execute();
  happened(context, match, "support_met");
  return { id: body.id };
}

export async function submit(context: Context, matchId: string, body: Body<typeof contract.submitExpense>) {
  const { tx, actor, today } = context;
  const match = await coordinated(context, matchId);
  if (!match) return notFound;
  const decided = decideExpense(match.status, body, today);
  if (!decided.ok) return decided;
  const { cents } = decided.value;
  await tx.db
    .insertInto("support_expense")
    .values({
      id: body.id,
      case_id: match.caseId,
      match_id: matchId,
      on_day: body.onDay,
      kind: body.kind,
      kilometres: body.kind === "kilometres" ? body.kilometres : null,
      cents,
      words: body.words,
      submitted_by: actor.id,
      submitted_on: today,
    })
    .execute();
  return { id: body.id, version: 1, cents };
}

export async function decideOn(
  context: Context,
  matchId: string,
  expenseId: string,
  body: Body<typeof contract.decideOnExpense>,
) {
  const { tx, actor, today, roles } = context;
  const match = await coordinated(context, matchId);
  if (!match || !leadsUnit(roles, match.unitId)) return notFound;
  const [found] = await tx.rows<
    Saved & { status: "submitted" | "approved" | "rejected"; submitted_by: string }
  >(
    "support-expense-one",
    "select id, version, status, submitted_by from support_expense where id = $1 and match_id = $2",
    [expenseId, matchId],
  );
  if (!found) return notFound;
  const decided = decideExpenseAnswer(
    { status: found.status, submittedBy: found.submitted_by },
    body,
    actor.id,
  );
  if (!decided.ok) return decided;
  if (found.version !== body.version) return stale(found);
  const [saved] = await tx.rows<Saved>(
    "support-expense-decide",
    `update support_expense set status = $3, decided_by = $4, decided_on = $5, decision_words = $6, version = version + 1
     where id = $1 and version = $2 returning id, version`,
    [expenseId, body.version, body.approved ? "approved" : "rejected", actor.id, today, body.words],
  );
  return saved ?? notFound;
}

export async function end(context: Context, matchId: string, body: Body<typeof contract.endSupport>) {
  const match = await coordinated(context, matchId);
  if (!match) return notFound;
  if (match.version !== body.version) return stale(match);
  const decided = decideEnd(match.status, body, context.today);
  if (!decided.ok) return decided;
  const feedback = {
    child: body.childSaid,
    guardian: body.guardianSaid,
    supportPerson: body.supportPersonSaid,
  };
  const [saved] = await context.tx.rows<Saved>(
    "support-end",
    `update support_match set status = 'ended', ended_on = $3, end_reason = $4, end_words = $5, feedback = $6::jsonb, version = version + 1
     where id = $1 and version = $2 returning id, version`,
    [matchId, body.version, body.endedOn, body.reason, body.words, JSON.stringify(feedback)],
  );
  happened(context, match, "support_ended");
  return saved ?? notFound;
}
