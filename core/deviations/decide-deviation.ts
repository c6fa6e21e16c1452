import { accept, type Decision, refuse } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { ruleOf, type ServiceModel } from "#core/services/model.ts";

export type DeviationStatus = "requested" | "approved" | "refused";
export const deviationStatuses = ["requested", "approved", "refused"] as const;

type Span = { readonly from: LocalDate; readonly until: LocalDate | null };
type Known = Span & { readonly rule: string; readonly status: DeviationStatus };

/**
 * May setting this rule aside be asked for? What law demands may not be set aside, and one request at a time is enough. The first
 * day may lie back, to the beginning of the service: what couldn't be kept is often known only on the day, and decided on later.
 */
export function decideRequestDeviation(
  model: ServiceModel,
  known: readonly Known[],
  draft: Span & { readonly rule: string },
  startedOn: LocalDate,
): Decision<
  true,
  | "rule_unknown"
  | "rule_not_deviable"
  | "deviation_before_service"
  | "deviation_in_past"
  | "deviation_already"
> {
  const rule = ruleOf(model, draft.rule);
  if (!rule) return refuse("rule_unknown");
  if (!rule.deviable) return refuse("rule_not_deviable", { rule: rule.id });
  if (draft.from < startedOn) return refuse("deviation_before_service", { values: { from: startedOn } });
  if (draft.until !== null && draft.until < draft.from) return refuse("deviation_in_past");
  // One that was approved from a later day doesn't cover what happened before it.
  const open = known.some(
    (one) =>
      one.rule === draft.rule &&
      (one.status === "requested" ||
        (one.status === "approved" &&
          one.from <= draft.from &&
          (one.until === null || one.until >= draft.from))),
  );
  return open ? refuse("deviation_already", { rule: rule.id }) : accept(true);
}

/**
 * May the unit lead answer it? Nobody decides on what they asked for themselves. The days are those that were asked, also when they
 * have gone while the request waited; the lead may set another last day.
 */
export function decideAnswerDeviation(
  deviation: {
    readonly status: DeviationStatus;
    readonly requestedBy: string;
    readonly from?: LocalDate;
  },
  answeredBy: string,
  /** The last day that the lead sets. */
  until?: LocalDate | null,
): Decision<true, "deviation_answered" | "own_request" | "deviation_until_past"> {
  if (deviation.status !== "requested") return refuse("deviation_answered");
  if (deviation.requestedBy === answeredBy) return refuse("own_request");
  if (until && deviation.from !== undefined && until < deviation.from) return refuse("deviation_until_past");
  return accept(true);
}
