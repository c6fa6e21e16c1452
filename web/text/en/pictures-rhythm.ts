import type { SameAs } from "#web/text/nouns.ts";
import type fi from "../fi/pictures-rhythm.ts";

export default {
  notes: "What was talked about",
  notesHint: "What works in the week, and what is a strain.",
  compare: "Compare with the plan's weekly rhythm",
  noPlan: "The plan in force has no weekly rhythm.",
  onlyOwn: "Only in the family's week",
  onlyPlanned: "Only in the plan",
  same: "The family's week is the same as in the plan.",
  planned: "The plan's weekly rhythm",
  tap: "Tap what you want to change in the picture.",
  removed: "{{what}} removed from the week",
  keep: "Done",
  cancel: "Cancel",
  remove: "Remove from the week",
} satisfies SameAs<typeof fi>;
