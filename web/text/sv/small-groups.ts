import type fi from "../fi/small-groups.ts";
import type { SameAs } from "../nouns.ts";

export default {
  months: "Siffrorna gäller hela månader {{from}}–{{to}}.",
  rule: "Grupper med färre än {{count}} konsultationer visas inte, inte heller siffror som de på den här sidan kunde räknas ut av.",
  few: "Under den valda tiden finns färre än {{count}} konsultationer",
  fewHelp: "För en så liten grupp visas inga siffror. Pröva en längre tid.",
  left: "visas inte",
  noneShown: "Grupperna är för små för att visas.",
  someLeft: "En del av grupperna har lämnats bort, eftersom de är små eller skulle avslöja en liten grupp.",
} as const satisfies SameAs<typeof fi>;
