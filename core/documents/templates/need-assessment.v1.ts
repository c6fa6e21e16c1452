import type { DocumentTemplate } from "#core/documents/template.ts";

/**
 * The continuous assessment of the need for support: short, in four questions. Where it says up or down, approving it proposes
 * the step. Released: a change is a new file with the next number.
 */
export const needAssessmentV1: DocumentTemplate = {
  kind: "need_assessment",
  version: 1,
  about: "period",
  title: {
    fi: "Tuen tarpeen arvio",
    sv: "Bedömning av stödbehovet",
    en: "Assessment of the need for support",
  },
  lead: {
    fi: "Lyhyt arvio yhdessä perheen kanssa: mikä on muuttunut, onko tukea sopivasti ja mihin suuntaan jatketaan.",
    sv: "En kort bedömning med familjen: vad som har ändrats, om stödet är lagom och i vilken riktning ni fortsätter.",
    en: "A short assessment with the family: what has changed, whether the support is right and which way to go on.",
  },
  sections: [
    {
      code: "changed",
      title: { fi: "Mikä on muuttunut", sv: "Vad som har ändrats", en: "What has changed" },
      help: {
        fi: "Edellisestä arviosta tai aloituksesta: mikä on helpottunut, mikä vaikeutunut.",
        sv: "Sedan den förra bedömningen eller starten: vad som blivit lättare, vad som blivit svårare.",
        en: "Since the former assessment or the start: what has become easier, what harder.",
      },
      draft: ["goals_change", "concerns_open"],
      fields: [
        {
          code: "words",
          label: {
            fi: "Helpompaa ja vaikeampaa nyt",
            sv: "Lättare och svårare nu",
            en: "Easier and harder now",
          },
          size: "text",
          required: true,
        },
      ],
      required: true,
    },
    {
      code: "amount",
      title: { fi: "Onko tukea sopivasti", sv: "Är stödet lagom", en: "Is the support right" },
      help: {
        fi: "Tapaamisten määrä, ajat ja tavat. Kysy perheeltä.",
        sv: "Hur många träffar, vilka tider och på vilket sätt. Fråga familjen.",
        en: "How many meetings, at what times and in what ways. Ask the family.",
      },
      draft: ["meetings_counted"],
      fields: [
        {
          code: "amount",
          label: { fi: "Tukea on nyt", sv: "Stödet är nu", en: "The support is now" },
          size: "choice",
          options: [
            { code: "too_little", name: { fi: "liian vähän", sv: "för litet", en: "too little" } },
            { code: "right", name: { fi: "sopivasti", sv: "lagom", en: "right" } },
            {
              code: "too_much",
              name: { fi: "enemmän kuin tarvitaan", sv: "mer än vad som behövs", en: "more than is needed" },
            },
          ],
          required: true,
        },
        {
          code: "words",
          label: {
            fi: "Mihin aikoihin tukea tarvitaan eniten",
            sv: "När stödet behövs mest",
            en: "When the support is needed most",
          },
          size: "text",
          required: false,
        },
      ],
      required: true,
    },
    {
      code: "views",
      title: { fi: "Kenen mielestä", sv: "Vems åsikt", en: "In whose view" },
      help: {
        fi: "Kirjaa jokaisen oma näkemys heidän sanoillaan.",
        sv: "Skriv vars och ens egen syn med deras ord.",
        en: "Write each one's own view in their words.",
      },
      draft: [],
      fields: [
        {
          code: "family",
          label: { fi: "Perhe", sv: "Familjen", en: "The family" },
          size: "text",
          required: true,
        },
        {
          code: "children",
          label: { fi: "Lapset", sv: "Barnen", en: "The children" },
          size: "text",
          required: false,
        },
        {
          code: "social_worker",
          label: { fi: "Sosiaalityöntekijä", sv: "Socialarbetaren", en: "The social worker" },
          size: "text",
          required: false,
        },
      ],
      required: true,
    },
    {
      code: "direction",
      title: { fi: "Mihin suuntaan", sv: "I vilken riktning", en: "Which way" },
      help: {
        fi: "Ehdotus vahvemmasta tai kevyemmästä tuesta menee sosiaalityöntekijälle, kun arvio hyväksytään.",
        sv: "Ett förslag om starkare eller lättare stöd går till socialarbetaren när bedömningen godkänns.",
        en: "A proposal of stronger or lighter support goes to the social worker when the assessment is approved.",
      },
      draft: [],
      fields: [
        {
          code: "direction",
          label: { fi: "Jatketaan", sv: "Vi fortsätter", en: "We go on" },
          size: "choice",
          options: [
            {
              code: "up",
              name: { fi: "vahvemmalla tuella", sv: "med starkare stöd", en: "with stronger support" },
            },
            {
              code: "keep",
              name: { fi: "samalla tuella", sv: "med samma stöd", en: "with the same support" },
            },
            {
              code: "down",
              name: { fi: "kevyemmällä tuella", sv: "med lättare stöd", en: "with lighter support" },
            },
          ],
          required: true,
        },
        {
          code: "reasons",
          label: { fi: "Miksi", sv: "Varför", en: "Why" },
          size: "text",
          required: true,
        },
      ],
      required: true,
    },
  ],
  proposes: { section: "direction", field: "direction", reasons: "reasons", up: "up", down: "down" },
};
