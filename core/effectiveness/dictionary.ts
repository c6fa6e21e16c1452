import type { Indicator } from "#core/effectiveness/indicator.ts";
import { indicatorsOfChange } from "#core/effectiveness/indicators-of-change.ts";
import { indicatorsOfFlow } from "#core/effectiveness/indicators-of-flow.ts";
import { indicatorsOfVoices } from "#core/effectiveness/indicators-of-voices.ts";
import { indicatorsOfPlan } from "#core/effectiveness/indicators-of-plan.ts";
import type { Text } from "#core/kernel/text.ts";

/** The data dictionary: every figure of the page and of the files. */
export const indicators: readonly Indicator[] = [
  ...indicatorsOfFlow,
  ...indicatorsOfPlan,
  ...indicatorsOfChange,
  ...indicatorsOfVoices,
];

export const indicatorOf = (code: string): Indicator | undefined =>
  indicators.find((one) => one.code === code);

/** What is said of suppression with every figure: core/effectiveness/hidden-cells.ts. */
export const suppression: Text = {
  fi: "Alle viiden ryhmää ei kerrota, eikä lukua, josta sellaisen voisi laskea.",
  sv: "Grupper under fem visas inte, och inte heller tal som en sådan kunde räknas ut av.",
  en: "No group under five is told, nor a figure from which one could be worked out.",
};
