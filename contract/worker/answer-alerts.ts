import { z } from "zod";
import { perspectives } from "#core/instruments/shapes.ts";
import { id } from "#core/kernel/id.ts";
import { instantShape, localDateShape, words } from "#core/kernel/shapes.ts";
import { endpoint } from "#contract/endpoint.ts";
import { textReply } from "#contract/worker/rule-words.ts";

/** A distress answer: who, what was asked and answered, what the instrument asks of the worker, and what has been done. */
export const answerAlertShown = z.object({
  id,
  caseId: id,
  family: z.string(),
  roundId: id,
  who: z.string(),
  perspective: z.enum(perspectives),
  urgency: z.enum(["at_once", "same_day"]),
  /** To the worker, by the instrument. */
  text: textReply,
  answers: z.array(z.object({ question: textReply, answer: textReply })),
  raisedAt: instantShape,
  /** The answer was changed afterwards. */
  changed: z.boolean(),
  /** The reader's own unseen telling of it. */
  reminderId: id.nullable(),
  doneWords: z.string(),
  doneOn: localDateShape.nullable(),
  doneBy: z.string().nullable(),
  version: z.int(),
});

export const openAlerts = endpoint({
  method: "GET",
  path: "/api/answer-alerts",
  audience: "worker",
  action: "answer_alert.list",
  summary:
    "Distress answers that nobody has said yet what was done of: of the families one works with, and of led units after a working day",
  reply: z.object({ own: z.array(answerAlertShown), led: z.array(answerAlertShown) }),
  refusals: [],
});

export const handleAlert = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/answer-alerts/:alertId/handling",
  audience: "worker",
  action: "answer_alert.handle",
  summary: "Say what was done about a distress answer",
  params: z.object({ caseId: id, alertId: id }),
  body: z.object({ version: z.int().min(1), words: words(2000) }),
  reply: z.object({ id }),
  refusals: ["case_closed", "alert_handled"],
});
