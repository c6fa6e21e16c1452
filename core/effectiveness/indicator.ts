import type { Text } from "#core/kernel/text.ts";

export const figureKinds = ["count", "share", "mean", "median", "effect", "ratio"] as const;

/** One figure, as the page, the export and docs/indicators.md explain it. */
export type Indicator = {
  readonly code: string;
  readonly kind: (typeof figureKinds)[number];
  readonly name: Text;
  /** What is counted or measured: the numerator. */
  readonly counts: Text;
  /** Of what: the denominator. */
  readonly of: Text;
  /** Where in the record it comes from, and by which rule. */
  readonly source: string;
  readonly group: "flow" | "dose" | "plan" | "goals" | "answers" | "voices";
};

/** What figures are of: denominators that several share. */
export const of = {
  begun: {
    fi: "valittuna aikana alkaneet palvelut",
    sv: "tjänster som börjat under tiden",
    en: "services begun in the time",
  },
  ended: {
    fi: "valittuna aikana päättyneet palvelut",
    sv: "tjänster som avslutats under tiden",
    en: "services ended in the time",
  },
  running: {
    fi: "ajan lopussa käynnissä olevat palvelut",
    sv: "tjänster som pågår vid tidens slut",
    en: "services running at the end of the time",
  },
  booked: {
    fi: "päättyneiden palvelujen sovitut tapaamiset",
    sv: "de avslutade tjänsternas avtalade möten",
    en: "meetings agreed in the ended services",
  },
  held: {
    fi: "päättyneiden palvelujen pidetyt tapaamiset",
    sv: "de avslutade tjänsternas hållna möten",
    en: "meetings held in the ended services",
  },
  planned: {
    fi: "päättyneet palvelut, joissa suunnitelma hyväksyttiin",
    sv: "avslutade tjänster där planen godkändes",
    en: "ended services with an agreed plan",
  },
  goals: {
    fi: "päättyneiden palvelujen tavoitteet",
    sv: "de avslutade tjänsternas mål",
    en: "goals of the ended services",
  },
  rated: { fi: "lopussa arvioidut tavoitteet", sv: "mål som bedömts i slutet", en: "goals rated at the end" },
  scored: {
    fi: "päättyneet palvelut, joissa vähintään kaksi tavoitetta arvioitiin lopussa",
    sv: "avslutade tjänster där minst två mål bedömts i slutet",
    en: "ended services with two or more goals rated at the end",
  },
  raters: {
    fi: "vastaajat, joilla on ensimmäinen ja viimeinen vastaus",
    sv: "svarande med ett första och ett sista svar",
    en: "raters with a first and a last filling",
  },
} as const satisfies Record<string, Text>;
