import type { SameAs } from "#web/text/nouns.ts";
import type fi from "../fi/accessibility.ts";

export default {
  title: "Tillgänglighetsutlåtande",
  lead: "Det här utlåtandet gäller de offentliga sidorna i tjänsten Rinnalla och de anställdas applikation.",
  status: "Hur tillgänglig tjänsten är",
  statusText:
    "Tjänsten är gjord för att uppfylla kraven på nivå A och AA i WCAG 2.2, som lagen om tillhandahållande av digitala tjänster (306/2019) förutsätter. Tjänstens utvecklare har granskat den själva. Någon extern bedömning har ännu inte gjorts.",
  works: "Vad som har säkerställts",
  keyboard: "Allt kan användas med enbart tangentbord, och fokus syns.",
  reader:
    "Fält, knappar och figurer har ett namn som skärmläsaren läser upp. Figurerna finns också som tabell eller text.",
  colour: "Färg är aldrig det enda tecknet. Textens kontrast är minst 4,5:1 i ljust och mörkt tema.",
  motion: "Om du har bett din enhet om mindre rörelse rör sig sidorna inte.",
  zoom: "Sidorna fungerar på telefon och i 400 procents förstoring.",
  gaps: "Vad vi vet att saknas",
  gapsText: "Sidor på teckenspråk och lättläst språk finns inte ännu. Testningen med skärmläsare pågår.",
  feedback: "Berätta om något inte fungerar",
  feedbackText:
    "Ta kontakt med ditt välfärdsområde. Svar ges inom 14 dygn. Om du inte är nöjd med svaret eller inte får något svar kan du göra en anmälan till tillsynsmyndigheten, Transport- och kommunikationsverket Traficom.",
  supervisor: "Tillsynsmyndighet",
  supervisorText:
    "Transport- och kommunikationsverket Traficom, tillsynen över digital tillgänglighet, tillganglighet@traficom.fi, telefon 029 534 5000 (växel).",
  dated: "Utlåtandet har upprättats {{day}}.",
} satisfies SameAs<typeof fi>;
