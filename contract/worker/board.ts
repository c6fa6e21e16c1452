import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { instantShape, localDateShape } from "#core/kernel/shapes.ts";
import { endpoint } from "#contract/endpoint.ts";
import { ruleReply, textReply } from "#contract/worker/rule-words.ts";
import { supportWaiting } from "#contract/worker/support-shapes.ts";
import { workerReply } from "#contract/worker/teams.ts";

const family = { caseId: id, family: z.string() };

export const boardCase = z.object({
  ...family,
  service: z.string(),
  phase: z.string(),
  startedOn: localDateShape,
  orderValidTo: localDateShape,
  keyWorker: z.string().nullable(),
  workers: z.number().int(),
  hoursPerWeek: z.number(),
  children: z.number().int(),
  overdue: z.number().int(),
  breaches: z.number().int(),
  nextDue: localDateShape.nullable(),
  nextMeeting: instantShape.nullable(),
});

export const dutyReply = z.object({
  ...family,
  rule: z.string(),
  words: textReply,
  /** What was agreed, where the duty is to see an agreement done. */
  agreed: z.string().nullable(),
  reason: textReply,
  source: z.string(),
  dueOn: localDateShape.nullable(),
  breach: z.boolean(),
});

export const board = endpoint({
  method: "GET",
  path: "/api/board",
  audience: "worker",
  action: "board.read",
  summary:
    "The unit lead's view: families by phase, load in hours, orders that wait, what is late, deviations to answer",
  query: z.object({ unit: id.optional() }),
  reply: z.object({
    today: localDateShape,
    units: z.array(z.object({ id, name: z.string() })),
    /** The services that run or can run in the units, with their phases in order. */
    services: z.array(
      z.object({
        id: z.string(),
        name: textReply,
        phases: z.array(z.object({ id: z.string(), name: textReply })),
      }),
    ),
    cases: z.array(boardCase),
    orders: z.array(
      z.object({
        ...family,
        id,
        serviceName: textReply,
        purchaser: z.string(),
        amount: z.number(),
        amountUnit: z.enum(["hours", "meetings"]),
        orderedOn: localDateShape,
        waited: z.number().int(),
      }),
    ),
    duties: z.array(dutyReply),
    /** All that are late or broken, also those beyond the list's end. */
    dutyCount: z.number().int(),
    deviations: z.array(
      z.object({
        ...family,
        id,
        version: z.number().int(),
        rule: ruleReply,
        reason: z.string(),
        requestedBy: z.string(),
        requestedOn: localDateShape,
        from: localDateShape,
        until: localDateShape.nullable(),
        own: z.boolean(),
      }),
    ),
    /** What waits in the support of children by support persons. */
    support: z.array(supportWaiting),
    load: z.array(workerReply),
  }),
  refusals: [],
});
