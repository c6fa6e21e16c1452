import type { ServiceModel } from "#core/services/model.ts";

/**
 * The kind of meeting that the service asks for next: the present phase's own, or the one that a rule of the phase waits for.
 * @param phase the present one @param isAllowed whether a kind can be planned now
 */
export function suggestedKind(
  model: ServiceModel,
  phase: string | undefined,
  isAllowed: (kind: string) => boolean,
): string | undefined {
  if (phase === undefined) return undefined;
  const own = model.meetingKinds.filter((kind) => kind.phase === phase).map(({ code }) => code);
  const waitedFor = model.rules.flatMap((rule) =>
    rule.shape === "required" && rule.phase === phase && rule.parameters.what.fact === "meeting"
      ? rule.parameters.what.kinds
      : [],
  );
  return [...own, ...waitedFor].find(isAllowed);
}
