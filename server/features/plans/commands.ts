import type { z } from "zod";
import type * as contract from "#contract/worker/plans.ts";
import { refuse } from "#core/kernel/decision.ts";
import { addMonths, type LocalDate } from "#core/kernel/local-date.ts";
import { elementsOf, type PlanContent, type PlanGoal } from "#core/plans/content.ts";
import { decideBeginPlan, decideProposePlan, decideStand } from "#core/plans/decide-plan.ts";
import { stepsToFollow } from "#core/plans/follow-steps.ts";
import { mayApprovePlan } from "#core/services/gates.ts";
import type { ServiceModel } from "#core/services/model.ts";
import { explained, serviceStateOf } from "#server/features/duties/queries.ts";
import {
  approvalAttempt,
  beginningFacts,
  memberRolesOf,
  partnersOfCase,
  planOf,
  stepsBeside,
  type PlanInHand,
} from "#server/features/plans/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;
type Row = { id: string; version: number };

/** What is stored: the plan's words, and beside them the codes of the elements it names, for the engine. */
const stored = (content: PlanContent): string =>
  JSON.stringify({ ...content, elements: elementsOf(content) });

const insertPlan = (
  context: Context,
  plan: { id: string; periodId: string; planVersion: number; content: PlanContent },
) =>
  context.tx.rows(
    "plan-begin",
    `
insert into plan (id, case_id, period_id, plan_version, content, created_by, created_on)
values ($1, $2, $3, $4, $5::jsonb, $6, $7)`,
    [
      plan.id,
      context.caseId,
      plan.periodId,
      plan.planVersion,
      stored(plan.content),
      context.actor.id,
      context.today,
    ],
  );

export async function beginPlan(context: Context, { id }: Body<typeof contract.beginPlan>) {
  const { tx, caseId } = context;
  const state = await serviceStateOf(tx, caseId);
  if (!state) return refuse("service_not_running");
  const { plans, content } = await beginningFacts(tx, caseId, state.period.id);
  const decided = decideBeginPlan({ running: state.period.endedOn === null, plans });
  if (!decided.ok) return decided;
  await insertPlan(context, {
    id,
    periodId: state.period.id,
    planVersion: decided.value.planVersion,
    content,
  });
  context.about({ objectKind: "plan", objectId: id });
  context.event("plan_begun", {
    subjectKind: "plan",
    subjectId: id,
    data: { planVersion: decided.value.planVersion },
  });
  return { id, version: 1 };
}

/** The plan as asked for, or the answer when it isn't there or isn't the one that was seen. */
async function seenPlan(context: Context, planId: string, version: number) {
  const plan = await planOf(context.tx, context.caseId, planId);
  context.about({ objectKind: "plan", objectId: planId, ...(plan ? { objectVersion: plan.version } : {}) });
  if (!plan) return { answer: notFound };
  return plan.version === version ? { plan } : { plan, answer: stale(shownOf(plan)) };
}

const shownOf = ({ periodId: _periodId, ...plan }: PlanInHand) => plan;

export async function savePlan(context: Context, planId: string, body: Body<typeof contract.savePlan>) {
  const [saved] = await context.tx.rows<Row>(
    "plan-save",
    `
update plan set content = $4::jsonb, review_on = $5, version = version + 1
where id = $1 and case_id = $2 and version = $3 and status = 'draft' returning id, version`,
    [planId, context.caseId, body.version, stored(body.content), body.reviewOn],
  );
  if (saved) {
    context.about({ objectKind: "plan", objectId: planId, objectVersion: saved.version });
    return saved;
  }
  const { plan, answer } = await seenPlan(context, planId, body.version);
  return plan && plan.status !== "draft" ? refuse("plan_not_draft") : (answer ?? notFound);
}

const setStatus = (
  context: Context,
  planId: string,
  version: number,
  content: PlanContent,
  what: { status: string; approvedOn?: LocalDate; reviewOn?: LocalDate | null },
) =>
  context.tx.rows<Row>(
    "plan-status",
    `
update plan set status = $4, content = $5::jsonb, approved_on = coalesce($6, approved_on), review_on = coalesce($7, review_on), version = version + 1
where id = $1 and case_id = $2 and version = $3 returning id, version`,
    [
      planId,
      context.caseId,
      version,
      what.status,
      stored(content),
      what.approvedOn ?? null,
      what.reviewOn ?? null,
    ],
  );

export async function proposePlan(
  context: Context,
  planId: string,
  { version }: Body<typeof contract.proposePlan>,
) {
  const { plan, answer } = await seenPlan(context, planId, version);
  if (!plan || answer) return answer ?? notFound;
  const roles = await memberRolesOf(context.tx, context.caseId);
  const decided = decideProposePlan({
    status: plan.status,
    content: plan.content,
    memberIds: Object.keys(roles),
    partnerIds: await partnersOfCase(context.tx, context.caseId),
  });
  if (!decided.ok) return decided;
  const [saved] = await setStatus(context, planId, version, decided.value, { status: "proposed" });
  context.event("plan_proposed", {
    subjectKind: "plan",
    subjectId: planId,
    data: { planVersion: plan.planVersion },
  });
  return saved ?? notFound;
}

export async function withdrawPlan(
  context: Context,
  planId: string,
  { id, version }: Body<typeof contract.withdrawPlan>,
) {
  const { plan, answer } = await seenPlan(context, planId, version);
  if (!plan || answer) return answer ?? notFound;
  if (plan.status !== "proposed") return refuse("plan_not_proposed");
  await setStatus(context, planId, version, plan.content, { status: "superseded" });
  await insertPlan(context, {
    id,
    periodId: plan.periodId,
    planVersion: plan.planVersion + 1,
    content: plan.content,
  });
  context.event("plan_withdrawn", { subjectKind: "plan", subjectId: planId, data: { next: id } });
  return { id, version: 1 };
}

export async function recordStand(context: Context, planId: string, body: Body<typeof contract.recordStand>) {
  const { tx, caseId, actor, relations, today } = context;
  const plan = await planOf(tx, caseId, planId);
  if (!plan) return notFound;
  const roles = body.personId === null ? {} : await memberRolesOf(tx, caseId);
  const role = body.personId === null ? undefined : roles[body.personId];
  const member = body.personId === null ? null : role === undefined ? undefined : { role };
  const decided = decideStand({
    status: plan.status,
    relations,
    member,
    partner:
      body.partnerId === null
        ? undefined
        : {
            isNamed: plan.content.partnerRoles.some(({ partnerId }) => partnerId === body.partnerId),
            isToldHow: body.toldHow !== null,
          },
    stance: body.stance,
    words: body.words,
  });
  if (!decided.ok) return decided;
  await tx.rows(
    "plan-stand",
    `
insert into plan_approval (id, case_id, plan_id, person_id, staff_id, partner_id, told_how, party, stance, words, on_day, recorded_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      body.id,
      caseId,
      planId,
      body.partnerId === null ? body.personId : null,
      body.personId === null && body.partnerId === null ? actor.id : null,
      body.partnerId,
      body.partnerId === null ? null : body.toldHow,
      decided.value.party,
      body.stance,
      body.words,
      today,
      actor.id,
    ],
  );
  context.about({ objectKind: "plan", objectId: planId });
  context.event("plan_stand_recorded", {
    subjectKind: "plan",
    subjectId: planId,
    data: { party: decided.value.party, stance: body.stance },
  });
  return { id: body.id };
}

/** The day of review when none was agreed: the longest time the model allows. */
function latestReview(model: ServiceModel, today: LocalDate): LocalDate | null {
  const rule = model.rules.find(({ shape }) => shape === "plan_review");
  return rule?.shape === "plan_review" ? addMonths(today, rule.parameters.months) : null;
}

export async function approvePlan(
  context: Context,
  planId: string,
  { version }: Body<typeof contract.approvePlan>,
) {
  const { tx, caseId, today } = context;
  const { plan, answer } = await seenPlan(context, planId, version);
  if (!plan || answer) return answer ?? notFound;
  if (plan.status !== "proposed") return refuse("plan_not_proposed");
  const state = await serviceStateOf(tx, caseId);
  if (!state || state.period.id !== plan.periodId) return refuse("service_not_running");
  const { facts, ...attempt } = approvalAttempt(state.facts, plan);
  const decided = mayApprovePlan(state.model, facts, attempt, today);
  if (!decided.ok) return explained(state.model, decided);
  // Before the former plan is superseded: what was begun after it is this plan, with the drafts it replaced.
  await followGoals(context, plan);
  await tx.rows(
    "plan-supersede",
    `
update plan set status = 'superseded', version = version + 1
where case_id = $1 and period_id = $2 and status = 'approved'`,
    [caseId, plan.periodId],
  );
  const reviewOn = plan.reviewOn === null ? latestReview(state.model, today) : null;
  const [saved] = await setStatus(context, planId, version, plan.content, {
    status: "approved",
    approvedOn: today,
    reviewOn,
  });
  context.event("plan_approved", {
    subjectKind: "plan",
    subjectId: planId,
    data: { planVersion: plan.planVersion, lifted: decided.value.lifted },
  });
  return saved ?? notFound;
}

const goalColumns = `g.id, g.subject, array(select jsonb_array_elements_text(g."personIds")::uuid) as person_ids, g.title,
  g."familyWords" as family_words, array(select jsonb_array_elements_text(g.levels)) as levels, g.weight, g.baseline, g.steps`;
const goalsFrom = (json: string): string => `(select ${goalColumns} from jsonb_to_recordset(${json}::jsonb)
  as g (id uuid, subject text, "personIds" jsonb, title text, "familyWords" text, levels jsonb, weight int, baseline int, steps jsonb))`;

// Goals of the approved plan are those followed from now on; those it no longer names are dropped, and stay readable.
// A goal's id that another case has is refused by the primary key: nothing of the other is touched.
const followStatement = `
with said as materialized ${goalsFrom("$4")}, kept as (
  update goal o set subject = s.subject, person_ids = s.person_ids, title = s.title, family_words = s.family_words, levels = s.levels,
    weight = s.weight, baseline = s.baseline, steps = s.steps, status = 'active', ended_on = null, version = o.version + 1
  from said s where o.id = s.id and o.case_id = $1 and o.period_id = $2 returning o.id
), left_out as (
  update goal o set status = 'dropped', ended_on = $3, version = o.version + 1
  where o.case_id = $1 and o.period_id = $2 and o.status in ('draft', 'active') and o.id not in (select id from said)
)
insert into goal (id, case_id, period_id, subject, person_ids, title, family_words, levels, weight, baseline, steps, status, set_on)
select s.id, $1, $2, s.subject, s.person_ids, s.title, s.family_words, s.levels, s.weight, s.baseline, s.steps, 'active', $3
from said s where s.id not in (select id from kept)`;

async function followGoals(context: Context, plan: PlanInHand): Promise<void> {
  const { tx, caseId, today } = context;
  const { begun, steps } = await stepsBeside(tx, caseId, plan);
  const said: readonly PlanGoal[] = plan.content.goals;
  const goals: PlanGoal[] = said.map((goal) => ({
    ...goal,
    steps: stepsToFollow(goal.steps, steps[goal.id] ?? [], begun),
  }));
  await tx.rows("plan-goals", followStatement, [caseId, plan.periodId, today, JSON.stringify(goals)]);
}
