import type { LocalDate } from "#core/kernel/local-date.ts";
import type { Text } from "#core/kernel/text.ts";
import type { ServiceFacts } from "#core/services/facts.ts";
import { explainRefusal, refusalsOf } from "#core/services/gates.ts";
import { ruleOf, termOf, type ServiceModel, type Term } from "#core/services/model.ts";
import type { Rule } from "#core/services/rule-shapes.ts";

/** A competence that the model asks of this family's team, with the rule that asks it. */
export type AskedCompetence = { readonly term: Term; readonly rule: Rule };

/** What the team has to be able to do: asked by the service always, or by this family's special needs. */
export function askedCompetences(model: ServiceModel, specialNeeds: readonly string[]): readonly AskedCompetence[] {
  const asked = new Map<string, AskedCompetence>();
  for (const rule of model.rules) {
    if (rule.shape !== "team") continue;
    const codes = [...rule.parameters.competences, ...rule.parameters.byNeed.filter((need) => specialNeeds.includes(need))];
    for (const code of codes) {
      const term = termOf(model.competences, code);
      if (term && !asked.has(code)) asked.set(code, { term, rule });
    }
  }
  return [...asked.values()];
}

export type TeamLack = { readonly rule: Rule; readonly text: Text };

/** What the team of the day lacks by the model, said in words; nothing when the rules of the team are kept. */
export function teamLacks(model: ServiceModel, facts: ServiceFacts, on: LocalDate): readonly TeamLack[] {
  return refusalsOf(model, facts, { action: "start", on }, on).flatMap((finding) => {
    const rule = ruleOf(model, finding.rule);
    return rule?.shape === "team" ? [{ rule, text: explainRefusal(model, finding).text }] : [];
  });
}
