import type { DocumentTemplate } from "#core/documents/template.ts";

/** The network meeting's memo. Released: a change is a new file with the next number. */
export const networkMemoV1: DocumentTemplate = {
  kind: "network_memo",
  version: 1,
  about: "network_meeting",
  title: {
    fi: "Verkostotapaamisen muistio",
    sv: "Promemoria från nätverksmötet",
    en: "Memo of the network meeting",
  },
  lead: {
    fi: "Mitä on saatu aikaan, miten jatketaan ja kuka tekee mitä mihin mennessä.",
    sv: "Vad som har uppnåtts, hur ni fortsätter och vem som gör vad och när.",
    en: "What has been achieved, how to go on and who does what by when.",
  },
  sections: [
    {
      code: "meeting",
      title: { fi: "Tapaaminen", sv: "Mötet", en: "The meeting" },
      help: {
        fi: "Milloin tavattiin ja ketkä olivat mukana.",
        sv: "När ni träffades och vilka som var med.",
        en: "When you met and who was there.",
      },
      draft: ["meeting_held"],
      fields: [],
      required: true,
    },
    {
      code: "effect",
      title: { fi: "Mitä on saatu aikaan", sv: "Vad som har uppnåtts", en: "What has been achieved" },
      help: {
        fi: "Jokaisen näkökulmasta.",
        sv: "Ur vars och ens synvinkel.",
        en: "From each one's point of view.",
      },
      draft: ["network_effect", "adult_voice", "child_voice"],
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
      code: "continuation",
      title: { fi: "Päätös jatkosta", sv: "Beslut om fortsättningen", en: "Decision on going on" },
      help: {
        fi: "Jatketaanko, muutetaanko vai päätetäänkö, ja miksi.",
        sv: "Fortsätter ni, ändrar ni eller avslutar ni, och varför.",
        en: "Whether to go on, change or close, and why.",
      },
      draft: ["network_continuation"],
      fields: [
        {
          code: "words",
          label: { fi: "Täydennä päätöstä", sv: "Komplettera beslutet", en: "Add to the decision" },
          size: "text",
          required: false,
        },
      ],
      required: true,
    },
    {
      code: "decisions",
      title: { fi: "Kuka tekee mitä", sv: "Vem gör vad", en: "Who does what" },
      help: {
        fi: "Jokaisella päätöksellä on tekijä ja päivä.",
        sv: "Varje beslut har en ansvarig och en dag.",
        en: "Each decision has somebody who does it and a day.",
      },
      draft: ["agreements_of_meeting"],
      fields: [],
      required: true,
    },
  ],
};
