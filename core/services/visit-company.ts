import type { MeetingFact } from "#core/services/facts.ts";
import type { ServiceModel } from "#core/services/model.ts";

/** Held visits by who came: a partner of another agency, two or more workers, or one. */
export type VisitCompany = {
  readonly alone: number;
  readonly pair: number;
  readonly withPartner: number;
};

/**
 * Who came to the visits of a service of a few visits: it has a ceiling for them, by whose kinds they are counted, and no plan by which
 * support goes on. Undefined of any other service, where a ceiling is for one phase.
 */
export function visitCompany(
  model: Pick<ServiceModel, "rules" | "planElements">,
  meetings: readonly Pick<MeetingFact, "kind" | "status" | "parties">[],
): VisitCompany | undefined {
  if (model.planElements.length > 0) return undefined;
  const kinds = new Set(
    model.rules.flatMap((rule) => (rule.shape === "meeting_ceiling" ? rule.parameters.kinds : [])),
  );
  if (kinds.size === 0) return undefined;
  const company = { alone: 0, pair: 0, withPartner: 0 };
  for (const { kind, status, parties } of meetings) {
    if (status !== "held" || !kinds.has(kind)) continue;
    if (parties.includes("partner")) company.withPartner += 1;
    else if (parties.filter((party) => party === "worker").length > 1) company.pair += 1;
    else company.alone += 1;
  }
  return company;
}
