import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { localDateShape } from "#core/kernel/shapes.ts";
import { stepPlaces } from "#core/services/next-step.ts";
import { endpoint } from "#contract/endpoint.ts";
import { personReply, ruleReply, textReply } from "#contract/worker/rule-words.ts";

const can = { can: z.array(z.string()).default([]) };

/** Broken: a rule was not kept. Late: a duty's day has passed. Ahead: due within a month, or a forecast of a rule. */
export const breachKinds = ["broken", "late", "ahead"] as const;
const code = z.string().max(80);

const deviationAsked = z.object({
  id,
  version: z.int(),
  caseId: id,
  family: z.string(),
  rule: ruleReply,
  reason: z.string(),
  requestedBy: z.string(),
  requestedOn: localDateShape,
  from: localDateShape,
  until: localDateShape.nullable(),
  own: z.boolean(),
});

export const breachLine = z.object({
  /** Of a row that is made anew at each write about the family: for the list's order only. */
  key: z.string(),
  caseId: id,
  family: z.string(),
  kind: z.enum([...breachKinds, "forecast"]),
  service: textReply,
  rule: ruleReply,
  words: textReply,
  /** What was agreed, where the duty is to see an agreement done. */
  agreed: z.string().nullable(),
  why: textReply,
  on: localDateShape.nullable(),
  keyWorker: z.string().nullable(),
  /** Where it is mended. */
  place: z.enum(stepPlaces).nullable(),
  /** A deviation from this rule that has been asked for and waits. */
  deviation: z.object({ id, version: z.int(), own: z.boolean() }).nullable(),
});

export const breachList = endpoint({
  method: "GET",
  path: "/api/breaches",
  audience: "worker",
  action: "breach.list",
  summary:
    "Rules that are broken, late or about to be, over all families of the units one leads: by rule, service, worker and day",
  query: z.object({
    unit: id.optional(),
    kind: z.enum([...breachKinds, "all"]).default("all"),
    rule: code.optional(),
    service: code.optional(),
    worker: id.optional(),
    from: localDateShape.optional(),
    to: localDateShape.optional(),
    /** The last line of the former page: day and row. */
    after: z
      .string()
      .regex(/^\d{4}-\d\d-\d\d_\d{1,18}$/)
      .optional(),
  }),
  reply: z.object({
    today: localDateShape,
    lines: z.array(breachLine),
    /** Where the next page begins; null on the last one. */
    next: z.string().nullable(),
    ...can,
  }),
  refusals: [],
});

export const breachSummary = endpoint({
  method: "GET",
  path: "/api/breaches/summary",
  audience: "worker",
  action: "breach.list",
  summary:
    "How many breaches of each rule the units have, what they can be narrowed by, and deviations that wait",
  query: z.object({ unit: id.optional() }),
  reply: z.object({
    today: localDateShape,
    units: z.array(personReply),
    services: z.array(z.object({ code: z.string(), name: textReply, count: z.int() })),
    rules: z.array(z.object({ code: z.string(), name: textReply, broken: z.int(), late: z.int() })),
    workers: z.array(personReply),
    deviations: z.array(deviationAsked),
    ...can,
  }),
  refusals: [],
});

/** Children in child welfare for each social worker, against the law's ceiling. */
export const caseloadShown = z.object({
  id,
  name: z.string(),
  title: z.string(),
  unit: z.string().nullable(),
  children: z.int(),
  coming: z.int(),
  leaving: z.int(),
  state: z.enum(["room", "near", "full", "over"]),
});

export const caseloads = endpoint({
  method: "GET",
  path: "/api/caseloads",
  audience: "worker",
  action: "caseload.read",
  summary:
    "How many children in child welfare each social worker of the units one leads answers for, and how many are coming",
  reply: z.object({
    today: localDateShape,
    atMost: z.int(),
    near: z.int(),
    rule: z.object({ name: textReply, text: textReply, source: z.string() }),
    workers: z.array(caseloadShown),
    ...can,
  }),
  refusals: [],
});
