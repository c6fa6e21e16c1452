import type { Form, Instrument, Item } from "#core/instruments/shapes.ts";
import { inThree as t, type Text } from "#core/kernel/text.ts";

/** What every instrument that another holds has: a worker writes down the points of the paper form, and no words of it are here. */
export const scoreOnlyIntro = t(
  "Vastaaja täyttää mittarin sen omalla lomakkeella. Tähän kirjataan vain pisteet.",
  "Den som svarar fyller i mätarens egen blankett. Här antecknas bara poängen.",
  "The form itself is filled in on its own paper. Only the points are written down here.",
);

export const form = (
  id: string,
  perspective: Form["perspective"],
  name: Text,
  ages?: Form["ages"],
): Form => ({
  id,
  perspective,
  name,
  ...(ages ? { ages } : {}),
  pace: "page",
  aloud: false,
});

export const points = (linkId: string, text: Text, to: number): Item => ({
  linkId,
  kind: "number",
  text,
  range: { from: 0, to },
});

export const adult = t("Aikuinen", "Vuxen", "Adult");
export const parent = t("Vanhempi", "Förälder", "Parent");
export const total = t("Kokonaispisteet", "Totalpoäng", "Total points");

/** The parts that are alike in all of them. */
export const scoreOnly = {
  version: 1,
  purposes: ["score_only"],
  intro: scoreOnlyIntro,
  holder: "customer",
  aboutChild: false,
  sections: [],
  scales: {},
  cutOffs: [],
  reliability: [],
  alerts: [],
} as const satisfies Partial<Instrument>;
