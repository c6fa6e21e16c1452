import type fi from "../fi/moved-meetings.ts";
import type { SameAs } from "../nouns.ts";

export default {
  heading: "Planned meetings",
  help: "Choose for each meeting whether it moves to the new service or is cancelled. If none of its workers goes on, the new key worker holds it.",
  keeps: "moves",
  cancelled: "is cancelled",
  notHeld: "The next service has no meetings of this kind, so the meeting is cancelled.",
  reason: "Why the meeting is cancelled",
  reasonHint: "The reason stays with the meeting. Tell it to the family.",
  reasonReady: "The family moves to the service {{service}}. New meetings are agreed on there.",
  notChosen: "It hasn't been chosen yet which planned meetings move.",
  choose: "Choose what goes on",
} as const satisfies SameAs<typeof fi>;
