import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { localDateShape, optionalWords } from "#core/kernel/shapes.ts";
import { toldWays } from "#core/meetings/forms/form.ts";
import { planContentShape } from "#core/plans/content.ts";
import { serviceRefusals } from "#core/services/refusals.ts";
import { endpoint } from "#contract/endpoint.ts";
import { obstacleShown } from "#contract/worker/obstacles.ts";
import { termReply } from "#contract/worker/rule-words.ts";

const caseOnly = z.object({ caseId: id });
const onePlan = caseOnly.extend({ planId: id });
const can = { can: z.array(z.string()).default([]) };
const version = z.int().min(1);
const saved = z.object({ id, version: z.int() });

/** An element of the plan; `first` ones stand on its first page. */
const elementReply = termReply.extend({ first: z.boolean().default(false) });

export const planStatuses = ["draft", "proposed", "approved", "superseded"] as const;
export const stances = ["agrees", "dissents"] as const;

export const standShown = z.object({
  id,
  /** The member or worker whose stand it is. */
  by: id,
  name: z.string(),
  party: z.enum(["family", "child", "purchaser", "worker", "partner"]),
  /** A partner's stand is written down by our worker: how it was told. */
  toldHow: z.enum(toldWays).nullable(),
  stance: z.enum(stances),
  words: z.string(),
  on: localDateShape,
  recordedBy: z.string(),
});

/** A plan with all that it says; `content` of a superseded one is as it was. */
export const planShown = z.object({
  id,
  planVersion: z.int(),
  status: z.enum(planStatuses),
  content: planContentShape,
  elements: z.array(z.string()),
  reviewOn: localDateShape.nullable(),
  approvedOn: localDateShape.nullable(),
  createdOn: localDateShape,
  createdBy: z.string(),
  version: z.int(),
  /** Oldest first; the last one of each counts. */
  stands: z.array(standShown),
});

export const planPage = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/plan",
  audience: "worker",
  action: "plan.read",
  summary:
    "The family-work plan: the one in force, the one being written or waiting for stands, and all versions",
  params: caseOnly,
  reply: z.object({
    service: z
      .object({
        name: z.object({ fi: z.string(), sv: z.string(), en: z.string() }),
        running: z.boolean(),
        /** What the service's model wants the plan to say. */
        /** Who makes the plan together by the service's model: each is named on it, and takes a stand. */
        makers: z.array(termReply),
        asked: z.array(elementReply),
        known: z.array(elementReply),
      })
      .nullable(),
    current: planShown.nullable(),
    underWork: planShown.nullable(),
    versions: z.array(
      z.object({
        id,
        planVersion: z.int(),
        status: z.enum(planStatuses),
        createdOn: localDateShape,
        approvedOn: localDateShape.nullable(),
      }),
    ),
    /** Why the plan can't be approved today, all of it; empty when it can. */
    obstacles: z.array(obstacleShown),
    ...can,
  }),
  refusals: [],
});

export const planVersion = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/plans/:planId",
  audience: "worker",
  action: "plan.read",
  summary: "One version of the plan as it was",
  params: onePlan,
  reply: z.object({ plan: planShown, ...can }),
  refusals: [],
});

export const beginPlan = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/plans",
  audience: "worker",
  action: "plan.write",
  summary: "Begin a new version of the plan, from the one in force where there is one",
  params: caseOnly,
  body: z.object({ id }),
  reply: saved,
  refusals: ["case_closed", "service_not_running", "plan_underway"],
});

export const savePlan = endpoint({
  method: "PUT",
  path: "/api/cases/:caseId/plans/:planId",
  audience: "worker",
  action: "plan.write",
  summary: "Save the draft of a plan while it is written",
  params: onePlan,
  body: z.object({ version, content: planContentShape, reviewOn: localDateShape.nullable() }),
  reply: saved,
  refusals: ["case_closed", "plan_not_draft"],
});

export const proposePlan = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/plans/:planId/proposal",
  audience: "worker",
  action: "plan.write",
  summary:
    "Put the plan before the family and the purchaser for their stand; its words are fixed from then on",
  params: onePlan,
  body: z.object({ version }),
  reply: saved,
  refusals: ["case_closed", "plan_not_draft", "plan_incomplete", "member_unknown", "partner_unknown"],
});

export const recordStand = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/plans/:planId/stands",
  audience: "worker",
  action: "plan.approve",
  summary: "Write down a family member's or a partner's stand on the plan, or take one's own",
  params: onePlan,
  body: z.object({
    id,
    /** Whose stand: a member's, or one's own when left out. */
    personId: id.nullable().default(null),
    /** A partner whose role the plan names, as told to our worker: partners have no sign-in. */
    partnerId: id.nullable().default(null),
    toldHow: z.enum(toldWays).nullable().default(null),
    stance: z.enum(stances),
    words: optionalWords(2000),
  }),
  reply: z.object({ id }),
  refusals: [
    "case_closed",
    "plan_not_proposed",
    "stand_not_yours",
    "member_unknown",
    "partner_unknown",
    "told_how_missing",
    "dissent_needs_words",
  ],
});

export const approvePlan = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/plans/:planId/approval",
  audience: "worker",
  action: "plan.approve",
  summary:
    "Approve the plan when the service's rules allow it; the former one is superseded, its goals become those followed",
  params: onePlan,
  body: z.object({ version }),
  reply: saved,
  refusals: ["case_closed", "plan_not_proposed", "service_not_running", ...serviceRefusals],
});

export const withdrawPlan = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/plans/:planId/withdrawal",
  audience: "worker",
  action: "plan.write",
  summary:
    "Take a proposed plan back to be changed: the proposal and its stands stay readable, a new version is begun from it",
  params: onePlan,
  body: z.object({ id, version }),
  reply: saved,
  refusals: ["case_closed", "plan_not_proposed"],
});
