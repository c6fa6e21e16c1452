import { z } from "zod";
import { perspectives } from "#core/instruments/shapes.ts";
import { id } from "#core/kernel/id.ts";
import { localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";
import { measurementMoments } from "#core/services/evidence-shapes.ts";
import { givenAnswers } from "#contract/answering.ts";
import { endpoint } from "#contract/endpoint.ts";
import { textReply } from "#contract/worker/rule-words.ts";

const caseOnly = z.object({ caseId: id });
const code = z.string().regex(/^[a-z][a-z0-9_-]{0,60}$/);
const answers = z.record(code, z.int().min(-100).max(100));

export const measurementShown = z.object({
  id,
  purpose: z.string(),
  moment: z.enum(measurementMoments),
  instrument: z.string(),
  instrumentVersion: z.int(),
  perspective: z.enum(perspectives),
  /** Whose answers: a member's or a worker's. */
  who: z.string(),
  personId: id.nullable(),
  on: localDateShape,
  /** By which of the instrument's forms: that of the age, where the filling is older than forms. */
  form: z.string(),
  answers: givenAnswers,
  /** 0–100, more is better; null where too much was left out. */
  score: z.number().nullable(),
  words: z.string(),
  recordedBy: z.string(),
  withdrawnOn: localDateShape.nullable(),
  withdrawnReason: z.string(),
});

export const measurementsOf = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/measurements",
  audience: "worker",
  action: "measurement.read",
  summary:
    "What has been measured in the running service, oldest first, and what its rules ask to be measured",
  params: caseOnly,
  reply: z.object({
    today: localDateShape,
    running: z.boolean(),
    /** Instruments that serve the service's purposes, by id; their items are the instrument's own data. */
    instruments: z.array(z.object({ id: z.string(), version: z.int(), purpose: z.string() })),
    duties: z.array(
      z.object({
        rule: z.string(),
        text: textReply,
        reason: textReply,
        dueOn: localDateShape.nullable(),
        state: z.enum(["upcoming", "due", "overdue"]),
        source: z.string(),
        moment: z.enum(measurementMoments),
      }),
    ),
    measurements: z.array(measurementShown),
    can: z.array(z.string()).default([]),
  }),
  refusals: [],
});

export const recordMeasurement = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/measurements",
  audience: "worker",
  action: "measurement.write",
  summary:
    "Keep one filling of an instrument: what for, when in the service, from whose perspective, on which day",
  params: caseOnly,
  body: z.object({
    id,
    purpose: code,
    moment: z.enum(measurementMoments),
    instrument: code,
    perspective: z.enum(perspectives),
    /** The member who answered; left out where the worker did. */
    personId: id.nullable().default(null),
    on: localDateShape,
    answers,
    words: optionalWords(2000),
  }),
  reply: z.object({ id }),
  refusals: [
    "case_closed",
    "service_not_running",
    "instrument_unknown",
    "instrument_not_for_perspective",
    "too_young_to_answer",
    "member_unknown",
    "measurement_unknown_answer",
    "measurement_incomplete",
    "measured_in_future",
    "before_service",
  ],
});

export const withdrawMeasurement = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/measurements/:measurementId/withdrawal",
  audience: "worker",
  action: "measurement.write",
  summary:
    "Take back a measurement that was recorded wrong; it stays readable with the reason and counts no more",
  params: caseOnly.extend({ measurementId: id }),
  body: z.object({ reason: words(1000) }),
  reply: z.object({ id }),
  refusals: ["case_closed", "measurement_withdrawn"],
});
