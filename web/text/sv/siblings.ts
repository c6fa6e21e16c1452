import type fi from "../fi/siblings.ts";
import type { SameAs } from "../nouns.ts";

export default {
  open: "Syskon från ett annat klientskap",
  title: "Ta med ett syskon från ett annat klientskap",
  help: "Barnet kommer med i den här familjen och får ett eget ärende. Barnets eget klientskap fortsätter som förut, och inga anteckningar flyttas hit.",
  who: "Vilket barn",
  ofCase: "{{name}}, familjen {{family}}",
  sharesParent: "samma förälder",
  none: "I dina andra familjer finns inget barn som du kan ta med",
  noneHelp:
    "Du kan ta med bara ett barn i vars eget klientskap du också arbetar. Be annars barnets socialarbetare eller din chef sköta saken.",
  from: "Kom från familjen {{family}}s klientskap.",
} as const satisfies SameAs<typeof fi>;
