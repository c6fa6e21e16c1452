import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { instantShape, localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";
import { meetingStatuses } from "#core/meetings/terms.ts";
import { endpoint } from "#contract/endpoint.ts";
import { bookableKinds, bookableShown } from "#contract/worker/calendar-shapes.ts";
import { textShown } from "#contract/worker/meeting-shapes.ts";

const version = z.number().int().min(1);
const ofUnit = z.object({ unitId: id });

/** A family that the reader stands to; of any other only that the time is taken is told. */
const ownFamily = z.object({ caseId: id, meetingId: id, family: z.string(), kindName: textShown.nullable() });

/**
 * Time that is taken, and nothing of whose: when it starts and ends in minutes since 1970-01-01T00:00Z, and the way there and back in
 * minutes. A large unit's week holds a thousand of these, so that they carry no names of fields.
 */
const busyTime = z.tuple([z.int(), z.int(), z.int(), z.int()]);
const ownMeeting = z.object({
  staffId: id,
  startsAt: instantShape,
  endsAt: instantShape,
  travelBefore: z.int(),
  travelAfter: z.int(),
  status: z.enum(meetingStatuses),
  known: ownFamily,
});

export const absenceKindShown = z.enum(["holiday", "sick", "training", "other"]);

export const unitWeek = endpoint({
  method: "GET",
  path: "/api/units/:unitId/week",
  audience: "worker",
  action: "calendar.unit",
  summary:
    "The week of all workers of a unit with its rooms and cars: of families that the reader has no relation to only that the time is taken",
  params: ofUnit,
  query: z.object({ week: localDateShape.optional() }),
  reply: z.object({
    today: localDateShape,
    from: localDateShape,
    to: localDateShape,
    unit: z.string(),
    leads: z.boolean(),
    workers: z.array(
      z.object({
        id,
        name: z.string(),
        /** Of this week's meetings with the way to them: all that aren't cancelled, and those that were held. */
        planned: z.number(),
        held: z.number(),
        /** Meetings of families that the reader doesn't stand to. */
        busy: z.array(busyTime),
      }),
    ),
    /** Meetings of the reader's own families. */
    meetings: z.array(ownMeeting),
    absences: z.array(
      z.object({
        id,
        staffId: id,
        from: localDateShape,
        to: localDateShape,
        fromTime: z.string().nullable(),
        toTime: z.string().nullable(),
        /** Told to the worker and the lead. */
        kind: absenceKindShown.nullable(),
      }),
    ),
    bookables: z.array(bookableShown),
    bookings: z.array(
      z.object({
        bookableId: id,
        startsAt: instantShape,
        endsAt: instantShape,
        overridden: z.boolean(),
        known: ownFamily.pick({ caseId: true, meetingId: true, family: true }).nullable(),
      }),
    ),
  }),
  refusals: [],
});

export const unitHours = endpoint({
  method: "GET",
  path: "/api/units/:unitId/hours",
  audience: "worker",
  action: "calendar.unit",
  summary: "Planned and held hours of each worker of a unit, week by week",
  params: ofUnit,
  query: z.object({ week: localDateShape.optional() }),
  reply: z.object({
    today: localDateShape,
    unit: z.string(),
    /** Mondays, the oldest first. */
    weeks: z.array(localDateShape),
    workers: z.array(
      z.object({
        id,
        name: z.string(),
        weeklyHours: z.number(),
        weeks: z.array(z.object({ week: localDateShape, planned: z.number(), held: z.number() })),
      }),
    ),
  }),
  refusals: [],
});

export const ownUnits = endpoint({
  method: "GET",
  path: "/api/own-units",
  audience: "worker",
  action: "calendar.unit",
  summary: "The units where one works or leads, for choosing whose week to look at",
  reply: z.object({ units: z.array(z.object({ id, name: z.string(), leads: z.boolean() })) }),
  refusals: [],
});

export const bookablesOf = endpoint({
  method: "GET",
  path: "/api/units/:unitId/bookables",
  audience: "worker",
  action: "calendar.unit",
  summary: "A unit's rooms and cars, those put out of use too, and how it reckons the way from postcodes",
  params: ofUnit,
  reply: z.object({
    unit: z.string(),
    leads: z.boolean(),
    bookables: z.array(bookableShown.extend({ active: z.boolean(), version })),
    travel: z.object({
      sameArea: z.number().int(),
      sameTown: z.number().int(),
      sameRegion: z.number().int(),
      elsewhere: z.number().int(),
      /** 0 when the unit hasn't set its own. */
      version: z.number().int(),
    }),
  }),
  refusals: [],
});

const bookableFields = {
  name: words(80),
  details: optionalWords(300),
  seats: z.number().int().min(1).max(100).nullable().default(null),
};

export const addBookable = endpoint({
  method: "POST",
  path: "/api/units/:unitId/bookables",
  audience: "worker",
  action: "bookable.edit",
  summary: "Add a room or a car to a unit",
  params: ofUnit,
  body: z.object({ id, kind: z.enum(bookableKinds), ...bookableFields }),
  reply: z.object({ id }),
  refusals: [],
});

export const changeBookable = endpoint({
  method: "PUT",
  path: "/api/units/:unitId/bookables/:bookableId",
  audience: "worker",
  action: "bookable.edit",
  summary: "Change a room or a car, or put it out of use",
  params: ofUnit.extend({ bookableId: id }),
  body: z.object({ version, ...bookableFields, active: z.boolean() }),
  reply: z.object({ version: z.number().int() }),
  refusals: [],
});

const minutes = z.number().int().min(0).max(600);
export const setTravelEstimate = endpoint({
  method: "PUT",
  path: "/api/units/:unitId/travel-estimate",
  audience: "worker",
  action: "bookable.edit",
  summary: "Set how many minutes a unit reckons between two postcodes, by how far their beginnings are alike",
  params: ofUnit,
  body: z.object({
    version: z.number().int().min(0),
    sameArea: minutes,
    sameTown: minutes,
    sameRegion: minutes,
    elsewhere: minutes,
  }),
  reply: z.object({ version: z.number().int() }),
  refusals: [],
});
