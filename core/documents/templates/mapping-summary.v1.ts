import type { DocumentTemplate } from "#core/documents/template.ts";

/** The summary of the mapping period: resources and the family system. Released: a change is a new file. */
export const mappingSummaryV1: DocumentTemplate = {
  kind: "mapping_summary",
  version: 1,
  about: "mapping",
  title: { fi: "Kartoituksen yhteenveto", sv: "Sammandrag av kartläggningen", en: "Mapping summary" },
  lead: {
    fi: "Mitä kartoituksessa opittiin. Suunnitelma tehdään tämän pohjalta.",
    sv: "Vad kartläggningen visade. Planen görs utifrån detta.",
    en: "What the mapping showed. The plan is made from this.",
  },
  sections: [
    {
      code: "course",
      title: { fi: "Näin kartoitus eteni", sv: "Så gick kartläggningen till", en: "How the mapping went" },
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
      code: "resources",
      title: { fi: "Perheen voimavarat", sv: "Familjens resurser", en: "The family's strengths" },
      help: {
        fi: "Mikä perheessä on vahvaa: taidot, välittäminen, läheiset, arjen sujuvat kohdat. Yksi vahvuus kohtaa kohti.",
        sv: "Vad som är starkt i familjen: färdigheter, omtanke, närstående, det som fungerar i vardagen. En styrka per punkt.",
        en: "What is strong in the family: skills, caring, close people, what goes well in daily life. One strength a point.",
      },
      draft: [],
      fields: [],
      required: true,
    },
    {
      code: "family_system",
      title: { fi: "Perhesysteemi", sv: "Familjesystemet", en: "The family system" },
      help: {
        fi: "Ketkä kuuluvat perheeseen ja lähipiiriin, millaisia välit ovat, kuka tekee mitäkin ja miten asioista puhutaan.",
        sv: "Vilka som hör till familjen och de närstående, hurdana relationerna är, vem som gör vad och hur man talar med varandra.",
        en: "Who belongs to the family and is close to it, how people get on, who does what and how things are talked about.",
      },
      draft: [],
      fields: [
        {
          code: "words",
          label: {
            fi: "Välit, roolit ja puhetavat",
            sv: "Relationer, roller och sätt att tala",
            en: "Relationships, roles and ways of talking",
          },
          size: "text",
          required: true,
        },
      ],
      required: true,
    },
    {
      code: "seen",
      title: {
        fi: "Mitä tapaamisissa nähtiin ja kuultiin",
        sv: "Vad som sågs och hördes på mötena",
        en: "What was seen and heard in the meetings",
      },
      help: {
        fi: "Poimittu kirjauksista. Jätä se, mikä on suunnitelman kannalta tärkeää.",
        sv: "Hämtat ur anteckningarna. Behåll det som är viktigt för planen.",
        en: "Taken from the record. Keep what matters for the plan.",
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
      code: "burdens",
      title: { fi: "Mikä kuormittaa", sv: "Vad som belastar", en: "What weighs" },
      help: {
        fi: "Huolet sellaisina kuin ne on perheen kanssa puhuttu.",
        sv: "Oron så som den har diskuterats med familjen.",
        en: "Concerns as they have been talked over with the family.",
      },
      draft: ["concerns"],
      fields: [
        {
          code: "words",
          label: { fi: "Kuormittavat asiat", sv: "Det som belastar", en: "What weighs" },
          size: "text",
          required: false,
        },
      ],
      required: true,
    },
    {
      code: "conclusion",
      title: {
        fi: "Mitä tästä seuraa suunnitelmaan",
        sv: "Vad det betyder för planen",
        en: "What this means for the plan",
      },
      help: {
        fi: "Mihin kannattaa tarttua ensin, ja mitä perhe itse pitää tärkeimpänä.",
        sv: "Vad det lönar sig att börja med, och vad familjen själv tycker är viktigast.",
        en: "What to take up first, and what the family itself finds most important.",
      },
      draft: [],
      fields: [
        {
          code: "words",
          label: { fi: "Johtopäätökset", sv: "Slutsatser", en: "Conclusions" },
          size: "text",
          required: true,
        },
      ],
      required: true,
    },
  ],
};
