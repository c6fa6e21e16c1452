import type fi from "../fi/own-start.ts";
import type { SameAs } from "../nouns.ts";

export default {
  title: "Börja en tjänst med familjen",
  lead: "Familjen vill själv ha stöd. Tjänsten börjar genast, utan beställning.",
  choose: "Börja tjänsten genast",
  chooseHint:
    "Familjen vill själv ha stöd i vardagen. Medarbetaren och det första mötet avtalas på samma gång.",
  notWhenUrgent:
    "Tjänsten kan inte börja genast utifrån familjens egen kontakt när behovet av hjälp är brådskande. Ordna först den brådskande hjälpen.",
  service: "Tjänst",
  forWhom: "För vem: {{words}}",
  none: "Ingen enhet har en tjänst som familjen kan börja själv.",
  themes: "Vad familjen vill tala om",
  worker: "Medarbetare",
  unit: "Enhet",
  booked: "{{booked}}/{{all}} h i veckan bokat",
  hours: "Timmar i veckan",
  meeting: "Det första mötet",
  now: "Avtalas nu",
  later: "Medarbetaren avtalar senare",
  when: "När det avtalas",
  on: "Dag",
  from: "Klockan",
  minutes: "Längd",
  min: "min",
  placeKind: "Var",
  place: "Närmare plats",
  start: "Börja tjänsten",
  started: "Tjänsten har börjat. Medarbetaren ser familjen nu.",
  elsewhere: "Hänvisa till barnskyddet",
  themesOf: "Teman",
  themesNone: "Inga teman har valts ännu.",
  themesChange: "Välj teman",
  themesSave: "Spara temana",
  themesSaved: "Temana har sparats",
} satisfies SameAs<typeof fi>;
