import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { instantShape, localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";
import { endpoint } from "#contract/endpoint.ts";
import { can, caseOnly, participantRef } from "#contract/worker/meeting-shapes.ts";

export const agreementKinds = ["agreement", "network_decision", "concern_follow_up"] as const;
const params = caseOnly.extend({ agreementId: id });

export const agreementSeen = z.object({
  id,
  kind: z.enum(agreementKinds),
  what: z.string(),
  owner: z.object({ kind: z.enum(["member", "worker", "partner"]), id, name: z.string() }),
  dueOn: localDateShape.nullable(),
  overdue: z.boolean(),
  status: z.enum(["open", "done", "dropped"]),
  outcome: z.string(),
  doneOn: localDateShape.nullable(),
  agreedOn: localDateShape,
  /** The meeting where it was agreed. */
  meeting: z.object({ id, kind: z.string(), startsAt: instantShape }).nullable(),
  /** The guided discussion whose step it is. */
  discussionId: id.nullable(),
  version: z.number().int(),
});

export const agreementsOf = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/agreements",
  audience: "worker",
  action: "agreement.read",
  summary: "What has been agreed or decided with a family: who does it, by when, and how it went",
  params: caseOnly,
  query: z.object({
    status: z.enum(["open", "settled", "all"]).default("open"),
    kind: z.enum(agreementKinds).optional(),
    page: z.coerce.number().int().min(1).max(500).default(1),
  }),
  reply: z.object({
    today: localDateShape,
    agreements: z.array(agreementSeen),
    total: z.number().int(),
    pageSize: z.number().int(),
    counts: z.object({ open: z.number().int(), overdue: z.number().int(), settled: z.number().int() }),
    ...can,
  }),
  refusals: [],
});

const fields = { what: words(500), owner: participantRef, dueOn: localDateShape.optional() };

export const addAgreement = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/agreements",
  audience: "worker",
  action: "agreement.follow",
  summary: "Write down something agreed outside a meeting: on the phone, in a message",
  params: caseOnly,
  body: z.object({ id, ...fields }),
  reply: z.object({ id }),
  refusals: ["case_closed", "service_not_started"],
});

export const changeAgreement = endpoint({
  method: "PUT",
  path: "/api/cases/:caseId/agreements/:agreementId",
  audience: "worker",
  action: "agreement.follow",
  summary: "Change who does an open agreement, what or by when; what it was stays in the history",
  params,
  body: z.object({ version: z.number().int().min(1), ...fields }),
  reply: z.object({ version: z.number().int() }),
  refusals: ["case_closed", "agreement_settled"],
});

export const settleAgreement = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/agreements/:agreementId/settle",
  audience: "worker",
  action: "agreement.follow",
  summary: "Mark an agreement done or dropped, with how it went",
  params,
  body: z
    .object({
      version: z.number().int().min(1),
      status: z.enum(["done", "dropped"]),
      outcome: optionalWords(500),
      on: localDateShape.optional(),
    })
    .refine((body) => body.status === "done" || body.outcome !== "", { error: "empty", path: ["outcome"] }),
  reply: z.object({ version: z.number().int() }),
  refusals: ["case_closed", "agreement_settled", "day_ahead"],
});

export const reopenAgreement = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/agreements/:agreementId/reopen",
  audience: "worker",
  action: "agreement.follow",
  summary: "Take back that an agreement was done or dropped",
  params,
  body: z.object({ version: z.number().int().min(1) }),
  reply: z.object({ version: z.number().int() }),
  refusals: ["case_closed", "agreement_open"],
});
