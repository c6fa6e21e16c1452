import type { MeetingKind, Phase, ServiceModel, Term } from "#core/services/model.ts";
import type { Rule } from "#core/services/rule-shapes.ts";

/** Look-ups into a model, made once for each. */
export type IndexedModel = {
  readonly model: ServiceModel;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly ruleOrder: ReadonlyMap<string, number>;
  readonly phaseOrder: ReadonlyMap<string, number>;
  readonly rulesByPhase: ReadonlyMap<string, readonly Rule[]>;
  readonly meetingKinds: ReadonlyMap<string, MeetingKind>;
};

const made = new WeakMap<ServiceModel, IndexedModel>();

const rulesOfPhase = (model: ServiceModel, phase: Phase): readonly Rule[] =>
  model.rules.filter((rule) => rule.phase === phase.id);

export function indexed(model: ServiceModel): IndexedModel {
  const ready = made.get(model);
  if (ready) return ready;
  const index: IndexedModel = {
    model,
    rules: new Map(model.rules.map((rule) => [rule.id, rule])),
    ruleOrder: new Map(model.rules.map((rule, order) => [rule.id, order])),
    phaseOrder: new Map(model.phases.map((phase, order) => [phase.id, order])),
    rulesByPhase: new Map(model.phases.map((phase) => [phase.id, rulesOfPhase(model, phase)])),
    meetingKinds: new Map(model.meetingKinds.map((kind) => [kind.code, kind])),
  };
  made.set(model, index);
  return index;
}

/** The code's words in a list of terms; the code itself where the model doesn't name it. */
export function nameOf(terms: readonly Term[], code: string): Term["name"] {
  return terms.find((term) => term.code === code)?.name ?? { fi: code, sv: code, en: code };
}
