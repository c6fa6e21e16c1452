import type fi from "../fi/services.ts";
import type { SameAs } from "../nouns.ts";

export default {
  title: "Tjänster",
  lead: "Här berättar vi vad varje tjänst är och hur den går till i verkligheten.",
  group: { contact: "De här kan du själv kontakta", order: "Till de här hänvisar den egna socialarbetaren" },
  groupHelp: {
    contact:
      "Ingen remiss behövs. Ni kan också be rådgivningen, daghemmet eller skolan ta kontakt tillsammans med er.",
    order: "Socialarbetaren bedömer behovet tillsammans med familjen och fattar beslutet.",
  },
  free: "Avgiftsfri",
  chargeable: "Avgiftsbelagd",
  childWelfare: "Tjänst inom barnskyddet",
  all: "Alla tjänster",
  forWhom: "För vem",
  isNot: "Vad det här inte är",
  steps: "Så går det till",
  limits: "Vad ni kan hålla fast vid",
  limitsHelp:
    "De här reglerna binder tjänsten. Om man avviker från någon kommer man överens om det och orsaken antecknas.",
  source: "Grund: {{source}}",
  documents: "Vad ni får på papper",
  documentsHelp: "Ni får läsa allt som skrivs om er.",
  themes: "Vad vi talar om",
  methods: "Vad vi gör",
  places: "Var vi träffas",
  cost: "Vad det kostar",
  contact: "Hur man kommer i gång",
  contactUs: "Ta kontakt",
  languages: "Servicespråk",
  languageNames: { fi: "finska", sv: "svenska", en: "engelska" },
  legalBasis: "Vilken lag tjänsten bygger på",
  statutes: { socialWelfare: "socialvårdslagen", childWelfare: "barnskyddslagen" },
  about: "Om den här sidan",
  version: "Beskrivning av tjänsten, version {{version}}, gäller från {{day}}.",
  nationalDescription: "Nationell beskrivning i tjänsten suomi.fi: {{code}}.",
} satisfies SameAs<typeof fi>;
