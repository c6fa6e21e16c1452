import type { GoalSubject, PlanContent, PlanGoal } from "#core/plans/content.ts";

/** What a plan still lacks before it can be shown to the family and the purchaser for their stand. */
export const planGapCodes = [
  "no_goals",
  "goal_title",
  "goal_levels",
  "goal_levels_alike",
  "goal_whose",
  "step_words",
  "rhythm_times",
  "dissent_words",
] as const;
export type PlanGapCode = (typeof planGapCodes)[number];
/** `subjectId` is the goal it concerns; `n` the place of a row, from 1. */
export type PlanGap = { readonly code: PlanGapCode; readonly subjectId?: string; readonly n?: number };

/** How many people a goal is about. */
export const peopleOf: Readonly<Record<GoalSubject, number>> = { family: 0, member: 1, relationship: 2 };

function gapsOfGoal(goal: PlanGoal): PlanGap[] {
  const gap = (code: PlanGapCode): PlanGap => ({ code, subjectId: goal.id });
  const gaps: PlanGap[] = [];
  if (goal.title === "") gaps.push(gap("goal_title"));
  if (new Set(goal.personIds).size !== peopleOf[goal.subject]) gaps.push(gap("goal_whose"));
  const said = goal.levels.filter((level) => level !== "");
  if (said.length < 5) gaps.push(gap("goal_levels"));
  // Levels that can't be told apart can't be rated (Kiresuk & Sherman 1968: mutually exclusive levels).
  else if (new Set(said.map((level) => level.toLocaleLowerCase("fi"))).size < 5)
    gaps.push(gap("goal_levels_alike"));
  if (goal.steps.some((step) => step.what === "")) gaps.push(gap("step_words"));
  return gaps;
}

/** Everything the plan lacks, in the order of the form. Rows that say nothing at all are passed over. */
export function planGaps(plan: PlanContent): PlanGap[] {
  const gaps: PlanGap[] = plan.goals.length === 0 ? [{ code: "no_goals" }] : plan.goals.flatMap(gapsOfGoal);
  for (const [place, row] of plan.rhythm.entries()) {
    if (row.what !== "" && row.to <= row.from) gaps.push({ code: "rhythm_times", n: place + 1 });
  }
  for (const [place, view] of plan.dissent.entries()) {
    if ((view.who === "") !== (view.words === "")) gaps.push({ code: "dissent_words", n: place + 1 });
  }
  return gaps;
}

/** The plan without rows that say nothing: what is kept when it is proposed. */
export function withoutEmptyRows(plan: PlanContent): PlanContent {
  return {
    ...plan,
    memberRoles: plan.memberRoles.filter(({ words }) => words !== ""),
    partnerRoles: plan.partnerRoles.filter(({ does }) => does !== ""),
    routines: plan.routines.filter(({ words }) => words !== ""),
    rhythm: plan.rhythm.filter(({ what }) => what !== ""),
    dissent: plan.dissent.filter(({ words }) => words !== ""),
    elementWords: Object.fromEntries(Object.entries(plan.elementWords).filter(([, words]) => words !== "")),
  };
}
