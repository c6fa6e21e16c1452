import type { LocalDate } from "#core/kernel/local-date.ts";
import { assess } from "#core/services/engine.ts";
import type { ServiceFacts } from "#core/services/facts.ts";
import { stepsOf, stoppedBy } from "#core/services/drafts/replay.ts";
import type { ServiceModel } from "#core/services/model.ts";

/** What of a rule is counted: things to do, things broken, and steps taken that it would have stopped. */
export const trialKinds = ["duties", "breaches", "refusals"] as const;
export type TrialKind = (typeof trialKinds)[number];

/** How much by the old version and by the new. */
export type Pair = { readonly was: number; readonly now: number };
export type RuleTrial = Readonly<Record<TrialKind, Pair>> & {
  /** Cases in which anything of the rule differs. */
  readonly cases: number;
};

/** What would have changed, added up over cases: counts by rule, and no case by itself. */
export type Trial = {
  readonly cases: number;
  readonly changed: number;
  /** Cases that would stand in another phase. */
  readonly moved: number;
  readonly rules: Readonly<Record<string, RuleTrial>>;
};

export const noTrial: Trial = { cases: 0, changed: 0, moved: 0, rules: {} };

type Counts = Record<TrialKind, Map<string, number>>;

const countRules = (rows: readonly { readonly rule: string }[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { rule } of rows) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
};

/**
 * The case as it stands today; of an ended one as it stood on its last day, when everything was still asked of it.
 */
function standing(facts: ServiceFacts, today: LocalDate): { facts: ServiceFacts; day: LocalDate } {
  if (facts.endedOn === undefined || facts.endedOn > today) return { facts, day: today };
  const { endedOn, ...open } = facts;
  return { facts: open, day: endedOn };
}

function countsOf(
  model: ServiceModel,
  facts: ServiceFacts,
  today: LocalDate,
  steps: ReturnType<typeof stepsOf>,
) {
  const { facts: open, day } = standing(facts, today);
  const { duties, breaches, phase } = assess(model, open, day);
  const counts: Counts = {
    duties: countRules(duties.filter((duty) => duty.state !== "upcoming")),
    breaches: countRules(breaches.filter((breach) => !breach.deviated)),
    refusals: new Map(stoppedBy(model, steps)),
  };
  return { counts, phase };
}

/** Adds one more case to the trial. */
export function tryCase(
  trial: Trial,
  was: ServiceModel,
  now: ServiceModel,
  facts: ServiceFacts,
  today: LocalDate,
): Trial {
  const steps = stepsOf(facts);
  const before = countsOf(was, facts, today, steps);
  const after = countsOf(now, facts, today, steps);
  const rules: Record<string, RuleTrial> = { ...trial.rules };
  let differs = before.phase !== after.phase;
  const named = new Set(
    trialKinds.flatMap((kind) => [...before.counts[kind].keys(), ...after.counts[kind].keys()]),
  );
  for (const rule of named) {
    const known = rules[rule];
    const pair = (kind: TrialKind): Pair => ({
      was: (known?.[kind].was ?? 0) + (before.counts[kind].get(rule) ?? 0),
      now: (known?.[kind].now ?? 0) + (after.counts[kind].get(rule) ?? 0),
    });
    const isOther = trialKinds.some((kind) => before.counts[kind].get(rule) !== after.counts[kind].get(rule));
    differs ||= isOther;
    rules[rule] = {
      duties: pair("duties"),
      breaches: pair("breaches"),
      refusals: pair("refusals"),
      cases: (known?.cases ?? 0) + (isOther ? 1 : 0),
    };
  }
  return {
    cases: trial.cases + 1,
    changed: trial.changed + (differs ? 1 : 0),
    moved: trial.moved + (before.phase === after.phase ? 0 : 1),
    rules,
  };
}

/** The rules of which something would have been otherwise, the one that touches most cases first. */
export const changedRules = (trial: Trial): readonly (readonly [string, RuleTrial])[] =>
  Object.entries(trial.rules)
    .filter(([, { cases }]) => cases > 0)
    .sort(([a, x], [b, y]) => y.cases - x.cases || (a < b ? -1 : 1));
