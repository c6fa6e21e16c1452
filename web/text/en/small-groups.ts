import type fi from "../fi/small-groups.ts";
import type { SameAs } from "../nouns.ts";

export default {
  months: "The figures are of the whole months {{from}}–{{to}}.",
  rule: "Groups under {{count}} consultations aren't shown, nor figures from which they could be worked out on this page.",
  few: "There are fewer than {{count}} consultations in the chosen time",
  fewHelp: "No figures are shown of so few. Try a longer time.",
  left: "not shown",
  noneShown: "The groups are too small to be shown.",
  someLeft: "Some groups are left out, because they are small or would give a small group away.",
} as const satisfies SameAs<typeof fi>;
