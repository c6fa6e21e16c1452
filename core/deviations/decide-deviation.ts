import { accept, type Decision, refuse } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { ruleOf, type ServiceModel } from "#core/services/model.ts";

export type DeviationStatus = "requested" | "approved" | "refused";
export const deviationStatuses = ["requested", "approved", "refused"] as const;

type Known = { readonly rule: string; readonly status: DeviationStatus; readonly until: LocalDate | null };

/** May setting this rule aside be asked for? What law demands may not be set aside, and one request at a time is enough. */
export function decideRequestDeviation(
  model: ServiceModel,
  known: readonly Known[],
  draft: { readonly rule: string; readonly until: LocalDate | null },
  today: LocalDate,
): Decision<true, "rule_unknown" | "rule_not_deviable" | "deviation_in_past" | "deviation_already"> {
  const rule = ruleOf(model, draft.rule);
  if (!rule) return refuse("rule_unknown");
  if (!rule.deviable) return refuse("rule_not_deviable", { rule: rule.id });
  if (draft.until !== null && draft.until < today) return refuse("deviation_in_past");
  const open = known.some(
    (one) =>
      one.rule === draft.rule &&
      (one.status === "requested" ||
        (one.status === "approved" && (one.until === null || one.until >= today))),
  );
  return open ? refuse("deviation_already", { rule: rule.id }) : accept(true);
}

/** May the unit lead answer it? Nobody decides on what they asked for themselves. */
export function decideAnswerDeviation(
  deviation: {
    readonly status: DeviationStatus;
    readonly requestedBy: string;
    readonly until: LocalDate | null;
  },
  answer: { readonly by: string; readonly approve: boolean },
  today: LocalDate,
): Decision<true, "deviation_answered" | "own_request" | "deviation_in_past"> {
  if (deviation.status !== "requested") return refuse("deviation_answered");
  if (deviation.requestedBy === answer.by) return refuse("own_request");
  if (answer.approve && deviation.until !== null && deviation.until < today)
    return refuse("deviation_in_past");
  return accept(true);
}
