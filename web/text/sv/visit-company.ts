import type fi from "../fi/visit-company.ts";
import type { SameAs } from "../nouns.ts";

export default {
  title: "Vem har besökt familjen",
  none: "Det har inte gjorts några besök ännu.",
  alone: "Ensam",
  pair: "Som arbetspar",
  withPartner: "Med en annan tjänst",
  count_one: "{{count}} besök",
  count_other: "{{count}} besök",
} as const satisfies SameAs<typeof fi>;
