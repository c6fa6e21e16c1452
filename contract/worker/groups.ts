import { z } from "zod";
import { groupStatuses } from "#core/groups/enrolments.ts";
import { id } from "#core/kernel/id.ts";
import { localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";
import { endpoint } from "#contract/endpoint.ts";
import {
  attendanceState,
  enrolled,
  enrolmentBody,
  enrolmentChange,
  enrolmentReply,
  enrolmentStep,
  enrolRefusals,
  groupBody,
  groupCounts,
  noticeReply,
  saved,
  sessionBody,
  sessionReply,
  stepRefusals,
  toldBody,
  version,
} from "#contract/worker/group-shapes.ts";

const ofGroup = z.object({ groupId: id });
const ofSession = ofGroup.extend({ sessionId: id });
const ofEnrolment = ofGroup.extend({ enrolmentId: id });

export const groupSummary = z.object({
  id,
  kind: z.string(),
  name: z.string(),
  about: z.string(),
  place: z.string(),
  unit: z.object({ id, name: z.string() }),
  places: z.int(),
  startsOn: localDateShape,
  endsOn: localDateShape,
  status: z.enum(groupStatuses),
  counts: groupCounts,
  leaders: z.array(z.string()),
  nextSession: localDateShape.nullable(),
  /** The actor sees those enrolled. */
  leads: z.boolean(),
});

export const groupStates = ["open", "past"] as const;

export const groupList = endpoint({
  method: "GET",
  path: "/api/groups",
  audience: "worker",
  action: "group.read",
  summary: "Peer groups: those that are open, or those that are over; how full they are and when they meet",
  query: z.object({ state: z.enum(groupStates).default("open") }),
  reply: z.object({
    today: localDateShape,
    groups: z.array(groupSummary),
    /** Units whose lead the actor is, with those who can lead a group there. */
    leadsUnits: z.array(
      z.object({ id, name: z.string(), workers: z.array(z.object({ id, name: z.string() })) }),
    ),
  }),
  refusals: [],
});

export const groupPage = endpoint({
  method: "GET",
  path: "/api/groups/:groupId",
  audience: "worker",
  action: "group.read",
  summary:
    "One peer group; those enrolled, the queue and attendance only for its leaders and its unit's lead",
  params: ofGroup,
  reply: z.object({
    today: localDateShape,
    group: groupSummary.extend({
      version: z.int(),
      offerDays: z.int(),
      endedOn: localDateShape.nullable(),
      endReason: z.string(),
      evaluation: z.object({ went: z.string(), familiesSaid: z.string(), otherwise: z.string() }).nullable(),
    }),
    leadsUnit: z.boolean(),
    leaders: z.array(
      z.object({
        id,
        version: z.int(),
        staffId: id,
        name: z.string(),
        phone: z.string(),
        from: localDateShape,
        to: localDateShape.nullable(),
      }),
    ),
    sessions: z.array(sessionReply),
    enrolments: z.array(enrolmentReply),
    attendance: z.array(z.object({ sessionId: id, enrolmentId: id, state: attendanceState })),
    notices: z.array(noticeReply),
    /** Family workers of the unit, for its lead to name leaders from. */
    workers: z.array(z.object({ id, name: z.string() })),
  }),
  refusals: [],
});

export const setUpGroup = endpoint({
  method: "POST",
  path: "/api/groups",
  audience: "worker",
  action: "group.set",
  summary: "Set up a peer group in one's own unit, with its first leaders",
  body: z.object({
    id,
    unitId: id,
    ...groupBody,
    leaders: z.array(z.object({ id, staffId: id })).min(1, { error: "choose" }),
  }),
  reply: saved,
  refusals: ["group_kind_unknown", "group_days_wrong", "leader_not_of_unit"],
});

export const changeGroup = endpoint({
  method: "PUT",
  path: "/api/groups/:groupId",
  audience: "worker",
  action: "group.lead",
  summary: "Change what is told of the group, its places and days; free places are offered to those who wait",
  params: ofGroup,
  body: z.object({ version, ...groupBody }),
  reply: saved,
  refusals: ["group_kind_unknown", "group_days_wrong", "group_not_open", "session_outside_group"],
});

export const nameLeader = endpoint({
  method: "POST",
  path: "/api/groups/:groupId/leaders",
  audience: "worker",
  action: "group.set",
  summary: "Name a leader: from then on the enrolled of the group exist for them",
  params: ofGroup,
  body: z.object({ id, staffId: id, from: localDateShape }),
  reply: saved,
  refusals: ["leader_not_of_unit", "already_done"],
});

export const endLeader = endpoint({
  method: "POST",
  path: "/api/groups/:groupId/leaders/:leaderId/end",
  audience: "worker",
  action: "group.set",
  summary: "End a leader's part on a day",
  params: ofGroup.extend({ leaderId: id }),
  body: z.object({ version, to: localDateShape }),
  reply: saved,
  refusals: ["group_days_wrong"],
});

export const planSession = endpoint({
  method: "POST",
  path: "/api/groups/:groupId/sessions",
  audience: "worker",
  action: "group.lead",
  summary: "Plan a session",
  params: ofGroup,
  body: z.object({ id, ...sessionBody }),
  reply: saved,
  refusals: ["group_not_open", "session_outside_group", "session_ends_before_it_begins"],
});

export const cancelSession = endpoint({
  method: "POST",
  path: "/api/groups/:groupId/sessions/:sessionId/cancel",
  audience: "worker",
  action: "group.lead",
  summary: "Cancel a session; whoever takes part must be told",
  params: ofSession,
  body: z.object({ version, reason: words(500) }),
  reply: saved.extend({ toTell: z.int() }),
  refusals: ["group_not_open", "session_not_planned"],
});

export const markAttendance = endpoint({
  method: "PUT",
  path: "/api/groups/:groupId/sessions/:sessionId/attendance/:enrolmentId",
  audience: "worker",
  action: "group.lead",
  summary: "Mark who came; names the mark that was seen, so that nobody's mark is passed over",
  params: ofSession.extend({ enrolmentId: id }),
  body: z.object({ was: attendanceState.nullable(), state: attendanceState }),
  reply: z.object({ state: attendanceState, session: z.enum(["planned", "held", "cancelled"]) }),
  refusals: ["session_cancelled", "session_not_yet", "not_enrolled"],
});

export const enrolWithoutCase = endpoint({
  method: "POST",
  path: "/api/groups/:groupId/enrolments",
  audience: "worker",
  action: "group.lead",
  summary: "Enrol somebody whose family has been in touch of its own accord and has no case",
  params: ofGroup,
  body: z.object({
    ...enrolmentBody,
    participantName: words(200),
    birthDate: localDateShape.nullable().default(null),
  }),
  reply: enrolled,
  refusals: enrolRefusals,
});

export const changeEnrolment = endpoint({
  method: "PUT",
  path: "/api/groups/:groupId/enrolments/:enrolmentId",
  audience: "worker",
  action: "group.lead",
  summary: "Change what the leaders know: contact, allergies, needs",
  params: ofEnrolment,
  body: enrolmentChange,
  reply: saved,
  refusals: ["contact_is_protected"],
});

export const stepEnrolment = endpoint({
  method: "POST",
  path: "/api/groups/:groupId/enrolments/:enrolmentId/steps",
  audience: "worker",
  action: "group.lead",
  summary:
    "An offered place accepted or declined, or leaving; a freed place is offered to the next in the queue",
  params: ofEnrolment,
  body: enrolmentStep,
  reply: enrolled,
  refusals: stepRefusals,
});

export const offerPlaces = endpoint({
  method: "POST",
  path: "/api/groups/:groupId/offers",
  audience: "worker",
  action: "group.lead",
  summary: "Offers whose day has passed lapse, and free places are offered to those who have waited longest",
  params: ofGroup,
  body: z.object({}),
  reply: z.object({ offered: z.int() }),
  refusals: ["group_not_open", "nobody_to_offer"],
});

export const tellNotice = endpoint({
  method: "POST",
  path: "/api/groups/:groupId/notices/:noticeId",
  audience: "worker",
  action: "group.lead",
  summary: "Somebody has been told: when and how",
  params: ofGroup.extend({ noticeId: id }),
  body: toldBody,
  reply: saved,
  refusals: ["already_done", "told_in_future"],
});

export const cancelGroup = endpoint({
  method: "POST",
  path: "/api/groups/:groupId/cancel",
  audience: "worker",
  action: "group.lead",
  summary: "Cancel the whole group; everybody enrolled, offered or waiting must be told",
  params: ofGroup,
  body: z.object({ version, reason: words(500) }),
  reply: saved.extend({ toTell: z.int() }),
  refusals: ["group_not_open"],
});

export const closeGroup = endpoint({
  method: "POST",
  path: "/api/groups/:groupId/close",
  audience: "worker",
  action: "group.lead",
  summary: "Close a group whose sessions are over, with a short evaluation",
  params: ofGroup,
  body: z.object({
    version,
    went: words(2000),
    familiesSaid: optionalWords(2000),
    otherwise: optionalWords(2000),
  }),
  reply: saved,
  refusals: ["group_not_open", "sessions_open", "group_had_no_sessions"],
});
