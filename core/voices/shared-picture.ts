import { formOf, itemsShown, scaleOf, type Answers } from "#core/instruments/answers.ts";
import { rangeOf, scoreOf, standing, type Score } from "#core/instruments/scores.ts";
import type { Form, Instrument, Item, Perspective, Subscale } from "#core/instruments/shapes.ts";
import { daysBetween, type LocalDate } from "#core/kernel/local-date.ts";

/** One person's answers that have been revealed. */
export type Given = {
  readonly id: string;
  readonly on: LocalDate;
  /** The round they were given in; without one, those of a few days belong together. */
  readonly round: string | null;
  readonly form: string;
  /** Who answered: the same key for the same person at every time. */
  readonly rater: string;
  readonly perspective: Perspective;
  readonly answers: Answers;
};

/** Somebody who was asked and of whom there are no answers: declined, or not reached. */
export type Silent = {
  readonly on: LocalDate;
  readonly round: string;
  readonly rater: string;
  readonly perspective: Perspective;
  readonly state: "declined" | "not_reached";
};

export type LinePoint = Score & {
  readonly id: string;
  readonly on: LocalDate;
  readonly form: string;
  /** Between what the score lies; null where that isn't known. */
  readonly range: readonly [number, number] | null;
  /** Where it stands, 0–100, more is better, whatever the instrument's own way to score; null without a score or a range. */
  readonly place: number | null;
};
/** One rater's course. Two parents are two lines: raters are never put together. */
export type Line = {
  readonly rater: string;
  readonly perspective: Perspective;
  readonly points: readonly LinePoint[];
};

export type Gap = {
  readonly points: number;
  readonly highest: string;
  readonly lowest: string;
};

/** One time at which several were asked. */
export type Moment = {
  readonly on: LocalDate;
  /** By where each score stands, 0–100, more is better. */
  readonly scores: readonly { readonly rater: string; readonly value: number }[];
  /** The widest difference between two raters; null where fewer than two have a score. */
  readonly gap: Gap | null;
  readonly silent: readonly Silent[];
};

/** Answers without a round belong to one time when so few days lie between them. */
const daysTogether = 7;

/** Each rater's course on a subscale, in the order in which they first answered. */
export function linesOf(
  instrument: Instrument,
  subscale: Subscale,
  given: readonly Given[],
): readonly Line[] {
  const lines = new Map<string, { perspective: Perspective; points: LinePoint[] }>();
  for (const one of inOrder(given)) {
    const point = pointOf(instrument, subscale, one);
    if (!point) continue;
    const line = lines.get(one.rater) ?? { perspective: one.perspective, points: [] };
    line.points.push(point);
    lines.set(one.rater, line);
  }
  return [...lines].map(([rater, line]) => ({ rater, ...line }));
}

function pointOf(instrument: Instrument, subscale: Subscale, one: Given): LinePoint | undefined {
  const form = formOf(instrument, one.form);
  if (!form) return undefined;
  const score = scoreOf(instrument, form, subscale, one.answers);
  const range = rangeOf(instrument, form, subscale, one.answers) ?? null;
  const place = score.value === null || range === null ? null : standing(subscale, score.value, range);
  return { ...score, id: one.id, on: one.on, form: one.form, range, place };
}

const inOrder = <T extends { on: LocalDate; rater: string }>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => a.on.localeCompare(b.on) || a.rater.localeCompare(b.rater));

/** The times at which raters answered, oldest first, each with its widest gap. A rater who answered twice at a time counts by the later. */
export function momentsOf(
  instrument: Instrument,
  subscale: Subscale,
  given: readonly Given[],
  silent: readonly Silent[],
): readonly Moment[] {
  return timesOf(given, silent).map(({ on, given: together, silent: quiet }) => {
    const byRater = new Map<string, number>();
    for (const one of together) {
      const place = pointOf(instrument, subscale, one)?.place;
      if (typeof place === "number") byRater.set(one.rater, place);
    }
    const scores = [...byRater].map(([rater, value]) => ({ rater, value }));
    return { on, scores, gap: widest(scores), silent: quiet };
  });
}

/** Who answered, when and where, and whether the giver lets the family look at it. */
export type Kept = Pick<Given, "on" | "round" | "rater" | "perspective"> & { readonly shared: boolean };

/**
 * Of whom nothing may be concluded when a family looks together: all but those with a shown answer at the newest time and none newer kept
 * back. A time of which nothing is shown is the newest too, for everybody alike: so who kept theirs, declined or wasn't asked isn't singled out. Workers' own unshown answers make no time, because they are seldom shown.
 */
export function notConcluded(rows: readonly Kept[], silent: readonly Silent[]): readonly string[] {
  const seen = rows.filter(({ shared, perspective }) => shared || perspective !== "worker");
  const times = timesOf(seen, silent);
  const newest = new Set(times.filter(({ on }) => on === times.at(-1)?.on).flatMap(({ given }) => given));
  return [...Map.groupBy(inOrder(rows), ({ rater }) => rater)].flatMap(([rater, own]) => {
    const shown = own.filter(({ shared }) => shared);
    const isNow = own.at(-1)?.shared === true && shown.some((one) => newest.has(one));
    return shown.length > 0 && !isNow ? [rater] : [];
  });
}

type Time<T> = { readonly on: LocalDate; readonly given: readonly T[]; readonly silent: readonly Silent[] };

function timesOf<T extends Pick<Given, "on" | "round" | "rater">>(
  given: readonly T[],
  silent: readonly Silent[],
): readonly Time<T>[] {
  const times: { on: LocalDate; round: string | null; given: T[]; silent: Silent[] }[] = [];
  for (const one of inOrder(given)) {
    const known = times.find((time) =>
      one.round === null
        ? time.round === null && daysBetween(time.on, one.on) <= daysTogether
        : time.round === one.round,
    );
    if (known) known.given.push(one);
    else times.push({ on: one.on, round: one.round, given: [one], silent: [] });
  }
  for (const one of silent) {
    const known = times.find(({ round }) => round === one.round);
    if (known) known.silent.push(one);
    else times.push({ on: one.on, round: one.round, given: [], silent: [one] });
  }
  return times.toSorted((a, b) => a.on.localeCompare(b.on));
}

function widest(scores: Moment["scores"]): Gap | null {
  const sorted = scores.toSorted((a, b) => a.value - b.value || a.rater.localeCompare(b.rater));
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (!lowest || !highest || lowest === highest) return null;
  return { points: highest.value - lowest.value, highest: highest.rater, lowest: lowest.rater };
}

/** What raters saw most differently at one time: an item, and where on its own scale (0–100, more is better) each put it. */
export type Difference = {
  readonly linkId: string;
  readonly points: number;
  readonly answers: readonly { readonly rater: string; readonly place: number; readonly value: number }[];
};

/**
 * Items in the order of how differently they were answered at the latest time, those seen alike left out. Each answer is placed on the
 * scale of the form by which it was given: a face of three and a step of five are compared by where they stand, and said as they were.
 */
export function differencesOf(
  instrument: Instrument,
  given: readonly Given[],
  least: number,
): readonly Difference[] {
  const latest = timesOf(given, []).at(-1)?.given ?? [];
  const placed = new Map<string, Map<string, { place: number; value: number }>>();
  for (const one of latest) {
    const form = formOf(instrument, one.form);
    if (!form) continue;
    for (const item of itemsShown(instrument, form, one.answers)) {
      const value = one.answers[item.linkId];
      const place = typeof value === "number" ? placeOf(instrument, form, item, value) : undefined;
      if (typeof value !== "number" || place === undefined) continue;
      const of = placed.get(item.linkId) ?? new Map<string, { place: number; value: number }>();
      of.set(one.rater, { place, value });
      placed.set(item.linkId, of);
    }
  }
  return [...placed]
    .map(([linkId, of]) => {
      const answers = [...of].map(([rater, where]) => ({ rater, ...where }));
      const places = answers.map(({ place }) => place);
      return { linkId, answers, points: Math.max(...places) - Math.min(...places) };
    })
    .filter(({ answers, points }) => answers.length > 1 && points >= least)
    .toSorted((a, b) => b.points - a.points);
}

/** Where on the item's own scale, 0–100, more is better. */
export function placeOf(instrument: Instrument, form: Form, item: Item, value: number): number | undefined {
  const steps = scaleOf(instrument, form, item)?.steps.map((step) => step.value);
  if (!steps) return undefined;
  const [low, high] = [Math.min(...steps), Math.max(...steps)];
  const share = Math.round((100 * (value - low)) / (high - low));
  return item.reversed ? 100 - share : share;
}
