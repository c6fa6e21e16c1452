import { z } from "zod";
import { hearingWays } from "#core/hearings/decide-hearing.ts";
import { id } from "#core/kernel/id.ts";
import { localDateShape, optionalWords } from "#core/kernel/shapes.ts";
import { endpoint } from "#contract/endpoint.ts";
import { ruleReply } from "#contract/worker/rule-words.ts";

const caseOnly = z.object({ caseId: id });
const version = z.int().min(1);
const saved = z.object({ id, version: z.int() });

export const hearingShown = z.object({
  id,
  personId: id,
  name: z.string(),
  way: z.enum(hearingWays),
  on: localDateShape,
  about: z.string(),
  words: z.string(),
  outcome: z.string(),
  reason: z.string(),
  meeting: z.object({ id, on: localDateShape, kind: z.string() }).nullable(),
  recordedBy: z.string(),
  recordedOn: localDateShape,
  version: z.int(),
});

export const hearingsOf = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/hearings",
  audience: "worker",
  action: "hearing.read",
  summary: "How children and young people have been heard, what they said and what came of it, newest first",
  params: caseOnly,
  reply: z.object({
    today: localDateShape,
    running: z.boolean(),
    /** What the service asks of hearing, where it does. */
    rule: ruleReply.nullable(),
    people: z.array(
      z.object({
        id,
        name: z.string(),
        birthDate: localDateShape.nullable(),
        /** In the running service; null where it hasn't been recorded. */
        lastHeardOn: localDateShape.nullable(),
        /** Where its voice was last written down in a record of the running service: a hearing is marked by somebody, never by itself. */
        voice: z.object({ on: localDateShape, meetingId: id, words: z.string() }).nullable(),
        /** The service asks for this one's hearing, and it isn't there yet. */
        asked: z.boolean(),
      }),
    ),
    hearings: z.array(hearingShown),
    /** Held meetings that a hearing can be said to have happened in, newest first. */
    meetings: z.array(z.object({ id, on: localDateShape, kind: z.string() })),
    can: z.array(z.string()).default([]),
  }),
  refusals: [],
});

const told = {
  personId: id,
  way: z.enum(hearingWays),
  on: localDateShape,
  about: optionalWords(300),
  words: optionalWords(4000),
  outcome: optionalWords(4000),
  reason: optionalWords(2000),
  meetingId: id.nullable().default(null),
};
const refusals = [
  "case_closed",
  "service_not_running",
  "not_a_child_of_family",
  "hearing_in_future",
  "hearing_needs_words",
  "hearing_needs_reason",
  "meeting_unknown",
] as const;

export const recordHearing = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/hearings",
  audience: "worker",
  action: "hearing.write",
  summary:
    "Record how a child or young person was heard, what they said and what came of it; or why they weren't",
  params: caseOnly,
  body: z.object({ id, ...told }),
  reply: saved,
  refusals,
});

export const changeHearing = endpoint({
  method: "PUT",
  path: "/api/cases/:caseId/hearings/:hearingId",
  audience: "worker",
  action: "hearing.write",
  summary: "Correct a recorded hearing, or add what came of it; what it was stays in the history",
  params: caseOnly.extend({ hearingId: id }),
  body: z.object({ version, ...told }),
  reply: saved,
  refusals,
});
