import type { DocumentKind } from "#core/services/model.ts";

/** Kinds of document that several services share. Released: a change is a new file with the next number. */
export const documents = {
  start_memo: {
    code: "start_memo",
    name: {
      fi: "aloitustapaamisen muistio",
      sv: "promemoria från startmötet",
      en: "memo of the start meeting",
    },
    plain: {
      fi: "Tilanne aloitettaessa ja jokaisen omat toiveet.",
      sv: "Läget i början och vars och ens önskemål.",
      en: "The situation at the start and each one's own wishes.",
    },
    phase: "start",
  },
  mapping_summary: {
    code: "mapping_summary",
    name: { fi: "kartoituksen yhteenveto", sv: "sammandrag av kartläggningen", en: "mapping summary" },
    plain: {
      fi: "Mitä kartoituksessa opittiin perheen voimavaroista, suhteista ja arjesta.",
      sv: "Vad kartläggningen visade om familjens resurser, relationer och vardag.",
      en: "What was learnt about the family's strengths, relationships and daily life.",
    },
    phase: "mapping",
  },
  network_memo: {
    code: "network_memo",
    name: {
      fi: "verkostotapaamisen muistio",
      sv: "promemoria från nätverksmötet",
      en: "memo of the network meeting",
    },
    plain: {
      fi: "Mitä sovittiin, kuka tekee ja mihin mennessä.",
      sv: "Vad som bestämdes, vem som gör det och när.",
      en: "What was agreed, who does it and by when.",
    },
  },
  periodic_summary: {
    code: "periodic_summary",
    name: { fi: "kausiyhteenveto", sv: "periodsammandrag", en: "periodic summary" },
    plain: {
      fi: "Miten tavoitteissa on edetty tällä kaudella.",
      sv: "Hur målen har framskridit under perioden.",
      en: "How the goals have gone in this period.",
    },
    phase: "work",
  },
  need_assessment: {
    code: "need_assessment",
    name: {
      fi: "tuen tarpeen arvio",
      sv: "bedömning av stödbehovet",
      en: "assessment of the need for support",
    },
    plain: {
      fi: "Onko tukea nyt sopivasti, liikaa vai liian vähän.",
      sv: "Om stödet nu är lagom, för mycket eller för litet.",
      en: "Whether the support is now right, too much or too little.",
    },
    phase: "work",
  },
  assessment_summary: {
    code: "assessment_summary",
    name: {
      fi: "arvio lastensuojelun tarpeesta",
      sv: "bedömning av behovet av barnskydd",
      en: "assessment of the need for child welfare",
    },
    plain: {
      fi: "Mitä käynneillä nähtiin ja kuultiin ja mitä siitä seuraa.",
      sv: "Vad som sågs och hördes vid besöken och vad som följer av det.",
      en: "What was seen and heard on the visits and what follows from it.",
    },
  },
  final_evaluation: {
    code: "final_evaluation",
    name: { fi: "loppuarviointi", sv: "slututvärdering", en: "final evaluation" },
    plain: {
      fi: "Mihin päästiin, mikä auttoi ja mikä jatkuu.",
      sv: "Vad som uppnåddes, vad som hjälpte och vad som fortsätter.",
      en: "What was reached, what helped and what goes on.",
    },
    phase: "closing",
  },
} as const satisfies Record<string, DocumentKind>;
