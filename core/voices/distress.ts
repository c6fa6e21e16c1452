import { alertsOf, formOf } from "#core/instruments/answers.ts";
import type { Instrument } from "#core/instruments/shapes.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import type { Given } from "#core/voices/shared-picture.ts";

type Part = {
  readonly instrument: Instrument;
  readonly aboutPersonId: string | null;
  readonly given: readonly Given[];
};

/** Somebody's newest answers ring one of the instrument's alerts. */
export type Distress = {
  readonly rater: string;
  readonly on: LocalDate;
  readonly round: string | null;
  /** Of which children it may tell: the one asked about, a child who answered; empty when it is of the whole family. */
  readonly children: readonly string[];
};

/** Whose newest answers to an instrument, whichever its version, ring an alert. */
export function distressIn(parts: readonly Part[]): readonly Distress[] {
  const rows = parts.flatMap(({ given, ...of }) => given.map((one) => ({ ...of, one })));
  const own = Map.groupBy(rows, (row) => `${row.instrument.id} ${row.aboutPersonId ?? ""} ${row.one.rater}`);
  return [...own.values()].flatMap((answers) => {
    const newest = answers.toSorted((a, b) => a.one.on.localeCompare(b.one.on)).at(-1);
    if (!newest) return [];
    const { instrument, aboutPersonId, one } = newest;
    const form = formOf(instrument, one.form);
    if (!form || alertsOf(instrument, form, one.answers).length === 0) return [];
    const answerer = one.perspective === "child" ? one.rater.replace(/^person:/, "") : null;
    const children = [...new Set([aboutPersonId, answerer].filter((id) => id !== null))];
    return [{ rater: one.rater, on: one.on, round: one.round, children }];
  });
}

/** Whether nothing about the child, or about the whole family with null, is to be praised now. */
export const praiseWaits = (found: readonly Distress[], childId: string | null): boolean =>
  found.some(({ children }) => childId === null || children.length === 0 || children.includes(childId));
