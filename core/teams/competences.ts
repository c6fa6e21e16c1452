import type { LocalDate } from "#core/kernel/local-date.ts";
import type { Text } from "#core/kernel/text.ts";
import { assess } from "#core/services/engine.ts";
import type { ServiceFacts } from "#core/services/facts.ts";
import { ruleOf, termOf, type ServiceModel, type Term } from "#core/services/model.ts";
import type { Rule } from "#core/services/rule-shapes.ts";

/** A competence that the model asks of this family's team, with the rule that asks it. */
export type AskedCompetence = { readonly term: Term; readonly rule: Rule };

/** What the team has to be able to do: asked by the service always, or by this family's special needs. */
export function askedCompetences(
  model: ServiceModel,
  specialNeeds: readonly string[],
): readonly AskedCompetence[] {
  const asked = new Map<string, AskedCompetence>();
  for (const rule of model.rules) {
    if (rule.shape !== "team") continue;
    const codes = [
      ...rule.parameters.competences,
      ...rule.parameters.byNeed.filter((need) => specialNeeds.includes(need)),
    ];
    for (const code of codes) {
      const term = termOf(model.competences, code);
      if (term && !asked.has(code)) asked.set(code, { term, rule });
    }
  }
  return [...asked.values()];
}

export type TeamLack = { readonly rule: Rule; readonly text: Text };

/**
 * What the team of the day lacks by the model, said in words; nothing when the rules of the team are kept. What an
 * approved deviation covers is not lacking: it shows among the deviations.
 */
export function teamLacks(model: ServiceModel, facts: ServiceFacts, on: LocalDate): readonly TeamLack[] {
  return assess(model, facts, on).breaches.flatMap((breach) => {
    const rule = ruleOf(model, breach.rule);
    return rule?.shape === "team" && !breach.deviated ? [{ rule, text: breach.text }] : [];
  });
}
