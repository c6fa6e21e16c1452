import type fi from "../fi/public.ts";
import type { SameAs } from "../nouns.ts";

export default {
  home: {
    title: "Hjälp i barnfamiljens vardag",
    lead: "Familjearbete är stöd hemma: tillsammans med er får vi vardagen att fungera bättre. Det är avgiftsfritt för familjen.",
    contact: "Ta kontakt",
    services: "Bekanta dig med tjänsterna",
    how: "Så går det till",
    steps: {
      contact: "Ni tar kontakt",
      contactText: "Ni berättar med egna ord vad ni önskar hjälp med. Ingen remiss behövs.",
      meet: "Vi träffas",
      meetText: "En anställd ringer och ni kommer överens om det första mötet, hemma eller någon annanstans.",
      plan: "Vi gör en plan tillsammans",
      planText: "Ni berättar vad som borde förändras. Planen skrivs med era ord.",
      work: "Vi arbetar och ser om det hjälper",
      workText:
        "Efter varje möte finns en anteckning som ni får läsa. Till slut bedömer vi vad som har förändrats.",
    },
  },
  footer: {
    label: "Om webbplatsen",
    accessibility: "Tillgänglighetsutlåtande",
    forStaff: "Inloggning för anställda",
  },
  nav: { home: "Startsida", services: "Tjänster", contact: "Ta kontakt", label: "Huvudmeny" },
} satisfies SameAs<typeof fi>;
