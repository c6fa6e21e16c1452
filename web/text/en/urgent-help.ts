import type fi from "../fi/urgent-help.ts";
import type { SameAs } from "../nouns.ts";

export default {
  title: "Is it an emergency?",
  danger: "If somebody is in danger now, call",
  always: "always open",
  none: "If a child needs help at once, call social emergency services. You find the number on the website of your wellbeing services county. If you cannot find it, call 112.",
  form: "We read this form on weekdays.",
  is: "Number for emergencies: social emergency services",
  hint: "Shown on the front page and on the contact form, not on the page of a single service. Leave the hours empty if it is always open.",
} satisfies SameAs<typeof fi>;
