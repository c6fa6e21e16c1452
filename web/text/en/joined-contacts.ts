import type fi from "../fi/joined-contacts.ts";
import type { SameAs } from "../nouns.ts";

export default {
  title: "Other contacts about the family",
  received: "Received {{day}}, reference {{reference}}",
  sender: "Who made contact",
  about: "What it is about",
  wishes: "What is wished for",
  reasons: "Why it was joined",
  joinedBy: "Joined by {{name}} of the front door",
  which: "To which case",
  whichHelp: "Search by the name of a child or a parent and choose the family.",
  choose: "Choose the family {{name}}",
  chosen: "Chosen: {{name}}",
  change: "Choose another",
  protectedStays:
    "The notifier's name stays protected with the front door. The family's workers don't see it.",
  save: "Join to the case",
  done_one: "Joined to the case. {{count}} person was told.",
  done_other: "Joined to the case. {{count}} people were told.",
  toldOfIt: "Those who answer for the family have been told.",
} as const satisfies SameAs<typeof fi>;
