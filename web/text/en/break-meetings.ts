import type fi from "../fi/break-meetings.ts";
import type { SameAs } from "../nouns.ts";

export default {
  title_one: "One planned meeting falls within the break",
  title_other: "{{count}} planned meetings fall within the break",
  help: {
    break: "A break cancels no meetings. Move or cancel those that will not be held.",
    pause: "Move or cancel these first. Then the pause can be saved.",
  },
  move: "Move the meeting {{when}}",
  cancel: "Cancel the meeting {{when}}",
} satisfies SameAs<typeof fi>;
