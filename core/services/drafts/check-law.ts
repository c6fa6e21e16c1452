import { canonical } from "#core/kernel/canonical.ts";
import type { ModelProblem } from "#core/services/drafts/model-problem.ts";
import type { ServiceModel } from "#core/services/model.ts";
import type { Rule } from "#core/services/rule-shapes.ts";

const sources: Readonly<Record<Rule["source"]["kind"], RegExp>> = {
  statute: /(ShL 1301\/2014|LsL 417\/2007) \d+ ?(a )?§/,
  "seed-practice": /^practice: ./,
  configuration: /^(organiser$|practice: |asiakastietolaki 703\/2023)/,
};

/** Of a rule that law lays down: what it asks, and whether it may be set aside. Its words may be written plainer. */
const binding = (rule: Rule): string => canonical([rule.shape, rule.parameters, rule.deviable, rule.source]);

/**
 * Law is not the organiser's to change: what the base holds by statute stays as it asks, and a rule can't call itself law or stop
 * being it. A change of law comes with the program.
 */
export function lawProblems(model: ServiceModel, base?: ServiceModel): readonly ModelProblem[] {
  const found: ModelProblem[] = [];
  const known = new Map((base?.rules ?? []).map((rule) => [rule.id, rule]));
  for (const rule of model.rules) {
    const path = `rules/${rule.id}`;
    if (!sources[rule.source.kind].test(rule.source.reference))
      found.push({ path: `${path}/source/reference`, code: "source_missing" });
    const was = known.get(rule.id);
    const isLaw = rule.source.kind === "statute";
    const wasLaw = was?.source.kind === "statute";
    if (was && (isLaw || wasLaw) && binding(was) !== binding(rule)) found.push({ path, code: "law_changed" });
    // A family that takes no stand can't stop its plan (ShL 39 §), so that one can be passed on record.
    if (isLaw && rule.deviable && rule.shape !== "plan_approvers")
      found.push({ path: `${path}/deviable`, code: "law_set_aside" });
  }
  for (const rule of known.values()) {
    if (rule.source.kind === "statute" && !model.rules.some((one) => one.id === rule.id))
      found.push({ path: `rules/${rule.id}`, code: "law_changed" });
  }
  return found;
}
