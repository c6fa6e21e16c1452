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
  z.object({ fact: z.literal("document"), kind: code, status: z.enum(["begun", "approved", "given"]) }),
  z.object({ fact: z.literal("plan"), status: z.enum(["begun", "approved"]) }),
  z.object({ fact: z.literal("goals"), min: count }),
  z.object({ fact: z.literal("goals_evaluated") }),
  /** Every held meeting has a signed record. */
  z.object({ fact: z.literal("records_signed") }),
  z.object({
    fact: z.literal("measurement"),
    purpose: code,
    min: count,
    /** Each of these has answered; without it any answer counts. */
    perspectives: z.array(code).optional(),
  }),
  /** Strengths of the family and its close network have been collected. */
  z.object({ fact: z.literal("resources"), min: count }),
  /** Another rule of the model is kept, or set aside by an approved deviation. */
  z.object({ fact: z.literal("rule"), rule: z.string() }),
]);
export type Evidence = Readonly<z.infer<typeof evidenceSchema>>;
export type Milestone = (typeof milestones)[number];
