import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { instantShape, localDateShape } from "#core/kernel/shapes.ts";
import { reminderKinds } from "#core/reminders/kinds.ts";
import { endpoint } from "#contract/endpoint.ts";
import { textReply } from "#contract/worker/rule-words.ts";

const can = { can: z.array(z.string()).default([]) };
const family = { caseId: id, family: z.string() };

export const waitingKinds = ["order", "deviation", "move", "plan", "record"] as const;

export const reminders = endpoint({
  method: "GET",
  path: "/api/reminders",
  audience: "worker",
  action: "reminder.read",
  summary: "What waits for oneself: told and not seen, to be answered, late and due soon",
  reply: z.object({
    today: localDateShape,
    /** Of everything below, also beyond the lists' ends. */
    count: z.int(),
    told: z.array(
      z.object({
        ...family,
        id,
        kind: z.enum(reminderKinds),
        at: instantShape,
        /** The rule or the service it is about, in words. */
        about: textReply.nullable(),
      }),
    ),
    waiting: z.array(
      z.object({
        ...family,
        kind: z.enum(waitingKinds),
        id,
        on: localDateShape,
        about: textReply.nullable(),
      }),
    ),
    due: z.array(
      z.object({
        ...family,
        rule: z.string(),
        words: textReply,
        agreed: z.string().nullable(),
        dueOn: localDateShape,
        state: z.enum(["broken", "late", "soon"]),
      }),
    ),
    ...can,
  }),
  refusals: [],
});

export const reminderCount = endpoint({
  method: "GET",
  path: "/api/reminders/count",
  audience: "worker",
  action: "reminder.read",
  summary: "How many things wait for oneself, for the bell",
  reply: z.object({ count: z.int() }),
  refusals: [],
});

export const markReminders = endpoint({
  method: "POST",
  path: "/api/reminders/seen",
  audience: "worker",
  action: "reminder.mark",
  summary: "Mark what one was told as seen",
  body: z.object({ ids: z.array(id).min(1).max(200) }),
  reply: z.object({ marked: z.int() }),
  refusals: [],
});
