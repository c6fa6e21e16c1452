import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { instantShape, localDateShape } from "#core/kernel/shapes.ts";
import { endpoint } from "#contract/endpoint.ts";

export const logOutcomes = ["ok", "denied", "refused", "not_found", "stale", "failed"] as const;
/** Why a row is worth the privacy officer's look. */
export const logFlags = ["same_name", "no_relation", "closed_case", "emergency"] as const;

const logRow = z.object({
  id: z.number().int(),
  at: instantShape,
  actorId: id.nullable(),
  actorName: z.string(),
  role: z.string(),
  relation: z.string(),
  caseId: id.nullable(),
  family: z.string().nullable(),
  action: z.string(),
  objectKind: z.string(),
  outcome: z.enum(logOutcomes),
  detail: z.string(),
  rowCount: z.number().int().nullable(),
  requestId: id,
  flags: z.array(z.enum(logFlags)),
});

export const searchLog = endpoint({
  method: "POST",
  path: "/api/logs/find",
  audience: "worker",
  action: "log.read",
  summary: "The access log: who did what to whose data, newest first",
  body: z.object({
    /** Name of the worker, forgiving of case, accents and misspelling. */
    actor: z.string().trim().max(80).optional(),
    /** Name of the family or of a member. */
    family: z.string().trim().max(80).optional(),
    from: localDateShape.optional(),
    to: localDateShape.optional(),
    outcome: z.enum(logOutcomes).optional(),
    flagged: z.enum(["yes"]).optional(),
    /** Only rows about some family: not lists, sign-ins and the like. */
    families: z.enum(["yes"]).optional(),
    /** `at` and `id` of the last row seen. */
    beforeAt: instantShape.optional(),
    beforeId: z.number().int().optional(),
  }),
  reply: z.object({ rows: z.array(logRow), more: z.boolean() }),
  refusals: [],
});

export const caseReaders = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/readers",
  audience: "worker",
  action: "family.log",
  summary: "Who has used this family's data in the last twelve months",
  params: z.object({ caseId: id }),
  reply: z.object({
    readers: z.array(
      z.object({
        name: z.string(),
        relation: z.string(),
        reads: z.number().int(),
        writes: z.number().int(),
        lastAt: instantShape,
      }),
    ),
  }),
  refusals: [],
});
