import type { LocalDate } from "#core/kernel/local-date.ts";
import type { Text } from "#core/kernel/text.ts";
import type { Ask, Assessment, Duty } from "#core/services/engine.ts";
import type { ServiceModel } from "#core/services/model.ts";
import type { Rule } from "#core/services/rule-shapes.ts";

/** Where a thing that the service waits for is done. */
export const stepPlaces = [
  "documents",
  "meetings",
  "plan",
  "team",
  "closing",
  "hearing",
  "rhythm",
  "own_lead",
  "interviews",
  "measurements",
  "notification",
  "resources",
] as const;
export type StepPlace = (typeof stepPlaces)[number];

export type NextStep = {
  readonly rule: string;
  readonly text: Text;
  readonly reason: Text;
  readonly source: string;
  readonly dueOn?: LocalDate;
  readonly state: Duty["state"];
  readonly place?: StepPlace;
  /** The phase that waits for it; without one it only goes by its day. */
  readonly phase?: Text;
};

type Way = Pick<NextStep, "place">;

function wayOf(rule: Rule): Way {
  switch (rule.shape) {
    case "required":
      return wayToEvidence(rule.parameters.what);
    case "recurring":
      if ("document" in rule.parameters.what) return { place: "documents" };
      return "measurement" in rule.parameters.what ? { place: "measurements" } : {};
    case "plan_elements":
    case "plan_approvers":
    case "plan_review":
      return { place: "plan" };
    case "meeting_parties":
    case "meetings_a_day":
    case "record_within":
      return { place: "meetings" };
    case "visit_rate":
      return { place: "rhythm" };
    case "readiness":
    case "invited_by_client":
      return { place: "own_lead" };
    case "team":
    case "order_validity":
    case "duration":
      return { place: "team" };
    case "choice":
      return rule.parameters.of === "outcome" ? { place: "closing" } : { place: "team" };
    default:
      return {};
  }
}

/** Where what a rule asks for is done, where it has a place of its own. */
export const placeOfRule = (rule: Rule): StepPlace | undefined => wayOf(rule).place;

/** What is recorded of the notification behind the service. */
const ofNotification: ReadonlySet<string> = new Set([
  "assessment_decided",
  "assessment_begun",
  "assessment_completed",
  "family_told",
]);

type Evidence = Extract<Rule, { shape: "required" }>["parameters"]["what"];
function wayToEvidence(what: Evidence): Way {
  switch (what.fact) {
    case "document":
      return { place: "documents" };
    case "meeting":
    case "each_member":
    case "records_signed":
      return { place: "meetings" };
    case "heard":
      return { place: "hearing" };
    case "plan":
    case "goals":
    case "themes":
      return { place: "plan" };
    case "each_interviewed":
      return { place: "interviews" };
    case "measurement":
      return { place: "measurements" };
    case "goals_evaluated":
      return { place: "closing" };
    case "resources":
      return { place: "resources" };
    case "milestone":
      return ofNotification.has(what.of)
        ? { place: "notification" }
        : what.of === "outcome"
          ? { place: "closing" }
          : {};
    default:
      return {};
  }
}

/** What an agreement or a concern asks is followed in its own list; the step is what the service itself waits for. */
const isFollowed = (rule: Rule | undefined): boolean => rule?.shape === "commitments";

const sameEvidence = (one: Rule | undefined, other: Rule | undefined): boolean =>
  one?.shape === "required" &&
  other?.shape === "required" &&
  JSON.stringify(one.parameters.what) === JSON.stringify(other.parameters.what);

/**
 * The one thing to notice first: what the present phase still waits for, with its day where a rule sets one;
 * where the phase waits for nothing, the most urgent duty of the service.
 */
export function nextStep(
  model: ServiceModel,
  { phases, duties, closed }: Pick<Assessment, "phases" | "duties" | "closed">,
): NextStep | undefined {
  if (closed) return undefined;
  const rules = new Map(model.rules.map((rule) => [rule.id, rule]));
  const now = phases.find(({ state }) => state === "now");
  const open = now?.asks.filter((ask) => !ask.met && !ask.deviated) ?? [];
  const steps = open.map((ask) => stepOfAsk(ask, rules, duties));
  const dated = steps.filter(({ dueOn }) => dueOn !== undefined);
  const first = dated.sort((a, b) => ((a.dueOn ?? "") < (b.dueOn ?? "") ? -1 : 1))[0] ?? steps[0];
  if (first && now) return { ...first, phase: now.name };
  const urgent = duties.filter((duty) => !isFollowed(rules.get(duty.rule)) && duty.state !== "upcoming");
  const duty = urgent.find(({ state }) => state === "overdue") ?? urgent[0];
  return duty && stepOfDuty(duty, rules.get(duty.rule));
}

function stepOfAsk(ask: Ask, rules: ReadonlyMap<string, Rule>, duties: readonly Duty[]): NextStep {
  const rule = rules.get(ask.rule);
  const duty =
    duties.find((one) => one.rule === ask.rule) ??
    duties.find((one) => sameEvidence(rules.get(one.rule), rule));
  if (duty) return stepOfDuty(duty, rules.get(duty.rule));
  return {
    rule: ask.rule,
    text: rule?.todo ?? ask.text,
    reason: rule?.explanation ?? ask.text,
    source: rule?.source.reference ?? "",
    state: "due",
    ...(rule ? wayOf(rule) : {}),
  };
}

const stepOfDuty = (duty: Duty, rule: Rule | undefined): NextStep => ({
  rule: duty.rule,
  text: duty.text,
  reason: duty.reason,
  source: duty.source.reference,
  dueOn: duty.dueOn,
  state: duty.state,
  ...(rule ? wayOf(rule) : {}),
});
