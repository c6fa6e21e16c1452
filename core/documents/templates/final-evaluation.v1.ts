import type { DocumentTemplate } from "#core/documents/template.ts";

/** The final evaluation of a service. Released: a change is a new file with the next number. */
export const finalEvaluationV1: DocumentTemplate = {
  kind: "final_evaluation",
  version: 1,
  about: "service",
  title: { fi: "Loppuarviointi", sv: "Slututvärdering", en: "Final evaluation" },
  lead: {
    fi: "Mihin päästiin, mikä auttoi, mitä kukin ajattelee ja mikä tuki jatkuu.",
    sv: "Vad som uppnåddes, vad som hjälpte, vad var och en tycker och vilket stöd som fortsätter.",
    en: "What was reached, what helped, what each one thinks and which support goes on.",
  },
  sections: [
    {
      code: "course",
      title: { fi: "Työskentelyn kulku", sv: "Arbetets gång", en: "The course of the work" },
      help: {
        fi: "Tapaamiset ja osallistujat koko ajalta.",
        sv: "Möten och deltagare under hela tiden.",
        en: "Meetings and who took part, over the whole time.",
      },
      draft: ["meetings_counted", "participants", "plan_versions"],
      fields: [],
      required: true,
    },
    {
      code: "goals",
      title: { fi: "Tavoitteet lopussa", sv: "Målen i slutet", en: "The goals at the end" },
      help: {
        fi: "Taso alussa ja nyt sekä mikä auttoi.",
        sv: "Nivån i början och nu samt vad som hjälpte.",
        en: "The level at the start and now, and what helped.",
      },
      draft: ["goals_end", "attainment"],
      fields: [],
      required: true,
    },
    {
      code: "views",
      title: { fi: "Jokaisen oma näkemys", sv: "Vars och ens egen syn", en: "Each one's own view" },
      help: {
        fi: "Lapsi, vanhemmat, työntekijä ja tilaaja omin sanoin.",
        sv: "Barnet, föräldrarna, medarbetaren och beställaren med egna ord.",
        en: "The child, the parents, the worker and the purchaser in their own words.",
      },
      draft: ["views"],
      fields: [],
      required: true,
    },
    {
      code: "assessment",
      title: { fi: "Työntekijöiden arvio", sv: "Medarbetarnas bedömning", en: "The workers' assessment" },
      help: {
        fi: "Mikä on muuttunut ja miksi, ja mikä on vielä kesken.",
        sv: "Vad som har förändrats och varför, och vad som ännu är på hälft.",
        en: "What has changed and why, and what is still unfinished.",
      },
      draft: ["concerns_open", "referrals"],
      fields: [
        {
          code: "words",
          label: { fi: "Arvio", sv: "Bedömning", en: "Assessment" },
          size: "text",
          required: true,
        },
      ],
      required: true,
    },
    {
      code: "continues",
      title: {
        fi: "Mikä jatkuu ja kenen kanssa",
        sv: "Vad som fortsätter och med vem",
        en: "What goes on and with whom",
      },
      help: {
        fi: "Tuki, johon perhe voi nojata tämän jälkeen, ja mistä saa apua, jos tilanne vaikeutuu.",
        sv: "Det stöd familjen kan lita på efter detta, och var hjälp finns om läget blir svårare.",
        en: "The support the family can lean on after this, and where to get help if things get harder.",
      },
      draft: ["continues"],
      fields: [
        {
          code: "words",
          label: {
            fi: "Mistä saa apua jatkossa",
            sv: "Var hjälp finns i fortsättningen",
            en: "Where to get help later",
          },
          size: "text",
          required: false,
        },
      ],
      required: true,
    },
  ],
};
