import { adult, form, points, scoreOnly, total } from "#core/instruments/models/shared/score-only.v1.ts";
import type { Instrument } from "#core/instruments/shapes.ts";
import { inThree as t } from "#core/kernel/text.ts";

/** Points only: ten areas of life, each 0–10. Released: a change is a new file with the next number. */
export const threeXTenDV1: Instrument = {
  ...scoreOnly,
  id: "three-x-ten-d",
  name: t(
    "3X10D, elämäntilanteen pisteet",
    "3X10D, livssituationens poäng",
    "3X10D, points of the life situation",
  ),
  licence: t(
    "3X10D-elämäntilannemittari. Kysymykset eivät ole ohjelmassa; käyttäjä hankkii lomakkeen ja noudattaa sen ehtoja.",
    "3X10D-mätaren för livssituation. Frågorna finns inte i programmet; användaren skaffar blanketten och följer dess villkor.",
    "The 3X10D measure of the life situation. The questions aren't in the program; the user gets the form and keeps its terms.",
  ),
  forms: [
    form("young", "child", t("Nuori 15–17 v", "Ung 15–17 år", "Young person 15–17"), { from: 15, to: 17 }),
    form("adult", "parent", adult),
  ],
  items: [points("total", t("Kokonaispisteet 0–100", "Totalpoäng 0–100", "Total points 0–100"), 100)],
  subscales: [{ id: "total", name: total, items: ["total"], score: "sum", mayMiss: 0, better: "more" }],
};
