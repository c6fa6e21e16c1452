import type fi from "../fi/free-times.ts";
import type { SameAs } from "../nouns.ts";

export default {
  wished: "The family's wish",
  unwished: "Outside the wishes:",
  planOn: "Plan a meeting on {{day}}",
  over: "The week is over. See the free times of this week or the next ones.",
} satisfies SameAs<typeof fi>;
