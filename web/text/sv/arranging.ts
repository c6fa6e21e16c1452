import type fi from "../fi/arranging.ts";
import type { SameAs } from "../nouns.ts";

export default {
  taken: "bokad {{when}}",
} satisfies SameAs<typeof fi>;
