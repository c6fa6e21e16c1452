import { addDays, type LocalDate } from "#core/kernel/local-date.ts";
import { assess, type Breach } from "#core/services/engine.ts";
import type { ServiceFacts } from "#core/services/facts.ts";
import { ruleOf, type ServiceModel } from "#core/services/model.ts";

/**
 * Rules of the team that will be broken on a day that is already known, because somebody's last day with the family is: stored with
 * their day, so that lists tell of them from that day on though nobody writes anything of the family then.
 * @param now rules broken today, which are told already
 */
export function breachesAhead(
  model: ServiceModel,
  facts: ServiceFacts,
  today: LocalDate,
  now: readonly Breach[],
): readonly Breach[] {
  const ends = new Set(facts.team.flatMap(({ to }) => (to !== undefined && to >= today ? [to] : [])));
  const told = new Set(now.map(({ rule }) => rule));
  const found: Breach[] = [];
  for (const last of [...ends].sort()) {
    for (const breach of assess(model, facts, addDays(last, 1)).breaches) {
      if (breach.deviated || told.has(breach.rule) || ruleOf(model, breach.rule)?.shape !== "team") continue;
      told.add(breach.rule);
      found.push(breach);
    }
  }
  return found;
}
