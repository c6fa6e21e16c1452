import type { DocumentTemplate } from "#core/documents/template.ts";

/** The shared picture of several agencies. Released: a change is a new file with the next number. */
export const sharedPictureV1: DocumentTemplate = {
  kind: "shared_picture",
  version: 1,
  about: "service",
  title: { fi: "Yhteinen näkemys", sv: "Gemensam syn", en: "Shared picture" },
  lead: {
    fi: "Miltä tilanne näyttää perheestä ja kustakin toimijasta, missä ollaan samaa mieltä ja missä eri mieltä.",
    sv: "Hur läget ser ut för familjen och varje aktör, vad man är ense om och vad man är oense om.",
    en: "How things look to the family and to each partner, where they agree and where they don't.",
  },
  sections: [
    {
      code: "wishes",
      title: { fi: "Perheen omat toiveet", sv: "Familjens egna önskemål", en: "The family's own wishes" },
      help: {
        fi: "Perheen toiveet ensin, jokaisen omin sanoin.",
        sv: "Familjens önskemål först, med vars och ens egna ord.",
        en: "The family's wishes first, in each one's own words.",
      },
      draft: ["wishes"],
      fields: [
        {
          code: "words",
          label: { fi: "Täydennä toiveita", sv: "Komplettera önskemålen", en: "Add to the wishes" },
          size: "text",
          required: false,
        },
      ],
      required: true,
    },
    {
      code: "child",
      title: { fi: "Lapsen näkökulma", sv: "Barnets perspektiv", en: "The child's perspective" },
      help: {
        fi: "Mitä lapsi on itse kertonut tai näyttänyt.",
        sv: "Vad barnet själv har berättat eller visat.",
        en: "What the child has told or shown.",
      },
      draft: ["child_voice"],
      fields: [
        {
          code: "words",
          label: { fi: "Täydennä", sv: "Komplettera", en: "Add" },
          size: "text",
          required: false,
        },
      ],
      required: true,
    },
    {
      code: "situation",
      title: { fi: "Tilanne nyt", sv: "Läget nu", en: "How things are now" },
      help: {
        fi: "Kodin ja kunkin toimijan näkökulmasta, omin sanoin.",
        sv: "Ur hemmets och varje aktörs synvinkel, med egna ord.",
        en: "From the point of view of the home and of each partner, in their own words.",
      },
      draft: ["situation", "partner_parts", "shared_parts"],
      fields: [
        {
          code: "partners",
          label: {
            fi: "Kunkin toimijan näkemys",
            sv: "Varje aktörs syn",
            en: "How each partner sees it",
          },
          help: {
            fi: "Nimeä vain ne toimijat, joiden kanssa perhe on antanut suostumuksen puhua.",
            sv: "Nämn bara de aktörer som familjen har gett samtycke till att tala med.",
            en: "Name only those partners whom the family has given consent to share with.",
          },
          size: "text",
          required: false,
        },
      ],
      required: true,
    },
    {
      code: "strengths",
      title: { fi: "Vahvuudet ja huolet", sv: "Styrkor och oro", en: "Strengths and worries" },
      help: {
        fi: "Mikä kantaa ja mikä huolettaa.",
        sv: "Vad som bär och vad som oroar.",
        en: "What carries and what worries.",
      },
      draft: ["concerns"],
      fields: [
        {
          code: "strengths",
          label: { fi: "Mikä on vahvaa", sv: "Vad som är starkt", en: "What is strong" },
          size: "text",
          required: true,
        },
      ],
      required: true,
    },
    {
      code: "agreement",
      title: {
        fi: "Missä ollaan samaa ja eri mieltä",
        sv: "Vad man är ense och oense om",
        en: "Where views agree and differ",
      },
      help: {
        fi: "Eri mieltä saa olla: kirjaa, kuka näkee miten.",
        sv: "Det är tillåtet att vara oense: skriv vem som ser på vilket sätt.",
        en: "Views may differ: write who sees it how.",
      },
      draft: [],
      fields: [
        {
          code: "agreed",
          label: { fi: "Samaa mieltä", sv: "Ense", en: "Agreed" },
          size: "text",
          required: true,
        },
        {
          code: "dissent",
          label: { fi: "Eri mieltä", sv: "Oense", en: "Views that differ" },
          size: "text",
          required: false,
        },
      ],
      required: true,
    },
  ],
};
