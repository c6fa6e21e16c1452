import { z } from "zod";

/**
 * What can have happened in a family's service, as data. Phases are entered on evidence, rules ask for
 * it and due dates are counted from it, so that one small vocabulary carries the whole flow.
 */
const code = z.string().regex(/^[a-z][a-z0-9_]*$/);
const count = z.int().min(1);

export const milestones = [
  "contact",
  "ordered",
  "accepted",
  "started",
  "ended",
  "client_plan",
  "notification",
  "assessment_decided",
  "assessment_begun",
  "assessment_completed",
  "family_told",
  "entry_ground",
  "legal_basis",
  "outcome",
] as const;

/** Roles of members that a rule can ask to meet one by one. */
export const memberRoles = ["child", "parent"] as const;

/** Whose hearing a rule can ask for: every child's of the family, or the one whom the service is for. */
export const heardWho = ["each_child", "client"] as const;
/** When in the service a measurement is made. */
export const measurementMoments = ["start", "along", "end"] as const;

export const evidenceSchema = z.discriminatedUnion("fact", [
  z.object({ fact: z.literal("milestone"), of: z.enum(milestones) }),
  z.object({
    fact: z.literal("meeting"),
    kinds: z.array(code).min(1),
    /** Held meetings asked for. */
    min: count.optional(),
    /** Only meetings where this was decided count, e.g. `continuation`. */
    decision: code.optional(),
  }),
  /** Each member of the role has been met in one of these meetings. */
  z.object({ fact: z.literal("each_member"), role: z.enum(memberRoles), kinds: z.array(code).min(1) }),
  /** Each member of the role has been interviewed by the guide of their age, and the interview is signed. */
  z.object({ fact: z.literal("each_interviewed"), role: z.enum(memberRoles) }),
  /** The service was begun on one of these grounds. */
  z.object({ fact: z.literal("entry_ground"), of: z.array(code).min(1) }),
  z.object({ fact: z.literal("document"), kind: code, status: z.enum(["begun", "approved", "given"]) }),
  z.object({ fact: z.literal("plan"), status: z.enum(["begun", "approved"]) }),
  z.object({ fact: z.literal("goals"), min: count }),
  z.object({ fact: z.literal("goals_evaluated") }),
  /** Every held meeting has a signed record. */
  z.object({ fact: z.literal("records_signed") }),
  z.object({
    fact: z.literal("measurement"),
    purpose: code,
    /** Only measurements of this moment count: `start`, `along` or `end`. */
    moment: z.enum(measurementMoments).optional(),
    min: count,
    /** Each of these has answered; without it any answer counts. */
    perspectives: z.array(code).optional(),
  }),
  /** Each child, or the client, has been heard; or why not has been recorded. */
  z.object({ fact: z.literal("heard"), who: z.enum(heardWho) }),
  /** Themes of the work, chosen with the family. */
  z.object({ fact: z.literal("themes"), min: count }),
  /** Strengths of the family and its close network have been collected. */
  z.object({ fact: z.literal("resources"), min: count }),
  /** Another rule of the model is kept, or set aside by an approved deviation. */
  z.object({ fact: z.literal("rule"), rule: z.string() }),
]);
export type Evidence = Readonly<z.infer<typeof evidenceSchema>>;
export type Milestone = (typeof milestones)[number];
