import { z } from "zod";
import { levels } from "#core/goals/attainment.ts";
import { id } from "#core/kernel/id.ts";
import { localDateShape, optionalWords } from "#core/kernel/shapes.ts";

/** What a plan says. A draft may be half said: what is asked before it is proposed stands in plan-gaps.ts. */

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "not_a_time" });

export const goalSubjects = ["family", "member", "relationship"] as const;
export type GoalSubject = (typeof goalSubjects)[number];

/** Goal attainment levels from much less than expected to much more. */
export const levelShape = z.union(levels.map((level) => z.literal(level)));

/** A step on the way: who does what by when. */
export const stepShape = z.object({
  id,
  what: optionalWords(300),
  who: optionalWords(120),
  dueOn: localDateShape.nullable().default(null),
  doneOn: localDateShape.nullable().default(null),
});

export const planGoalShape = z.object({
  id,
  subject: z.enum(goalSubjects),
  /** Nobody for the family, one for a member, two for a relationship. */
  personIds: z.array(id).max(2).default([]),
  title: optionalWords(200),
  /** The goal as the family says it. */
  familyWords: optionalWords(1000),
  /** Five descriptions in plain words, from −2 to +2. */
  levels: z.array(optionalWords(400)).length(5),
  weight: z.int().min(1).max(3).default(1),
  baseline: levelShape.default(-1),
  steps: z.array(stepShape).max(30).default([]),
});

/** One thing of the week: 1 = Monday. `who` is said in the family's own words. */
export const rhythmRowShape = z.object({
  day: z.int().min(1).max(7),
  from: clockTime,
  to: clockTime,
  what: optionalWords(80),
  who: optionalWords(80),
});

export const planContentShape = z.object({
  /** How things are now, in short. */
  situation: optionalWords(4000),
  familyWishes: optionalWords(4000),
  goals: z.array(planGoalShape).max(20).default([]),
  memberRoles: z
    .array(z.object({ personId: id, words: optionalWords(600) }))
    .max(30)
    .default([]),
  /** What each partner does, how often and until when; agreed with the family and the partner. */
  partnerRoles: z
    .array(
      z.object({
        partnerId: id,
        does: optionalWords(1000),
        howOften: optionalWords(200),
        until: localDateShape.nullable().default(null),
      }),
    )
    .max(30)
    .default([]),
  routines: z
    .array(z.object({ words: optionalWords(300), who: optionalWords(120) }))
    .max(40)
    .default([]),
  rhythm: z.array(rhythmRowShape).max(150).default([]),
  dissent: z
    .array(z.object({ who: optionalWords(120), words: optionalWords(1000) }))
    .max(20)
    .default([]),
  /** Elements that the service model asks for and that are said in free words: code -> words. */
  elementWords: z.record(z.string().regex(/^[a-z][a-z0-9_]{0,60}$/), optionalWords(3000)).default({}),
});

export type PlanContent = z.output<typeof planContentShape>;
export type PlanGoal = PlanContent["goals"][number];
export type PlanStep = PlanGoal["steps"][number];
export type RhythmRow = PlanContent["rhythm"][number];

export const emptyPlan: PlanContent = planContentShape.parse({});

/** Elements that have a place of their own in the plan; others are said in `elementWords`. */
const placed = {
  goals: (plan: PlanContent) => plan.goals.length > 0,
  roles: (plan: PlanContent) => plan.memberRoles.some(({ words }) => words !== ""),
  routines: (plan: PlanContent) => plan.routines.some(({ words }) => words !== ""),
  rhythm: (plan: PlanContent) => plan.rhythm.some(({ what }) => what !== ""),
  family_wishes: (plan: PlanContent) => plan.familyWishes !== "",
  // Plans made before roles had a place of their own said them in free words.
  partner_roles: (plan: PlanContent) =>
    plan.partnerRoles.some(({ does }) => does !== "") || (plan.elementWords["partner_roles"] ?? "") !== "",
} as const satisfies Record<string, (plan: PlanContent) => boolean>;

/** True for an element with a place of its own: goals, roles, routines, weekly rhythm, the family's wishes, roles of partners. */
export const isPlaced = (element: string): boolean => Object.hasOwn(placed, element);

/** The codes of the elements that the plan says something about, as the service models name them, sorted. */
export function elementsOf(plan: PlanContent): string[] {
  const own = Object.entries(placed).flatMap(([code, says]) => (says(plan) ? [code] : []));
  const free = Object.entries(plan.elementWords).flatMap(([code, words]) =>
    words !== "" && !isPlaced(code) ? [code] : [],
  );
  return [...own, ...free].sort();
}
