import type { DocumentTemplate } from "#core/documents/template.ts";

/** What the visits after a notification showed, and what follows. Released: a change is a new file with the next number. */
export const assessmentSummaryV1: DocumentTemplate = {
  kind: "assessment_summary",
  version: 1,
  about: "service",
  title: {
    fi: "Arvio lastensuojelun tarpeesta",
    sv: "Bedömning av behovet av barnskydd",
    en: "Assessment of the need for child welfare",
  },
  lead: {
    fi: "Mitä käynneillä nähtiin ja kuultiin, mitä voimavaroja perheellä ja läheisillä on ja mitä siitä seuraa.",
    sv: "Vad som sågs och hördes vid besöken, vilka resurser familjen och de närstående har och vad som följer av det.",
    en: "What was seen and heard on the visits, which strengths the family and those close to it have, and what follows.",
  },
  sections: [
    {
      code: "background",
      title: { fi: "Mistä lähdettiin", sv: "Utgångspunkten", en: "Where it began" },
      help: {
        fi: "Ilmoituksen aihe ja perheen oma näkemys siitä. Ilmoittajaa ei nimetä.",
        sv: "Vad anmälan gällde och familjens egen syn på den. Anmälaren nämns inte vid namn.",
        en: "What the notification was about and the family's own view of it. The notifier isn't named.",
      },
      draft: [],
      fields: [
        {
          code: "words",
          label: {
            fi: "Aihe ja perheen näkemys",
            sv: "Ärendet och familjens syn",
            en: "The matter and the family's view",
          },
          size: "text",
          required: true,
        },
      ],
      required: true,
    },
    {
      code: "course",
      title: { fi: "Käynnit", sv: "Besöken", en: "The visits" },
      help: {
        fi: "Tapaamiset ja osallistujat.",
        sv: "Mötena och deltagarna.",
        en: "The meetings and who took part.",
      },
      draft: ["meetings_counted", "meetings_missed", "participants"],
      fields: [],
      required: true,
    },
    {
      code: "seen",
      title: { fi: "Mitä nähtiin ja kuultiin", sv: "Vad som sågs och hördes", en: "What was seen and heard" },
      help: {
        fi: "Poimittu kirjauksista. Erota se, mitä nähtiin, siitä, mitä joku sanoi.",
        sv: "Hämtat ur anteckningarna. Skilj det som sågs från det som någon sade.",
        en: "Taken from the record. Keep what was seen apart from what somebody said.",
      },
      draft: ["observations", "adult_voice"],
      fields: [],
      required: false,
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
      code: "resources",
      title: {
        fi: "Perheen ja läheisten voimavarat",
        sv: "Familjens och de närståendes resurser",
        en: "Strengths of the family and those close to it",
      },
      help: {
        fi: "Kuka auttaa, missä, ja mikä on jo käytössä.",
        sv: "Vem som hjälper, med vad, och vad som redan är i bruk.",
        en: "Who helps, with what, and what is already in use.",
      },
      draft: ["resources"],
      fields: [],
      required: true,
    },
    {
      code: "concerns",
      title: { fi: "Mikä huolestuttaa", sv: "Vad som oroar", en: "What worries" },
      help: {
        fi: "Huolet niin kuin ne on otettu puheeksi perheen kanssa. Jos huolta ei jäänyt, kirjoita se.",
        sv: "Oron så som den har tagits upp med familjen. Skriv det om ingen oro finns kvar.",
        en: "Concerns as they were raised with the family. If none remain, say so.",
      },
      draft: ["concerns"],
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
      code: "assessment",
      title: {
        fi: "Arvio: tarvitaanko lastensuojelua",
        sv: "Bedömning: behövs barnskydd",
        en: "Assessment: is child welfare needed",
      },
      help: {
        fi: "Tarvitaanko lastensuojelun toimia, riittävätkö muut palvelut vai ei tarvita mitään, ja miksi.",
        sv: "Om barnskyddsåtgärder behövs, om andra tjänster räcker eller om inget behövs, och varför.",
        en: "Whether child welfare measures are needed, other services are enough or nothing is needed, and why.",
      },
      draft: [],
      fields: [
        {
          code: "words",
          label: { fi: "Arvio ja perustelut", sv: "Bedömning och motivering", en: "Assessment and reasons" },
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
        fi: "Sovitut palvelut ja niiden seuranta, ja mistä perhe saa apua, jos tilanne vaikeutuu.",
        sv: "Avtalade tjänster och uppföljningen av dem, och var familjen får hjälp om läget blir svårare.",
        en: "The services agreed on and their follow-up, and where the family gets help if things get harder.",
      },
      draft: ["agreements_open", "referrals", "continues"],
      fields: [
        {
          code: "words",
          label: { fi: "Jatko", sv: "Fortsättning", en: "Going on" },
          size: "text",
          required: true,
        },
      ],
      required: true,
    },
  ],
};
