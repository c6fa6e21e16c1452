import { z } from "zod";
import { instrumentShape, perspectives } from "#core/instruments/shapes.ts";
import { id } from "#core/kernel/id.ts";
import { localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";
import { measurementMoments } from "#core/services/evidence-shapes.ts";
import { givenAnswers } from "#contract/answering.ts";
import { endpoint } from "#contract/endpoint.ts";
import { fileReply } from "#contract/worker/files.ts";
import { textReply } from "#contract/worker/rule-words.ts";

const caseOnly = z.object({ caseId: id });
const code = z.string().regex(/^[a-z][a-z0-9_-]{0,60}$/);
const points = z.record(code, z.int().min(-100).max(1000));

export const measurementShown = z.object({
  id,
  purpose: z.string(),
  moment: z.enum(measurementMoments),
  instrument: z.string(),
  instrumentVersion: z.int(),
  perspective: z.enum(perspectives),
  /** Where it was asked; null for what is older than rounds. */
  roundId: id.nullable(),
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
    /** What the service's rules ask to be measured by: asked in a round. */
    tools: z.array(z.object({ id: z.string(), version: z.int() })),
    /** Every version that has been answered here, and those that the rules ask. */
    instruments: z.array(instrumentShape),
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

/** What stands in the way of writing down what was answered elsewhere. */
const recordRefusals = [
  "case_closed",
  "service_not_running",
  "instrument_unknown",
  "instrument_asked_in_rounds",
  "response_other_form",
  "instrument_not_for_perspective",
  "too_young_to_answer",
  "member_unknown",
  "round_about_whom",
  "round_about_another_child",
  "round_without_voices",
  "round_meeting_unknown",
  "round_waits_already",
  "voice_twice",
  "measurement_unknown_answer",
  "measurement_incomplete",
  "measured_in_future",
  "before_service",
] as const;

export const recordScores = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/scores",
  audience: "worker",
  action: "measurement.write",
  summary:
    "Write down the points of a licensed form that was filled in on its own paper; what has its words here is asked in a round",
  params: caseOnly,
  body: z.object({
    id,
    instrument: code,
    moment: z.enum(measurementMoments),
    /** The member who filled it in; left out where the worker did. */
    personId: id.nullable().default(null),
    /** The child it is about, where it is about one. */
    aboutPersonId: id.nullable().default(null),
    on: localDateShape,
    points,
    words: optionalWords(2000),
  }),
  reply: z.object({ id, roundId: id }),
  refusals: recordRefusals,
});

export const recordResponse = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/responses",
  audience: "worker",
  action: "measurement.write",
  summary:
    "Take in answers that were given elsewhere, from an FHIR R4 QuestionnaireResponse to a version of an instrument that is known here; refused whole, with the element, when any part of it can't be kept",
  params: caseOnly,
  body: z.object({
    id,
    moment: z.enum(measurementMoments),
    /** The member who answered; left out where the worker did. */
    personId: id.nullable().default(null),
    /** The child it is about, where it is about one. */
    aboutPersonId: id.nullable().default(null),
    /** Checked by the instrument and FHIR's own shape, not by the wire. */
    response: z.looseObject({}),
  }),
  reply: z.object({ id, roundId: id }),
  refusals: [...recordRefusals, "response_not_taken"],
});

export const measurementResponse = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/measurements/:measurementId/response",
  audience: "worker",
  action: "measurement.export",
  summary:
    "One filling as a file, an FHIR R4 QuestionnaireResponse without anybody's name; one that was taken back is marked as entered in error",
  params: caseOnly.extend({ measurementId: id }),
  reply: fileReply,
  refusals: [],
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
