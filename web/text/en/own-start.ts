import type fi from "../fi/own-start.ts";
import type { SameAs } from "../nouns.ts";

export default {
  title: "Begin a service with the family",
  lead: "The family itself wants support. The service begins at once, without an order.",
  choose: "Begin a service at once",
  chooseHint:
    "The family itself wants support in daily life. The worker and the first meeting are agreed at the same time.",
  notWhenUrgent:
    "The service can’t begin at once from the family’s own contact when the need for help is urgent. Arrange the urgent help first.",
  service: "Service",
  forWhom: "For whom: {{words}}",
  none: "No unit delivers a service that a family can begin itself.",
  themes: "What the family wants to talk about",
  worker: "Worker",
  unit: "Unit",
  booked: "{{booked}}/{{all}} h a week booked",
  hours: "Hours a week",
  meeting: "The first meeting",
  now: "Agreed now",
  later: "The worker agrees later",
  when: "When it is agreed",
  on: "Day",
  from: "Time",
  minutes: "Length",
  min: "min",
  placeKind: "Where",
  place: "Place in more detail",
  start: "Begin the service",
  started: "The service has begun. The worker sees the family now.",
  elsewhere: "Guide to child welfare",
  themesOf: "Themes",
  themesNone: "No themes have been chosen yet.",
  themesChange: "Choose the themes",
  themesSave: "Save the themes",
  themesSaved: "The themes have been saved",
} satisfies SameAs<typeof fi>;
