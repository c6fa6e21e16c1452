import type { PlanStep } from "#core/plans/content.ts";

/**
 * The steps of a goal when a plan that names it is approved. What a step says is the plan's: that is what was agreed on. Whether it
 * has been done is the goal's, where the step is followed: marks made while the plan waited aren't lost. A step that was added to
 * the goal after the plan was begun can't have been left out of it on purpose, and stays.
 * @param begun id of the first draft of the plan: ids of version 7 sort by when they were made
 */
export function stepsToFollow(
  planned: readonly PlanStep[],
  followed: readonly PlanStep[],
  begun: string,
): PlanStep[] {
  const former = new Map(followed.map((step) => [step.id, step]));
  const named = new Set(planned.map(({ id }) => id));
  return [
    ...planned.map((step) => ({ ...step, doneOn: (former.get(step.id) ?? step).doneOn })),
    ...followed.filter(({ id }) => !named.has(id) && id > begun),
  ];
}
