import { z } from "zod";
import { closingParties } from "#core/closings/decide-closing.ts";
import { documentKinds } from "#core/documents/content.ts";
import { id } from "#core/kernel/id.ts";
import { localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";
import { serviceRefusals } from "#core/services/refusals.ts";
import { endpoint } from "#contract/endpoint.ts";
import { goalFollowed } from "#contract/worker/goals.ts";
import { obstacleShown } from "#contract/worker/obstacles.ts";
import { termReply, textReply } from "#contract/worker/rule-words.ts";

const caseOnly = z.object({ caseId: id });
const version = z.int().min(1);

export const closingViewShown = z.object({
  id,
  party: z.enum(closingParties),
  /** The member or worker whose view it is. */
  by: id,
  name: z.string(),
  words: z.string(),
  declined: z.boolean(),
  on: localDateShape,
  recordedBy: z.string(),
  version: z.int(),
});

export const continuesShape = z.object({ what: words(300), withWhom: optionalWords(300) });

export const closingPage = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/closing",
  audience: "worker",
  action: "closing.read",
  summary:
    "What closing asks and how far it has come: goals, views, what continues, the final evaluation, what is missing",
  params: caseOnly,
  reply: z.object({
    today: localDateShape,
    status: z.enum(["open", "closed"]),
    /** The case's own version: taking it up again names it. */
    version: z.int(),
    closedOn: localDateShape.nullable(),
    service: z
      .object({
        name: textReply,
        startedOn: localDateShape,
        endedOn: localDateShape.nullable(),
        /** By a purchaser, whose view is asked; a family's own start has none. */
        ordered: z.boolean(),
        endReason: z.string(),
        outcome: z.string(),
        /** Each with what is recorded with it. */
        outcomes: z.array(termReply.extend({ asks: z.array(z.enum(["reasons", "continues"])) })),
        outcomeReasons: z.string(),
        continues: z.array(continuesShape),
        version: z.int(),
      })
      .nullable(),
    goals: z.array(goalFollowed),
    views: z.array(closingViewShown),
    /** The document that tells how the service went: the kind of it, and the latest of that kind. */
    evaluationKind: z.enum(documentKinds).nullable(),
    evaluation: z
      .object({
        id,
        status: z.enum(["draft", "approved"]),
        approvedOn: localDateShape.nullable(),
        given: z.boolean(),
      })
      .nullable(),
    /** What stays open: followed until closing, told of in the evaluation. */
    open: z.object({ agreements: z.int(), concerns: z.int(), referrals: z.int() }),
    /** Everything that stands in the way of closing today; empty when nothing does. */
    obstacles: z.array(obstacleShown),
    /** What keeps the case open when this service ends: other services that run, orders that wait for an answer. */
    keepsOpen: z.object({ services: z.int(), orders: z.int() }),
    /** The move that closing carries out: the next service has been ordered and accepted. */
    move: z.object({ id, chosen: z.boolean(), service: textReply }).nullable(),
    /** The case is closed, and it is the asker who takes it up again: by the purchaser, or by the lead of a service a family began. */
    mayReopen: z.boolean(),
    /** Times the case has been taken up again, latest first. */
    reopenings: z.array(z.object({ on: localDateShape, by: z.string(), reason: z.string() })),
    can: z.array(z.string()).default([]),
  }),
  refusals: [],
});

export const prepareClosing = endpoint({
  method: "PUT",
  path: "/api/cases/:caseId/closing",
  audience: "worker",
  action: "closing.write",
  summary: "Write down how the service ended and what continues with whom, before it is closed",
  params: caseOnly,
  body: z.object({
    version,
    outcome: z.string().max(60),
    reasons: optionalWords(4000),
    continues: z.array(continuesShape).max(30),
  }),
  reply: z.object({ version: z.int() }),
  refusals: ["case_closed", "service_not_running", "outcome_unknown"],
});

export const recordView = endpoint({
  method: "PUT",
  path: "/api/cases/:caseId/closing/views/:viewId",
  audience: "worker",
  action: "closing.write",
  summary: "Write down a family member's view at the end, or one's own; or that they didn't want to give one",
  params: caseOnly.extend({ viewId: id }),
  body: z
    .object({
      /** 0 for a new one. */
      version: z.int().min(0),
      /** Whose: a member's, or one's own when left out. */
      personId: id.nullable().default(null),
      words: optionalWords(4000),
      declined: z.boolean().default(false),
    })
    .refine((body) => body.declined || body.words !== "", { error: "empty", path: ["words"] }),
  reply: z.object({ id, version: z.int() }),
  refusals: ["case_closed", "service_not_running", "member_unknown", "view_not_yours", "view_already_given"],
});

export const closeCase = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/closing",
  audience: "worker",
  action: "case.close",
  summary:
    "Close the service when the model's rules allow it; the case with it, when no other service runs and no order waits",
  params: caseOnly,
  body: z.object({ version }),
  reply: z.object({
    closed: z.boolean(),
    /** The family moved: its next service has begun. */
    moved: z.boolean().optional(),
  }),
  refusals: [
    "case_closed",
    "service_not_running",
    "outcome_reasons_missing",
    "continues_missing",
    "views_missing",
    "meetings_still_planned",
    "rounds_still_wait",
    "alerts_still_open",
    "goals_not_chosen",
    "moved_meetings_not_chosen",
    ...serviceRefusals,
  ],
});

export const endCase = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/ending",
  audience: "worker",
  action: "case.end",
  summary: "Close a case that stayed open after its service for an order of which nothing came",
  params: caseOnly,
  body: z.object({ version, reason: words(2000) }),
  reply: z.object({ closed: z.literal(true) }),
  refusals: ["case_closed", "no_service_yet", "service_running", "order_waits"],
});

export const reopenCase = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/reopening",
  audience: "worker",
  action: "case.reopen",
  summary: "Take a closed case up again with a reason: its last service runs again",
  params: caseOnly,
  body: z.object({ version, reason: words(2000) }),
  reply: z.object({ reopened: z.literal(true) }),
  refusals: ["case_not_closed", "no_service", "reopened_by_purchaser"],
});
