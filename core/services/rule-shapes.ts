import { z } from "zod";
import { localDateShape } from "#core/kernel/shapes.ts";
import { evidenceSchema } from "#core/services/evidence-shapes.ts";

const code = z.string().regex(/^[a-z][a-z0-9_]*$/);
const codes = z.array(code).min(1);
const count = z.int().min(1);

/** Words in the three languages; none may be empty. */
export const textShape = z.object({ fi: z.string().min(1), sv: z.string().min(1), en: z.string().min(1) });

/** Where a rule comes from and when it holds. `configuration` is a figure the organiser may set. */
export const sourceSchema = z.object({
  kind: z.enum(["statute", "seed-practice", "configuration"]),
  /** E.g. "ShL 1301/2014 18 §", "practice: Tavoitteena koko perheen hyvinvointi" or "organiser"; sources.ts says it in words. */
  reference: z.string().min(1),
  validFrom: localDateShape,
  validTo: localDateShape.optional(),
});

/** What a rule can stand before; `hold_meeting:<kind>` names one kind of meeting. */
export const gateSchema = z.union([
  z.enum(["start", "approve_plan", "close"]),
  z.string().regex(/^hold_meeting:[a-z][a-z0-9_]*$/),
]);

const period = z.union([
  z.object({ days: z.int().min(0) }),
  z.object({ months: count }),
  /** Finnish working days; the first day isn't counted. */
  z.object({ workingDays: count, countEves: z.array(code).optional() }),
]);

const row = {
  id: z.string().regex(/^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$/),
  name: textShape,
  /** The rule in plain words, for a worker and for a parent alike. */
  explanation: textShape,
  source: sourceSchema,
  /** May it be set aside with an approved deviation? What law demands may not. */
  deviable: z.boolean(),
  /** Shown on the public page of the service. */
  public: z.boolean().optional(),
  /** The phase whose path-line step shows the rule. */
  phase: code.optional(),
  /** What there is to do, as an imperative; shapes that make duties need it. */
  todo: textShape.optional(),
  /** Why just now, with places for figures; the explanation stands in where it is missing. */
  because: textShape.optional(),
  /** What lies ahead, with places for figures. */
  forecast: textShape.optional(),
};

/** A duty shows as due this many days before its day; default 14. */
const lead = { leadDays: z.int().min(0).optional() };

export const ruleSchema = z.discriminatedUnion("shape", [
  /** Something must have happened before a gate opens, and may have a day by which. */
  z.object({
    ...row,
    shape: z.literal("required"),
    parameters: z.object({
      ...lead,
      what: evidenceSchema,
      /** Asked only when this has come about. */
      when: evidenceSchema.optional(),
      before: z.array(gateSchema),
      due: z.object({ after: evidenceSchema, within: period }).optional(),
    }),
  }),
  /** At most so many meetings of these kinds. */
  z.object({
    ...row,
    shape: z.literal("meeting_ceiling"),
    parameters: z.object({
      kinds: codes,
      max: count,
      /** What should be ready before the last of them, by the rule that asks for it. */
      readyRule: z.string().optional(),
    }),
  }),
  /** All of these parties take part. */
  z.object({
    ...row,
    shape: z.literal("meeting_parties"),
    parameters: z.object({
      kinds: codes,
      parties: codes,
      /** Asked only when this has come about: a purchaser only where the service was ordered. */
      when: evidenceSchema.optional(),
    }),
  }),
  /** Partners take part, or are named in the plan, only with the family's consent in force. */
  z.object({
    ...row,
    shape: z.literal("partner_consents"),
    parameters: z.object({ kinds: z.array(code), plan: z.boolean() }),
  }),
  z.object({ ...row, shape: z.literal("plan_elements"), parameters: z.object({ elements: codes }) }),
  z.object({
    ...row,
    shape: z.literal("plan_approvers"),
    parameters: z.object({ approvers: codes, when: evidenceSchema.optional() }),
  }),
  /** Again and again: a document, or an answer from each perspective. */
  z.object({
    ...row,
    shape: z.literal("recurring"),
    parameters: z.object({
      ...lead,
      what: z.union([
        z.object({ document: code }),
        z.object({ measurement: code, perspectives: codes.optional() }),
        z.object({ clientPlan: z.literal(true) }),
      ]),
      every: z.union([z.object({ days: count }), z.object({ months: count })]),
      /** `start`: fixed days from the start of the service; `previous`: from the last time. */
      anchor: z.enum(["start", "previous"]),
      /** Done so many days before its day still counts for that day. */
      earlyDays: z.int().min(0),
      /** Counted from here, e.g. the approved plan. */
      from: evidenceSchema,
    }),
  }),
  /** The service lasts at most so long. */
  z.object({
    ...row,
    shape: z.literal("duration"),
    parameters: z.object({ ...lead, months: count, pausesExtend: z.boolean(), warnDays: z.int().min(0) }),
  }),
  /** The right to the service ends when the client reaches an age. */
  z.object({
    ...row,
    shape: z.literal("end_age"),
    parameters: z.object({ ...lead, years: count, warnDays: z.int().min(0) }),
  }),
  /**
   * Before the right ends by age, each thing that the model's `readiness` names is ready. Looked at `beginDays` before
   * the birthday, and ready `readyDays` before it.
   */
  z.object({
    ...row,
    shape: z.literal("readiness"),
    parameters: z.object({ ...lead, years: count, beginDays: count, readyDays: z.int().min(0) }),
  }),
  /** Other agencies come to these meetings only when the client has asked them to. */
  z.object({ ...row, shape: z.literal("invited_by_client"), parameters: z.object({ kinds: codes }) }),
  /** So many visits a week (Monday to Sunday). */
  z.object({
    ...row,
    shape: z.literal("visit_rate"),
    parameters: z.object({
      kinds: codes,
      phases: codes,
      min: z.int().min(0),
      max: count,
      /**
       * Weeks in which fewer visits are nobody's fault: those with fewer weekdays left than this, when public holidays and
       * the days of an agreed break or pause are taken off. Without it every week counts.
       */
      excused: z.object({ weekdays: z.int().min(1).max(5), countEves: z.array(code).optional() }).optional(),
    }),
  }),
  /** At most so many meetings of these kinds on one day. */
  z.object({
    ...row,
    shape: z.literal("meetings_a_day"),
    parameters: z.object({ kinds: codes, max: count }),
  }),
  /** These kinds of meeting are put in the calendar within the model's support times only. */
  z.object({
    ...row,
    shape: z.literal("meeting_times"),
    parameters: z.object({ kinds: codes, times: codes }),
  }),
  /** A choice from a closed list is recorded. */
  z.object({
    ...row,
    shape: z.literal("choice"),
    parameters: z.object({
      of: z.enum(["entry_ground", "legal_basis", "outcome"]),
      options: codes,
      before: z.array(gateSchema),
    }),
  }),
  /** What the team can do, every day of the service. */
  z.object({
    ...row,
    shape: z.literal("team"),
    parameters: z.object({
      /** Somebody in the team has each of these. */
      competences: z.array(code),
      /** Special needs of the family that ask for the competence of the same name. */
      byNeed: z.array(code),
      minWorkers: count,
      before: z.array(gateSchema),
    }),
  }),
  /** The service isn't for those who are clients of child welfare. */
  z.object({
    ...row,
    shape: z.literal("no_child_welfare"),
    parameters: z.object({ before: z.array(gateSchema) }),
  }),
  /** Held meetings are recorded and signed within so many days. */
  z.object({ ...row, shape: z.literal("record_within"), parameters: z.object({ days: z.int().min(0) }) }),
  /** The plan is looked at again on the day agreed, and at the latest after so many months. */
  z.object({ ...row, shape: z.literal("plan_review"), parameters: z.object({ ...lead, months: count }) }),
  /** What was promised is followed until it is done. */
  z.object({ ...row, shape: z.literal("commitments"), parameters: z.object({ ...lead, kinds: codes }) }),
  /** The purchaser's order is valid. */
  z.object({ ...row, shape: z.literal("order_validity"), parameters: z.object({ ...lead }) }),
]);

type DeepReadonly<T> = T extends string | number | boolean | undefined
  ? T
  : { readonly [K in keyof T]: DeepReadonly<T[K]> };

export type Rule = DeepReadonly<z.infer<typeof ruleSchema>>;
export type RuleShape = Rule["shape"];
export type RuleOf<S extends RuleShape> = Extract<Rule, { shape: S }>;
export type RuleSource = DeepReadonly<z.infer<typeof sourceSchema>>;
export type Gate = z.infer<typeof gateSchema>;
export type Period = DeepReadonly<z.infer<typeof period>>;
export type { DeepReadonly };
