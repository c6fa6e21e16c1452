import type { z } from "zod";
import type * as contract from "#contract/worker/service-models.ts";
import { canonical } from "#core/kernel/canonical.ts";
import { refuse } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { allModels, serviceModel } from "#core/services/catalogue.ts";
import { checkModel } from "#core/services/drafts/check-model.ts";
import { copyOf, decideRelease, decideRetire, type DraftTrial } from "#core/services/drafts/draft.ts";
import type { JsonObject } from "#core/services/drafts/model-path.ts";
import { noTrial, tryCase } from "#core/services/drafts/try-model.ts";
import type { ServiceModel } from "#core/services/model.ts";
import { baseOf, draftRow, factsOfService } from "#server/features/service-models/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";
import { sha256Of } from "#server/platform/sha256.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;

export async function beginDraft(
  { tx, actor, now, today, about }: Context,
  { id, from, newService }: Body<typeof contract.beginModelDraft>,
) {
  const base = serviceModel(from.service, from.version);
  if (!base) return notFound;
  if (newService !== undefined && allModels().some((model) => model.id === newService))
    return refuse("service_already_there");
  const service = newService ?? base.id;
  const content = copyOf(base, service, allModels(), today);
  await insertDraft({ tx, actor, now }, { id, service, base, content: content as unknown as JsonObject });
  about({ objectKind: "service_model_draft", objectId: id, detail: service });
  return { id };
}

/** A draft that begins as this content; also what an import of suomi.fi's texts makes. */
export async function insertDraft(
  { tx, actor, now }: Pick<Context, "tx" | "actor" | "now">,
  draft: { id: string; service: string; base: ServiceModel; content: JsonObject },
): Promise<void> {
  await tx.db
    .insertInto("service_model_draft")
    .values({
      id: draft.id,
      service: draft.service,
      based_on_service: draft.base.id,
      based_on: draft.base.version,
      content: JSON.stringify(draft.content),
      begun_by: actor.id,
      begun_at: now,
      changed_by: actor.id,
      changed_at: now,
    })
    .execute();
}

export async function saveDraft(
  { tx, actor, now, about }: Context,
  draftId: string,
  { version, model }: Body<typeof contract.saveModelDraft>,
) {
  const draft = await draftRow(tx, draftId);
  if (!draft) return notFound;
  if (draft.state !== "open") return refuse("draft_not_open");
  // Which service it is, and the number it will get, were settled when the copy was made.
  if (model["id"] !== draft.service || model["version"] !== draft.content["version"])
    return refuse("draft_of_other_service");
  const { numUpdatedRows } = await tx.db
    .updateTable("service_model_draft")
    .set((e) => ({
      content: JSON.stringify(model),
      changed_by: actor.id,
      changed_at: now,
      version: e("version", "+", 1),
    }))
    .where("id", "=", draftId)
    .where("version", "=", version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return stale({ version: draft.version, model: draft.content });
  about({ objectKind: "service_model_draft", objectId: draftId, objectVersion: version + 1 });
  return { version: version + 1 };
}

/** Cases of one asking: little enough to answer in a moment, enough for a county to be through in minutes. */
const casesAtOnce = 100;
/** Others' requests are served between so many cases. */
const casesBetween = 10;

/** Goes on with the trial from where it was; the draft keeps what has been added up, so that a broken connection loses nothing. */
export async function goOnTrying(
  { tx, today, about }: Context,
  draftId: string,
  { version, done }: Body<typeof contract.tryModelDraft>,
) {
  const draft = await draftRow(tx, draftId);
  if (!draft) return notFound;
  if (draft.state !== "open") return refuse("draft_not_open");
  if (draft.version !== version) return stale({ version: draft.version });
  const base = baseOf(draft);
  const problems = checkModel(draft.content, base);
  if (problems.length > 0) return refuse("model_has_problems", { values: { count: problems.length } });
  const model = draft.content as unknown as ServiceModel;
  const known = done === 0 ? null : draft.trial;
  if (done > 0 && (known?.of !== version || known.done !== done)) return refuse("trial_went_elsewhere");
  const { total, facts } = await factsOfService(tx, base.id, done, casesAtOnce);
  let result = known?.result ?? noTrial;
  for (const [at, one] of facts.entries()) {
    if (at % casesBetween === 0) await new Promise((resolve) => setImmediate(resolve));
    result = tryCase(result, base, model, one, today);
  }
  const through = facts.length === 0 ? total : Math.min(total, done + facts.length);
  const trial: DraftTrial = { of: version, done: through, total, on: today, result };
  await tx.db
    .updateTable("service_model_draft")
    .set({ trial: JSON.stringify(trial) })
    .where("id", "=", draftId)
    .execute();
  about({
    objectKind: "service_model_draft",
    objectId: draftId,
    objectVersion: version,
    rowCount: facts.length,
  });
  return trial;
}

export async function releaseDraft(
  { tx, actor, now, today, about }: Context,
  draftId: string,
  { version, validFrom, reason }: Body<typeof contract.releaseModelDraft>,
) {
  // One release at a time: the number of the next version follows from those before it.
  await tx.rows(
    "release-in-turn",
    "select pg_advisory_xact_lock(hashtextextended('service_model_release', 0))",
  );
  const draft = await draftRow(tx, draftId);
  if (!draft) return notFound;
  if (draft.state === "open" && draft.version !== version) return stale({ version: draft.version });
  const base = baseOf(draft);
  const decision = decideRelease(
    { ...draft, content: { ...draft.content, validFrom } },
    base,
    allModels(),
    today,
  );
  if (!decision.ok) return decision;
  const model = decision.value;
  const content = canonical(model);
  await tx.db
    .insertInto("service_model_release")
    .values({
      id: draftId,
      service: model.id,
      version: model.version,
      content,
      sha256: sha256Of(content),
      valid_from: validFrom,
      based_on_service: draft.basedOnService,
      based_on: draft.basedOn,
      reason,
      trial: JSON.stringify(draft.trial),
      released_by: actor.id,
      released_at: now,
    })
    .execute();
  await endDraft({ tx, actor, now }, draftId, "released");
  about({ objectKind: "service_model", objectId: draftId, objectVersion: model.version, detail: model.id });
  return { service: model.id, version: model.version };
}

const endDraft = (
  { tx, actor, now }: Pick<Context, "tx" | "actor" | "now">,
  draftId: string,
  state: "released" | "discarded",
) =>
  tx.db
    .updateTable("service_model_draft")
    .set((e) => ({ state, changed_by: actor.id, changed_at: now, version: e("version", "+", 1) }))
    .where("id", "=", draftId)
    .execute();

export async function discardDraft(context: Context, draftId: string, version: number) {
  const draft = await draftRow(context.tx, draftId);
  if (!draft) return notFound;
  if (draft.state !== "open") return refuse("draft_not_open");
  if (draft.version !== version) return stale({ version: draft.version });
  await endDraft(context, draftId, "discarded");
  context.about({ objectKind: "service_model_draft", objectId: draftId, detail: draft.service });
  return { discarded: true as const };
}

export async function retireVersion(
  { tx, actor, now, today, about }: Context,
  { service, version }: { service: string; version: number },
  { id, lastDay, reason }: { id: string; lastDay: LocalDate | null; reason: string },
) {
  const model = serviceModel(service, version);
  if (!model) return notFound;
  const decision = decideRetire(model, lastDay, today);
  if (!decision.ok) return decision;
  await tx.db
    .insertInto("service_model_retirement")
    .values({ id, service, version, last_day: lastDay, reason, decided_by: actor.id, decided_at: now })
    .execute();
  about({ objectKind: "service_model", objectId: id, objectVersion: version, detail: service });
  return { retired: lastDay !== null };
}
