import type fi from "../fi/child-voice.ts";
import type { SameAs } from "../nouns.ts";

export default {
  written: "The child’s voice was written down on {{day}}, but not as a hearing.",
  record: "Record as a hearing",
  recordOf: "Record as a hearing: {{name}}",
} satisfies SameAs<typeof fi>;
