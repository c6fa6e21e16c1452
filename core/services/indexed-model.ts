import type { MeetingKind, Phase, ServiceModel, Term } from "#core/services/model.ts";
import type { Gate, Rule } from "#core/services/rule-shapes.ts";

/** Look-ups into a model, made once for each. */
export type IndexedModel = {
  readonly model: ServiceModel;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly ruleOrder: ReadonlyMap<string, number>;
  readonly phaseOrder: ReadonlyMap<string, number>;
  readonly rulesByPhase: ReadonlyMap<string, readonly Rule[]>;
  readonly meetingKinds: ReadonlyMap<string, MeetingKind>;
  /** Rules that can have a say in such an attempt, by its gate or kind of meeting. */
  readonly rulesAbout: (action: string, kind: string | undefined) => readonly Rule[];
};

const made = new WeakMap<ServiceModel, IndexedModel>();

const isMeeting = (action: string): boolean => action === "plan_meeting" || action === "hold_meeting";

/** Can the rule have a say? Only what its parameters rule out for certain is left out. */
function concerns(rule: Rule, action: string, kind: string | undefined): boolean {
  if ("before" in rule.parameters) {
    return rule.parameters.before.includes(
      action === "hold_meeting" ? `hold_meeting:${kind}` : (action as Gate),
    );
  }
  switch (rule.shape) {
    case "meeting_ceiling":
    case "meeting_parties":
    case "visit_rate":
    case "invited_by_client":
    case "meetings_a_day":
      return isMeeting(action) && kind !== undefined && rule.parameters.kinds.includes(kind);
    case "meeting_times":
      return action === "plan_meeting" && kind !== undefined && rule.parameters.kinds.includes(kind);
    case "partner_consents":
      return action === "approve_plan"
        ? rule.parameters.plan
        : action === "plan_meeting" && kind !== undefined && rule.parameters.kinds.includes(kind);
    case "plan_elements":
    case "plan_approvers":
      return action === "approve_plan";
    default:
      return true;
  }
}

function rulesAboutIn(model: ServiceModel): IndexedModel["rulesAbout"] {
  const known = new Map<string, readonly Rule[]>();
  return (action, kind) => {
    const key = kind === undefined ? action : `${action}:${kind}`;
    let rules = known.get(key);
    if (!rules) {
      rules = model.rules.filter((rule) => concerns(rule, action, kind));
      known.set(key, rules);
    }
    return rules;
  };
}

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
    rulesAbout: rulesAboutIn(model),
  };
  made.set(model, index);
  return index;
}

/** The code's words in a list of terms; the code itself where the model doesn't name it. */
export function nameOf(terms: readonly Term[], code: string): Term["name"] {
  return terms.find((term) => term.code === code)?.name ?? { fi: code, sv: code, en: code };
}
