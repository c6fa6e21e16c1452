import type fi from "../fi/join-consultation.ts";
import type { SameAs } from "../nouns.ts";

export default {
  title: "Join to a family",
  lead: "If you work with this family already, join the consultation to the family's case.",
  which: "Family",
  whichHint: "Search by the name of the family or a child. Only open families that you work with are shown.",
  warn: "The consultation is still seen only by the team that was asked. Joining can't be undone.",
  save: "Join",
} as const satisfies SameAs<typeof fi>;
