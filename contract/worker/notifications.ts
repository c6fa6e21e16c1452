import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";
import { endpoint } from "#contract/endpoint.ts";

// The child-welfare notification behind a family's case: its clock, what was decided, who has been told.

const caseOnly = z.object({ caseId: id });
const ofNotification = caseOnly.extend({ contactId: id });
const person = z.object({ id, name: z.string() });

const clock = z.object({ dueOn: localDateShape, left: z.int(), of: z.int(), source: z.string() }).nullable();

export const notificationShown = z.object({
  contactId: id,
  reference: z.string(),
  receivedOn: localDateShape,
  notifierKind: z.string(),
  /** Where an official notified from; blank for a private person, who has no name here. */
  organisation: z.string(),
  noticed: z.array(z.string()),
  about: z.string(),
  urgency: z.enum(["urgent", "not_urgent"]).nullable(),
  urgencyReason: z.string(),
  clocks: z.object({ decision: clock, told: clock, assessment: clock }),
  assessment: z
    .object({
      id,
      isBegun: z.boolean(),
      reasons: z.string(),
      decidedOn: localDateShape,
      decidedBy: person,
      completedOn: localDateShape.nullable(),
      conclusion: z.string(),
      completedBy: person.nullable(),
      version: z.int(),
    })
    .nullable(),
  /** Each child and guardian of the family, with what has been recorded of telling them. */
  told: z.array(
    z.object({
      personId: id,
      name: z.string(),
      role: z.enum(["child", "guardian"]),
      birthDate: localDateShape.nullable(),
      toldOn: localDateShape.nullable(),
      notToldReason: z.string(),
      /** Null where nothing is recorded yet. */
      row: z.object({ id, version: z.int(), recordedBy: z.string() }).nullable(),
    }),
  ),
});

export const notificationsOf = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/notifications",
  audience: "worker",
  action: "notification.read",
  summary:
    "Child-welfare notifications of the case, each with its clock, the assessment and who has been told",
  params: caseOnly,
  reply: z.object({
    today: localDateShape,
    notifications: z.array(notificationShown),
    /** Other contacts that the front door joined to the case, newest first. */
    contacts: z.array(
      z.object({
        contactId: id,
        reference: z.string(),
        receivedOn: localDateShape,
        senderName: z.string(),
        organisation: z.string(),
        about: z.string(),
        wishes: z.string(),
        /** Why the front door joined it to this family. */
        reasons: z.string(),
        joinedBy: z.string(),
      }),
    ),
    can: z.array(z.string()).default([]),
  }),
  refusals: [],
});

export const decideNeedAssessment = endpoint({
  method: "PUT",
  path: "/api/cases/:caseId/notifications/:contactId/assessment",
  audience: "worker",
  action: "notification.write",
  summary: "Decide whether an assessment of service needs is begun, with the reasons (ShL 1301/2014 36 §)",
  params: ofNotification,
  body: z.object({
    id,
    /** 0 when nothing has been decided. */
    version: z.int().min(0),
    isBegun: z.boolean(),
    reasons: words(6000),
  }),
  reply: z.object({ version: z.int() }),
  refusals: ["case_closed", "assessment_complete"],
});

export const completeBody = z.object({
  version: z.int().min(1),
  on: localDateShape,
  conclusion: words(8000),
});

export const completeAssessment = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/notifications/:contactId/assessment/completion",
  audience: "worker",
  action: "notification.write",
  summary: "The assessment of service needs is complete, with its conclusion",
  params: ofNotification,
  body: completeBody,
  reply: z.object({ version: z.int() }),
  refusals: [
    "case_closed",
    "assessment_not_begun",
    "assessment_complete",
    "completed_in_future",
    "completed_before_decision",
  ],
});

export const recordTold = endpoint({
  method: "PUT",
  path: "/api/cases/:caseId/notifications/:contactId/told/:personId",
  audience: "worker",
  action: "notification.write",
  summary: "Record that a child or a guardian was told of the notification, or why not (LsL 417/2007 26 §)",
  params: ofNotification.extend({ personId: id }),
  body: z
    .object({
      id,
      version: z.int().min(0),
      toldOn: localDateShape.nullable(),
      notToldReason: optionalWords(2000),
    })
    .refine(({ toldOn, notToldReason }) => (toldOn !== null) !== (notToldReason !== ""), {
      error: "told_or_reason",
      path: ["notToldReason"],
    }),
  reply: z.object({ version: z.int() }),
  refusals: ["case_closed", "not_to_be_told", "told_in_future", "told_before_notification"],
});
