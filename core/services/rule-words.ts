import type { Text } from "#core/kernel/text.ts";
import { serviceModel } from "#core/services/catalogue.ts";
import { ruleOf, type ServiceModel } from "#core/services/model.ts";
import type { Rule } from "#core/services/rule-shapes.ts";

export type RuleInWords = {
  readonly id: string;
  readonly name: Text;
  readonly explanation: Text;
  readonly source: string;
  readonly deviable: boolean;
};

/** A rule as people read it: its name, what it says, where it comes from. */
export const ruleInWords = (rule: Rule): RuleInWords => ({
  id: rule.id,
  name: rule.name,
  explanation: rule.explanation,
  source: rule.source.reference,
  deviable: rule.deviable,
});

/** The same by id; a rule that the model doesn't know keeps its id for a name, so that nothing vanishes from sight. */
export function ruleInWordsById(model: ServiceModel | undefined, id: string): RuleInWords {
  const rule = model && ruleOf(model, id);
  if (rule) return ruleInWords(rule);
  const bare: Text = { fi: id, sv: id, en: id };
  return { id, name: bare, explanation: bare, source: "", deviable: false };
}

/** The service's name by the model version that was ordered. */
export function serviceName(id: string, version?: number): Text {
  return (serviceModel(id, version) ?? serviceModel(id))?.name ?? { fi: id, sv: id, en: id };
}
