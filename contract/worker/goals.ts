import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { localDateShape, optionalWords } from "#core/kernel/shapes.ts";
import { goalSubjects, levelShape, stepShape } from "#core/plans/content.ts";
import { endpoint } from "#contract/endpoint.ts";

const caseOnly = z.object({ caseId: id });
const oneGoal = caseOnly.extend({ goalId: id });
const version = z.int().min(1);
const saved = z.object({ id, version: z.int() });

export const goalStatuses = ["draft", "active", "ended", "dropped"] as const;

export const goalFollowed = z.object({
  id,
  subject: z.enum(goalSubjects),
  personIds: z.array(id),
  title: z.string(),
  familyWords: z.string(),
  levels: z.array(z.string()).length(5),
  weight: z.int(),
  baseline: levelShape,
  status: z.enum(goalStatuses),
  steps: z.array(stepShape),
  setOn: localDateShape,
  endedOn: localDateShape.nullable(),
  endLevel: levelShape.nullable(),
  whatHelped: z.string(),
  version: z.int(),
  /** It was followed in a former service already. */
  cameAlong: z.boolean(),
  /** Oldest first. */
  ratings: z.array(
    z.object({ id, on: localDateShape, level: levelShape, meetingId: id.nullable(), by: z.string() }),
  ),
});

/** A goal as answers about it are read: by its own id and those it continues, in the family's words, its levels from −2 to +2. */
export const goalAnswered = z.object({
  ids: z.array(id).min(1),
  name: z.string(),
  levels: z.array(z.string()).length(5),
});

export const goalsOf = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/goals",
  audience: "worker",
  action: "plan.read",
  summary: "The goals that are followed, with their levels, steps and ratings over time",
  params: caseOnly,
  reply: z.object({ goals: z.array(goalFollowed), can: z.array(z.string()).default([]) }),
  refusals: [],
});

export const changeSteps = endpoint({
  method: "PUT",
  path: "/api/cases/:caseId/goals/:goalId/steps",
  audience: "worker",
  action: "plan.write",
  summary: "Change a goal's steps: who does what by when, and what is done",
  params: oneGoal,
  body: z.object({ version, steps: z.array(stepShape).max(30) }),
  reply: saved,
  refusals: ["case_closed", "goal_not_active", "step_needs_words"],
});

export const evaluateGoal = endpoint({
  method: "PUT",
  path: "/api/cases/:caseId/goals/:goalId/evaluation",
  audience: "worker",
  action: "plan.write",
  summary: "Evaluate a goal at the end of the service: the level reached and what helped",
  params: oneGoal,
  body: z.object({ version, endLevel: levelShape, whatHelped: optionalWords(4000) }),
  reply: saved,
  refusals: ["case_closed", "goal_not_active"],
});
