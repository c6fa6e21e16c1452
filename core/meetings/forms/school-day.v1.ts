import type { MeetingForm } from "#core/meetings/forms/form.ts";

/** Beside a child through a school day. Released: a change is a new file with the next number. */
export const schoolDayFormV1: MeetingForm = {
  code: "school_day",
  version: 1,
  title: { fi: "Koulupäivä", sv: "Skoldagen", en: "The school day" },
  lead: {
    fi: "Päivä hetki hetkeltä: tunnit, välitunnit ja tilanteet, ja mitä niissä sanoitettiin lapselle. Kirjaa vain tämän lapsen asioita.",
    sv: "Dagen stund för stund: lektioner, raster och situationer, och vad ni satte ord på för barnet. Skriv bara om det här barnet.",
    en: "The day moment by moment: lessons, breaks and situations, and what was put into words for the child. Write of this child only.",
  },
  parts: [
    {
      kind: "moments",
      code: "day",
      label: { fi: "Päivän kulku", sv: "Dagens gång", en: "The course of the day" },
      hint: {
        fi: "Tärkeimmät hetket riittävät.",
        sv: "De viktigaste stunderna räcker.",
        en: "The moments that mattered are enough.",
      },
      required: true,
      kinds: [
        { code: "lesson", name: { fi: "tunti", sv: "lektion", en: "lesson" } },
        { code: "break", name: { fi: "välitunti", sv: "rast", en: "break" } },
        { code: "meal", name: { fi: "ruokailu", sv: "måltid", en: "meal" } },
        { code: "transition", name: { fi: "siirtymä", sv: "övergång", en: "transition" } },
        { code: "way", name: { fi: "koulumatka", sv: "skolväg", en: "way to school" } },
        { code: "talk", name: { fi: "juttuhetki", sv: "pratstund", en: "talk" } },
      ],
      columns: [
        {
          code: "situation",
          label: { fi: "Mitä tapahtui", sv: "Vad hände", en: "What happened" },
          required: true,
        },
        {
          code: "in_words",
          label: { fi: "Mitä sanoitettiin", sv: "Vad vi satte ord på", en: "What was put into words" },
          required: false,
        },
        {
          code: "helped",
          label: { fi: "Mikä auttoi", sv: "Vad hjälpte", en: "What helped" },
          required: false,
        },
      ],
    },
    {
      kind: "voices",
      code: "child_view",
      of: ["child"],
      label: {
        fi: "Lapsen oma näkemys päivästä",
        sv: "Barnets egen syn på dagen",
        en: "The child's own view of the day",
      },
      hint: {
        fi: "Lapsen omin sanoin. Jos lapsi ei halunnut kertoa, sano sekin.",
        sv: "Med barnets egna ord. Om barnet inte ville berätta, skriv det också.",
        en: "In the child's own words. If the child didn't want to say, write that too.",
      },
      required: true,
    },
    {
      kind: "voices",
      code: "teacher_view",
      of: ["partner"],
      label: { fi: "Opettajan näkemys", sv: "Lärarens syn", en: "The teacher's view" },
      hint: {
        fi: "Niin kuin opettaja sen kertoi, ja miten ja milloin hän hyväksyi sanat.",
        sv: "Så som läraren berättade, och hur och när hen godkände orden.",
        en: "As the teacher told it, and how and when they approved the words.",
      },
      required: false,
    },
    {
      kind: "shared",
      code: "shared",
      label: {
        fi: "Mitä kerrotaan yhdessä",
        sv: "Vad som berättas tillsammans",
        en: "What is told together",
      },
      hint: {
        fi: "Se, minkä lapsi, koti ja koulu sopivat kerrottavaksi. Muu kirjaus ei näy yhteisessä osassa.",
        sv: "Det som barnet, hemmet och skolan kom överens om att berätta. Resten av anteckningen syns inte i den gemensamma delen.",
        en: "What the child, home and school agreed to say. The rest of the record isn't shown in the shared part.",
      },
      required: false,
    },
  ],
};
