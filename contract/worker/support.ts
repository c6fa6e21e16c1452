import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { instantShape, localDateShape, optionalWords } from "#core/kernel/shapes.ts";
import { endpoint } from "#contract/endpoint.ts";
import { textReply } from "#contract/worker/rule-words.ts";

const caseOnly = z.object({ caseId: id });

export const proposalShown = z.object({
  id,
  documentId: id,
  direction: z.enum(["up", "down"]),
  reasons: z.string(),
  status: z.enum(["open", "accepted", "declined"]),
  proposedOn: localDateShape,
  proposedBy: z.string(),
  answerWords: z.string(),
  answeredOn: localDateShape.nullable(),
  answeredBy: z.string().nullable(),
  version: z.int(),
});

const dutyOfSupport = z.object({
  rule: z.string(),
  text: textReply,
  reason: textReply,
  dueOn: localDateShape.nullable(),
  state: z.enum(["upcoming", "due", "overdue"]),
  source: z.string(),
});

export const supportWeek = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/support",
  audience: "worker",
  action: "support.read",
  summary:
    "The family's week of support, several meetings a day; the need as it has been assessed, what was proposed, the safety plan, and where the social worker takes part",
  params: caseOnly,
  query: z.object({
    /** Any day of the week asked for; this week when left out. */
    week: localDateShape.optional(),
  }),
  reply: z.object({
    today: localDateShape,
    running: z.boolean(),
    monday: localDateShape,
    /** When support is given, as the model says. */
    times: z.array(z.object({ code: z.string(), name: textReply })),
    meetings: z.array(
      z.object({
        id,
        kind: z.string(),
        kindName: textReply,
        on: localDateShape,
        startsAt: instantShape,
        endsAt: instantShape,
        status: z.enum(["planned", "held", "cancelled", "no_show"]),
        /** The support time it falls in; null outside them all. */
        time: z.string().nullable(),
        placeKind: z.string(),
        workers: z.array(z.string()),
      }),
    ),
    /** The weeks up to this one, oldest first: meetings held and planned, evenings and weekends apart. */
    weeks: z.array(
      z.object({ monday: localDateShape, held: z.int(), planned: z.int(), outOfHours: z.int() }),
    ),
    /** Why the service was begun, in the model's words. */
    ground: textReply.nullable(),
    /** Newest first. */
    assessments: z.array(
      z.object({
        documentId: id,
        on: localDateShape,
        amount: textReply.nullable(),
        direction: textReply.nullable(),
      }),
    ),
    duties: z.array(dutyOfSupport),
    /** What is being written: kind -> draft. */
    drafts: z.array(z.object({ kind: z.string(), documentId: id })),
    proposals: z.array(proposalShown),
    safetyPlan: z.object({ documentId: id, approvedOn: localDateShape }).nullable(),
    /** Kinds of meeting that the rules ask the social worker to, with the last held and the next planned. */
    socialWorkerIn: z.array(
      z.object({
        kind: z.string(),
        name: textReply,
        heldOn: localDateShape.nullable(),
        attended: z.boolean().nullable(),
        plannedOn: localDateShape.nullable(),
      }),
    ),
    can: z.array(z.string()).default([]),
  }),
  refusals: [],
});

export const answerProposal = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/step-proposals/:proposalId/answer",
  audience: "worker",
  action: "proposal.answer",
  summary: "Answer a proposal of stronger or lighter support: it is followed, or not and why",
  params: caseOnly.extend({ proposalId: id }),
  body: z.object({
    version: z.int().min(1),
    answer: z.enum(["accepted", "declined"]),
    words: optionalWords(2000),
  }),
  reply: z.object({ id, version: z.int() }),
  refusals: ["case_closed", "proposal_answered", "answer_needs_words"],
});
