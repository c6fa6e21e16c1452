import type { DocumentTemplate } from "#core/documents/template.ts";

/** How things look to the family and to each partner before a shared plan. Released: a change is a new file. */
export const sharedPictureV1: DocumentTemplate = {
  kind: "shared_picture",
  version: 1,
  about: "mapping",
  title: { fi: "Yhteinen näkemys", sv: "Gemensam syn", en: "Shared picture" },
  lead: {
    fi: "Miltä tilanne näyttää perheestä ja kustakin toimijasta, ja mistä ollaan samaa tai eri mieltä.",
    sv: "Hur läget ser ut för familjen och varje aktör, och vad man är ense eller oense om.",
    en: "How things look to the family and to each partner, and where they agree or disagree.",
  },
  sections: [
    {
      code: "family_wishes",
      title: { fi: "Perheen omat toiveet", sv: "Familjens egna önskemål", en: "The family's own wishes" },
      help: {
        fi: "Ensin se, mitä perhe itse toivoo, heidän sanoillaan.",
        sv: "Först det som familjen själv önskar, med deras ord.",
        en: "First what the family itself hopes for, in their words.",
      },
      draft: ["wishes", "situation"],
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
      code: "views",
      title: {
        fi: "Miltä tilanne näyttää kustakin toimijasta",
        sv: "Hur läget ser ut för varje aktör",
        en: "How things look to each partner",
      },
      help: {
        fi: "Koulu, neuvola, psykiatria ja muut: jokaisen oma näkemys erikseen, nimellä.",
        sv: "Skolan, rådgivningen, psykiatrin och andra: vars och ens egen syn för sig, med namn.",
        en: "School, clinic, psychiatry and others: each one's own view by itself, with a name.",
      },
      draft: ["participants", "observations", "adult_voice"],
      fields: [
        {
          code: "words",
          label: { fi: "Toimijoiden näkemykset", sv: "Aktörernas syn", en: "The partners' views" },
          size: "text",
          required: true,
        },
      ],
      required: true,
    },
    {
      code: "strengths",
      title: {
        fi: "Vahvuudet ja haavoittuvuudet",
        sv: "Styrkor och sårbarheter",
        en: "Strengths and vulnerabilities",
      },
      help: {
        fi: "Mikä kantaa ja mikä kuormittaa kotona, koulussa ja vapaa-ajalla.",
        sv: "Vad som bär och vad som belastar hemma, i skolan och på fritiden.",
        en: "What carries and what weighs at home, at school and in free time.",
      },
      draft: ["resources", "concerns"],
      fields: [
        {
          code: "words",
          label: { fi: "Täydennä", sv: "Komplettera", en: "Add" },
          size: "text",
          required: false,
        },
      ],
      required: false,
    },
    {
      code: "agree",
      title: { fi: "Mistä ollaan samaa mieltä", sv: "Vad ni är ense om", en: "Where you agree" },
      help: {
        fi: "Yhteinen kuva, johon suunnitelma rakentuu.",
        sv: "Den gemensamma bild som planen bygger på.",
        en: "The shared picture that the plan is built on.",
      },
      draft: [],
      fields: [
        {
          code: "words",
          label: { fi: "Yhteinen kuva", sv: "Gemensam bild", en: "Shared picture" },
          size: "text",
          required: true,
        },
      ],
      required: true,
    },
    {
      code: "disagree",
      title: { fi: "Mistä ollaan eri mieltä", sv: "Vad ni är oense om", en: "Where you disagree" },
      help: {
        fi: "Eriävät näkemykset ja kenen ne ovat. Jos niitä ei ole, jätä tyhjäksi.",
        sv: "Avvikande åsikter och vems de är. Lämna tomt om det inte finns några.",
        en: "Dissenting views and whose they are. Leave blank if there are none.",
      },
      draft: [],
      fields: [
        {
          code: "words",
          label: { fi: "Eriävät näkemykset", sv: "Avvikande åsikter", en: "Dissenting views" },
          size: "text",
          required: false,
        },
      ],
      required: false,
    },
  ],
};
