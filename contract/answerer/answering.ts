import { z } from "zod";
import {
  answerBody,
  answeringRefusals,
  answeringReply,
  answerSaved,
  finishBody,
  settledReply,
} from "#contract/answering.ts";
import { endpoint } from "#contract/endpoint.ts";

/** Whose answers: the session knows, because it was handed over for one voice. */
export const answering = endpoint({
  method: "GET",
  path: "/api/answering",
  audience: "answerer",
  action: "answering.read",
  summary: "The form that this device was handed over for, with what has been answered on it so far",
  reply: answeringReply,
  refusals: [],
});

export const saveAnswer = endpoint({
  method: "POST",
  path: "/api/answering/answers",
  audience: "answerer",
  action: "answering.give",
  summary: "Keep one answer, or that it was skipped; a distress answer is told to the workers at once",
  body: answerBody,
  reply: answerSaved,
  refusals: [...answeringRefusals, "answer_unknown"],
});

export const finishAnswering = endpoint({
  method: "POST",
  path: "/api/answering/finish",
  audience: "answerer",
  action: "answering.give",
  summary:
    "Give the answers: after this they are seen by nobody on this device, and by the workers when the round opens",
  body: finishBody,
  reply: settledReply,
  refusals: answeringRefusals,
});

export const declineAnswering = endpoint({
  method: "POST",
  path: "/api/answering/decline",
  audience: "answerer",
  action: "answering.give",
  summary: "Decline, without a reason; what was answered until then is thrown away",
  body: z.object({}),
  reply: settledReply,
  refusals: answeringRefusals,
});

export const stopAnswering = endpoint({
  method: "POST",
  path: "/api/answering/stop",
  audience: "answerer",
  action: "answering.give",
  summary: "Hand the device back unfinished: what was answered is kept for going on, and the session ends",
  body: z.object({}),
  reply: z.object({ ended: z.literal(true) }),
  refusals: ["case_closed"],
});
