import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { wishStates } from "#core/calendar/wished-times.ts";
import { localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";
import { endpoint } from "#contract/endpoint.ts";
import { can, caseOnly, termShown, timeShape } from "#contract/worker/meeting-shapes.ts";

const minutes = z.number().int().min(5).max(1440);
const asked = z.coerce.number().int().min(5).max(1440);
/** Ids of members with commas between; none asks for the whole family. */
const memberIds = z
  .string()
  .regex(/^[0-9a-f,-]{0,800}$/)
  .default("");
const memberNamed = z.object({ id, name: z.string(), role: z.string() });

export const appointmentSeen = z.object({
  id,
  partner: z.object({ id, name: z.string(), role: z.string(), agency: z.string() }).nullable(),
  what: z.string(),
  personIds: z.array(id),
  firstOn: localDateShape,
  from: z.string(),
  minutes: z.number().int(),
  everyWeeks: z.number().int().nullable(),
  untilOn: localDateShape.nullable(),
  skips: z.array(localDateShape),
  endedReason: z.string(),
  toldBy: z.string(),
  version: z.number().int(),
});

/** Something of the family's day: our meeting, or a time of another service. */
export const dayItem = z.object({
  kind: z.enum(["meeting", "appointment"]),
  id,
  on: localDateShape,
  from: z.string(),
  to: z.string(),
  /** A meeting's kind by its code, or what the other service's time is. */
  what: z.string(),
  withWhom: z.string(),
  personIds: z.array(id),
  /** Members whom something else takes up at the same time, and what that is. */
  collides: z.array(z.object({ personId: id, with: id })),
});

export const familyCalendar = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/calendar",
  audience: "worker",
  action: "appointment.read",
  summary:
    "A family's week: our meetings and the known times of its other services, with who is in two places at once",
  params: caseOnly,
  query: z.object({ week: localDateShape.optional() }),
  reply: z.object({
    today: localDateShape,
    /** Monday and Sunday of the week shown. */
    from: localDateShape,
    to: localDateShape,
    members: z.array(memberNamed),
    /** Who of them lives in which home: of several homes, those of one are usually met. */
    homes: z.array(z.object({ id, residents: z.array(id) })),
    partners: z.array(z.object({ id, name: z.string(), role: z.string(), agency: z.string() })),
    items: z.array(dayItem),
    /** All that hold or are still ahead, for changing them. */
    appointments: z.array(appointmentSeen),
    kinds: z.array(termShown),
    ...can,
  }),
  refusals: [],
});

export const familyCollisions = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/family-collisions",
  audience: "worker",
  action: "appointment.read",
  summary:
    "What takes up members of the family at a time that is being planned, by member, and free times of the same day",
  params: caseOnly,
  query: z.object({
    on: localDateShape,
    from: timeShape,
    minutes: asked,
    members: memberIds,
    weeklyUntil: localDateShape.optional(),
    /** A meeting that is being moved. */
    except: id.optional(),
  }),
  reply: z.object({
    collisions: z.array(
      z.object({
        personId: id,
        name: z.string(),
        kind: z.enum(["meeting", "appointment"]),
        what: z.string(),
        withWhom: z.string(),
        on: localDateShape,
        from: z.string(),
        to: z.string(),
      }),
    ),
    /** Times of the day when all of them are free for as long, between 8 and 20. */
    free: z.array(z.object({ from: z.string(), to: z.string() })),
    kinds: z.array(termShown),
    ...can,
  }),
  refusals: [],
});

export const freeFamilyTimes = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/free-times",
  audience: "worker",
  action: "appointment.read",
  summary:
    "Times still ahead when these members of the family have nothing known, those of the family's wishes first",
  params: caseOnly,
  query: z.object({
    from: localDateShape,
    days: z.coerce.number().int().min(1).max(28).default(7),
    minutes: asked,
    members: memberIds,
  }),
  reply: z.object({
    /** Days that are over aren't there. */
    days: z.array(
      z.object({
        on: localDateShape,
        free: z.array(z.object({ from: z.string(), to: z.string(), wish: z.enum(wishStates) })),
      }),
    ),
    ...can,
  }),
  refusals: [],
});

const fields = {
  partnerId: id.nullable().default(null),
  what: words(120),
  personIds: z.array(id).min(1, { error: "choose_one" }).max(20),
  firstOn: localDateShape,
  from: timeShape,
  minutes,
  everyWeeks: z.number().int().min(1).max(8).nullable().default(null),
  untilOn: localDateShape.nullable().default(null),
  skips: z.array(localDateShape).max(60).default([]),
  toldBy: optionalWords(120),
};
export const appointmentShape = z.object(fields);

export const addAppointment = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/appointments",
  audience: "worker",
  action: "appointment.edit",
  summary: "Write down a known time of another service of the family: once, or every so many weeks",
  params: caseOnly,
  body: z.object({ id, ...fields }),
  reply: z.object({ id, version: z.number().int() }),
  refusals: ["case_closed", "member_unknown", "partner_unknown", "ends_before_start"],
});

export const changeAppointment = endpoint({
  method: "PUT",
  path: "/api/cases/:caseId/appointments/:appointmentId",
  audience: "worker",
  action: "appointment.edit",
  summary:
    "Change a time of another service, or leave single days out of it; what it was stays in the history",
  params: caseOnly.extend({ appointmentId: id }),
  body: z.object({ version: z.number().int().min(1), ...fields, endedReason: optionalWords(300) }),
  reply: z.object({ version: z.number().int() }),
  refusals: ["case_closed", "member_unknown", "partner_unknown", "ends_before_start"],
});
