import type { DocumentTemplate } from "#core/documents/template.ts";

/** The family's safety plan, for the moment when it is needed. Released: a change is a new file with the next number. */
export const safetyPlanV1: DocumentTemplate = {
  kind: "safety_plan",
  version: 1,
  about: "service",
  onCrisisStrip: true,
  title: { fi: "Turvasuunnitelma", sv: "Säkerhetsplan", en: "Safety plan" },
  lead: {
    fi: "Tehdään perheen kanssa rauhallisena hetkenä. Lyhyet lauseet, jotka auttavat silloin, kun on vaikeinta.",
    sv: "Görs med familjen i en lugn stund. Korta meningar som hjälper när det är som svårast.",
    en: "Made with the family in a calm moment. Short sentences that help when it is hardest.",
  },
  sections: [
    {
      code: "signs",
      title: { fi: "Mistä huomaamme vaaran", sv: "Hur vi märker fara", en: "How we notice danger" },
      help: {
        fi: "Merkit, jotka perhe itse tunnistaa: mitä näkyy, kuuluu tai tuntuu ennen kuin tilanne kärjistyy.",
        sv: "Tecken som familjen själv känner igen: vad som syns, hörs eller känns innan läget skärps.",
        en: "Signs that the family knows itself: what is seen, heard or felt before things escalate.",
      },
      draft: [],
      fields: [
        {
          code: "early",
          label: { fi: "Varhaiset merkit", sv: "Tidiga tecken", en: "Early signs" },
          size: "text",
          required: true,
        },
        {
          code: "danger",
          label: { fi: "Vaaran merkit", sv: "Tecken på fara", en: "Signs of danger" },
          size: "text",
          required: true,
        },
      ],
      required: true,
    },
    {
      code: "actions",
      title: { fi: "Mitä kukin tekee", sv: "Vad var och en gör", en: "What each one does" },
      help: {
        fi: "Jokainen perheenjäsen omalla rivillään: nimi ja mitä hän tekee.",
        sv: "Varje familjemedlem på en egen rad: namn och vad hen gör.",
        en: "Each member of the family on a line of their own: the name and what they do.",
      },
      draft: [],
      fields: [
        {
          code: "adults",
          label: { fi: "Aikuiset", sv: "De vuxna", en: "The adults" },
          size: "text",
          required: true,
        },
        {
          code: "children",
          label: { fi: "Lapset", sv: "Barnen", en: "The children" },
          size: "text",
          required: true,
        },
        {
          code: "workers",
          label: { fi: "Työntekijät", sv: "Medarbetarna", en: "The workers" },
          size: "text",
          required: false,
        },
      ],
      required: true,
    },
    {
      code: "calls",
      title: { fi: "Kenelle soitetaan", sv: "Vem man ringer", en: "Whom to call" },
      help: {
        fi: "Nimi ja numero, siinä järjestyksessä kuin soitetaan. Hengenvaarassa aina ensin 112.",
        sv: "Namn och nummer i den ordning man ringer. Vid livsfara alltid först 112.",
        en: "Name and number, in the order of calling. When life is in danger always 112 first.",
      },
      draft: [],
      fields: [
        {
          code: "first",
          label: { fi: "Ensin", sv: "Först", en: "First" },
          inSight: { fi: "Soita ensin", sv: "Ring först", en: "Call first" },
          help: { fi: "Nimi ja numero", sv: "Namn och nummer", en: "Name and number" },
          size: "line",
          required: true,
        },
        {
          code: "then",
          label: { fi: "Sitten", sv: "Sedan", en: "Then" },
          size: "text",
          required: false,
        },
        {
          code: "on_call",
          label: {
            fi: "Päivystys iltaisin ja viikonloppuisin",
            sv: "Jour på kvällar och veckoslut",
            en: "On call in evenings and weekends",
          },
          inSight: { fi: "Päivystys", sv: "Jour", en: "On call" },
          size: "line",
          required: true,
        },
      ],
      required: true,
    },
    {
      code: "safe",
      title: {
        fi: "Lapsen turvalliset ihmiset ja paikka",
        sv: "Barnets trygga människor och plats",
        en: "The child's safe people and place",
      },
      help: {
        fi: "Lapsen itsensä sanomina: kenen luo voi mennä ja missä on turvassa.",
        sv: "Så som barnet själv säger det: vem man kan gå till och var man är trygg.",
        en: "As the child says it: whom one can go to and where one is safe.",
      },
      draft: [],
      fields: [
        {
          code: "people",
          label: { fi: "Turvalliset ihmiset", sv: "Trygga människor", en: "Safe people" },
          size: "text",
          required: true,
        },
        {
          code: "place",
          label: { fi: "Turvallinen paikka", sv: "Trygg plats", en: "Safe place" },
          inSight: { fi: "Lapsen turvapaikka", sv: "Barnets trygga plats", en: "The child's safe place" },
          size: "text",
          required: true,
        },
      ],
      required: true,
    },
    {
      code: "agreed",
      title: { fi: "Sovittu", sv: "Överenskommet", en: "Agreed" },
      help: {
        fi: "Ketkä olivat mukana sopimassa ja milloin suunnitelma katsotaan uudelleen.",
        sv: "Vilka som var med och kom överens och när planen ses över på nytt.",
        en: "Who agreed to it and when the plan is looked at again.",
      },
      draft: [],
      fields: [
        {
          code: "with",
          label: { fi: "Kenen kanssa sovittu", sv: "Överenskommet med", en: "Agreed with" },
          size: "text",
          required: true,
        },
        {
          code: "review",
          label: { fi: "Katsotaan uudelleen", sv: "Ses över", en: "Looked at again" },
          size: "line",
          required: false,
        },
      ],
      required: true,
    },
  ],
};
