import type { z } from "zod";
import type * as contract from "#contract/worker/instruments.ts";
import { allInstruments, instrumentOf } from "#core/instruments/catalogue.ts";
import {
  decideInstrumentRelease,
  decideInstrumentRetirement,
  instrumentCopy,
  nextOwnInstrument,
} from "#core/instruments/drafts.ts";
import { instrumentFrom } from "#core/instruments/fhir/from-questionnaire.ts";
import type { Instrument } from "#core/instruments/shapes.ts";
import { canonical } from "#core/kernel/canonical.ts";
import { refuse } from "#core/kernel/decision.ts";
import { instrumentBase, instrumentDraftRow } from "#server/features/instruments/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";
import { sha256Of } from "#server/platform/sha256.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;

const isTaken = (id: string): boolean => allInstruments().some((one) => one.id === id);

export async function beginInstrumentDraft(
  context: Context,
  { id, from, newInstrument }: Body<typeof contract.beginInstrumentDraft>,
) {
  const base = instrumentOf(from.instrument, from.version);
  if (!base) return notFound;
  if (newInstrument !== undefined && isTaken(newInstrument)) return refuse("instrument_already_there");
  await insertDraft(context, id, instrumentCopy(base, newInstrument ?? base.id, allInstruments()), base);
  return { id };
}

export async function importInstrument(
  context: Context,
  { id, instrument, perspectives, questionnaire }: Body<typeof contract.importInstrument>,
) {
  if (isTaken(instrument)) return refuse("instrument_already_there");
  const read = instrumentFrom(questionnaire, {
    id: instrument,
    version: nextOwnInstrument(instrument, allInstruments()),
    perspectives,
  });
  if ("faults" in read)
    return refuse("questionnaire_not_taken", {
      values: {
        place: read.faults
          .map(({ path }) => path)
          .join(", ")
          .slice(0, 300),
      },
    });
  await insertDraft(context, id, read.instrument, null);
  return { id };
}

async function insertDraft(
  { tx, actor, now, about }: Context,
  id: string,
  content: Instrument,
  base: Instrument | null,
): Promise<void> {
  await tx.db
    .insertInto("instrument_draft")
    .values({
      id,
      instrument: content.id,
      based_on_instrument: base?.id ?? null,
      based_on: base?.version ?? null,
      content: JSON.stringify(content),
      begun_by: actor.id,
      begun_at: now,
      changed_by: actor.id,
      changed_at: now,
    })
    .execute();
  about({ objectKind: "instrument_draft", objectId: id, detail: content.id });
}

export async function saveInstrumentDraft(
  { tx, actor, now, about }: Context,
  draftId: string,
  { version, instrument }: Body<typeof contract.saveInstrumentDraft>,
) {
  const draft = await instrumentDraftRow(tx, draftId);
  if (!draft) return notFound;
  if (draft.state !== "open") return refuse("draft_not_open");
  // Which instrument it is, and the number it will get, were settled when the copy was made.
  if (instrument["id"] !== draft.instrument || instrument["version"] !== draft.content["version"])
    return refuse("draft_of_other_instrument");
  const { numUpdatedRows } = await tx.db
    .updateTable("instrument_draft")
    .set((e) => ({
      content: JSON.stringify(instrument),
      changed_by: actor.id,
      changed_at: now,
      version: e("version", "+", 1),
    }))
    .where("id", "=", draftId)
    .where("version", "=", version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return stale({ version: draft.version, instrument: draft.content });
  about({ objectKind: "instrument_draft", objectId: draftId, objectVersion: version + 1 });
  return { version: version + 1 };
}

export async function releaseInstrumentDraft(
  context: Context,
  draftId: string,
  { version, reason }: Body<typeof contract.releaseInstrumentDraft>,
) {
  const { tx, actor, now, about } = context;
  // One release at a time: the number of the next version follows from those before it.
  await tx.rows(
    "release-instrument-in-turn",
    "select pg_advisory_xact_lock(hashtextextended('instrument_release', 0))",
  );
  const draft = await instrumentDraftRow(tx, draftId);
  if (!draft) return notFound;
  if (draft.state === "open" && draft.version !== version) return stale({ version: draft.version });
  const decision = decideInstrumentRelease(draft, instrumentBase(draft), allInstruments());
  if (!decision.ok) return decision;
  const instrument = decision.value;
  const content = canonical(instrument);
  // Before anything is released: an edit kept meanwhile is an edit that this release wouldn't have.
  if (!(await endDraft(context, draft, "released"))) return changedMeanwhile(context, draftId);
  await tx.db
    .insertInto("instrument_release")
    .values({
      id: draftId,
      instrument: instrument.id,
      version: instrument.version,
      content,
      sha256: sha256Of(content),
      based_on_instrument: draft.basedOnInstrument,
      based_on: draft.basedOn,
      reason,
      released_by: actor.id,
      released_at: now,
    })
    .execute();
  about({
    objectKind: "instrument",
    objectId: draftId,
    objectVersion: instrument.version,
    detail: instrument.id,
  });
  return { instrument: instrument.id, version: instrument.version };
}

/** Ends the draft as it was read. @returns false when somebody has changed or ended it since */
async function endDraft(
  { tx, actor, now }: Context,
  { id, version }: { readonly id: string; readonly version: number },
  state: "released" | "discarded",
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable("instrument_draft")
    .set((e) => ({ state, changed_by: actor.id, changed_at: now, version: e("version", "+", 1) }))
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function changedMeanwhile({ tx }: Context, draftId: string) {
  const now = await instrumentDraftRow(tx, draftId);
  return now ? stale({ version: now.version }) : notFound;
}

export async function discardInstrumentDraft(context: Context, draftId: string, version: number) {
  const draft = await instrumentDraftRow(context.tx, draftId);
  if (!draft) return notFound;
  if (draft.state !== "open") return refuse("draft_not_open");
  if (draft.version !== version) return stale({ version: draft.version });
  if (!(await endDraft(context, draft, "discarded"))) return changedMeanwhile(context, draftId);
  context.about({ objectKind: "instrument_draft", objectId: draftId, detail: draft.instrument });
  return { discarded: true as const };
}

export async function retireInstrument(
  { tx, actor, now, about }: Context,
  { instrument: of, version }: { instrument: string; version: number },
  { id, retired, reason }: Body<typeof contract.retireInstrument>,
) {
  const instrument = instrumentOf(of, version);
  if (!instrument) return notFound;
  const decision = decideInstrumentRetirement(instrument, retired);
  if (!decision.ok) return decision;
  await tx.db
    .insertInto("instrument_retirement")
    .values({ id, instrument: of, version, retired, reason, decided_by: actor.id, decided_at: now })
    .execute();
  about({ objectKind: "instrument", objectId: id, objectVersion: version, detail: of });
  return { retired };
}
