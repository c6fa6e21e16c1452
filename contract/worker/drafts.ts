import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { instantShape } from "#core/kernel/shapes.ts";
import { endpoint } from "#contract/endpoint.ts";
import { can, caseOnly } from "#contract/worker/meeting-shapes.ts";

/** What may be written over several sittings. The target is the meeting, entry, plan, document … it is about. */
export const draftKinds = [
  "entry",
  "entry_correction",
  "interview",
  "plan",
  "document",
  "final_evaluation",
  "notification",
  "concern",
  "referral",
  "order",
  "picture",
] as const;

const params = caseOnly.extend({ kind: z.enum(draftKinds), targetId: id });
/** Room for the longest record several times over. */
const longestDraft = 200_000;
const content = z.record(z.string(), z.unknown());

export const draftOf = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/drafts/:kind/:targetId",
  audience: "worker",
  action: "draft.read",
  summary: "One's own unfinished writing about something; another's is never seen",
  params,
  reply: z.object({
    draft: z.object({ content, savedAt: instantShape, version: z.number().int() }).nullable(),
    ...can,
  }),
  refusals: [],
});

export const saveDraft = endpoint({
  method: "PUT",
  path: "/api/cases/:caseId/drafts/:kind/:targetId",
  audience: "worker",
  action: "draft.write",
  summary:
    "Save one's unfinished writing; the same content again changes nothing, another device's newer one is not overwritten",
  params,
  body: z.object({
    /** Version that was seen; 0 for a new draft. */
    version: z.number().int().min(0),
    content: content.refine((value) => JSON.stringify(value).length <= longestDraft, { error: "too_long" }),
  }),
  reply: z.object({ savedAt: instantShape, version: z.number().int() }),
  refusals: ["case_closed"],
});

export const dropDraft = endpoint({
  method: "DELETE",
  path: "/api/cases/:caseId/drafts/:kind/:targetId",
  audience: "worker",
  action: "draft.write",
  summary: "Throw one's unfinished writing away",
  params,
  reply: z.object({ dropped: z.boolean() }),
  refusals: ["case_closed"],
});
