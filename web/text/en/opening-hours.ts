import type fi from "../fi/opening-hours.ts";
import type { SameAs } from "../nouns.ts";

export default {
  weekdays: { d1: "Mon", d2: "Tue", d3: "Wed", d4: "Thu", d5: "Fri", d6: "Sat", d7: "Sun" },
  at: "{{from}}–{{to}}",
} as const satisfies SameAs<typeof fi>;
