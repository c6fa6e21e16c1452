import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";
import { interpreterStates, meetingStatuses, movers, noShowKinds } from "#core/meetings/terms.ts";
import { serviceRefusals } from "#core/services/refusals.ts";
import { endpoint } from "#contract/endpoint.ts";
import { arrangements, collisionReason } from "#contract/worker/calendar-shapes.ts";
import {
  can,
  caseOnly,
  code,
  durationShape,
  meetingParams,
  meetingSeen,
  participantRef,
  termShown,
  timeShape,
} from "#contract/worker/meeting-shapes.ts";

const terms = { kinds: z.array(termShown), places: z.array(termShown) };
const version = z.number().int().min(1);

export const meetingsOf = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/meetings",
  audience: "worker",
  action: "meeting.read",
  summary: "Meetings of a family: the coming ones, and the past ones by page with what was recorded",
  params: caseOnly,
  query: z.object({
    kind: code.optional(),
    status: z.enum(meetingStatuses).optional(),
    /** Past meetings before this one: `next` of the former page. */
    before: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z_[0-9a-f-]{36}$/)
      .optional(),
  }),
  reply: z.object({
    today: localDateShape,
    upcoming: z.array(meetingSeen),
    past: z.array(meetingSeen),
    next: z.string().nullable(),
    counts: z.record(z.enum(meetingStatuses), z.number().int()),
    ...terms,
    methods: z.array(termShown),
    ...can,
  }),
  refusals: [],
});

const meetingFields = {
  placeKind: code,
  place: optionalWords(200),
  purpose: optionalWords(500),
  interpreter: z.enum(interpreterStates).default("none"),
  participants: z.array(participantRef).min(1, { error: "choose_one" }).max(40),
};

export const planMeeting = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/meetings",
  audience: "worker",
  action: "meeting.plan",
  summary: "Plan a meeting, or one each week until a day",
  params: caseOnly,
  body: z
    .object({
      id,
      kind: code,
      on: localDateShape,
      from: timeShape,
      durationMinutes: durationShape,
      ...meetingFields,
      weeklyUntil: localDateShape.optional(),
      everyWeeks: z.number().int().min(1).max(4).default(1),
      /** Days of the series that are left out. */
      skip: z.array(localDateShape).max(26).default([]),
      bookables: arrangements.bookables.default([]),
      travelBefore: arrangements.travelBefore.default(0),
      travelAfter: arrangements.travelAfter.default(0),
      travelSource: arrangements.travelSource.default("none"),
      collisionReason,
    })
    .refine((body) => body.weeklyUntil === undefined || body.weeklyUntil >= body.on, {
      error: "before_start",
      path: ["weeklyUntil"],
    }),
  reply: z.object({
    id,
    planned: z.array(z.object({ id, on: localDateShape })),
    lifted: z.array(z.string()),
  }),
  refusals: [...serviceRefusals, "case_closed", "service_not_started", "before_service", "time_taken"],
});

export const meetingPage = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/meetings/:meetingId",
  audience: "worker",
  action: "meeting.read",
  summary: "One meeting with its chain of moves, participants and record",
  params: meetingParams,
  reply: z.object({
    today: localDateShape,
    family: z.string(),
    meeting: meetingSeen,
    ...terms,
    methods: z.array(termShown),
    ...can,
  }),
  refusals: [],
});

export const meetingPlace = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/meetings/:meetingId/place",
  audience: "worker",
  action: "family.address",
  summary: "The place of a meeting that lists leave out for address protection; each look stands in the log",
  params: meetingParams,
  reply: z.object({ place: z.string(), ...can }),
  refusals: [],
});

export const changeMeeting = endpoint({
  method: "PUT",
  path: "/api/cases/:caseId/meetings/:meetingId",
  audience: "worker",
  action: "meeting.plan",
  summary:
    "Change the place, purpose, interpreter, participants, room, car or travel time of a planned meeting",
  params: meetingParams,
  body: z.object({
    version,
    ...meetingFields,
    // Left out, they stay as they are.
    bookables: arrangements.bookables.optional(),
    travelBefore: arrangements.travelBefore.optional(),
    travelAfter: arrangements.travelAfter.optional(),
    travelSource: arrangements.travelSource.optional(),
    collisionReason,
  }),
  reply: z.object({ version: z.number().int() }),
  refusals: [...serviceRefusals, "case_closed", "meeting_not_planned", "service_not_started", "time_taken"],
});

export const moveMeeting = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/meetings/:meetingId/move",
  audience: "worker",
  action: "meeting.plan",
  summary: "Move a planned meeting to another time: the former one stays in the chain with who asked and why",
  params: meetingParams,
  body: z.object({
    id,
    version,
    on: localDateShape,
    from: timeShape,
    durationMinutes: durationShape,
    movedBy: z.enum(movers),
    reason: words(500),
    /** Left out, the same rooms and cars are booked anew. */
    bookables: arrangements.bookables.optional(),
    collisionReason,
  }),
  reply: z.object({ id }),
  refusals: [
    ...serviceRefusals,
    "time_taken",
    "case_closed",
    "meeting_not_planned",
    "service_not_started",
    "before_service",
  ],
});

export const cancelMeeting = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/meetings/:meetingId/cancel",
  audience: "worker",
  action: "meeting.plan",
  summary: "Cancel a planned meeting, or it and the later ones of its series, with who cancelled and why",
  params: meetingParams,
  body: z.object({
    version,
    cancelledBy: z.enum(movers),
    reason: words(500),
    laterToo: z.boolean().default(false),
  }),
  reply: z.object({ cancelled: z.number().int() }),
  refusals: ["case_closed", "meeting_not_planned"],
});

export const markNoShow = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/meetings/:meetingId/no-show",
  audience: "worker",
  action: "meeting.record",
  summary: "Mark that the family wasn't there, with what is known of the reason",
  params: meetingParams,
  body: z.object({ version, reasonKind: z.enum(noShowKinds), reason: optionalWords(500) }),
  reply: z.object({ version: z.number().int() }),
  refusals: ["case_closed", "meeting_not_planned", "meeting_ahead"],
});

export const markHeld = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/meetings/:meetingId/held",
  audience: "worker",
  action: "meeting.record",
  summary: "Mark a meeting held with who was there, to be recorded later",
  params: meetingParams,
  body: z.object({ version, present: z.array(participantRef).min(1, { error: "choose_one" }).max(40) }),
  reply: z.object({ version: z.number().int() }),
  refusals: [
    ...serviceRefusals,
    "case_closed",
    "meeting_not_planned",
    "meeting_ahead",
    "before_service",
    "meeting_already_recorded",
    "service_not_started",
  ],
});

export const restoreMeeting = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/meetings/:meetingId/restore",
  audience: "worker",
  action: "meeting.plan",
  summary: "Take back a cancellation, a no-show or a mark of held that has no record yet",
  params: meetingParams,
  body: z.object({ version, collisionReason }),
  reply: z.object({ version: z.number().int() }),
  refusals: [
    ...serviceRefusals,
    "time_taken",
    "case_closed",
    "meeting_not_restorable",
    "service_not_started",
    "before_service",
  ],
});
