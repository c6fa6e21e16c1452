import type { Quartiles } from "#core/effectiveness/found.ts";

/** Quartiles of days told as how many there are of each, between two days by straight line (Hyndman & Fan 1996, type 7). */
export function quartilesOf(days: readonly (readonly [day: number, n: number])[]): Quartiles {
  const sorted = days.filter(([, n]) => n > 0).toSorted(([one], [other]) => one - other);
  const n = sorted.reduce((sum, [, count]) => sum + count, 0);
  if (n === 0) return { n: 0, quartiles: null };
  const dayAt = (place: number): number => {
    let before = 0;
    for (const [day, count] of sorted) {
      before += count;
      if (place < before) return day;
    }
    return sorted.at(-1)?.[0] ?? 0;
  };
  return {
    n,
    quartiles: [0.25, 0.5, 0.75].map((share) => {
      const place = share * (n - 1);
      const low = dayAt(Math.floor(place));
      return low + (dayAt(Math.ceil(place)) - low) * (place - Math.floor(place));
    }),
  };
}
