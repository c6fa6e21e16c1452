import { lastDayOf } from "#core/services/catalogue.ts";
import { ownVersionsFrom } from "#core/services/own-version.ts";
import { accept, type Decision, refuse } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { checkModel } from "#core/services/drafts/check-model.ts";
import { modelChanges } from "#core/services/drafts/model-changes.ts";
import type { JsonObject } from "#core/services/drafts/model-path.ts";
import type { Trial } from "#core/services/drafts/try-model.ts";
import type { ServiceModel } from "#core/services/model.ts";

/** The number that the next version of the organiser's own gets. */
export const nextOwnVersion = (service: string, models: readonly ServiceModel[]): number =>
  Math.max(ownVersionsFrom - 1, ...models.filter(({ id }) => id === service).map(({ version }) => version)) +
  1;

/** A copy to be changed: as a next version of the same service, or as the first of a new one under an id of its own. */
export function copyOf(
  base: ServiceModel,
  service: string,
  models: readonly ServiceModel[],
  today: LocalDate,
) {
  const { validTo: _validTo, ...kept } = base;
  return { ...kept, id: service, version: nextOwnVersion(service, models), validFrom: today };
}

/** How far a trial has come, and of which version of the draft it is. */
export type DraftTrial = {
  readonly of: number;
  readonly done: number;
  readonly total: number;
  readonly on: LocalDate;
  readonly result: Trial;
};

export type ReleaseRefusal =
  | "draft_not_open"
  | "model_has_problems"
  | "nothing_changed"
  | "trial_missing"
  | "release_in_past"
  | "newer_version_released";

/** May the draft be released as it is now? */
export function decideRelease(
  draft: {
    readonly state: "open" | "released" | "discarded";
    readonly version: number;
    readonly content: JsonObject;
    readonly trial: DraftTrial | null;
    readonly isNewService: boolean;
  },
  base: ServiceModel,
  models: readonly ServiceModel[],
  today: LocalDate,
): Decision<ServiceModel, ReleaseRefusal> {
  if (draft.state !== "open") return refuse("draft_not_open");
  const problems = checkModel(draft.content, draft.isNewService ? undefined : base);
  if (problems.length > 0) return refuse("model_has_problems", { values: { count: problems.length } });
  const model = draft.content as unknown as ServiceModel;
  if (modelChanges(base, model).every(({ path }) => path === "validFrom" || path === "validTo"))
    return refuse("nothing_changed");
  if (draft.trial === null || draft.trial.of !== draft.version || draft.trial.done < draft.trial.total)
    return refuse("trial_missing");
  if (model.validFrom < today) return refuse("release_in_past");
  // Somebody has released a version since this copy was made: theirs would be lost under this one.
  if (model.version !== nextOwnVersion(model.id, models)) return refuse("newer_version_released");
  return accept(model);
}

export type RetireRefusal = "already_retired" | "not_retired" | "retired_in_past";

/** May the version's last day be set to this one, or taken back (null)? */
export function decideRetire(
  model: ServiceModel,
  lastDay: LocalDate | null,
  today: LocalDate,
): Decision<{ lastDay: LocalDate | null }, RetireRefusal> {
  const now = lastDayOf(model);
  if (lastDay === null) {
    if (now === undefined || now === model.validTo) return refuse("not_retired");
    return accept({ lastDay });
  }
  // An order that was sent in the morning stands: the day itself can be the last.
  if (lastDay < today) return refuse("retired_in_past");
  if (now === lastDay) return refuse("already_retired");
  return accept({ lastDay });
}
