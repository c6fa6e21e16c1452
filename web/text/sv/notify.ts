import type { SameAs } from "#web/text/nouns.ts";
import type fi from "#web/text/fi/notify.ts";

export default {
  kind: "Barnskyddsanmälan",
  kindHint: "Du gör anmälan i ditt arbete, till exempel i skolan, på rådgivningen eller hos polisen.",
  private: "En privatperson gör anmälan per telefon: ring {{phone}}. Man behöver inte uppge sitt namn.",
  privateNoPhone:
    "En privatperson gör anmälan per telefon: ring klienthandledningen. Man behöver inte uppge sitt namn.",
  notifier: "Varifrån anmäler du?",
  noticed: "Vad har märkts?",
  noticedHint: "Välj alla som passar.",
  consultation: "Konsultationens referens",
  consultationHint: "Om du först bad om råd, skriv referensen du fick. Till exempel K-2026-7K4M-9QWX.",
  childNeeded: "Skriv namnet på minst ett barn.",
  send: "Skicka anmälan",
  own: {
    title: "Gör en barnskyddsanmälan",
    lead: "Berätta vad du har sett eller hört. Du behöver inte veta om oron är befogad: det bedömer socialarbetaren.",
    sender: "Anmälare",
    childrenLead: "Vilka barns situation gäller anmälan?",
    adultsLead: "Barnets föräldrar och andra vuxna som tar hand om barnet. Du kan lämna tomt.",
    what: "Vad du anmäler",
    done: "Vad har redan gjorts, och vad har barnet eller föräldern själv önskat?",
    familyKnows: "Vet familjen om anmälan?",
    language: "Vilket språk använder familjen?",
    address: "Var bor barnet?",
    nextTitle: "Vad följer på anmälan?",
    read: "Vi läser anmälan och bedömer genast om barnet behöver brådskande hjälp.",
    tell: "Vi berättar om anmälan för barnet och vårdnadshavaren, och i allmänhet också vem som anmälde. Vi låter bli bara om det skulle äventyra barnets bästa eller någons säkerhet.",
    decide: "Senast inom 7 vardagar avgör vi om en bedömning av servicebehovet inleds.",
    source:
      "Tiderna kommer ur lagen (barnskyddslagen 26 §, socialvårdslagen 36 §). När man kan låta bli att berätta bestäms i offentlighetslagen (11 §).",
    thanks: "Tack, anmälan har kommit fram",
    keep: "Spara numret. Med det hittar vi din anmälan när du ringer.",
    to: "Anmälan togs emot av: {{place}}",
    another: "Gör en annan anmälan",
  },
} as const satisfies SameAs<typeof fi>;
