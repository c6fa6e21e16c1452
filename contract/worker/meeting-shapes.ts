import { z } from "zod";
import { participantKinds, meetingParties } from "#core/meetings/participants.ts";
import { formAnswersShape, toldWays } from "#core/meetings/forms/form.ts";
import {
  childVoiceWays,
  continuations,
  interpreterStates,
  meetingStatuses,
  movers,
} from "#core/meetings/terms.ts";
import { id } from "#core/kernel/id.ts";
import { bookedShown, travelSources } from "#contract/worker/calendar-shapes.ts";
import { instantShape, localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";

export const caseOnly = z.object({ caseId: id });
export const meetingParams = caseOnly.extend({ meetingId: id });
/** What the asker may do, added to every answer about a case. */
export const can = { can: z.array(z.string()).default([]) };

const text = z.object({ fi: z.string(), sv: z.string(), en: z.string() });
/** A code of the service model with its words. */
export const termShown = z.object({ code: z.string(), name: text });
export const textShown = text;

export const code = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/)
  .max(60);
/** A time of day in Finland. */
export const timeShape = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "not_a_time" });
export const durationShape = z.number().int().min(5).max(1440);

export const participantRef = z.object({ kind: z.enum(participantKinds), id });

export const participantShown = z.object({
  kind: z.enum(participantKinds),
  id,
  name: z.string(),
  givenName: z.string(),
  /** A member's role in the family, a worker's title, a partner's role. */
  role: z.string(),
  birthDate: localDateShape.nullable(),
  party: z.enum(meetingParties),
  attended: z.boolean().nullable(),
});

export const saidShown = z.object({
  speaker: z.object({ kind: z.string().nullable(), id: z.string().nullable(), name: z.string() }),
  words: z.string(),
});
export const childVoiceShown = z.object({
  childId: id,
  name: z.string(),
  words: z.string(),
  how: z.string(),
});

/** The signed record as a list shows it. */
export const entryGlimpse = z.object({
  id,
  version: z.number().int(),
  author: z.string(),
  signedAt: instantShape,
  durationMinutes: z.number().int(),
  methods: z.array(z.string()),
  observed: z.string(),
  assessed: z.string(),
  said: z.array(saidShown),
  childVoice: z.array(childVoiceShown),
  concernRaised: z.boolean(),
});

export const moveShown = z.object({
  id,
  startsAt: instantShape,
  movedBy: z.enum(movers).nullable(),
  reason: z.string(),
});

export const meetingSeen = z.object({
  id,
  kind: z.string(),
  status: z.enum(meetingStatuses),
  startsAt: instantShape,
  endsAt: instantShape,
  on: localDateShape,
  placeKind: z.string(),
  /** Left out where an address is protected; asked for apart, with a log row of its own. */
  place: z.string().nullable(),
  placeHidden: z.boolean(),
  purpose: z.string(),
  interpreter: z.enum(interpreterStates),
  seriesId: id.nullable(),
  participants: z.array(participantShown),
  /** The meetings that this one took the place of, latest first, each with why it was moved. */
  moves: z.array(moveShown),
  movedTo: z.object({ id, startsAt: instantShape }).nullable(),
  outcomeKind: z.string().nullable(),
  outcomeReason: z.string(),
  travelBefore: z.number().int(),
  travelAfter: z.number().int(),
  travelSource: z.enum(travelSources),
  /** Rooms and cars that are booked for it. */
  bookables: z.array(bookedShown),
  /** Why it was agreed on though a worker, a room or a car was taken. */
  collisionReason: z.string(),
  version: z.number().int(),
  entry: entryGlimpse.nullable(),
});

/** Somebody around the family, to choose from. */
export const memberAround = z.object({
  id,
  name: z.string(),
  givenName: z.string(),
  role: z.string(),
  birthDate: localDateShape.nullable(),
});
export const workerAround = z.object({
  id,
  name: z.string(),
  givenName: z.string(),
  title: z.string(),
  roles: z.array(z.string()),
});
export const partnerAround = z.object({ id, name: z.string(), role: z.string(), agency: z.string() });
export const aroundShown = {
  members: z.array(memberAround),
  workers: z.array(workerAround),
  partners: z.array(partnerAround),
};

/** What a record says. The same for the first signing and for a correction. */
export const entryContent = z.object({
  on: localDateShape,
  from: timeShape,
  durationMinutes: durationShape,
  placeKind: code,
  place: optionalWords(200),
  /** Who took part. */
  present: z.array(participantRef).min(1, { error: "choose_one" }).max(40),
  methods: z.array(code).max(20).default([]),
  observed: optionalWords(10_000),
  said: z
    .array(z.object({ speaker: participantRef, words: words(4000) }))
    .max(30)
    .default([]),
  assessed: optionalWords(10_000),
  childVoice: z
    .array(z.object({ childId: id, words: words(4000), how: z.enum(childVoiceWays) }))
    .max(20)
    .default([]),
  goals: z
    .array(z.object({ goalId: id, level: z.number().int().min(-2).max(2) }))
    .max(30)
    .default([]),
  concernRaised: z.boolean().default(false),
  /** Start meeting: how things are now, and what each one hopes for. */
  situation: optionalWords(10_000),
  wishes: z
    .array(z.object({ who: participantRef, words: words(2000) }))
    .max(40)
    .default([]),
  /** Network meeting: the effect so far, and how to go on. */
  effect: optionalWords(10_000),
  continuation: z.object({ decision: z.enum(continuations), reasons: words(4000) }).optional(),
  /** What the form of the kind of meeting asks. */
  form: formAnswersShape.optional(),
});
export type EntryContentBody = z.output<typeof entryContent>;

/** A form as data: its parts and their words. */
export const formShown = z.object({
  code: z.string(),
  version: z.number().int(),
  title: text,
  lead: text,
  parts: z
    .array(
      z.object({
        kind: z.enum(["words", "moments", "voices", "shared"]),
        code: z.string(),
        label: text,
        hint: text,
        required: z.boolean(),
        /** Of moments. */
        kinds: z.array(termShown).readonly().optional(),
        columns: z
          .array(z.object({ code: z.string(), label: text, required: z.boolean() }))
          .readonly()
          .optional(),
        /** Of voices: whose. */
        of: z
          .array(z.enum(["child", "partner"]))
          .readonly()
          .optional(),
      }),
    )
    .readonly(),
});

const named = z.object({ ref: participantRef, name: z.string() });
const told = { how: z.enum(toldWays).optional(), on: localDateShape.optional() };
/** A form as it was signed, with the names of then. */
export const signedFormShown = z.object({
  code: z.string(),
  version: z.number().int(),
  words: z.record(z.string(), z.string()),
  moments: z.record(
    z.string(),
    z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        kind: z.string(),
        cells: z.record(z.string(), z.string()),
      }),
    ),
  ),
  voices: z.record(z.string(), z.array(named.extend({ words: z.string(), ...told }))),
  shared: z.record(z.string(), z.object({ words: z.string(), agreedBy: z.array(named), ...told })),
});
