import type { Window } from "#core/appointments/occurrences.ts";
import { clockOf, minutesOf } from "#core/appointments/occurrences.ts";
import { weekday, type LocalDate } from "#core/kernel/local-date.ts";
import { unfollowedWishes, type TimeWish } from "./time-wishes.ts";

/** How a free time stands to the family's wishes: one they wished for, one they didn't, or nothing is known. */
export const wishStates = ["wished", "open", "unwished"] as const;
export type WishedWindow = Window & { readonly wish: (typeof wishStates)[number] };

/**
 * The free times of a day parted at the edges of the family's wishes, those that are long enough, wished ones first.
 * Held against the same rule as a time that is being planned (`unfollowedWishes`).
 */
export function byWishes(
  on: LocalDate,
  free: readonly Window[],
  wishes: readonly TimeWish[],
  minutes: number,
): readonly WishedWindow[] {
  const known = wishes.filter((one) => one.from <= on && (one.to === null || one.to >= on));
  const edges = known
    .filter(({ weekdays }) => weekdays.includes(weekday(on)))
    .flatMap(({ fromTime, toTime }) => [minutesOf(fromTime), minutesOf(toTime)]);
  const asks = known.some(({ kind }) => kind === "suits");
  const stateOf = ({ from, to }: Window): WishedWindow["wish"] =>
    unfollowedWishes(known, [on], clockOf(from), to - from).length > 0
      ? "unwished"
      : asks
        ? "wished"
        : "open";
  const parted = free.flatMap((window) => {
    const cuts = [...new Set([window.from, ...edges, window.to])]
      .filter((at) => at >= window.from && at <= window.to)
      .toSorted((a, b) => a - b);
    const pieces: WishedWindow[] = [];
    for (const [at, from] of cuts.slice(0, -1).entries()) {
      const piece = { from, to: cuts[at + 1] ?? window.to };
      const wish = stateOf(piece);
      const last = pieces.at(-1);
      if (last?.wish === wish) pieces[pieces.length - 1] = { ...last, to: piece.to };
      else pieces.push({ ...piece, wish });
    }
    return pieces;
  });
  return parted
    .filter(({ from, to }) => to - from >= minutes)
    .toSorted((a, b) => wishStates.indexOf(a.wish) - wishStates.indexOf(b.wish) || a.from - b.from);
}
