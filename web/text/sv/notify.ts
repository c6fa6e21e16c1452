import type { SameAs } from "#web/text/nouns.ts";
import type fi from "#web/text/fi/notify.ts";

export default {
  kind: "Barnskyddsanmälan",
  kindHint: "Du gör anmälan i ditt arbete, till exempel i skolan, på rådgivningen eller hos polisen.",
  private:
    "En privatperson gör anmälan per telefon: ring {{phone}}. Anmälarens namn berättas inte för familjen.",
  privateNoPhone:
    "En privatperson gör anmälan per telefon: ring klienthandledningen. Anmälarens namn berättas inte för familjen.",
  notifier: "Varifrån anmäler du?",
  noticed: "Vad har märkts?",
  noticedHint: "Välj alla som passar.",
  consultation: "Konsultationens referens",
  consultationHint: "Om du först bad om råd, skriv referensen du fick. Till exempel K-2026-7K4M-9QWX.",
  childNeeded: "Skriv namnet på minst ett barn.",
  send: "Skicka anmälan",
} as const satisfies SameAs<typeof fi>;
