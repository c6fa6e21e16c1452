import type { NotCarried } from "#core/ptv/adapter.ts";

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

/** By what a row is found again in the other list, whose order may be another. */
const marks = ["type", "roleType", "language", "Lang", "code", "uri", "Key", "id", "Id", "dayFrom"] as const;

/** The same row, as far as both say which they are. */
function mayBeSame(row: unknown, other: unknown): boolean {
  if (!isRecord(row) || !isRecord(other)) return row === other;
  return marks.every((mark) => isEmpty(row[mark]) || isEmpty(other[mark]) || row[mark] === other[mark]);
}

function rowsLost(was: readonly unknown[], again: unknown, element: string): readonly NotCarried[] {
  const left = Array.isArray(again) ? [...(again as unknown[])] : [];
  return was.flatMap((row, at) => {
    const lossBy = left.map((other) =>
      mayBeSame(row, other) ? notCarried(row, other, `${element}[${at}]`) : undefined,
    );
    // Of those the one that loses least is taken to be the same.
    let best = -1;
    for (const [place, loss] of lossBy.entries()) {
      if (loss && (best < 0 || loss.length < (lossBy[best]?.length ?? 0))) best = place;
    }
    if (best < 0) return notCarried(row, undefined, `${element}[${at}]`);
    left.splice(best, 1);
    return lossBy[best] ?? [];
  });
}

/**
 * Everything in a file that isn't there when what was read of it is written again: what can't be carried, found by doing it and not by a
 * list that somebody keeps. Empty elements hold nothing to lose.
 */
export function notCarried(was: unknown, again: unknown, element = ""): readonly NotCarried[] {
  if (isEmpty(was)) return [];
  if (Array.isArray(was)) return rowsLost(was as unknown[], again, element);
  if (isRecord(was)) {
    return Object.entries(was).flatMap(([key, value]) =>
      notCarried(value, isRecord(again) ? again[key] : undefined, element === "" ? key : `${element}.${key}`),
    );
  }
  return was === again ? [] : [{ element, value: String(was) }];
}
