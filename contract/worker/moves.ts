import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";
import { moveKinds, moveStatuses } from "#core/moves/decide-move.ts";
import { serviceTasks } from "#core/services/model.ts";
import { endpoint } from "#contract/endpoint.ts";
import { personReply, textReply } from "#contract/worker/rule-words.ts";

const can = { can: z.array(z.string()).default([]) };
const ofCase = z.object({ caseId: id });
const ofMove = z.object({ caseId: id, moveId: id });
const version = z.int().min(1);

/** One goal of the service that is left, and whether it goes on. */
const goalOnTheWay = z.object({
  goalId: id,
  title: z.string(),
  familyWords: z.string(),
  /** Null: not chosen yet. */
  goesOn: z.boolean().nullable(),
  words: z.string(),
});

/** One planned meeting of the service that is left, after today: whether it goes on in the next service. */
const meetingOnTheWay = z.object({
  meetingId: id,
  kind: textReply,
  startsAt: z.string(),
  /** Who were to come, the workers too. */
  who: z.array(z.string()),
  /** The next service holds meetings of this kind. */
  keepable: z.boolean(),
  /** Null: not chosen yet. */
  keeps: z.boolean().nullable(),
  reason: z.string(),
});

export const moveShown = z.object({
  id,
  version: z.int(),
  kind: z.enum(moveKinds),
  status: z.enum(moveStatuses),
  fromPeriodId: id,
  fromService: textReply,
  fromUnit: z.string(),
  toService: z.object({ id: z.string(), name: textReply }),
  toUnit: personReply.nullable(),
  why: z.string(),
  familyWords: z.string(),
  /** From which assessment: what kind of one, the row where it is one of ours, its day and its result in short. */
  assessment: z.object({
    kind: z.string(),
    id: id.nullable(),
    on: localDateShape.nullable(),
    words: z.string(),
  }),
  goals: z.array(goalOnTheWay),
  meetings: z.array(meetingOnTheWay),
  /** The family stays with the same unit: meetings are kept unless otherwise chosen. */
  sameUnit: z.boolean(),
  chosenOn: localDateShape.nullable(),
  chosenWith: z.array(personReply),
  proposedBy: personReply,
  proposedOn: localDateShape,
  answerReason: z.string(),
  answeredBy: z.string().nullable(),
  answeredOn: localDateShape.nullable(),
  order: z.object({ id, status: z.string(), answerReason: z.string() }).nullable(),
  movedOn: localDateShape.nullable(),
  /** The reader proposed it. */
  own: z.boolean(),
  /** The reader leads the unit that accepted it. */
  forMe: z.boolean(),
});

/** One way through one service, as a stretch of the family's journey. */
const stretch = z.object({
  id,
  service: z.string(),
  name: textReply,
  serviceTask: z.enum(serviceTasks),
  unit: z.string(),
  startedOn: localDateShape,
  endedOn: localDateShape.nullable(),
  /** How it ended, by the service's own words. */
  outcome: textReply.nullable(),
  phases: z.array(
    z.object({
      id: z.string(),
      name: textReply,
      state: z.enum(["done", "now", "ahead", "not_reached"]),
      on: localDateShape.nullable(),
    }),
  ),
  goals: z.object({ cameAlong: z.int(), own: z.int(), wentOn: z.int() }),
  meetings: z.int(),
  /** Pauses of the service, in order; one without an end goes on. Agreed breaks of the rhythm aren't pauses. */
  pauses: z.array(z.object({ from: localDateShape, to: localDateShape.nullable() })),
  /** Why the family came here from the former one, where it moved. */
  reason: z.object({ kind: z.enum(moveKinds), why: z.string(), assessment: z.string() }).nullable(),
  joined: z.array(
    z.object({
      name: z.string(),
      on: localDateShape,
      why: z.string(),
      /** The other family's case, named to those who work with that family too. */
      fromCase: z.string().nullable(),
    }),
  ),
});

export const journeyOf = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/journey",
  audience: "worker",
  action: "move.read",
  summary:
    "The family's whole journey: all its services in order with their phases, the moves and their reasons",
  params: ofCase,
  reply: z.object({
    today: localDateShape,
    firstContactOn: localDateShape.nullable(),
    closedOn: localDateShape.nullable(),
    periods: z.array(stretch),
    moves: z.array(moveShown),
    /** Children of the family whom the running service doesn't have as clients yet. */
    besides: z.array(personReply),
    ...can,
  }),
  refusals: [],
});

export const proposeMove = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/moves",
  audience: "worker",
  action: "move.propose",
  summary: "Propose that the family moves to another service or unit: why, and from which assessment",
  params: ofCase,
  body: z.object({
    id,
    kind: z.enum(moveKinds),
    toService: words(60),
    toUnitId: id.nullable().default(null),
    why: words(4000),
    familyWords: optionalWords(4000),
    assessmentKind: optionalWords(60),
    assessmentId: id.nullable().default(null),
    assessedOn: localDateShape.nullable().default(null),
    assessmentWords: optionalWords(2000),
  }),
  reply: z.object({ id }),
  refusals: [
    "no_running_service",
    "move_underway",
    "service_not_in_force",
    "unit_does_not_deliver",
    "move_to_same",
    "assessment_in_future",
  ],
});

export const chooseGoals = endpoint({
  method: "PUT",
  path: "/api/cases/:caseId/moves/:moveId/goals",
  audience: "worker",
  action: "move.propose",
  summary: "Write down which goals and planned meetings go on in the next service, chosen with the family",
  params: ofMove,
  body: z.object({
    version,
    goals: z.array(z.object({ goalId: id, goesOn: z.boolean(), words: optionalWords(2000) })).max(60),
    meetings: z
      .array(
        z
          .object({ meetingId: id, keeps: z.boolean(), reason: optionalWords(500) })
          .refine(({ keeps, reason }) => keeps || reason !== "", { path: ["reason"], error: "empty" }),
      )
      .max(200)
      .default([]),
    chosenWith: z.array(id).min(1, { error: "choose" }).max(30),
    familyWords: optionalWords(4000),
  }),
  reply: z.object({ version: z.int(), carried: z.int() }),
  refusals: [
    "move_over",
    "goal_unknown",
    "goals_chosen_already",
    "member_unknown",
    "meetings_not_answered",
    "meeting_kind_not_in_service",
  ],
});

export const declineMove = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/moves/:moveId/decline",
  audience: "worker",
  action: "move.answer",
  summary: "Decline a proposed move, with reasons",
  params: ofMove,
  body: z.object({ version, reason: words(2000) }),
  reply: z.object({ declined: z.literal(true) }),
  refusals: ["move_not_waiting"],
});

export const withdrawMove = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/moves/:moveId/withdraw",
  audience: "worker",
  action: "move.propose",
  summary: "Take back a proposed move that one made oneself",
  params: ofMove,
  body: z.object({ version, reason: words(2000) }),
  reply: z.object({ withdrawn: z.literal(true) }),
  refusals: ["move_not_waiting"],
});

export const callOffMove = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/moves/:moveId/call-off",
  audience: "worker",
  action: "order.answer",
  summary:
    "Call off a move that one's unit has accepted: its order ends, the family stays in its present service",
  params: ofMove,
  body: z.object({ version, reason: words(2000) }),
  reply: z.object({ calledOff: z.literal(true) }),
  refusals: ["move_not_accepted"],
});

export const joinService = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/joinings",
  audience: "worker",
  action: "move.propose",
  summary: "A sibling joins the service that runs: a matter is opened, the family tells nothing again",
  params: ofCase,
  body: z.object({
    id,
    personId: id,
    /** The case that the child is of, where it is another family's. */
    fromCaseId: id.nullable().default(null),
    why: words(2000),
    familyWords: optionalWords(2000),
  }),
  reply: z.object({ id }),
  refusals: [
    "no_running_service",
    "member_unknown",
    "joined_already",
    "purchaser_decides",
    "sibling_case_not_yours",
    "protected_sibling",
  ],
});

export const childrenElsewhere = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/joinings/elsewhere",
  audience: "worker",
  action: "move.read",
  summary: "Children of one's own other open families, who could join this family's service as siblings",
  params: ofCase,
  reply: z.object({
    children: z.array(
      z.object({
        id,
        name: z.string(),
        caseId: id,
        caseName: z.string(),
        /** A parent of theirs is a member of this family too. */
        sharesParent: z.boolean(),
      }),
    ),
    ...can,
  }),
  refusals: [],
});
