import type fi from "../fi/services.ts";
import type { SameAs } from "../nouns.ts";

export default {
  title: "Services",
  lead: "What each service is, and how it really goes.",
  group: {
    contact: "You can get in touch with these yourself",
    order: "Your own social worker refers you to these",
  },
  groupHelp: {
    contact:
      "You need no referral. You can also ask the child health clinic, day care or school to get in touch with you.",
    order: "The social worker looks at the need together with the family and makes the decision.",
  },
  free: "Free of charge",
  chargeable: "Charged for",
  childWelfare: "A child-welfare service",
  all: "All services",
  forWhom: "For whom",
  isNot: "What this is not",
  steps: "How it goes",
  limits: "What you can hold us to",
  limitsHelp:
    "These rules bind the service. If one is departed from, it is agreed on and the reason is written down.",
  source: "Ground: {{source}}",
  documents: "What you get on paper",
  documentsHelp: "You may read everything that is written about you.",
  themes: "What we talk about",
  methods: "What we do",
  places: "Where we meet",
  cost: "What it costs",
  contact: "How to begin",
  contactUs: "Get in touch",
  languages: "Languages of service",
  languageNames: { fi: "Finnish", sv: "Swedish", en: "English" },
  legalBasis: "The law the service rests on",
  statutes: { socialWelfare: "Social Welfare Act", childWelfare: "Child Welfare Act" },
  about: "About this page",
  version: "Description of the service, version {{version}}, in force from {{day}}.",
  nationalDescription: "National description in suomi.fi: {{code}}.",
} satisfies SameAs<typeof fi>;
