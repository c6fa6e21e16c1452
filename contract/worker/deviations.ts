import { z } from "zod";
import { deviationStatuses } from "#core/deviations/decide-deviation.ts";
import { id } from "#core/kernel/id.ts";
import { localDateShape, words } from "#core/kernel/shapes.ts";
import { endpoint } from "#contract/endpoint.ts";
import { personReply, ruleReply } from "#contract/worker/rule-words.ts";

const can = { can: z.array(z.string()).default([]) };
const ofCase = z.object({ caseId: id });

const deviationReply = z.object({
  id,
  version: z.number().int(),
  rule: ruleReply,
  reason: z.string(),
  requestedBy: personReply,
  requestedOn: localDateShape,
  /** The first day it covers; may lie before the request. */
  from: localDateShape,
  until: localDateShape.nullable(),
  status: z.enum(deviationStatuses),
  answerReason: z.string(),
  answeredBy: z.string().nullable(),
  answeredOn: localDateShape.nullable(),
  /** Approved and not past its last day. */
  inForce: z.boolean(),
  /** The reader asked for it: somebody else answers. */
  own: z.boolean(),
});

export const deviationsOf = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/deviations",
  audience: "worker",
  action: "deviation.read",
  summary:
    "Deviations from the service's rules: asked, approved, refused; and the rules that may be deviated from",
  params: ofCase,
  reply: z.object({ deviations: z.array(deviationReply), deviable: z.array(ruleReply), ...can }),
  refusals: [],
});

export const requestDeviation = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/deviations",
  audience: "worker",
  action: "deviation.request",
  summary:
    "Ask to set a rule of the service aside, with the reason, from when (today, or back to the service's beginning) and until when",
  params: ofCase,
  body: z.object({
    id,
    rule: z.string().max(80),
    reason: words(2000),
    from: localDateShape.optional(),
    until: localDateShape.optional(),
  }),
  reply: z.object({ id }),
  refusals: [
    "no_running_service",
    "rule_unknown",
    "rule_not_deviable",
    "deviation_before_service",
    "deviation_in_past",
    "deviation_already",
  ],
});

export const answerDeviation = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/deviations/:deviationId/answer",
  audience: "worker",
  action: "deviation.answer",
  summary: "Approve or refuse a deviation, with reasons",
  params: z.object({ caseId: id, deviationId: id }),
  body: z.object({
    version: z.number().int(),
    approve: z.boolean(),
    reason: words(2000),
    /** The last day, where the lead sets another than was asked; null: until the service's end. Left out: as it was asked. */
    until: localDateShape.nullable().optional(),
  }),
  reply: z.object({ status: z.enum(deviationStatuses) }),
  refusals: ["deviation_answered", "own_request", "deviation_until_past"],
});
