import { localDate } from "#core/kernel/local-date.ts";
import type { ServiceModel } from "#core/services/model.ts";
import { familyGuidanceV1 as former } from "#core/services/models/family-guidance.v1.ts";
import { themesChosen } from "#core/services/models/shared/own-start-rules.v1.ts";
import type { Rule } from "#core/services/rule-shapes.ts";

const ordered = { fact: "milestone", of: "ordered" } as const;

/** A family may begin guidance itself: then there is no purchaser to be there or to take a stand. */
function changed(rule: Rule): readonly Rule[] {
  if (rule.id === "start.parties" && rule.shape === "meeting_parties") {
    return [
      {
        ...rule,
        name: {
          fi: "Aloitustapaamisessa ovat perhe ja työntekijä",
          sv: "På startmötet deltar familjen och medarbetaren",
          en: "The family and the worker attend the start meeting",
        },
        explanation: {
          fi: "Ohjausta tehdään alusta asti yhdessä perheen kanssa.",
          sv: "Handledningen görs från första början tillsammans med familjen.",
          en: "Guidance is done together with the family from the beginning.",
        },
        parameters: { kinds: ["start"], parties: ["family", "worker"] },
      },
      {
        ...rule,
        id: "start.purchaser",
        name: {
          fi: "Myös tilaaja on mukana aloitustapaamisessa",
          sv: "Även beställaren deltar i startmötet",
          en: "The purchaser too attends the start meeting",
        },
        explanation: {
          fi: "Kun palvelu on tilattu, aloitustapaamisessa on mukana myös sen tilaaja.",
          sv: "När tjänsten är beställd deltar även beställaren i startmötet.",
          en: "Where the service was ordered, the one who ordered it attends the start meeting too.",
        },
        parameters: { kinds: ["start"], parties: ["purchaser"], when: ordered },
      },
    ];
  }
  if (rule.id === "plan.voices" && rule.shape === "plan_approvers") {
    return [
      {
        ...rule,
        name: {
          fi: "Perhe ottaa kantaa suunnitelmaan",
          sv: "Familjen tar ställning till planen",
          en: "The family takes a stand on the plan",
        },
        explanation: {
          fi: "Suunnitelma tehdään perheen kanssa, ja perhe ottaa siihen kantaa. Eriävä näkemys kirjataan.",
          sv: "Planen görs med familjen, och familjen tar ställning till den. Avvikande åsikter antecknas.",
          en: "The plan is made with the family, and the family takes a stand on it. Dissenting views are written down.",
        },
        parameters: { approvers: ["family"] },
      },
      {
        ...rule,
        id: "plan.purchaser",
        name: {
          fi: "Tilaaja ottaa kantaa suunnitelmaan",
          sv: "Beställaren tar ställning till planen",
          en: "The purchaser takes a stand on the plan",
        },
        explanation: {
          fi: "Kun palvelu on tilattu, myös sen tilaaja ottaa kantaa suunnitelmaan.",
          sv: "När tjänsten är beställd tar även beställaren ställning till planen.",
          en: "Where the service was ordered, the one who ordered it takes a stand on the plan too.",
        },
        parameters: { approvers: ["purchaser"], when: ordered },
      },
    ];
  }
  return rule.id === "plan.elements" ? [themesChosen, rule] : [rule];
}

/** Perheohjaus: begun by the family or ordered, with themes chosen together and a light record. */
export const familyGuidanceV2: ServiceModel = {
  ...former,
  version: 2,
  validFrom: localDate("2026-09-01"),
  record: "light",
  rules: former.rules.flatMap(changed),
};
