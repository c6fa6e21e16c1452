import { itemsShown, scaleOf, type Answers } from "#core/instruments/answers.ts";
import type { Form, Instrument, Item, Subscale } from "#core/instruments/shapes.ts";

/** A subscale's score; null when more was left out than the instrument allows. Which of its items were asked and answered is always said. */
export type Score = {
  readonly subscale: string;
  readonly value: number | null;
  readonly answered: number;
  readonly asked: number;
};

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** The ends between which an item is answered on the form. */
function endsOf(instrument: Instrument, form: Form, item: Item): readonly [number, number] | undefined {
  if (item.kind === "number") return item.range && [item.range.from, item.range.to];
  const values = scaleOf(instrument, form, item)?.steps.map(({ value }) => value);
  return values && [Math.min(...values), Math.max(...values)];
}

/**
 * A subscale scored by its own rule: reversed items turned round on their scale, items that the form doesn't ask or that a condition
 * hid left out of it, and the missing ones taken as the mean of the answered ones. `share` in whole points of 100, `sum` and `mean`
 * in hundredths.
 */
export function scoreOf(instrument: Instrument, form: Form, subscale: Subscale, answers: Answers): Score {
  const asked = itemsShown(instrument, form, answers).filter(({ linkId }) => subscale.items.includes(linkId));
  const values = asked.flatMap((item) => {
    const given = answers[item.linkId];
    const ends = endsOf(instrument, form, item);
    if (typeof given !== "number" || !ends) return [];
    const [low, high] = ends;
    const turned = item.reversed ? low + high - given : given;
    return [subscale.score === "share" ? (100 * (turned - low)) / (high - low) : turned];
  });
  const counts = { subscale: subscale.id, answered: values.length, asked: asked.length };
  if (values.length === 0 || asked.length - values.length > subscale.mayMiss)
    return { ...counts, value: null };
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (subscale.score === "share") return { ...counts, value: Math.round(mean) };
  return { ...counts, value: rounded(subscale.score === "sum" ? mean * asked.length : mean, 2) };
}

/** Between what the subscale's score lies on the form, by the items that were asked; undefined where an item's own ends aren't known. */
export function rangeOf(
  instrument: Instrument,
  form: Form,
  subscale: Subscale,
  answers: Answers,
): readonly [number, number] | undefined {
  if (subscale.score === "share") return [0, 100];
  const asked = itemsShown(instrument, form, answers).filter(({ linkId }) => subscale.items.includes(linkId));
  let [low, high] = [0, 0];
  for (const item of asked) {
    const ends = endsOf(instrument, form, item);
    if (!ends) return undefined;
    low += ends[0];
    high += ends[1];
  }
  if (low >= high) return undefined;
  return subscale.score === "sum" ? [low, high] : [low / asked.length, high / asked.length];
}

/** Where a score stands in its range, 0–100, more is always better: a sum of worries of 27/30 stands at 10. */
export function standing(
  { better }: Pick<Subscale, "better">,
  value: number,
  [low, high]: readonly [number, number],
): number {
  const share = Math.min(100, Math.max(0, Math.round((100 * (value - low)) / (high - low))));
  return better === "more" ? share : 100 - share;
}

/** Every subscale's score. */
export const scoresOf = (instrument: Instrument, form: Form, answers: Answers): readonly Score[] =>
  instrument.subscales.map((subscale) => scoreOf(instrument, form, subscale, answers));

/** The cut-offs that hold for the subscale on the form, from the lowest up. */
export const cutOffsOf = (instrument: Instrument, form: Pick<Form, "id">, { id }: Pick<Subscale, "id">) =>
  instrument.cutOffs
    .filter((one) => one.subscale === id && (one.forms === undefined || one.forms.includes(form.id)))
    .toSorted((a, b) => a.from - b.from);

/** The highest cut-off that the score reaches, of those that hold for the form. */
export const cutOffAt = (instrument: Instrument, form: Pick<Form, "id">, { subscale, value }: Score) =>
  value === null
    ? undefined
    : cutOffsOf(instrument, form, { id: subscale }).findLast(({ from }) => value >= from);
