import type { MeetingForm } from "#core/meetings/forms/form.ts";

/** A meeting that two agencies hold together. Released: a change is a new file with the next number. */
export const jointFormV1: MeetingForm = {
  code: "joint",
  version: 1,
  title: {
    fi: "Työparina toisen palvelun kanssa",
    sv: "I par med en annan tjänst",
    en: "In a pair with another service",
  },
  lead: {
    fi: "Oma kirjaus jää omaan palveluun. Toiselle palvelulle ja perheelle näytetään vain se, mitä kaikki sopivat kerrottavaksi yhdessä.",
    sv: "Den egna anteckningen stannar i den egna tjänsten. Den andra tjänsten och familjen ser bara det som alla kommit överens om att berätta tillsammans.",
    en: "Your own note stays in your own service. The other service and the family see only what everyone agreed to say together.",
  },
  parts: [
    {
      kind: "words",
      code: "division",
      label: { fi: "Kumpi teki mitä", sv: "Vem gjorde vad", en: "Who did what" },
      hint: {
        fi: "Esimerkiksi: terveydenhoitaja ohjasi imetystä, perhetyöntekijä oli esikoisen kanssa.",
        sv: "Till exempel: hälsovårdaren handledde amningen, familjearbetaren var med det äldsta barnet.",
        en: "For example: the nurse guided breastfeeding, the family worker was with the eldest child.",
      },
      required: false,
    },
    {
      kind: "voices",
      code: "partner_part",
      of: ["partner"],
      label: {
        fi: "Toisen palvelun osuus, heidän sanoinaan",
        sv: "Den andra tjänstens del, med deras ord",
        en: "The other service's part, in their words",
      },
      hint: {
        fi: "Toisella palvelulla ei ole tunnuksia tähän. Kirjaa, mitä he kertoivat, ja miten ja milloin he hyväksyivät sanat.",
        sv: "Den andra tjänsten har inget eget konto här. Skriv vad de berättade, och hur och när de godkände orden.",
        en: "The other service has no account here. Write what they told, and how and when they approved the words.",
      },
      required: false,
    },
    {
      kind: "shared",
      code: "shared",
      label: { fi: "Yhteinen osa", sv: "Den gemensamma delen", en: "The shared part" },
      hint: {
        fi: "Se, minkä kaikki paikalla olleet sopivat kerrottavaksi. Tämä näkyy yhteisessä osassa, muu ei.",
        sv: "Det som alla närvarande kom överens om att berätta. Det här syns i den gemensamma delen, inget annat.",
        en: "What everyone present agreed to say. This shows in the shared part, nothing else does.",
      },
      required: true,
    },
  ],
};
