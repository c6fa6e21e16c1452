import type fi from "../fi/visit-company.ts";
import type { SameAs } from "../nouns.ts";

export default {
  title: "Who has visited",
  none: "There have been no visits yet.",
  alone: "Alone",
  pair: "In a pair",
  withPartner: "With another service",
  count_one: "{{count}} visit",
  count_other: "{{count}} visits",
} as const satisfies SameAs<typeof fi>;
