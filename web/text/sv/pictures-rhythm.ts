import type { SameAs } from "#web/text/nouns.ts";
import type fi from "../fi/pictures-rhythm.ts";

export default {
  notes: "Vad vi talade om",
  notesHint: "Vad som fungerar i veckan och vad som tynger.",
  compare: "Jämför med planens veckorytm",
  noPlan: "Det finns ingen veckorytm i den gällande planen.",
  onlyOwn: "Endast i familjens vecka",
  onlyPlanned: "Endast i planen",
  same: "Familjens vecka är densamma som i planen.",
  planned: "Planens veckorytm",
  tap: "Tryck i bilden på det du vill ändra.",
  removed: "{{what}} har tagits bort från veckan",
  keep: "Klar",
  cancel: "Avbryt",
  remove: "Ta bort från veckan",
} satisfies SameAs<typeof fi>;
