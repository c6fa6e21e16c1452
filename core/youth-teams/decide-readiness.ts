import { accept, type Decision, refuse } from "#core/kernel/decision.ts";
import type { ServiceModel } from "#core/services/model.ts";

export const readinessStates = ["open", "under_way", "ready"] as const;
export type ReadinessState = (typeof readinessStates)[number];

export type ReadinessRefusal = "service_not_running" | "area_unknown" | "ready_needs_words";

/** May the thing be said to stand so? What is ready is told in words: what there is now, and where. */
export function decideReadiness(
  facts: { readonly running: boolean; readonly model: Pick<ServiceModel, "readiness"> },
  draft: { readonly area: string; readonly state: ReadinessState; readonly words: string },
): Decision<true, ReadinessRefusal> {
  if (!facts.running) return refuse("service_not_running");
  if (!facts.model.readiness?.some(({ code }) => code === draft.area)) return refuse("area_unknown");
  if (draft.state === "ready" && draft.words === "") return refuse("ready_needs_words");
  return accept(true);
}
