import type { ModelProblem } from "#core/services/drafts/model-problem.ts";
import type { Evidence } from "#core/services/evidence-shapes.ts";
import { type ServiceModel, termOf } from "#core/services/model.ts";
import type { DeepReadonly, Rule } from "#core/services/rule-shapes.ts";

type Asked = DeepReadonly<Evidence>;

/** Evidence that facts added later can't undo: only this may move a phase. */
function isLasting(model: ServiceModel, ask: Asked): boolean {
  if (ask.fact === "rule") {
    const rule = model.rules.find((one) => one.id === ask.rule);
    return rule?.shape === "required" && isLasting(model, rule.parameters.what);
  }
  return ["milestone", "meeting", "document", "plan"].includes(ask.fact);
}

function phaseProblems(model: ServiceModel): readonly ModelProblem[] {
  return model.phases.flatMap((phase, order): readonly ModelProblem[] => {
    const path = `phases/${phase.id}/enteredWhen`;
    if (order === 0)
      return phase.enteredWhen.length === 0 ? [] : [{ path, code: "first_phase_has_evidence" }];
    if (phase.enteredWhen.length === 0) return [{ path, code: "phase_without_evidence" }];
    return phase.enteredWhen.every((ask) => isLasting(model, ask))
      ? []
      : [{ path, code: "evidence_can_be_undone" }];
  });
}

const alwaysDuties: ReadonlySet<string> = new Set([
  "recurring",
  "duration",
  "end_age",
  "record_within",
  "plan_review",
  "commitments",
  "order_validity",
]);

function wordProblems(rule: Rule): readonly ModelProblem[] {
  const found: ModelProblem[] = [];
  const path = `rules/${rule.id}`;
  const setsDay = rule.shape === "required" && rule.parameters.due !== undefined;
  if (rule.todo === undefined && (alwaysDuties.has(rule.shape) || setsDay))
    found.push({ path: `${path}/todo`, code: "words_for_duty_missing" });
  if (rule.shape === "required" && rule.parameters.before.length === 0 && !setsDay)
    found.push({ path: `${path}/parameters/before`, code: "rule_does_nothing" });
  return found;
}

function decisionProblems(model: ServiceModel, rule: Rule): readonly ModelProblem[] {
  if (rule.shape !== "required") return [];
  const { what, when, due } = rule.parameters;
  const asked: readonly [string, Asked | undefined][] = [
    ["what", what],
    ["when", when],
    ["due/after", due?.after],
  ];
  return asked.flatMap(([place, ask]) => {
    if (ask?.fact !== "meeting" || ask.decision === undefined) return [];
    const { kinds, decision } = ask;
    const decisions = model.meetingKinds
      .filter((kind) => kinds.includes(kind.code))
      .flatMap((kind) => kind.decisions ?? []);
    if (termOf(decisions, decision)) return [];
    const path = `rules/${rule.id}/parameters/${place}/decision`;
    return [{ path, code: "decision_not_in_meeting" as const, values: { code: decision } }];
  });
}

/** Figures of one rule that can't both hold, and a rule that asks for more meetings than another allows. */
function figureProblems(model: ServiceModel, rule: Rule): readonly ModelProblem[] {
  const found: ModelProblem[] = [];
  const { min, max } = rule.parameters as { min?: unknown; max?: unknown };
  const path = `rules/${rule.id}/parameters`;
  if (typeof min === "number" && typeof max === "number" && min > max)
    found.push({ path: `${path}/min`, code: "min_over_max", values: { min, max } });
  if (rule.shape === "required" && rule.parameters.what.fact === "meeting") {
    const { kinds, min: need = 1 } = rule.parameters.what;
    for (const other of model.rules) {
      if (other.shape !== "meeting_ceiling" || !kinds.every((kind) => other.parameters.kinds.includes(kind)))
        continue;
      const { max: ceiling } = other.parameters;
      if (need > ceiling) {
        const values = { need, max: ceiling, rule: other.name.fi };
        found.push({ path: `${path}/what/min`, code: "asks_over_ceiling", values });
      }
    }
  }
  if (rule.source.validTo !== undefined && rule.source.validTo < rule.source.validFrom)
    found.push({ path: `rules/${rule.id}/source/validTo`, code: "ends_before_start" });
  return found;
}

/** What a model's parts say of each other: phases that can be entered, duties that have words, figures that can hold together. */
export const flowProblems = (model: ServiceModel): readonly ModelProblem[] => [
  ...phaseProblems(model),
  ...model.rules.flatMap((rule) => [
    ...wordProblems(rule),
    ...decisionProblems(model, rule),
    ...figureProblems(model, rule),
  ]),
  ...(model.validTo !== undefined && model.validTo < model.validFrom
    ? [{ path: "validTo", code: "ends_before_start" as const }]
    : []),
];
