import type fi from "../fi/organiser.ts";
import type { SameAs } from "../nouns.ts";

export default {
  organises: "{{organiser}} ordnar tjänsten.",
  organisesCounty: "Ditt välfärdsområde ordnar tjänsten.",
  since:
    "Välfärdsområdena har ansvarat för socialservicen sedan 2023. Nedan står den nationella beskrivningen som den är, och den kan ännu tala om kommunen.",
  source: "Lagen om ordnande av social- och hälsovård 612/2021, 8 §",
} satisfies SameAs<typeof fi>;
