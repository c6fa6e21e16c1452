import { adult, form, points, scoreOnly, total } from "#core/instruments/models/shared/score-only.v1.ts";
import type { Instrument } from "#core/instruments/shapes.ts";
import { inThree as t } from "#core/kernel/text.ts";

const source = "Miller, Duncan, Brown, Sparks & Claud 2003, Journal of Brief Therapy 2(2):91-100";
const clients = t("aikuiset (Yhdysvallat)", "vuxna (USA)", "adults (United States)");

/** Points only: ORS of adults and the young, CORS of children. Released: a change is a new file with the next number. */
export const orsV1: Instrument = {
  ...scoreOnly,
  id: "ors",
  name: t(
    "ORS ja CORS, voinnin pisteet",
    "ORS och CORS, måendets poäng",
    "ORS and CORS, points of well-being",
  ),
  licence: t(
    "Outcome Rating Scale ja Child Outcome Rating Scale, © Scott D. Miller & Barry L. Duncan. Käyttö vaatii lisenssin; lomake ei ole ohjelmassa.",
    "Outcome Rating Scale och Child Outcome Rating Scale, © Scott D. Miller & Barry L. Duncan. Användningen kräver licens; blanketten finns inte i programmet.",
    "Outcome Rating Scale and Child Outcome Rating Scale, © Scott D. Miller & Barry L. Duncan. Use needs a licence; the form isn't in the program.",
  ),
  forms: [
    form("child", "child", t("CORS, lapsi 6–12 v", "CORS, barn 6–12 år", "CORS, child 6–12"), {
      from: 6,
      to: 12,
    }),
    form("young", "child", t("ORS, nuori 13–17 v", "ORS, ung 13–17 år", "ORS, young person 13–17"), {
      from: 13,
      to: 17,
    }),
    form("adult", "parent", adult),
  ],
  items: [
    points(
      "total",
      t(
        "Kokonaispisteet 0–40, kokonaisluvuksi pyöristettynä",
        "Totalpoäng 0–40, avrundat till heltal",
        "Total points 0–40, rounded to a whole number",
      ),
      40,
    ),
  ],
  subscales: [{ id: "total", name: total, items: ["total"], score: "sum", mayMiss: 0, better: "more" }],
  cutOffs: [
    {
      subscale: "total",
      forms: ["adult"],
      from: 0,
      name: t("apua hakevien tasolla", "på hjälpsökandes nivå", "in the range of those who seek help"),
      population: clients,
      source,
    },
    {
      subscale: "total",
      forms: ["adult"],
      from: 25,
      name: t("tavanomaisella tasolla", "på vanlig nivå", "in the common range"),
      population: clients,
      source,
    },
  ],
};
