import type { RhythmRow } from "#core/plans/content.ts";

/** Something of the week with the days it is repeated on. */
export type Repeated = Omit<RhythmRow, "day"> & { readonly days: readonly number[] };

const isSame = (a: Omit<RhythmRow, "day">, b: Omit<RhythmRow, "day">): boolean =>
  a.from === b.from && a.to === b.to && a.what === b.what && a.who === b.who;

/** A row with every day on which the same is done at the same time. */
export const repeatedOf = (rows: readonly RhythmRow[], { day, ...row }: RhythmRow): Repeated => ({
  ...row,
  days: [...new Set([day, ...rows.filter((each) => isSame(each, row)).map((each) => each.day)])].toSorted(
    (a, b) => a - b,
  ),
});

export const withoutRepeated = (rows: readonly RhythmRow[], former: Repeated): RhythmRow[] =>
  rows.filter((row) => !(isSame(row, former) && former.days.includes(row.day)));

/** Something put in the week on its days, in place of what it was before. */
export function putRepeated(
  rows: readonly RhythmRow[],
  { days, ...said }: Repeated,
  former?: Repeated,
): RhythmRow[] {
  const added = [...new Set(days)].map((day): RhythmRow => ({ ...said, day }));
  const kept = former ? withoutRepeated(rows, former) : rows;
  return [...kept.filter((row) => !(isSame(row, said) && days.includes(row.day))), ...added].toSorted(
    (a, b) => a.day - b.day || a.from.localeCompare(b.from),
  );
}

/** Ends after it begins. */
export const isInTime = ({ from, to }: Pick<RhythmRow, "from" | "to">): boolean => from < to;
