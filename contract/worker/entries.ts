import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { instantShape, localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";
import { toldWays } from "#core/meetings/forms/form.ts";
import { serviceRefusals } from "#core/services/refusals.ts";
import { endpoint } from "#contract/endpoint.ts";
import { agreementSeen } from "#contract/worker/agreements.ts";
import {
  aroundShown,
  can,
  caseOnly,
  childVoiceShown,
  entryContent,
  formShown,
  meetingParams,
  meetingSeen,
  participantRef,
  saidShown,
  signedFormShown,
  termShown,
  textShown,
} from "#contract/worker/meeting-shapes.ts";

export const goalToRate = z.object({
  id,
  title: z.string(),
  familyWords: z.string(),
  subject: z.enum(["family", "member", "relationship"]),
  personIds: z.array(id),
  levels: z.array(z.string()),
  baseline: z.number().int().nullable(),
  /** The latest rating. */
  level: z.number().int().nullable(),
});

export const recordForm = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/meetings/:meetingId/record",
  audience: "worker",
  action: "meeting.read",
  summary:
    "What is needed for recording a meeting: who was expected, goals, methods, what was agreed last, the draft",
  params: meetingParams,
  reply: z.object({
    today: localDateShape,
    family: z.string(),
    meeting: meetingSeen,
    /** Left out where an address is protected; the meeting's own question tells it, and the look stands in the log. */
    place: z.string().nullable(),
    kind: textShown,
    parts: z.object({ situation: z.boolean(), continuation: z.boolean() }),
    /** The service's records are light: what was talked of and agreed is enough. */
    light: z.boolean(),
    /** The form that the kind of meeting names. */
    form: formShown.nullable(),
    ...aroundShown,
    goals: z.array(goalToRate),
    methods: z.array(termShown),
    places: z.array(termShown),
    /** What is still open of what was agreed, oldest first. */
    open: z.array(agreementSeen),
    draft: z
      .object({
        content: z.record(z.string(), z.unknown()),
        savedAt: instantShape,
        version: z.number().int(),
      })
      .nullable(),
    ...can,
  }),
  refusals: [],
});

export const recordMeeting = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/meetings/:meetingId/record",
  audience: "worker",
  action: "meeting.record",
  summary:
    "Sign the record of a meeting: marks it held with who was there, rates goals, keeps what was agreed",
  params: meetingParams,
  body: z.object({
    /** The entry's own id. */
    id,
    /** The version of the meeting that was seen. */
    version: z.number().int().min(1),
    content: entryContent,
    agreements: z
      .array(
        z.object({
          id,
          what: words(500),
          owner: participantRef,
          dueOn: localDateShape.optional(),
        }),
      )
      .max(30)
      .default([]),
    /** Earlier agreements that came to an end. */
    settled: z
      .array(z.object({ id, status: z.enum(["done", "dropped"]), outcome: optionalWords(500) }))
      .max(50)
      .default([]),
  }),
  reply: z.object({ entryId: id, meetingVersion: z.number().int(), lifted: z.array(z.string()) }),
  refusals: [
    ...serviceRefusals,
    "case_closed",
    "meeting_not_planned",
    "meeting_already_recorded",
    "meeting_ahead",
    "before_service",
    "service_not_started",
  ],
});

const named = z.object({ kind: z.string(), id, name: z.string(), party: z.string().nullable() });

export const entryVersionSeen = z.object({
  id,
  version: z.number().int(),
  isCurrent: z.boolean(),
  author: z.object({ id, name: z.string(), title: z.string() }),
  signedAt: instantShape,
  correctionKind: z.enum(["factual_error", "changed_judgement", "contested_account"]).nullable(),
  correctionReason: z.string(),
  on: localDateShape,
  /** When it began, 'HH:mm'; null where the version doesn't tell. */
  from: z.string().nullable(),
  durationMinutes: z.number().int(),
  placeKind: z.string(),
  /** Left out where an address is protected. */
  place: z.string().nullable(),
  present: z.array(named),
  absent: z.array(named),
  methods: z.array(z.string()),
  observed: z.string(),
  said: z.array(saidShown),
  assessed: z.string(),
  childVoice: z.array(childVoiceShown),
  goals: z.array(z.object({ goalId: id, title: z.string(), level: z.number().int() })),
  concernRaised: z.boolean(),
  situation: z.string(),
  wishes: z.array(z.object({ who: z.string(), ref: participantRef.nullable(), words: z.string() })),
  effect: z.string(),
  continuation: z.object({ decision: z.enum(["continue", "change", "end"]), reasons: z.string() }).nullable(),
  form: signedFormShown.nullable(),
});

export const entryPage = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/entries/:entryId",
  audience: "worker",
  action: "entry.read",
  summary: "A record with every signed version of it, what was agreed, and whose matters it is filed in",
  params: caseOnly.extend({ entryId: id }),
  reply: z.object({
    today: localDateShape,
    family: z.string(),
    meeting: meetingSeen,
    kind: textShown,
    /** For the foot of the document: under whom and in which service task it was recorded. */
    heading: z.object({
      service: textShown,
      serviceTask: z.enum(["family-services", "child-welfare"]),
      unit: z.string(),
      organiser: z.string(),
      purchaser: z.string(),
    }),
    filedIn: z.array(z.object({ personId: id, name: z.string() })),
    versions: z.array(entryVersionSeen),
    /** The form of the current version, for the words of its parts. */
    form: formShown.nullable(),
    agreements: z.array(agreementSeen),
    methods: z.array(termShown),
    places: z.array(termShown),
    ...can,
  }),
  refusals: [],
});

export const correctEntry = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/entries/:entryId/corrections",
  audience: "worker",
  action: "entry.correct",
  summary: "Correct a signed record: a new version with its kind and reason; the former one stays readable",
  params: caseOnly.extend({ entryId: id }),
  body: z.object({
    /** The new version's own id. */
    id,
    /** The version that was seen. */
    version: z.number().int().min(1),
    kind: z.enum(["factual_error", "changed_judgement", "contested_account"]),
    reason: words(1000),
    content: entryContent,
  }),
  reply: z.object({ entryId: id, version: z.number().int() }),
  refusals: ["case_closed", "nothing_changed", "meeting_ahead", "before_service"],
});

export const sharedPart = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/entries/:entryId/shared",
  audience: "worker",
  action: "entry.read",
  summary:
    "What all agreed to say of a meeting, for the family and the partners: nothing else of the record, and no partner without the family's consent",
  params: caseOnly.extend({ entryId: id }),
  reply: z.object({
    kind: textShown,
    on: localDateShape,
    unit: z.string(),
    present: z.array(z.string()),
    parts: z.array(
      z.object({
        label: textShown,
        words: z.string(),
        agreedBy: z.array(z.string()),
        how: z.enum(toldWays).nullable(),
        on: localDateShape.nullable(),
      }),
    ),
    /** Partners who were there, and whom the family's consent doesn't cover today: left out, by number only. */
    leftOut: z.number().int(),
    ...can,
  }),
  refusals: ["nothing_shared"],
});
