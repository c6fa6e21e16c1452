import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { localDateShape, words } from "#core/kernel/shapes.ts";
import { endpoint } from "#contract/endpoint.ts";
import { textReply } from "#contract/worker/rule-words.ts";

const service = z
  .string()
  .max(60)
  .regex(/^[a-z]+(-[a-z]+)*$/, { error: "service_id" });
const version = z.coerce.number().int().min(1);
/** A model while it is being written may lack anything: it is checked by the models' own schema, not by the wire. */
const modelJson = z.looseObject({});

const pair = z.object({ was: z.int(), now: z.int() });
const trialReply = z.object({
  /** The version of the draft that was tried. */
  of: z.int(),
  done: z.int(),
  total: z.int(),
  on: localDateShape,
  result: z.object({
    cases: z.int(),
    changed: z.int(),
    moved: z.int(),
    rules: z.record(z.string(), z.object({ duties: pair, breaches: pair, refusals: pair, cases: z.int() })),
  }),
});

const versionReply = z.object({
  service: z.string(),
  version: z.int(),
  name: textReply,
  /** Comes with the program, or made here. */
  own: z.boolean(),
  validFrom: localDateShape,
  lastDay: localDateShape.nullable(),
  /** Taken out of use by the administrator, and not only by its own end. */
  retired: z.boolean(),
  inForce: z.boolean(),
  basedOn: z.object({ service: z.string(), version: z.int() }).nullable(),
  releasedAt: z.string().nullable(),
  releasedBy: z.string().nullable(),
  reason: z.string().nullable(),
  sha256: z.string().nullable(),
});

export const serviceModelList = endpoint({
  method: "GET",
  path: "/api/service-models",
  audience: "worker",
  action: "model.read",
  summary: "Every version of every service, and the drafts that are open",
  reply: z.object({
    today: localDateShape,
    versions: z.array(versionReply),
    drafts: z.array(
      z.object({
        id,
        service: z.string(),
        name: textReply,
        basedOn: z.object({ service: z.string(), version: z.int() }),
        changedAt: z.string(),
        changedBy: z.string(),
      }),
    ),
  }),
  refusals: [],
});

export const serviceModelVersion = endpoint({
  method: "GET",
  path: "/api/service-models/:service/:version",
  audience: "worker",
  action: "model.read",
  summary: "One version whole, with who released it and why, and how many cases keep it",
  params: z.object({ service, version }),
  reply: versionReply.extend({ model: modelJson, running: z.int(), trial: trialReply.nullable() }),
  refusals: [],
});

export const retireServiceModel = endpoint({
  method: "POST",
  path: "/api/service-models/:service/:version/retire",
  audience: "worker",
  action: "model.release",
  summary:
    "Set the last day on which a version can be ordered, or take it back; cases that have begun keep it",
  params: z.object({ service, version }),
  body: z.object({ id, lastDay: localDateShape.nullable(), reason: words(1000) }),
  reply: z.object({ retired: z.boolean() }),
  refusals: ["already_retired", "not_retired", "retired_in_past"],
});

export const beginModelDraft = endpoint({
  method: "POST",
  path: "/api/service-model-drafts",
  audience: "worker",
  action: "model.write",
  summary: "Copy a version to be changed: as the service's next version, or as a new service",
  body: z.object({
    id,
    from: z.object({ service, version: z.int().min(1) }),
    newService: service.optional(),
  }),
  reply: z.object({ id }),
  refusals: ["service_already_there"],
});

export const modelDraft = endpoint({
  method: "GET",
  path: "/api/service-model-drafts/:draftId",
  audience: "worker",
  action: "model.read",
  summary: "A draft with the version it was copied from, what is still wrong with it, and its trial",
  params: z.object({ draftId: id }),
  reply: z.object({
    id,
    version: z.int(),
    state: z.enum(["open", "released", "discarded"]),
    isNewService: z.boolean(),
    model: modelJson,
    base: modelJson,
    problems: z.array(
      z.object({
        path: z.string(),
        code: z.string(),
        values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
      }),
    ),
    trial: trialReply.nullable(),
    changedAt: z.string(),
    changedBy: z.string(),
  }),
  refusals: [],
});

export const saveModelDraft = endpoint({
  method: "PUT",
  path: "/api/service-model-drafts/:draftId",
  audience: "worker",
  action: "model.write",
  summary: "Save the draft as it is typed, whatever is still wrong with it",
  params: z.object({ draftId: id }),
  body: z.object({ version: z.int(), model: modelJson }),
  reply: z.object({ version: z.int() }),
  refusals: ["draft_not_open", "draft_of_other_service"],
});

export const tryModelDraft = endpoint({
  method: "POST",
  path: "/api/service-model-drafts/:draftId/trial",
  audience: "worker",
  action: "model.test",
  summary:
    "Go on trying the draft over past and present cases, some at a time; counts by rule and no case by itself",
  params: z.object({ draftId: id }),
  body: z.object({ version: z.int(), done: z.int().min(0) }),
  reply: trialReply,
  refusals: ["draft_not_open", "model_has_problems", "trial_went_elsewhere"],
});

export const releaseModelDraft = endpoint({
  method: "POST",
  path: "/api/service-model-drafts/:draftId/release",
  audience: "worker",
  action: "model.release",
  summary: "Release the draft as a new version from a day on; never edited after, and old cases keep theirs",
  params: z.object({ draftId: id }),
  body: z.object({ version: z.int(), validFrom: localDateShape, reason: words(1000) }),
  reply: z.object({ service: z.string(), version: z.int() }),
  refusals: [
    "draft_not_open",
    "model_has_problems",
    "nothing_changed",
    "trial_missing",
    "release_in_past",
    "newer_version_released",
  ],
});

export const discardModelDraft = endpoint({
  method: "POST",
  path: "/api/service-model-drafts/:draftId/discard",
  audience: "worker",
  action: "model.write",
  summary: "Throw the draft away",
  params: z.object({ draftId: id }),
  body: z.object({ version: z.int() }),
  reply: z.object({ discarded: z.literal(true) }),
  refusals: ["draft_not_open"],
});
