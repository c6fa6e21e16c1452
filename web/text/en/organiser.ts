import type fi from "../fi/organiser.ts";
import type { SameAs } from "../nouns.ts";

export default {
  organises: "{{organiser}} organises the service.",
  organisesCounty: "Your wellbeing services county organises the service.",
  since:
    "Wellbeing services counties have been responsible for social services since 2023. Below is the national description as it stands, and it may still speak of the municipality.",
  source: "Act on Organising Healthcare and Social Welfare Services 612/2021, section 8",
} satisfies SameAs<typeof fi>;
