import { z } from "zod";
import { perspectives } from "#core/instruments/shapes.ts";
import { id } from "#core/kernel/id.ts";
import { words } from "#core/kernel/shapes.ts";
import { endpoint } from "#contract/endpoint.ts";
import { textReply } from "#contract/worker/rule-words.ts";

const code = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9_-]*$/, { error: "not_a_code" });
const version = z.coerce.number().int().min(1);
const one = z.object({ instrument: code, version });
/** An instrument while it is being written may lack anything: it is checked by the instruments' own shape, not by the wire. */
const anyJson = z.looseObject({});

const line = {
  id: z.string(),
  version: z.int(),
  name: textReply,
  purposes: z.array(z.string()),
  holder: z.enum(["own", "customer"]),
  aboutChild: z.boolean(),
};

export const instrumentsToAnswer = endpoint({
  method: "GET",
  path: "/api/instruments",
  audience: "worker",
  action: "instrument.read",
  summary: "The newest version in use of every instrument",
  reply: z.object({
    instruments: z.array(z.object({ ...line, perspectives: z.array(z.enum(perspectives)) })),
  }),
  refusals: [],
});

export const instrumentContent = endpoint({
  method: "GET",
  path: "/api/instruments/:instrument/:version",
  audience: "worker",
  action: "instrument.read",
  summary: "One version of an instrument whole, in use or not: what was asked by it, and how it is scored",
  params: one,
  reply: z.object({ instrument: anyJson, retired: z.boolean() }),
  refusals: [],
});

export const instrumentQuestionnaire = endpoint({
  method: "GET",
  path: "/api/instruments/:instrument/:version/questionnaire",
  audience: "worker",
  action: "instrument.read",
  summary: "The same as an FHIR R4 Questionnaire",
  params: one,
  reply: anyJson,
  refusals: [],
});

export const instrumentList = endpoint({
  method: "GET",
  path: "/api/instrument-versions",
  audience: "worker",
  action: "instrument.list",
  summary: "Every version of every instrument with who released it and why, and the drafts that are open",
  reply: z.object({
    versions: z.array(
      z.object({
        ...line,
        /** Made here; else it comes with the program. */
        own: z.boolean(),
        /** The newest in use: what is answered now. */
        inUse: z.boolean(),
        retired: z.boolean(),
        retiredReason: z.string().nullable(),
        releasedAt: z.string().nullable(),
        releasedBy: z.string().nullable(),
        reason: z.string().nullable(),
        sha256: z.string().nullable(),
      }),
    ),
    drafts: z.array(
      z.object({
        id,
        instrument: z.string(),
        name: textReply.nullable(),
        changedAt: z.string(),
        changedBy: z.string(),
      }),
    ),
  }),
  refusals: [],
});

export const retireInstrument = endpoint({
  method: "POST",
  path: "/api/instruments/:instrument/:version/retire",
  audience: "worker",
  action: "instrument.release",
  summary: "Take a version out of use, or back into it; what has been answered keeps its version",
  params: one,
  body: z.object({ id, retired: z.boolean(), reason: words(1000) }),
  reply: z.object({ retired: z.boolean() }),
  refusals: ["instrument_already_retired", "instrument_not_retired"],
});

export const beginInstrumentDraft = endpoint({
  method: "POST",
  path: "/api/instrument-drafts",
  audience: "worker",
  action: "instrument.write",
  summary: "Copy a version to be changed: as the instrument's next version, or as a new instrument",
  body: z.object({
    id,
    from: z.object({ instrument: code, version: z.int().min(1) }),
    newInstrument: code.optional(),
  }),
  reply: z.object({ id }),
  refusals: ["instrument_already_there"],
});

export const importInstrument = endpoint({
  method: "POST",
  path: "/api/instrument-drafts/import",
  audience: "worker",
  action: "instrument.write",
  summary: "Begin a draft from an FHIR R4 Questionnaire; refused whole when any part of it can't be kept",
  body: z.object({
    id,
    instrument: code,
    /** Whose forms a questionnaire from elsewhere becomes; one that was exported from here has its own. */
    perspectives: z.array(z.enum(perspectives)).max(4),
    questionnaire: anyJson,
  }),
  reply: z.object({ id }),
  refusals: ["instrument_already_there", "questionnaire_not_taken"],
});

export const instrumentDraft = endpoint({
  method: "GET",
  path: "/api/instrument-drafts/:draftId",
  audience: "worker",
  action: "instrument.list",
  summary: "A draft with the version it was copied from and what is still wrong with it",
  params: z.object({ draftId: id }),
  reply: z.object({
    id,
    version: z.int(),
    state: z.enum(["open", "released", "discarded"]),
    instrument: anyJson,
    base: anyJson.nullable(),
    problems: z.array(z.object({ path: z.string(), code: z.string() })),
    changedAt: z.string(),
    changedBy: z.string(),
  }),
  refusals: [],
});

export const saveInstrumentDraft = endpoint({
  method: "PUT",
  path: "/api/instrument-drafts/:draftId",
  audience: "worker",
  action: "instrument.write",
  summary: "Save the draft as it is typed, whatever is still wrong with it",
  params: z.object({ draftId: id }),
  body: z.object({ version: z.int(), instrument: anyJson }),
  reply: z.object({ version: z.int() }),
  refusals: ["draft_not_open", "draft_of_other_instrument"],
});

export const releaseInstrumentDraft = endpoint({
  method: "POST",
  path: "/api/instrument-drafts/:draftId/release",
  audience: "worker",
  action: "instrument.release",
  summary: "Release the draft as a new version; never edited after, and what has been answered keeps its own",
  params: z.object({ draftId: id }),
  body: z.object({ version: z.int(), reason: words(1000) }),
  reply: z.object({ instrument: z.string(), version: z.int() }),
  refusals: ["draft_not_open", "instrument_has_problems", "nothing_changed", "newer_instrument_released"],
});

export const discardInstrumentDraft = endpoint({
  method: "POST",
  path: "/api/instrument-drafts/:draftId/discard",
  audience: "worker",
  action: "instrument.write",
  summary: "Throw the draft away",
  params: z.object({ draftId: id }),
  body: z.object({ version: z.int() }),
  reply: z.object({ discarded: z.literal(true) }),
  refusals: ["draft_not_open"],
});
