import type fi from "../fi/opening-hours.ts";
import type { SameAs } from "../nouns.ts";

export default {
  weekdays: { d1: "mån", d2: "tis", d3: "ons", d4: "tors", d5: "fre", d6: "lör", d7: "sön" },
  at: "kl. {{from}}–{{to}}",
} as const satisfies SameAs<typeof fi>;
