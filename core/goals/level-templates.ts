import type { Text } from "#core/kernel/text.ts";

/** A way to put a goal into five steps that can be told apart, from −2 to +2: words to begin from. */
export type LevelTemplate = {
  readonly code: string;
  readonly name: Text;
  readonly levels: readonly [Text, Text, Text, Text, Text];
};

/**
 * Own wording, after the usual scales of goal attainment scaling: how often, how long, with how much help, how
 * strongly. The baseline is usually −1, the goal itself 0.
 */
export const levelTemplates: readonly LevelTemplate[] = [
  {
    code: "how_often",
    name: { fi: "Kuinka usein", sv: "Hur ofta", en: "How often" },
    levels: [
      { fi: "Ei kertaakaan viikossa", sv: "Inte en enda gång i veckan", en: "Not once a week" },
      { fi: "1–2 kertaa viikossa", sv: "1–2 gånger i veckan", en: "1–2 times a week" },
      { fi: "3–4 kertaa viikossa", sv: "3–4 gånger i veckan", en: "3–4 times a week" },
      { fi: "5–6 kertaa viikossa", sv: "5–6 gånger i veckan", en: "5–6 times a week" },
      { fi: "Joka päivä", sv: "Varje dag", en: "Every day" },
    ],
  },
  {
    code: "how_seldom",
    name: { fi: "Kuinka harvoin", sv: "Hur sällan", en: "How seldom" },
    levels: [
      { fi: "Monta kertaa päivässä", sv: "Många gånger om dagen", en: "Many times a day" },
      { fi: "Joka päivä", sv: "Varje dag", en: "Every day" },
      { fi: "2–3 kertaa viikossa", sv: "2–3 gånger i veckan", en: "2–3 times a week" },
      { fi: "Kerran viikossa", sv: "En gång i veckan", en: "Once a week" },
      {
        fi: "Harvemmin kuin kerran viikossa",
        sv: "Mer sällan än en gång i veckan",
        en: "Less than once a week",
      },
    ],
  },
  {
    code: "how_much_help",
    name: { fi: "Kuinka paljon apua", sv: "Hur mycket hjälp", en: "How much help" },
    levels: [
      {
        fi: "Ei onnistu, vaikka joku auttaa",
        sv: "Lyckas inte fast någon hjälper",
        en: "Doesn't work even with help",
      },
      {
        fi: "Onnistuu, kun työntekijä on mukana",
        sv: "Lyckas när medarbetaren är med",
        en: "Works when the worker is there",
      },
      {
        fi: "Onnistuu, kun joku läheinen muistuttaa",
        sv: "Lyckas när någon närstående påminner",
        en: "Works when somebody close gives a reminder",
      },
      { fi: "Onnistuu useimmiten itse", sv: "Lyckas oftast på egen hand", en: "Works mostly on one's own" },
      { fi: "Onnistuu aina itse", sv: "Lyckas alltid på egen hand", en: "Always works on one's own" },
    ],
  },
  {
    code: "how_long",
    name: { fi: "Kuinka kauan", sv: "Hur länge", en: "How long" },
    levels: [
      { fi: "Ei hetkeäkään", sv: "Inte ens en stund", en: "Not even a moment" },
      { fi: "Noin 5 minuuttia", sv: "Cirka 5 minuter", en: "About 5 minutes" },
      { fi: "Noin 15 minuuttia", sv: "Cirka 15 minuter", en: "About 15 minutes" },
      { fi: "Noin puoli tuntia", sv: "Cirka en halvtimme", en: "About half an hour" },
      { fi: "Niin kauan kuin itse haluaa", sv: "Så länge man själv vill", en: "As long as one wants" },
    ],
  },
  {
    code: "how_it_feels",
    name: { fi: "Miltä se tuntuu", sv: "Hur det känns", en: "How it feels" },
    levels: [
      { fi: "Tuntuu pahalta joka kerta", sv: "Känns illa varje gång", en: "Feels bad every time" },
      { fi: "Tuntuu useimmiten raskaalta", sv: "Känns oftast tungt", en: "Mostly feels heavy" },
      { fi: "Tuntuu tavalliselta", sv: "Känns vanligt", en: "Feels ordinary" },
      { fi: "Tuntuu useimmiten hyvältä", sv: "Känns oftast bra", en: "Mostly feels good" },
      {
        fi: "Tuntuu hyvältä, ja sitä odottaa",
        sv: "Känns bra, och man ser fram emot det",
        en: "Feels good and is looked forward to",
      },
    ],
  },
];
