import type fi from "../fi/break-meetings.ts";
import type { SameAs } from "../nouns.ts";

export default {
  title_one: "Ett avtalat möte infaller under pausen",
  title_other: "{{count}} avtalade möten infaller under pausen",
  help: {
    break: "Pausen ställer inte in möten. Flytta eller ställ in dem som inte hålls.",
    pause: "Flytta eller ställ in dessa först. Sedan kan avbrottet sparas.",
  },
  move: "Flytta mötet {{when}}",
  cancel: "Ställ in mötet {{when}}",
} satisfies SameAs<typeof fi>;
