import type fi from "../fi/join-consultation.ts";
import type { SameAs } from "../nouns.ts";

export default {
  title: "Foga till en familj",
  lead: "Om du redan arbetar med familjen, foga konsultationen till familjens klientskap.",
  which: "Familj",
  whichHint: "Sök med familjens eller barnets namn. Här visas öppna familjer som du själv arbetar med.",
  warn: "Konsultationen syns fortfarande bara för det team som fick frågan. Det går inte att ångra.",
  save: "Foga",
} as const satisfies SameAs<typeof fi>;
