import { z } from "zod";
import { absenceKinds } from "#core/calendar/decide-absence.ts";
import { id } from "#core/kernel/id.ts";
import { instantShape, localDateShape } from "#core/kernel/shapes.ts";
import { interpreterStates, meetingStatuses } from "#core/meetings/terms.ts";
import { endpoint } from "#contract/endpoint.ts";
import { bookedShown } from "#contract/worker/calendar-shapes.ts";
import { participantShown, textShown } from "#contract/worker/meeting-shapes.ts";
import { supportWaiting } from "#contract/worker/support-shapes.ts";

/** A meeting on one's own day: enough to go there. */
export const ownMeeting = z.object({
  id,
  caseId: id,
  family: z.string(),
  kind: z.string(),
  kindName: textShown.nullable(),
  status: z.enum(meetingStatuses),
  startsAt: instantShape,
  endsAt: instantShape,
  on: localDateShape,
  placeKind: z.string(),
  placeName: textShown.nullable(),
  place: z.string().nullable(),
  placeHidden: z.boolean(),
  purpose: z.string(),
  interpreter: z.enum(interpreterStates),
  interpreterLanguages: z.array(z.string()),
  participants: z.array(
    participantShown.pick({ kind: true, id: true, name: true, givenName: true, role: true, birthDate: true }),
  ),
  recorded: z.boolean(),
  entryId: id.nullable(),
  hasDraft: z.boolean(),
});

/** A meeting of another day: enough to find it. Who takes part and where are asked of the meeting itself. */
const otherDay = ownMeeting.pick({
  id: true,
  caseId: true,
  family: true,
  kindName: true,
  startsAt: true,
  on: true,
  hasDraft: true,
});

const ownAbsence = z.object({
  id,
  kind: z.enum(absenceKinds),
  from: localDateShape,
  to: localDateShape,
  fromTime: z.string().nullable(),
  toTime: z.string().nullable(),
});

const due = z.object({ words: textShown, dueOn: localDateShape.nullable(), overdue: z.boolean() });

export const todayPage = endpoint({
  method: "GET",
  path: "/api/today",
  audience: "worker",
  action: "today.read",
  summary:
    "One's own day: meetings in time order, what was agreed last and what is due, drafts, what waits to be recorded",
  reply: z.object({
    today: localDateShape,
    now: instantShape,
    meetings: z.array(
      ownMeeting.extend({
        phase: z
          .object({ name: textShown, held: z.number().int().nullable(), max: z.number().int().nullable() })
          .nullable(),
        lastAgreed: z.array(z.object({ what: z.string(), owner: z.string(), done: z.boolean() })),
        due: z.array(due),
      }),
    ),
    /** Unfinished writing of any kind, latest first. */
    drafts: z.array(
      z.object({
        kind: z.string(),
        targetId: id,
        caseId: id,
        family: z.string(),
        savedAt: instantShape,
        meeting: z.object({ startsAt: instantShape, kindName: textShown.nullable() }).nullable(),
      }),
    ),
    /** Plans and documents one has begun and not sent on, latest first. */
    writings: z.array(
      z.object({
        kind: z.enum(["plan", "document"]),
        id,
        caseId: id,
        family: z.string(),
        /** The document's own name; null for a plan. */
        name: textShown.nullable(),
        begunOn: localDateShape,
      }),
    ),
    /** Past meetings of one's own without a signed record, oldest first. */
    unrecorded: z.array(otherDay),
    ahead: z.array(otherDay),
    /** What waits in the support of children, for one named to look after support persons. */
    support: z.array(supportWaiting),
  }),
  refusals: [],
});

export const ownWeek = endpoint({
  method: "GET",
  path: "/api/calendar",
  audience: "worker",
  action: "today.read",
  summary:
    "One's own week, Monday to Sunday: meetings with travel, rooms and cars, absences, planned and held hours",
  query: z.object({ week: localDateShape.optional() }),
  reply: z.object({
    today: localDateShape,
    from: localDateShape,
    to: localDateShape,
    meetings: z.array(
      ownMeeting.extend({
        travelBefore: z.number().int(),
        travelAfter: z.number().int(),
        bookables: z.array(bookedShown),
      }),
    ),
    absences: z.array(ownAbsence),
    /** Hours of the week with the way: all that aren't cancelled, and those that were held. */
    planned: z.number(),
    held: z.number(),
  }),
  refusals: [],
});
