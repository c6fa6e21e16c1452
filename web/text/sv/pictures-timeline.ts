import type { SameAs } from "#web/text/nouns.ts";
import type fi from "../fi/pictures-timeline.ts";

export default {
  add: "Lägg till händelse",
  empty: "Det finns ännu inga händelser på tidslinjen",
  emptyHelp:
    "Börja med något som minns säkert: en födelse, en flytt, skolstarten. Tidpunkten får sägas så exakt som man minns.",
  tap: "Tryck på en händelse eller öppna listan. En händelse kan också dras till en annan tid.",
  tapNarrow:
    "Tryck på en händelse eller öppna listan. Dra i tecknet för att flytta händelsen till ett annat ställe.",
  list: "Händelserna som lista",
  edit: "Ändra: {{title}}",
  title: "Vad hände",
  lane: "Vems händelse",
  family: "Hela familjen",
  whenKind: "Hur exakt minns man tidpunkten",
  whenKinds: { day: "Dag", month: "Månad", season: "Årstid", year: "År", age: "Enligt ålder" },
  day: "Dag",
  year: "År",
  month: "Månad",
  season: "Årstid",
  ageOf: "Vems ålder",
  age: "Ålder i år",
  tone: "Hurdant var det",
  persons: "Vilka gällde det",
  toldBy: "Vem berättade",
  note: "Anteckning",
  visibility: "Vem får se",
  private: "Endast arbetstagarna",
  shared: "Hela familjen och de som sköter dess ärende",
  privateHelp:
    "En privat händelse syns inte i bilden som ges till familjen och inte för andra än familjens arbetstagare.",
  showServices: "Visa tjänsterna",
  onlyShared: "Visa som för familjen",
  moved: "{{title}} flyttad: {{when}}",
  removed: "{{title}} har tagits bort",
  remove: "Ta bort händelsen",
  keep: "Klar",
  cancel: "Avbryt",
  notes: "Vad vi talade om",
  notesHint: "De här lämnas bort ur bilden till familjen om det finns privata händelser.",
} satisfies SameAs<typeof fi>;
