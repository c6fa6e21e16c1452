import type { LocalDate } from "#core/kernel/local-date.ts";
import type { Evidence } from "#core/services/evidence-shapes.ts";
import { read } from "#core/services/evidence.ts";
import { isAt, type Obstacle, periodEnd, type Reader } from "#core/services/reader.ts";
import type { ServiceRefusal } from "#core/services/refusals.ts";
import type { DeepReadonly, RuleOf } from "#core/services/rule-shapes.ts";
import { hasReached, type View } from "#core/services/view.ts";

type Asked = DeepReadonly<Evidence>;

const milestoneCodes: Partial<Record<string, ServiceRefusal>> = {
  client_plan: "client_plan_missing",
  entry_ground: "entry_ground_missing",
  legal_basis: "legal_basis_missing",
  outcome: "outcome_missing",
};

/** The refusal for evidence that is missing, with its figures. */
function missing(ask: Asked, view: View): Obstacle {
  const { have, need } = read(ask, view);
  const figures = { have, need };
  switch (ask.fact) {
    case "milestone":
      return { code: milestoneCodes[ask.of] ?? "milestone_missing", values: { milestone: ask.of } };
    case "meeting": {
      const values = { ...figures, kind: ask.kinds.join(",") };
      if (ask.decision !== undefined) {
        const held = read({ ...ask, decision: undefined }, view);
        if (held.met)
          return { code: "meeting_decision_missing", values: { ...values, decision: ask.decision } };
      }
      return { code: need === 1 ? "meeting_missing" : "meetings_too_few", values };
    }
    case "each_member":
      return { code: "member_not_met", values: { ...figures, kind: ask.kinds.join(","), role: ask.role } };
    case "each_interviewed":
      return { code: "interview_missing", values: { ...figures, role: ask.role } };
    case "entry_ground":
      return { code: "entry_ground_missing", values: {} };
    case "document":
      return { code: "document_missing", values: { document: ask.kind } };
    case "plan":
      return { code: "plan_missing", values: {} };
    case "goals":
      return { code: "goals_missing", values: figures };
    case "goals_evaluated":
      return { code: "goals_not_evaluated", values: figures };
    case "records_signed":
      return { code: "record_unsigned", values: figures };
    case "measurement":
      return { code: "measurement_missing", values: { ...figures, purpose: ask.purpose } };
    case "heard":
      return { code: "not_heard", values: figures };
    case "themes":
      return { code: "themes_missing", values: figures };
    case "resources":
      return { code: "resources_missing", values: figures };
    case "rule": {
      const rule = view.index.rules.get(ask.rule);
      return rule?.shape === "required"
        ? missing(rule.parameters.what, view)
        : { code: "milestone_missing", values: { milestone: ask.rule } };
    }
  }
}

/** The day by which, when the rule sets one and what it counts from has come about. */
function dueDay(rule: RuleOf<"required">, view: View): { from?: LocalDate; dueOn?: LocalDate } {
  const { due } = rule.parameters;
  if (!due) return {};
  const from = read(due.after, view).on;
  if (from === undefined) return {};
  return { from, dueOn: periodEnd(from, due.within, rule.source.kind === "statute") };
}

const isAsked = ({ parameters }: RuleOf<"required">, view: View): boolean =>
  parameters.when === undefined || read(parameters.when, view).met;

export const required: Reader<"required"> = {
  // A rule that only sets a day asks for what another rule already shows.
  progress: (rule, view) =>
    rule.parameters.before.length === 0 || !isAsked(rule, view)
      ? undefined
      : read(rule.parameters.what, view),
  tasks(rule, view) {
    const reading = read(rule.parameters.what, view);
    if (reading.met || view.ended || !isAsked(rule, view)) return [];
    const { from, dueOn } = dueDay(rule, view);
    const values = { have: reading.have, need: reading.need, left: reading.need - reading.have };
    if (dueOn !== undefined && from !== undefined)
      return [{ dueOn, values: { ...values, from, due: dueOn } }];
    // Without a day it is a thing to do once its phase has come; a rule that counts from something waits for it.
    const waits = rule.parameters.due !== undefined || !hasReached(view, rule.phase);
    return waits ? [] : [{ values }];
  },
  stands(rule, view, attempt) {
    if (!isAt(rule.parameters.before, attempt) || !isAsked(rule, view)) return undefined;
    return read(rule.parameters.what, view).met ? undefined : missing(rule.parameters.what, view);
  },
};
