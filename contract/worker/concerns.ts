import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";
import { endpoint } from "#contract/endpoint.ts";

const caseOnly = z.object({ caseId: id });
const version = z.int().min(1);
const saved = z.object({ id, version: z.int() });
export const severityShape = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

export const followUpShown = z.object({
  on: localDateShape,
  by: z.string(),
  words: z.string(),
  severity: z.int().nullable(),
});

export const concernFollowed = z.object({
  id,
  riskFactor: z.string(),
  severity: z.int(),
  personId: id.nullable(),
  whose: z.string().nullable(),
  evidence: z.string(),
  raisedWithFamily: z.boolean(),
  raisedWords: z.string(),
  notRaisedReason: z.string(),
  action: z.string(),
  followUpOn: localDateShape,
  followUps: z.array(followUpShown),
  status: z.enum(["open", "closed"]),
  notification: z
    .object({ id, status: z.enum(["draft", "approved"]), givenOn: localDateShape.nullable() })
    .nullable(),
  meetingId: id.nullable(),
  noticedOn: localDateShape,
  noticedBy: z.string(),
  version: z.int(),
});

export const concernsOf = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/concerns",
  audience: "worker",
  action: "concern.read",
  summary:
    "Concerns of the family: open ones first by the day of their follow-up, each with what has been done",
  params: caseOnly,
  reply: z.object({
    today: localDateShape,
    running: z.boolean(),
    concerns: z.array(concernFollowed),
    can: z.array(z.string()).default([]),
  }),
  refusals: [],
});

export const recordConcern = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/concerns",
  audience: "worker",
  action: "concern.write",
  summary:
    "Write down a concern: which risk, how grave, whose, on what it rests, whether raised with the family, what is done",
  params: caseOnly,
  body: z.object({
    id,
    riskFactor: z.string().min(1, { error: "choose" }).max(60),
    severity: severityShape,
    /** Nobody: the whole family's. */
    personId: id.nullable().default(null),
    meetingId: id.nullable().default(null),
    evidence: words(6000),
    raisedWithFamily: z.boolean(),
    raisedWords: optionalWords(3000),
    notRaisedReason: optionalWords(2000),
    action: words(3000),
    noticedOn: localDateShape,
    followUpOn: localDateShape,
  }),
  reply: saved,
  refusals: [
    "case_closed",
    "service_not_running",
    "risk_factor_unknown",
    "member_unknown",
    "not_raised_needs_reason",
    "noticed_in_future",
    "follow_up_in_past",
    "meeting_unknown",
  ],
});

export const followConcern = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/concerns/:concernId/follow-ups",
  audience: "worker",
  action: "concern.write",
  summary: "Look at a concern again: how it is now, and either the day of the next look or that it is closed",
  params: caseOnly.extend({ concernId: id }),
  body: z.object({
    version,
    words: words(3000),
    severity: severityShape,
    /** Raised with the family in the meantime: how it went. */
    raisedWords: optionalWords(3000),
    closes: z.boolean(),
    nextOn: localDateShape.nullable().default(null),
  }),
  reply: saved,
  refusals: ["case_closed", "concern_closed", "follow_up_needs_day", "follow_up_in_past"],
});
