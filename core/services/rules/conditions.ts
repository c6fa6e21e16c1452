import type { LocalDate } from "#core/kernel/local-date.ts";
import { isAt, type Obstacle, type Reader, type Task } from "#core/services/reader.ts";
import type { Figures, ServiceRefusal } from "#core/services/refusals.ts";
import type { RuleOf } from "#core/services/rule-shapes.ts";
import { hasReached, type View } from "#core/services/view.ts";

type Choice = RuleOf<"choice">["parameters"]["of"];

const choiceCodes: Record<Choice, { missing: ServiceRefusal; unknown: ServiceRefusal }> = {
  entry_ground: { missing: "entry_ground_missing", unknown: "entry_ground_unknown" },
  legal_basis: { missing: "legal_basis_missing", unknown: "legal_basis_unknown" },
  outcome: { missing: "outcome_missing", unknown: "outcome_unknown" },
};

const chosen = (of: Choice, view: View): string | undefined =>
  of === "entry_ground"
    ? view.facts.entryGround
    : of === "legal_basis"
      ? view.facts.legalBasis
      : view.facts.outcome;

function choiceObstacle(rule: RuleOf<"choice">, view: View): Obstacle | undefined {
  const value = chosen(rule.parameters.of, view);
  const codes = choiceCodes[rule.parameters.of];
  if (value === undefined) return { code: codes.missing, values: {} };
  return rule.parameters.options.includes(value) ? undefined : { code: codes.unknown, values: { value } };
}

export const choice: Reader<"choice"> = {
  progress(rule, view) {
    const met = choiceObstacle(rule, view) === undefined;
    return { met, have: met ? 1 : 0, need: 1 };
  },
  tasks(rule, view) {
    const open = !view.ended && hasReached(view, rule.phase) && choiceObstacle(rule, view) !== undefined;
    return open ? [{ values: {} }] : [];
  },
  stands: (rule, view, attempt) =>
    isAt(rule.parameters.before, attempt) ? choiceObstacle(rule, view) : undefined,
};

/** What the team of the day lacks: competences named by the rule or asked for by the family's needs, or hands. */
function teamObstacle(rule: RuleOf<"team">, view: View, on: LocalDate): Obstacle | undefined {
  const team = view.facts.team.filter((one) => one.from <= on && (one.to === undefined || on <= one.to));
  const { competences, byNeed, minWorkers } = rule.parameters;
  const needs = view.facts.specialNeeds?.filter((need) => byNeed.includes(need)) ?? [];
  const missing = [...competences, ...needs].filter(
    (one) => !team.some((member) => member.competences.includes(one)),
  );
  if (missing.length > 0)
    return { code: "competence_missing", values: { missing: [...new Set(missing)].sort().join(",") } };
  const have = new Set(team.map((member) => member.workerId)).size;
  return have < minWorkers ? { code: "team_too_small", values: { have, need: minWorkers } } : undefined;
}

export const team: Reader<"team"> = {
  progress(rule, view) {
    const met = teamObstacle(rule, view, view.today) === undefined;
    return { met, have: met ? 1 : 0, need: 1 };
  },
  broken(rule, view) {
    if (view.ended) return [];
    const obstacle = teamObstacle(rule, view, view.today);
    return obstacle ? [{ ...obstacle, on: view.today }] : [];
  },
  stands: (rule, view, attempt) =>
    isAt(rule.parameters.before, attempt) ? teamObstacle(rule, view, attempt.on) : undefined,
};

export const noChildWelfare: Reader<"no_child_welfare"> = {
  broken(_rule, view) {
    if (view.ended || view.facts.childWelfareClient !== true) return [];
    return [{ code: "child_welfare_client", on: view.today, values: {} }];
  },
  stands(rule, view, attempt) {
    if (!isAt(rule.parameters.before, attempt) || view.facts.childWelfareClient !== true) return undefined;
    return { code: "child_welfare_client", values: {} };
  },
};

export const commitments: Reader<"commitments"> = {
  tasks(rule, view) {
    if (view.ended) return [];
    return view.facts.commitments
      .filter((one) => rule.parameters.kinds.includes(one.kind) && one.doneOn === undefined)
      .map(({ id, dueOn }): Task => {
        const values: Figures = dueOn === undefined ? {} : { due: dueOn };
        return { subject: id, dueOn, values };
      });
  },
};
