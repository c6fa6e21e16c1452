import type { DocumentTemplate } from "#core/documents/template.ts";

/** The start meeting's memo. Released: a change is a new file with the next number. */
export const startMemoV1: DocumentTemplate = {
  kind: "start_memo",
  version: 1,
  about: "start_meeting",
  title: {
    fi: "Aloitustapaamisen muistio",
    sv: "Promemoria från startmötet",
    en: "Memo of the start meeting",
  },
  lead: {
    fi: "Kokoa, mikä tilanne on nyt, mitä kukin toivoo ja miten jatketaan.",
    sv: "Samla hur läget är nu, vad var och en önskar och hur ni går vidare.",
    en: "Bring together how things are now, what each one hopes for and how to go on.",
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
      code: "situation",
      title: { fi: "Tilanne nyt", sv: "Läget nu", en: "How things are now" },
      help: {
        fi: "Miten perhe itse kuvaa tilannettaan, ja mitä tilaaja kertoi palvelun perusteista.",
        sv: "Hur familjen själv beskriver sitt läge, och vad beställaren sade om grunderna för tjänsten.",
        en: "How the family itself describes its situation, and what the purchaser told of the grounds.",
      },
      draft: ["situation"],
      fields: [
        {
          code: "words",
          label: { fi: "Täydennä tilannetta", sv: "Komplettera läget", en: "Add to the situation" },
          size: "text",
          required: false,
        },
      ],
      required: true,
    },
    {
      code: "wishes",
      title: { fi: "Jokaisen omat toiveet", sv: "Vars och ens önskemål", en: "Each one's own wishes" },
      help: {
        fi: "Jokaisen sanat erikseen, myös lasten.",
        sv: "Vars och ens ord för sig, också barnens.",
        en: "Each one's words apart, the children's too.",
      },
      draft: ["wishes", "child_voice"],
      fields: [
        {
          code: "words",
          label: { fi: "Muut toiveet", sv: "Andra önskemål", en: "Other wishes" },
          size: "text",
          required: false,
        },
      ],
      required: true,
    },
    {
      code: "agreed",
      title: { fi: "Mitä sovittiin", sv: "Vad ni kom överens om", en: "What was agreed" },
      help: {
        fi: "Kuka tekee, mitä ja mihin mennessä.",
        sv: "Vem gör vad och när.",
        en: "Who does what by when.",
      },
      draft: ["agreements_of_meeting"],
      fields: [
        {
          code: "words",
          label: { fi: "Miten jatketaan", sv: "Hur ni fortsätter", en: "How to go on" },
          size: "text",
          required: false,
        },
      ],
      required: false,
    },
  ],
};
