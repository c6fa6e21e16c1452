import { z } from "zod";
import { optionalWords } from "#core/kernel/shapes.ts";
import { rhythmRowShape } from "#core/plans/content.ts";
import { isInTime } from "./edit.ts";

/** The family's own week, as it is or as they would have it: the same rows as the plan's. */
export const rhythmContent = z.object({
  kind: z.literal("rhythm"),
  rows: z.array(rhythmRowShape).max(150),
  notes: optionalWords(4000),
});
export type RhythmContent = z.infer<typeof rhythmContent>;
type Row = RhythmContent["rows"][number];

export const emptyRhythm: RhythmContent = { kind: "rhythm", rows: [], notes: "" };

/** A week holds what ends on the day it begins, and after it has begun; a night is said in two parts. */
export const endsBeforeItBegins = ({ rows }: RhythmContent): boolean => !rows.every(isInTime);

const keyOf = ({ day, from, to, what, who }: Row): string =>
  [day, from, to, what.toLocaleLowerCase("fi").trim(), who.toLocaleLowerCase("fi").trim()].join("|");

/** What of the family's week isn't in the plan's, and what of the plan's isn't in the family's, in the week's order. */
export function compareRhythms(
  own: readonly Row[],
  planned: readonly Row[],
): { readonly onlyOwn: readonly Row[]; readonly onlyPlanned: readonly Row[] } {
  const without = (rows: readonly Row[], others: readonly Row[]): Row[] => {
    const keys = new Set(others.map(keyOf));
    return rows
      .filter((row) => !keys.has(keyOf(row)))
      .toSorted(
        (a, b) => a.day - b.day || a.from.localeCompare(b.from) || a.what.localeCompare(b.what, "fi"),
      );
  };
  return { onlyOwn: without(own, planned), onlyPlanned: without(planned, own) };
}
