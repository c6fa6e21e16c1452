import { z } from "zod";
import { instrumentShape, perspectives } from "#core/instruments/shapes.ts";
import { id } from "#core/kernel/id.ts";
import { instantShape, localDateShape, words } from "#core/kernel/shapes.ts";
import { voiceStates } from "#core/rounds/voices.ts";
import { measurementMoments } from "#core/services/evidence-shapes.ts";
import {
  answerBody,
  answeringRefusals,
  answeringReply,
  answerSaved,
  finishBody,
  givenAnswers,
  settledReply,
} from "#contract/answering.ts";
import { endpoint } from "#contract/endpoint.ts";
import { answerAlertShown } from "#contract/worker/answer-alerts.ts";
import { goalAnswered } from "#contract/worker/goals.ts";
import { textReply } from "#contract/worker/rule-words.ts";

const caseOnly = z.object({ caseId: id });
const roundOnly = caseOnly.extend({ roundId: id });
const voiceOnly = roundOnly.extend({ voiceId: id });
const version = z.int().min(1);
const saved = z.object({ id });
const code = z.string().regex(/^[a-z][a-z0-9_-]{0,60}$/);
const asked = z.object({ personId: id.nullable(), staffId: id.nullable() });

const voiceShown = z.object({
  id,
  perspective: z.enum(perspectives),
  name: z.string(),
  personId: id.nullable(),
  staffId: id.nullable(),
  form: z.string(),
  formName: textReply,
  /** Who has answered is seen, never what, before the round has opened. */
  state: z.enum(voiceStates),
  /** A device has been handed over for it: who still waits has begun, or may have. */
  begun: z.boolean(),
  /** Why somebody wasn't reached. */
  reason: z.string(),
  settledOn: localDateShape.nullable(),
  version,
});

export const roundShown = z.object({
  id,
  instrument: z.string(),
  instrumentVersion: z.int(),
  name: textReply,
  moment: z.enum(measurementMoments),
  meeting: z.object({ id, on: localDateShape }).nullable(),
  about: z.object({ personId: id, name: z.string() }).nullable(),
  openedOn: localDateShape,
  openedBy: z.string(),
  revealedAt: instantShape.nullable(),
  cancelledOn: localDateShape.nullable(),
  cancelReason: z.string(),
  version,
  voices: z.array(voiceShown),
});

const askable = asked.extend({
  perspective: z.enum(perspectives),
  name: z.string(),
  /** Null: there is no form for one so young. */
  formName: textReply.nullable(),
});

export const roundsOf = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/rounds",
  audience: "worker",
  action: "round.read",
  summary:
    "Rounds of answers in the family, newest first: who has answered and who is waited for, and what a new one can ask whom",
  params: caseOnly,
  reply: z.object({
    today: localDateShape,
    running: z.boolean(),
    rounds: z.array(roundShown),
    /** What can be asked, those that the service's rules ask for first. */
    instruments: z.array(
      z.object({
        id: z.string(),
        version: z.int(),
        name: textReply,
        intro: textReply,
        byRules: z.boolean(),
        aboutChild: z.boolean(),
        askable: z.array(askable),
      }),
    ),
    /** Licensed forms of which only points are written down, with who can have filled them in. */
    shells: z.array(z.object({ instrument: instrumentShape, askable: z.array(askable) })),
    children: z.array(z.object({ personId: id, name: z.string() })),
    /** Meetings of the service that were held lately or are held today. */
    meetings: z.array(z.object({ id, on: localDateShape, kindName: textReply.nullable() })),
    can: z.array(z.string()).default([]),
  }),
  refusals: [],
});

export const roundPage = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/rounds/:roundId",
  audience: "worker",
  action: "round.read",
  summary: "One round: the voices, and once it has opened what each of them answered",
  params: roundOnly,
  reply: z.object({
    today: localDateShape,
    round: roundShown,
    instrument: instrumentShape,
    /** The goals that the answers are about. */
    goals: z.array(goalAnswered),
    /** Empty until the round has opened. */
    answers: z.array(
      z.object({
        voiceId: id.nullable(),
        measurementId: id,
        perspective: z.enum(perspectives),
        form: z.string(),
        answers: givenAnswers,
        unwilling: z.array(z.string()),
        /** Whether the answerer lets the family see them. */
        shared: z.boolean(),
        scores: z.array(
          z.object({ subscale: z.string(), value: z.number().nullable(), answered: z.int(), asked: z.int() }),
        ),
      }),
    ),
    alerts: z.array(answerAlertShown),
    /** Members and workers who could still be asked. */
    askable: z.array(askable),
    /** The reader's own voice, while it waits. */
    ownVoiceId: id.nullable(),
    can: z.array(z.string()).default([]),
  }),
  refusals: [],
});

export const openRound = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/rounds",
  audience: "worker",
  action: "round.write",
  summary:
    "Open a round: by which instrument, about which meeting or moment and which child, and who is asked",
  params: caseOnly,
  body: z.object({
    id,
    instrument: code,
    moment: z.enum(measurementMoments),
    meetingId: id.nullable().default(null),
    aboutPersonId: id.nullable().default(null),
    voices: z.array(asked.extend({ id })).min(1, { error: "choose" }).max(30),
  }),
  reply: saved,
  refusals: [
    "case_closed",
    "service_not_running",
    "instrument_unknown",
    "round_without_voices",
    "round_about_whom",
    "round_about_another_child",
    "round_meeting_unknown",
    "round_waits_already",
    "member_unknown",
    "voice_twice",
    "too_young_to_answer",
    "instrument_not_for_perspective",
  ],
});

export const addVoice = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/rounds/:roundId/voices",
  audience: "worker",
  action: "round.write",
  summary: "Ask one more while the round waits",
  params: roundOnly,
  body: asked.extend({ id }),
  reply: saved,
  refusals: [
    "case_closed",
    "round_revealed",
    "round_cancelled",
    "round_about_another_child",
    "member_unknown",
    "voice_twice",
    "too_young_to_answer",
    "instrument_not_for_perspective",
  ],
});

export const cancelRound = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/rounds/:roundId/cancellation",
  audience: "worker",
  action: "round.write",
  summary: "Give up a round in which nothing has been answered yet, with the reason",
  params: roundOnly,
  body: z.object({ version, reason: words(1000) }),
  reply: saved,
  refusals: ["case_closed", "round_revealed", "round_cancelled", "round_answered"],
});

export const notReached = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/rounds/:roundId/voices/:voiceId/not-reached",
  audience: "worker",
  action: "round.write",
  summary: "Mark that somebody wasn't reached, and why; the round opens when nobody is waited for any more",
  params: voiceOnly,
  body: z.object({ version, reason: words(1000) }),
  reply: saved,
  refusals: answeringRefusals,
});

export const handOver = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/rounds/:roundId/voices/:voiceId/hand-over",
  audience: "worker",
  action: "round.write",
  summary:
    "Lock this session to one voice's answering; to go on with anything else the worker signs in again",
  params: voiceOnly,
  body: z.object({}),
  reply: z.object({ until: instantShape }),
  refusals: [...answeringRefusals, "voice_is_workers"],
});

const own = { params: roundOnly, audience: "worker" } as const;

export const ownAnswering = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/rounds/:roundId/own",
  ...own,
  action: "round.read",
  summary: "The worker's own form of the round, with what they have answered so far",
  reply: answeringReply.extend({ can: z.array(z.string()).default([]) }),
  refusals: [],
});

export const saveOwnAnswer = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/rounds/:roundId/own/answers",
  ...own,
  action: "round.write",
  summary: "Keep one of the worker's own answers",
  body: answerBody,
  reply: answerSaved,
  refusals: [...answeringRefusals, "answer_unknown"],
});

export const finishOwn = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/rounds/:roundId/own/finish",
  ...own,
  action: "round.write",
  summary: "Give the worker's own answers: they too are seen when the round opens",
  body: finishBody,
  reply: settledReply,
  refusals: answeringRefusals,
});

export const declineOwn = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/rounds/:roundId/own/decline",
  ...own,
  action: "round.write",
  summary: "Leave the worker's own answers out of the round",
  body: z.object({}),
  reply: settledReply,
  refusals: answeringRefusals,
});
