import type fi from "../fi/free-times.ts";
import type { SameAs } from "../nouns.ts";

export default {
  wished: "Familjen önskar",
  unwished: "Utanför önskemålen:",
  planOn: "Avtala ett möte {{day}}",
  over: "Veckan är redan slut. Se lediga tider för den här veckan eller de följande.",
} satisfies SameAs<typeof fi>;
