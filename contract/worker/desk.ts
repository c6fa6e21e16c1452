import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { instantShape, localDateShape } from "#core/kernel/shapes.ts";
import { orderStatuses } from "#core/orders/order.ts";
import { endpoint } from "#contract/endpoint.ts";
import { dutyReply } from "#contract/worker/board.ts";
import { textReply } from "#contract/worker/rule-words.ts";

const family = { caseId: id, family: z.string() };

export const desk = endpoint({
  method: "GET",
  path: "/api/desk",
  audience: "worker",
  action: "desk.read",
  summary:
    "The purchaser's own families, what is due, orders that wait or came back, plans and summaries to take a stand on, what is new",
  reply: z.object({
    today: localDateShape,
    families: z.array(
      z.object({
        ...family,
        service: textReply.nullable(),
        phase: textReply.nullable(),
        unit: z.string().nullable(),
        keyWorker: z.string().nullable(),
        children: z.number().int(),
        nextDue: localDateShape.nullable(),
        late: z.number().int(),
        orderValidTo: localDateShape.nullable(),
        news: z.number().int(),
      }),
    ),
    /** How many children a social worker may answer for, by law and day: the figure and its source. */
    ceiling: z.object({
      children: z.number().int(),
      /** Of them those whose own matter is child welfare's: whom the limit concerns. */
      inChildWelfare: z.number().int(),
      atMost: z.number().int(),
      source: z.string(),
      /** What is agreed to come and to go within four weeks, and how it then stands. */
      coming: z.number().int(),
      leaving: z.number().int(),
      state: z.enum(["room", "near", "full", "over"]),
    }),
    duties: z.array(dutyReply),
    orders: z.array(
      z.object({
        ...family,
        id,
        serviceName: textReply,
        unit: z.string(),
        status: z.enum(orderStatuses),
        orderedOn: localDateShape,
        waited: z.number().int(),
        answeredOn: localDateShape.nullable(),
        answerReason: z.string(),
      }),
    ),
    plans: z.array(
      z.object({
        ...family,
        id,
        planVersion: z.number().int(),
        createdOn: localDateShape,
        author: z.string(),
      }),
    ),
    documents: z.array(
      z.object({
        ...family,
        id,
        kind: z.string(),
        kindName: textReply,
        approvedOn: localDateShape,
        coversFrom: localDateShape.nullable(),
        coversTo: localDateShape.nullable(),
      }),
    ),
    news: z.array(
      z.object({
        ...family,
        lookedAt: instantShape.nullable(),
        upTo: z.number().int(),
        count: z.number().int(),
        events: z.array(
          z.object({ id: z.number().int(), kind: z.string(), at: instantShape, by: z.string() }),
        ),
      }),
    ),
  }),
  refusals: [],
});

export const markSeen = endpoint({
  method: "POST",
  path: "/api/desk/seen",
  audience: "worker",
  action: "desk.mark",
  summary: "What has been shown is no longer new",
  body: z.object({
    families: z
      .array(z.object({ caseId: id, upTo: z.number().int() }))
      .min(1)
      .max(200),
  }),
  reply: z.object({ marked: z.number().int() }),
  refusals: [],
});
