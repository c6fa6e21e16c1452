import type fi from "../fi/public.ts";
import type { SameAs } from "../nouns.ts";

export default {
  home: {
    title: "Help with a family's everyday life",
    lead: "Family work is support at home: together with you we make everyday life work better. It costs the family nothing.",
    contact: "Get in touch",
    services: "See the services",
    how: "How it goes",
    steps: {
      contact: "You get in touch",
      contactText: "You tell in your own words what you would like help with. You need no referral.",
      meet: "We meet",
      meetText: "A worker calls you, and you agree on the first meeting, at home or elsewhere.",
      plan: "We make a plan together",
      planText: "You say what should change. The plan is written in your words.",
      work: "We work and see whether it helps",
      workText:
        "Every meeting leaves a note that you may read. At the end we look together at what has changed.",
    },
  },
  footer: { label: "About this site", accessibility: "Accessibility statement", forStaff: "Staff sign-in" },
  nav: { home: "Home", services: "Services", contact: "Get in touch", label: "Main menu" },
} satisfies SameAs<typeof fi>;
