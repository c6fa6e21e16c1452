import { adult, form, points, scoreOnly, total } from "#core/instruments/models/shared/score-only.v1.ts";
import type { Instrument } from "#core/instruments/shapes.ts";
import { inThree as t } from "#core/kernel/text.ts";

const source =
  "WHO (Five) Well-Being Index, 1998 version: raw score below 13; Topp ym. 2015, Psychother Psychosom 84:167-176";
const everybody = t("yleinen käyttö", "allmän användning", "general use");

/** Points only. Released: a change is a new file with the next number. */
export const who5V1: Instrument = {
  ...scoreOnly,
  id: "who-5",
  name: t("WHO-5, hyvinvoinnin pisteet", "WHO-5, välbefinnandets poäng", "WHO-5, points of well-being"),
  licence: t(
    "WHO-5 Well-Being Index, Maailman terveysjärjestö. Kysymykset eivät ole ohjelmassa; käyttäjä hankkii lomakkeen ja noudattaa sen ehtoja.",
    "WHO-5 Well-Being Index, Världshälsoorganisationen. Frågorna finns inte i programmet; användaren skaffar blanketten och följer dess villkor.",
    "WHO-5 Well-Being Index, World Health Organization. The questions aren't in the program; the user gets the form and keeps its terms.",
  ),
  forms: [
    form("young", "child", t("Nuori 12–17 v", "Ung 12–17 år", "Young person 12–17"), { from: 12, to: 17 }),
    form("adult", "parent", adult),
  ],
  items: [points("total", t("Raakapisteet 0–25", "Råpoäng 0–25", "Raw score 0–25"), 25)],
  subscales: [{ id: "total", name: total, items: ["total"], score: "sum", mayMiss: 0, better: "more" }],
  cutOffs: [
    {
      subscale: "total",
      from: 0,
      name: t(
        "matala: kysy lisää voinnista ja masennuksesta",
        "låg: fråga mer om måendet och depression",
        "low: ask more about how they are, and about depression",
      ),
      population: everybody,
      source,
    },
    {
      subscale: "total",
      from: 13,
      name: t("ei matala", "inte låg", "not low"),
      population: everybody,
      source,
    },
  ],
};
