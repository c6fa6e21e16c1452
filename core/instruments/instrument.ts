import type { Text } from "#core/kernel/text.ts";

/** A step of a scale: what is stored and what it says. */
export type Step = { readonly value: number; readonly name: Text };

export type Item = {
  readonly linkId: string;
  readonly text: Text;
  /** The same said to a child, where a child answers. */
  readonly childText?: Text;
  /** More of it is worse: turned round when scored. */
  readonly reversed?: true;
};

export const perspectives = ["child", "parent", "worker", "close_person"] as const;
export type Perspective = (typeof perspectives)[number];

/**
 * An instrument as data, the subset of a FHIR Questionnaire that is used here: items with link ids on one scale. A released version
 * is never edited: an answer names the version it was given to.
 */
export type Instrument = {
  readonly id: string;
  readonly version: number;
  /** What it can be used for, as service models name purposes. */
  readonly purposes: readonly string[];
  readonly name: Text;
  readonly intro: Text;
  /** Where the wording comes from and who may use it. */
  readonly licence: Text;
  readonly perspectives: readonly Perspective[];
  /** From which age a child answers it. */
  readonly childFrom: number;
  readonly scale: readonly Step[];
  readonly items: readonly Item[];
  /** Items that may be left out before there is no score; the missing ones are taken as the mean of the others. */
  readonly mayMiss: number;
  /** Reliability from a study; without it a change isn't called reliable (Jacobson & Truax 1991). */
  readonly reliability?: {
    readonly r: number;
    readonly sd: number;
    readonly n: number;
    readonly source: string;
  };
};

export type Answers = Readonly<Record<string, number>>;

/**
 * 0–100, more is better: the mean of the answered items as a share of the scale, reversed ones turned round.
 * Null when more than `mayMiss` items lack an answer.
 */
export function scoreOf(instrument: Instrument, answers: Answers): number | null {
  const values = instrument.scale.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const given = instrument.items.flatMap(({ linkId, reversed }) => {
    const value = answers[linkId];
    if (value === undefined) return [];
    return [reversed ? high + low - value : value];
  });
  if (given.length === 0 || instrument.items.length - given.length > instrument.mayMiss) return null;
  const mean = given.reduce((sum, value) => sum + value, 0) / given.length;
  return Math.round(((mean - low) / (high - low)) * 100);
}

/** What doesn't belong to the instrument: unknown items, values outside the scale, too many left out. */
export function answerFaults(instrument: Instrument, answers: Answers): "unknown" | "incomplete" | undefined {
  const ids = new Set(instrument.items.map(({ linkId }) => linkId));
  const values = new Set(instrument.scale.map(({ value }) => value));
  if (Object.entries(answers).some(([linkId, value]) => !ids.has(linkId) || !values.has(value)))
    return "unknown";
  return scoreOf(instrument, answers) === null ? "incomplete" : undefined;
}
