import type { Text } from "#core/kernel/text.ts";

/** What may be shared with a partner, each asked of the family by itself. Named so that a family can say yes or no to it. */
export const consentSubjects = [
  {
    code: "plan",
    name: {
      fi: "yhteinen suunnitelma ja kunkin rooli",
      sv: "den gemensamma planen och vars och ens roll",
      en: "the shared plan and each one's role",
    },
  },
  {
    code: "meetings",
    name: {
      fi: "yhteiset tapaamiset ja mitä niissä sovitaan",
      sv: "gemensamma möten och vad man kommer överens om",
      en: "joint meetings and what is agreed in them",
    },
  },
  {
    code: "daily_life",
    name: { fi: "arki kotona", sv: "vardagen hemma", en: "daily life at home" },
  },
  {
    code: "school",
    name: {
      fi: "koulunkäynti ja koulupäivät",
      sv: "skolgången och skoldagarna",
      en: "school and school days",
    },
  },
  {
    code: "health",
    name: { fi: "terveys ja hoito", sv: "hälsa och vård", en: "health and treatment" },
  },
  {
    code: "documents",
    name: { fi: "yhteenvedot ja muistiot", sv: "sammandrag och promemorior", en: "summaries and memos" },
  },
] as const satisfies readonly { code: string; name: Text }[];

export type ConsentSubject = (typeof consentSubjects)[number]["code"];
export const consentSubjectCodes = consentSubjects.map(({ code }) => code) as [
  ConsentSubject,
  ...ConsentSubject[],
];
