import { form, parent, points, scoreOnly } from "#core/instruments/models/shared/score-only.v1.ts";
import type { Instrument } from "#core/instruments/shapes.ts";
import { inThree as t } from "#core/kernel/text.ts";

const source =
  "Goodman 1997, J Child Psychol Psychiatry 38:581-586; kolmen luokan rajat, sdqinfo.org (Scoring the SDQ)";
const british = t("lapset Isossa-Britanniassa", "barn i Storbritannien", "children in the United Kingdom");
const bands = [
  t("tavanomainen", "vanlig", "close to average"),
  t("rajalla", "gränsfall", "borderline"),
  t("korkea", "hög", "high"),
] as const;
const difficulties = [
  ["emotional", t("Tunne-elämän oireet 0–10", "Emotionella symtom 0–10", "Emotional symptoms 0–10")],
  ["conduct", t("Käytösoireet 0–10", "Beteendesymtom 0–10", "Conduct problems 0–10")],
  ["hyperactivity", t("Yliaktiivisuus 0–10", "Hyperaktivitet 0–10", "Hyperactivity 0–10")],
  ["peers", t("Kaverisuhteiden ongelmat 0–10", "Kamratproblem 0–10", "Peer problems 0–10")],
] as const;

/** Points only. Released: a change is a new file with the next number. */
export const sdqV1: Instrument = {
  ...scoreOnly,
  id: "sdq",
  name: t(
    "SDQ, vahvuuksien ja vaikeuksien pisteet",
    "SDQ, poäng för styrkor och svårigheter",
    "SDQ, points of strengths and difficulties",
  ),
  licence: t(
    "Strengths and Difficulties Questionnaire, © Robert Goodman (sdqinfo.org). Sähköinen käyttö vaatii luvan; kysymykset eivät ole ohjelmassa.",
    "Strengths and Difficulties Questionnaire, © Robert Goodman (sdqinfo.org). Elektronisk användning kräver tillstånd; frågorna finns inte i programmet.",
    "Strengths and Difficulties Questionnaire, © Robert Goodman (sdqinfo.org). Electronic use needs a licence; the questions aren't in the program.",
  ),
  aboutChild: true,
  forms: [
    form("young", "child", t("Nuori itse, 11–17 v", "Den unga själv, 11–17 år", "Self-report, 11–17"), {
      from: 11,
      to: 17,
    }),
    form("parent", "parent", parent),
  ],
  items: [
    ...difficulties.map(([id, text]) => points(id, text, 10)),
    points(
      "prosocial",
      t("Toisten huomioon ottaminen 0–10", "Prosocialt beteende 0–10", "Prosocial 0–10"),
      10,
    ),
  ],
  subscales: [
    {
      id: "difficulties",
      name: t("Vaikeudet yhteensä 0–40", "Svårigheter totalt 0–40", "Total difficulties 0–40"),
      items: difficulties.map(([id]) => id),
      score: "sum",
      mayMiss: 0,
      better: "less",
    },
    ...difficulties.map(([id, name]) => ({
      id,
      name,
      items: [id],
      score: "sum" as const,
      mayMiss: 0,
      better: "less" as const,
    })),
    {
      id: "prosocial",
      name: t("Toisten huomioon ottaminen", "Prosocialt beteende", "Prosocial"),
      items: ["prosocial"],
      score: "sum",
      mayMiss: 0,
      better: "more",
    },
  ],
  cutOffs: [
    ...([0, 14, 17] as const).map((from, at) => ({
      subscale: "difficulties",
      forms: ["parent"],
      from,
      name: bands[at]!,
      population: british,
      source,
    })),
    ...([0, 16, 20] as const).map((from, at) => ({
      subscale: "difficulties",
      forms: ["young"],
      from,
      name: bands[at]!,
      population: british,
      source,
    })),
  ],
};
