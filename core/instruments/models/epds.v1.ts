import { form, points, scoreOnly, total } from "#core/instruments/models/shared/score-only.v1.ts";
import type { Instrument } from "#core/instruments/shapes.ts";
import { inThree as t } from "#core/kernel/text.ts";

const source = "Cox, Holden & Sagovsky 1987, Br J Psychiatry 150:782-786";
const afterBirth = t(
  "synnytyksen jälkeen (Iso-Britannia)",
  "efter förlossningen (Storbritannien)",
  "after childbirth (United Kingdom)",
);

/** Points only. Released: a change is a new file with the next number. */
export const epdsV1: Instrument = {
  ...scoreOnly,
  id: "epds",
  name: t("EPDS, mielialan pisteet", "EPDS, sinnesstämningens poäng", "EPDS, points of mood"),
  licence: t(
    "Edinburgh Postnatal Depression Scale, Cox, Holden & Sagovsky 1987 (Royal College of Psychiatrists). Kysymykset eivät ole ohjelmassa; käyttäjä hankkii lomakkeen ja noudattaa sen ehtoja.",
    "Edinburgh Postnatal Depression Scale, Cox, Holden & Sagovsky 1987 (Royal College of Psychiatrists). Frågorna finns inte i programmet; användaren skaffar blanketten och följer dess villkor.",
    "Edinburgh Postnatal Depression Scale, Cox, Holden & Sagovsky 1987 (Royal College of Psychiatrists). The questions aren't in the program; the user gets the form and keeps its terms.",
  ),
  forms: [form("parent", "parent", t("Vanhempi", "Förälder", "Parent"))],
  items: [
    points("total", t("Kokonaispisteet 0–30", "Totalpoäng 0–30", "Total points 0–30"), 30),
    points(
      "question_10",
      t("Kysymyksen 10 pisteet 0–3", "Poäng på fråga 10, 0–3", "Points of question 10, 0–3"),
      3,
    ),
  ],
  subscales: [{ id: "total", name: total, items: ["total"], score: "sum", mayMiss: 0, better: "less" }],
  cutOffs: [
    {
      subscale: "total",
      from: 0,
      name: t("alle rajan", "under gränsen", "below"),
      population: afterBirth,
      source,
    },
    {
      subscale: "total",
      from: 10,
      name: t(
        "voinnista jutellaan tarkemmin",
        "måendet diskuteras närmare",
        "talk more closely about how they are",
      ),
      population: afterBirth,
      source: `${source} (seulonnassa 9/10)`,
    },
    {
      subscale: "total",
      from: 13,
      name: t(
        "masennus mahdollinen: ohjataan arvioon",
        "depression möjlig: hänvisas till bedömning",
        "depression possible: refer for assessment",
      ),
      population: afterBirth,
      source: `${source} (12/13)`,
    },
  ],
  alerts: [
    {
      id: "question_10",
      when: { holds: "every", of: [{ linkId: "question_10", is: "at_least", value: 1 }] },
      urgency: "at_once",
      text: t(
        "EPDS:n kysymyksestä 10 tuli pisteitä. Kysy suoraan itsensä vahingoittamisen ajatuksista ennen kuin erkanette, ja ohjaa apuun saman tien; välittömässä vaarassa soita 112.",
        "Fråga 10 i EPDS gav poäng. Fråga direkt om tankar på att skada sig innan ni skiljs åt, och hänvisa genast till hjälp; vid omedelbar fara ring 112.",
        "Question 10 of EPDS got points. Ask straight about thoughts of self-harm before you part, and lead to help at once; in immediate danger call 112.",
      ),
    },
  ],
};
