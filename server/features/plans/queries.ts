import type { z } from "zod";
import type { planPage, planShown } from "#contract/worker/plans.ts";
import type { obstacleShown } from "#contract/worker/obstacles.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { elementsOf, planContentShape, stepShape, type PlanContent } from "#core/plans/content.ts";
import { approversOf, type PlanStatus, type Stand } from "#core/plans/decide-plan.ts";
import type { ServiceFacts } from "#core/services/facts.ts";
import { explainRefusal, refusalsOf } from "#core/services/gates.ts";
import type { ServiceModel } from "#core/services/model.ts";
import { approversAsked } from "#core/services/rules/plans.ts";
import { isInForce, viewOf } from "#core/services/view.ts";
import type { Finding } from "#core/services/refusals.ts";
import { serviceStateOf, type ServiceState } from "#server/features/duties/queries.ts";
import type { Tx } from "#server/platform/database.ts";

export type PlanShown = z.input<typeof planShown>;
type Page = z.input<typeof planPage.reply>;
type Obstacle = z.input<typeof obstacleShown>;
type Row = Omit<PlanShown, "content" | "elements"> & { content: unknown; periodId: string };

/** One plan `l` as it is stored, with the stands taken on it, oldest first. */
const planJson = `jsonb_build_object('id', l.id, 'periodId', l.period_id, 'planVersion', l.plan_version, 'status', l.status,
  'content', l.content, 'reviewOn', l.review_on, 'approvedOn', l.approved_on, 'createdOn', l.created_on, 'version', l.version,
  'createdBy', (select s.given_name || ' ' || s.family_name from staff s where s.id = l.created_by),
  'stands', (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'by', coalesce(v.person_id, v.staff_id, v.partner_id), 'toldHow', v.told_how,
      'name', coalesce(pe.given_name || ' ' || pe.family_name, st.given_name || ' ' || st.family_name, pa.name, ''),
      'party', v.party, 'stance', v.stance, 'words', v.words, 'on', v.on_day,
      'recordedBy', rb.given_name || ' ' || rb.family_name) order by v.on_day, v.id), '[]')
    from plan_approval v left join person pe on pe.id = v.person_id left join staff st on st.id = v.staff_id
    left join partner pa on pa.id = v.partner_id
    join staff rb on rb.id = v.recorded_by where v.plan_id = l.id and v.case_id = l.case_id))`;

const pageStatement = `
select jsonb_build_object(
  'current', (select ${planJson} from plan l where l.case_id = $1 and l.period_id = $2 and l.status = 'approved'
    order by l.plan_version desc limit 1),
  'underWork', (select ${planJson} from plan l where l.case_id = $1 and l.period_id = $2 and l.status in ('draft', 'proposed')
    order by l.plan_version desc limit 1),
  'versions', (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'planVersion', l.plan_version, 'status', l.status,
      'createdOn', l.created_on, 'approvedOn', l.approved_on) order by l.created_on desc, l.plan_version desc), '[]')
    from plan l where l.case_id = $1)) as json`;

const planStatement = `select ${planJson} as json from plan l where l.case_id = $1 and l.id = $2`;

const shown = ({ content, periodId: _periodId, ...row }: Row): PlanShown => {
  const said = planContentShape.parse(content);
  return { ...row, content: said, elements: elementsOf(said) };
};

/** What the model asks of a plan: its elements first those a rule demands, then the others it knows. */
function elementsAsked({ planElements, rules }: ServiceModel) {
  const demanded = new Set(
    rules.flatMap((rule) => (rule.shape === "plan_elements" ? rule.parameters.elements : [])),
  );
  const terms = planElements.map(({ code, name, first }) => ({ code, name, first: first ?? false }));
  return {
    asked: terms.filter(({ code }) => demanded.has(code)),
    known: terms.filter(({ code }) => !demanded.has(code)),
  };
}

/** The parties that the model's rules ask to take a stand on the plan today. */
function makersOf({ model, facts }: ServiceState, today: LocalDate) {
  const view = viewOf(model, facts, today);
  const asked = new Set(
    model.rules.flatMap((rule) =>
      rule.shape === "plan_approvers" && isInForce(rule, today) && approversAsked(rule, view)
        ? rule.parameters.approvers
        : [],
    ),
  );
  return model.parties.filter(({ code }) => asked.has(code)).map(({ code, name }) => ({ code, name }));
}

/** Findings of the engine in words, for a screen that shows everything that stands in the way. */
export const obstaclesInWords = (model: ServiceModel, findings: readonly Finding[]): Obstacle[] =>
  findings.map((finding) => {
    const { text, why, reference, deviable } = explainRefusal(model, finding);
    return {
      code: finding.code,
      rule: finding.rule,
      text,
      why: why ?? null,
      source: reference ?? null,
      deviable,
      values: { ...finding.values },
    };
  });

/**
 * What the gate of approval is asked: the goals are those the plan itself names, since they become the goals followed
 * only when it is approved.
 */
export function approvalAttempt(
  facts: ServiceFacts,
  plan: { content: PlanContent; stands: readonly Stand[] },
): { facts: ServiceFacts; elements: string[]; approvers: string[]; partnerIds: string[] } {
  const partnerIds = plan.content.partnerRoles.map(({ partnerId }) => partnerId);
  const goals = plan.content.goals.map(({ id }) => ({ id, evaluatedAtEnd: false }));
  return {
    facts: { ...facts, goals },
    elements: elementsOf(plan.content),
    approvers: approversOf(plan.stands, partnerIds),
    partnerIds,
  };
}

function obstaclesTo(state: ServiceState, plan: PlanShown | null, today: LocalDate): Obstacle[] {
  if (!plan) return [];
  const { facts, ...attempt } = approvalAttempt(state.facts, {
    content: planContentShape.parse(plan.content),
    stands: plan.stands,
  });
  return obstaclesInWords(
    state.model,
    refusalsOf(state.model, facts, { action: "approve_plan", on: today, ...attempt }, today),
  );
}

export async function planPageOf(tx: Tx, caseId: string, today: LocalDate): Promise<Page> {
  const state = await serviceStateOf(tx, caseId);
  if (!state) return { service: null, current: null, underWork: null, versions: [], obstacles: [] };
  const found = await tx.page<{ current: Row | null; underWork: Row | null; versions: Page["versions"] }>(
    "plan-page",
    pageStatement,
    [caseId, state.period.id],
  );
  const underWork = found?.underWork ? shown(found.underWork) : null;
  return {
    service: {
      name: state.model.name,
      running: state.period.endedOn === null,
      ...elementsAsked(state.model),
      makers: makersOf(state, today),
    },
    current: found?.current ? shown(found.current) : null,
    underWork,
    versions: found?.versions ?? [],
    obstacles: obstaclesTo(state, underWork, today),
  };
}

export type PlanInHand = PlanShown & { readonly periodId: string; readonly content: PlanContent };

/** One plan of the case, with what it says checked; undefined when it isn't there for the actor. */
export async function planOf(tx: Tx, caseId: string, planId: string): Promise<PlanInHand | undefined> {
  const row = await tx.page<Row>("plan-one", planStatement, [caseId, planId]);
  return row && { ...shown(row), periodId: row.periodId, content: planContentShape.parse(row.content) };
}

const factsStatement = `
select jsonb_build_object(
  'plans', (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'planVersion', l.plan_version, 'status', l.status)), '[]')
    from plan l where l.case_id = $1 and l.period_id = $2),
  -- A family that moved here tells nothing again: its first plan begins from the one it had in the former service.
  'current', (select l.content from plan l left join service_move m on m.case_id = $1 and m.to_period_id = $2 and m.period_id = l.period_id
    where l.case_id = $1 and (l.period_id = $2 and l.status = 'approved' or m.id is not null and l.approved_on is not null)
    order by l.period_id = $2 desc, l.plan_version desc limit 1),
  'goals', (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'subject', g.subject, 'personIds', g.person_ids,
      'title', g.title, 'familyWords', g.family_words, 'levels', g.levels, 'weight', g.weight, 'baseline', g.baseline,
      'steps', g.steps) order by g.set_on, g.id), '[]')
    from goal g where g.case_id = $1 and g.period_id = $2 and g.status = 'active')) as json`;

/** What a new version begins from: the versions there are, the plan in force, and its goals as they stand now. */
export async function beginningFacts(tx: Tx, caseId: string, periodId: string) {
  const found = await tx.page<{
    plans: { id: string; planVersion: number; status: PlanStatus }[];
    current: object | null;
    goals: unknown[];
  }>("plan-beginning", factsStatement, [caseId, periodId]);
  const goals = found?.goals ?? [];
  return {
    plans: found?.plans ?? [],
    content: planContentShape.parse({ ...found?.current, goals }),
  };
}

const stepsStatement = `
select jsonb_build_object(
  'begun', (select l.id from plan l where l.case_id = $1 and l.period_id = $2 and l.plan_version > coalesce(
      (select max(f.plan_version) from plan f where f.case_id = $1 and f.period_id = $2 and f.approved_on is not null), 0)
    order by l.plan_version limit 1),
  'steps', (select coalesce(jsonb_object_agg(g.id, g.steps), '{}') from goal g where g.case_id = $1 and g.period_id = $2)) as json`;

/** What the goals' steps are now, by goal, and the first draft of the plan that is to be approved. */
export async function stepsBeside(tx: Tx, caseId: string, plan: PlanInHand) {
  const found = await tx.page<{ begun: string | null; steps: Record<string, unknown[]> }>(
    "plan-steps-beside",
    stepsStatement,
    [caseId, plan.periodId],
  );
  const steps = Object.entries(found?.steps ?? {}).map(
    ([goalId, rows]) => [goalId, rows.map((row) => stepShape.parse(row))] as const,
  );
  return { begun: found?.begun ?? plan.id, steps: Object.fromEntries(steps) };
}

const membersStatement = `
select coalesce(jsonb_object_agg(m.person_id, m.role), '{}') as json from case_member m
where m.case_id = $1 and (m.valid_to is null or m.valid_to >= app.today())`;

/** Present members of the family: person id -> role. */
export async function memberRolesOf(tx: Tx, caseId: string): Promise<Readonly<Record<string, string>>> {
  return (await tx.page<Record<string, string>>("case-member-roles", membersStatement, [caseId])) ?? {};
}

/** Partners of the family that hold today. */
export async function partnersOfCase(tx: Tx, caseId: string): Promise<readonly string[]> {
  const rows = await tx.rows<{ id: string }>(
    "case-partners",
    "select p.id from partner p where p.case_id = $1 and (p.valid_to is null or p.valid_to >= app.today())",
    [caseId],
  );
  return rows.map(({ id }) => id);
}
