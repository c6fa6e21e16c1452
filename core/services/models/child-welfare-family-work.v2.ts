import { localDate } from "#core/kernel/local-date.ts";
import type { ServiceModel } from "#core/services/model.ts";
import { childWelfareFamilyWorkV1 as former } from "#core/services/models/child-welfare-family-work.v1.ts";
import { eachChildHeard } from "#core/services/models/shared/hearing-rules.v1.ts";
import type { Rule } from "#core/services/rule-shapes.ts";

/** Weeks that holidays or an agreed break leave short ask for no visit; the limit is seen half a year ahead. */
function changed(rule: Rule): Rule {
  if (rule.shape === "visit_rate") {
    return {
      ...rule,
      explanation: {
        fi: "Perheessä käydään 1–3 kertaa viikossa. Neljäs käynti samalla viikolla vaatii hyväksytyn poikkeuksen. Viikkoa, jolla pyhien tai sovitun tauon jälkeen on jäljellä alle neljä arkipäivää, ei lasketa vajaaksi.",
        sv: "Familjen besöks 1–3 gånger i veckan. Ett fjärde besök samma vecka kräver ett godkänt undantag. En vecka som har färre än fyra vardagar kvar efter helgdagar eller ett avtalat avbrott räknas inte som ofullständig.",
        en: "The family is visited 1–3 times a week. A fourth visit in the same week needs an approved deviation. A week with fewer than four weekdays left by holidays or an agreed break isn't counted as short.",
      },
      // Meeting one of the family alone is a visit to the family too.
      parameters: { ...rule.parameters, kinds: ["regular", "individual"], excused: { weekdays: 4 } },
    };
  }
  if (rule.shape === "duration")
    return { ...rule, parameters: { ...rule.parameters, warnDays: 180, leadDays: 90 } };
  return rule;
}

/** Lastensuojelun perhetyö: each child is heard before the plan, and the rhythm of visits is read week by week. */
export const childWelfareFamilyWorkV2: ServiceModel = {
  ...former,
  version: 2,
  validFrom: localDate("2026-09-01"),
  rules: former.rules.flatMap((rule) =>
    rule.id === "plan.elements" ? [eachChildHeard, changed(rule)] : [changed(rule)],
  ),
};
