import type { DocumentTemplate } from "#core/documents/template.ts";

/** The periodic summary, drafted from the record of the period. Released: a change is a new file. */
export const periodicSummaryV1: DocumentTemplate = {
  kind: "periodic_summary",
  version: 1,
  about: "period",
  title: { fi: "Kausiyhteenveto", sv: "Periodsammandrag", en: "Periodic summary" },
  lead: {
    fi: "Luonnos on koottu kirjauksista. Tarkista jokainen lause, täydennä ja hyväksy.",
    sv: "Utkastet är sammanställt ur anteckningarna. Granska varje mening, komplettera och godkänn.",
    en: "The draft is put together from the record. Check each sentence, add to it and approve.",
  },
  sections: [
    {
      code: "course",
      title: { fi: "Tapaamiset", sv: "Mötena", en: "The meetings" },
      help: {
        fi: "Pidetyt, peruutetut ja väliin jääneet tapaamiset sekä osallistujat.",
        sv: "Hållna, inställda och uteblivna möten samt deltagarna.",
        en: "Meetings held, cancelled and missed, and who took part.",
      },
      draft: ["meetings_counted", "meetings_missed", "participants"],
      fields: [],
      required: true,
    },
    {
      code: "goals",
      title: { fi: "Tavoitteet", sv: "Målen", en: "The goals" },
      help: {
        fi: "Miten tavoitteissa on edetty.",
        sv: "Hur målen har framskridit.",
        en: "How the goals have gone.",
      },
      draft: ["goals_change"],
      fields: [
        {
          code: "words",
          label: { fi: "Mikä on auttanut", sv: "Vad som har hjälpt", en: "What has helped" },
          size: "text",
          required: false,
        },
      ],
      required: true,
    },
    {
      code: "child_voice",
      title: { fi: "Lasten oma ääni", sv: "Barnens egen röst", en: "The children's own voice" },
      help: {
        fi: "Lasten omat sanat ja muu ilmaisu.",
        sv: "Barnens egna ord och andra uttryck.",
        en: "The children's own words and other ways of telling.",
      },
      draft: ["child_voice"],
      fields: [
        {
          code: "words",
          label: {
            fi: "Jos lapsi ei ole kertonut, miksi ja miten häntä kuullaan",
            sv: "Om barnet inte har berättat: varför, och hur barnet hörs",
            en: "If a child hasn't told: why, and how the child is heard",
          },
          size: "text",
          required: false,
        },
      ],
      required: true,
    },
    {
      code: "family_view",
      title: { fi: "Perheen oma arvio", sv: "Familjens egen bedömning", en: "The family's own view" },
      help: {
        fi: "Miltä kausi on perheestä tuntunut. Kysy ja kirjaa heidän sanoillaan.",
        sv: "Hur perioden har känts för familjen. Fråga och skriv med deras ord.",
        en: "How the period has felt to the family. Ask, and write in their words.",
      },
      draft: ["adult_voice"],
      fields: [
        {
          code: "words",
          label: { fi: "Perheen sanoin", sv: "Med familjens ord", en: "In the family's words" },
          size: "text",
          required: false,
        },
      ],
      required: true,
    },
    {
      code: "agreements",
      title: {
        fi: "Mitä sovittiin ja mitä tehtiin",
        sv: "Vad som avtalades och vad som gjordes",
        en: "What was agreed and what was done",
      },
      help: {
        fi: "Sovitut asiat ja niiden tilanne.",
        sv: "Det som avtalats och hur det gått.",
        en: "What was agreed and how it went.",
      },
      draft: ["agreements_kept"],
      fields: [],
      required: false,
    },
    {
      code: "concerns",
      title: {
        fi: "Huolet ja niiden seuranta",
        sv: "Oro och uppföljning",
        en: "Concerns and their follow-up",
      },
      help: {
        fi: "Huolet niin kuin ne on otettu puheeksi, ja ohjaus muihin palveluihin.",
        sv: "Oron så som den har tagits upp, och hänvisning till andra tjänster.",
        en: "Concerns as they were raised, and referrals to other services.",
      },
      draft: ["concerns", "referrals"],
      fields: [],
      required: false,
    },
    {
      code: "assessment",
      title: { fi: "Työntekijöiden arvio", sv: "Medarbetarnas bedömning", en: "The workers' assessment" },
      help: {
        fi: "Mikä on muuttunut ja miksi. Erota arvio siitä, mitä on nähty ja kuultu.",
        sv: "Vad som har förändrats och varför. Skilj bedömningen från det som setts och hörts.",
        en: "What has changed and why. Keep the assessment apart from what was seen and heard.",
      },
      draft: [],
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
      code: "ahead",
      title: { fi: "Miten jatketaan", sv: "Hur vi fortsätter", en: "How to go on" },
      help: {
        fi: "Seuraava kausi: mihin keskitytään ja mitä muutetaan.",
        sv: "Nästa period: vad ni koncentrerar er på och vad som ändras.",
        en: "The next period: what to concentrate on and what to change.",
      },
      draft: ["agreements_open"],
      fields: [
        {
          code: "words",
          label: { fi: "Seuraava kausi", sv: "Nästa period", en: "The next period" },
          size: "text",
          required: true,
        },
      ],
      required: true,
    },
  ],
};
