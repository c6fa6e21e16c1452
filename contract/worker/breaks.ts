import { z } from "zod";
import { breakKinds } from "#core/breaks/decide-break.ts";
import { id } from "#core/kernel/id.ts";
import { localDateShape, words } from "#core/kernel/shapes.ts";
import { weekStates } from "#core/services/visit-weeks.ts";
import { endpoint } from "#contract/endpoint.ts";
import { ruleReply, textReply } from "#contract/worker/rule-words.ts";

const caseOnly = z.object({ caseId: id });
const oneBreak = caseOnly.extend({ breakId: id });
const version = z.int().min(1);
const saved = z.object({ id, version: z.int() });

export const visitWeekShown = z.object({
  /** Its Monday. */
  week: localDateShape,
  held: z.int(),
  planned: z.int(),
  missed: z.int(),
  state: z.enum(weekStates),
  excuse: z.enum(["break", "pause", "holidays"]).nullable(),
});

export const breakShown = z.object({
  id,
  kind: z.enum(breakKinds),
  reason: z.string(),
  agreedWith: z.string(),
  from: localDateShape,
  to: localDateShape.nullable(),
  agreedOn: localDateShape,
  recordedBy: z.string(),
  withdrawnOn: localDateShape.nullable(),
  version: z.int(),
});

export const visitRhythm = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/rhythm",
  audience: "worker",
  action: "break.read",
  summary:
    "What was agreed of visits against what happened, week by week; how long the service can last; agreed breaks and pauses",
  params: caseOnly,
  reply: z.object({
    today: localDateShape,
    running: z.boolean(),
    startedOn: localDateShape.nullable(),
    /** Null where the service sets no rhythm, or it hasn't begun. */
    rhythm: z
      .object({
        rule: ruleReply,
        /** `max` is of a week, or of a day; a day asks for no visits. */
        per: z.enum(["week", "day"]),
        min: z.int(),
        max: z.int(),
        from: localDateShape,
        /** Oldest first: half a year back at most, and the four weeks to come. */
        weeks: z.array(visitWeekShown),
      })
      .nullable(),
    /** When the service or the right to it ends at the latest. */
    limits: z.array(
      z.object({
        rule: ruleReply,
        from: localDateShape,
        until: localDateShape,
        /** Days of pauses that have made it longer. */
        pausedDays: z.int(),
        daysLeft: z.int(),
        state: z.enum(["far", "seen", "near", "past"]),
        todo: textReply.nullable(),
      }),
    ),
    /** Withdrawn ones too, newest first. */
    breaks: z.array(breakShown),
    /** The running service's meetings that are still planned, soonest first: a break is agreed knowing which fall within it. */
    planned: z.array(z.object({ id, on: localDateShape, startsAt: z.string(), kind: textReply })),
    can: z.array(z.string()).default([]),
  }),
  refusals: [],
});

const agreed = {
  kind: z.enum(breakKinds),
  reason: words(1000),
  agreedWith: words(300),
  from: localDateShape,
  /** A pause may leave it open. */
  to: localDateShape.nullable().default(null),
};
const inOrder = (body: { from: string; to: string | null }): boolean =>
  body.to === null || body.to >= body.from;
const endBeforeStart = { path: ["to"], error: "before_start" };
const refusals = [
  "case_closed",
  "service_not_running",
  "before_service",
  "break_needs_end",
  "break_overlaps",
  "meetings_planned_then",
] as const;

export const agreeBreak = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/breaks",
  audience: "worker",
  action: "break.agree",
  summary: "Agree on a break in the rhythm, or pause the service: why, with whom, from when until when",
  params: caseOnly,
  body: z.object({ id, ...agreed }).refine(inOrder, endBeforeStart),
  reply: saved,
  refusals,
});

export const changeBreak = endpoint({
  method: "PUT",
  path: "/api/cases/:caseId/breaks/:breakId",
  audience: "worker",
  action: "break.agree",
  summary: "Change an agreed break or pause: its days, its reason; an open pause gets its last day",
  params: oneBreak,
  body: z.object({ version, ...agreed }).refine(inOrder, endBeforeStart),
  reply: saved,
  refusals: [...refusals, "break_withdrawn"],
});

export const withdrawBreak = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/breaks/:breakId/withdrawal",
  audience: "worker",
  action: "break.agree",
  summary: "Take an agreed break back: it covers nothing any more, and stays readable",
  params: oneBreak,
  body: z.object({ version }),
  reply: saved,
  refusals: ["case_closed", "break_withdrawn"],
});
