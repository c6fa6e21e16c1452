import type { Text } from "#core/kernel/text.ts";
import type { ServiceModel } from "#core/services/model.ts";

/** Where the service stands, short enough for a card: "Kartoitus 3/5". */
export type PhaseTag = { readonly name: Text; readonly held?: number; readonly max?: number };

/**
 * The phase's name, with the meetings held of those the model allows in it where it sets a ceiling.
 * @param heldByKind held meetings of the running service by kind
 */
export function phaseTag(
  model: ServiceModel,
  phaseId: string,
  heldByKind: Readonly<Record<string, number>>,
): PhaseTag | undefined {
  const phase = model.phases.find(({ id }) => id === phaseId);
  if (!phase) return undefined;
  for (const rule of model.rules) {
    if (rule.shape !== "meeting_ceiling" || rule.phase !== phaseId) continue;
    const held = rule.parameters.kinds.reduce((sum, kind) => sum + (heldByKind[kind] ?? 0), 0);
    return { name: phase.name, held, max: rule.parameters.max };
  }
  return { name: phase.name };
}
