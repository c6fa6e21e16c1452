import type fi from "../fi/child-voice.ts";
import type { SameAs } from "../nouns.ts";

export default {
  written: "Barnets röst är antecknad {{day}}, men inte som ett hörande.",
  record: "Anteckna som hörande",
  recordOf: "Anteckna som hörande: {{name}}",
} satisfies SameAs<typeof fi>;
