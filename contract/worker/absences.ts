import { z } from "zod";
import { absenceKinds } from "#core/calendar/decide-absence.ts";
import { id } from "#core/kernel/id.ts";
import { instantShape, localDateShape, optionalWords } from "#core/kernel/shapes.ts";
import { teamRoles } from "#core/teams/roles.ts";
import { endpoint } from "#contract/endpoint.ts";
import { timeShape } from "#contract/worker/meeting-shapes.ts";
import { ruleReply, textReply } from "#contract/worker/rule-words.ts";

const version = z.number().int().min(1);
const ofAbsence = z.object({ absenceId: id });

const absenceShown = z.object({
  id,
  staffId: id,
  name: z.string(),
  kind: z.enum(absenceKinds),
  from: localDateShape,
  to: localDateShape,
  fromTime: z.string().nullable(),
  toTime: z.string().nullable(),
  note: z.string(),
  cancelled: z.boolean(),
  version,
});

export const absencesOf = endpoint({
  method: "GET",
  path: "/api/absences",
  audience: "worker",
  action: "absence.read",
  summary:
    "One's own absences, and a lead's workers': those that are, that come, and that have been within a month",
  reply: z.object({
    today: localDateShape,
    absences: z.array(
      absenceShown.extend({
        own: z.boolean(),
        /** Families that the reader sees of those the worker has in the time, and how many of them somebody stands in with. */
        families: z.number().int(),
        handedOver: z.number().int(),
      }),
    ),
    /** Whose absence one may write down. */
    workers: z.array(z.object({ id, name: z.string() })),
  }),
  refusals: [],
});

const meetingInTime = z.object({
  id,
  startsAt: instantShape,
  endsAt: instantShape,
  kindName: textReply.nullable(),
});

export const absencePage = endpoint({
  method: "GET",
  path: "/api/absences/:absenceId",
  audience: "worker",
  action: "absence.read",
  summary: "One absence: the worker's families in the time with their meetings, who stands in, and who could",
  params: ofAbsence,
  reply: z.object({
    today: localDateShape,
    absence: absenceShown.extend({ own: z.boolean() }),
    /** The reader may hand families over. */
    leads: z.boolean(),
    families: z.array(
      z.object({
        caseId: id,
        family: z.string(),
        role: z.enum(teamRoles),
        hoursPerWeek: z.number(),
        meetings: z.array(meetingInTime),
        standIn: z
          .object({
            staffId: id,
            name: z.string(),
            from: localDateShape,
            to: localDateShape.nullable(),
            words: z.string(),
          })
          .nullable(),
      }),
    ),
    candidates: z.array(
      z.object({
        id,
        name: z.string(),
        weeklyHours: z.number(),
        booked: z.number(),
        languages: z.array(z.string()),
        competences: z.array(z.string()),
        /** Away too on some day of the time. */
        away: z.boolean(),
      }),
    ),
  }),
  refusals: [],
});

const span = {
  kind: z.enum(absenceKinds),
  from: localDateShape,
  to: localDateShape,
  fromTime: timeShape.nullable().default(null),
  toTime: timeShape.nullable().default(null),
  note: optionalWords(500),
};
type Span = { from: string; to: string; fromTime: string | null; toTime: string | null };
const inOrder = <T extends z.ZodType<Span>>(shape: T) =>
  shape
    .refine((one) => one.to >= one.from, { path: ["to"], error: "before_start" })
    .refine((one) => (one.fromTime === null) === (one.toTime === null), { path: ["toTime"], error: "empty" })
    .refine((one) => one.fromTime === null || one.from === one.to, { path: ["to"], error: "one_day" })
    .refine((one) => one.fromTime === null || one.toTime === null || one.toTime > one.fromTime, {
      path: ["toTime"],
      error: "before_start",
    });

export const writeAbsence = endpoint({
  method: "POST",
  path: "/api/absences",
  audience: "worker",
  action: "absence.write",
  summary: "Write down one's own absence, or that of a worker one leads",
  body: inOrder(z.object({ id, staffId: id, ...span })),
  reply: z.object({ id }),
  refusals: ["absence_overlaps"],
});

export const changeAbsence = endpoint({
  method: "PUT",
  path: "/api/absences/:absenceId",
  audience: "worker",
  action: "absence.write",
  summary:
    "Change an absence or cancel it: those who stand in end with it, and the meetings after it come back",
  params: ofAbsence,
  body: inOrder(z.object({ version, ...span, cancelled: z.boolean() })),
  reply: z.object({ version: z.number().int() }),
  refusals: ["absence_overlaps"],
});

export const handOver = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/stand-ins",
  audience: "worker",
  action: "team.edit",
  summary:
    "Hand a family over for an absence: the stand-in works with it until the last day, and takes the meetings they can",
  params: z.object({ caseId: id }),
  body: z.object({
    id,
    relationId: id,
    absenceId: id,
    staffId: id,
    hoursPerWeek: z.number().min(0).max(60),
    /** What is going on, for the stand-in. */
    words: optionalWords(2000),
    takeMeetings: z.boolean().default(true),
  }),
  reply: z.object({
    id,
    taken: z.number().int(),
    /** Meetings in the time that stay with the absent worker: the stand-in has something else then. */
    left: z.array(z.object({ meetingId: id, startsAt: instantShape })),
    lacks: z.array(z.object({ rule: ruleReply, text: textReply })),
  }),
  refusals: [
    "absence_over",
    "not_in_team",
    "worker_not_available",
    "same_worker",
    "stand_in_away",
    "already_handed_over",
  ],
});

export const ownStandIns = endpoint({
  method: "GET",
  path: "/api/stand-ins",
  audience: "worker",
  action: "today.read",
  summary:
    "Families that one stands in with today or soon: for whom, until when, what is going on and what comes next",
  reply: z.object({
    today: localDateShape,
    standIns: z.array(
      z.object({
        id,
        caseId: id,
        family: z.string(),
        standsFor: z.string(),
        from: localDateShape,
        to: localDateShape.nullable(),
        words: z.string(),
        nextMeeting: z.object({ id, startsAt: instantShape }).nullable(),
        lastMet: localDateShape.nullable(),
        /** Open agreements and duties, the soonest first. */
        agreed: z.array(z.object({ what: z.string(), dueOn: localDateShape.nullable() })),
        due: z.array(z.object({ words: textReply, dueOn: localDateShape.nullable() })),
      }),
    ),
  }),
  refusals: [],
});
