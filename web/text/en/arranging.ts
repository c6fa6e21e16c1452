import type fi from "../fi/arranging.ts";
import type { SameAs } from "../nouns.ts";

export default {
  taken: "booked {{when}}",
} satisfies SameAs<typeof fi>;
