import { type LocalDate, weekday } from "#core/kernel/local-date.ts";

export const wishKinds = ["suits", "avoid"] as const;
export type TimeWish = {
  readonly id: string;
  readonly kind: (typeof wishKinds)[number];
  /** 1 Monday … 7 Sunday. */
  readonly weekdays: readonly number[];
  /** Times of day, 'HH:mm'. */
  readonly fromTime: string;
  readonly toTime: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
};

/** A wish that a time doesn't follow: one that it falls into, or all the suiting ones that it falls outside of. */
export type UnfollowedWish = {
  readonly on: LocalDate;
  readonly kind: TimeWish["kind"];
  readonly wishId: string;
};

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/**
 * Which wishes meetings at this time of these days don't follow. A time that can't be is told when the meeting touches it; a time
 * that suits, when there are such times for the day's season and the meeting fits into none of them: of each, the first is named.
 */
export function unfollowedWishes(
  wishes: readonly TimeWish[],
  days: readonly LocalDate[],
  from: string,
  minutes: number,
): readonly UnfollowedWish[] {
  const begins = minutesOf(from);
  const ends = begins + minutes;
  return days.flatMap((on) => {
    const day = weekday(on);
    const known = wishes.filter((one) => one.from <= on && (one.to === null || one.to >= on));
    const avoided = known.filter(
      ({ kind, weekdays, fromTime, toTime }) =>
        kind === "avoid" &&
        weekdays.includes(day) &&
        minutesOf(fromTime) < ends &&
        minutesOf(toTime) > begins,
    );
    const suiting = known.filter(({ kind }) => kind === "suits");
    const fits = suiting.some(
      ({ weekdays, fromTime, toTime }) =>
        weekdays.includes(day) && minutesOf(fromTime) <= begins && minutesOf(toTime) >= ends,
    );
    const outside = suiting[0] && !fits ? [suiting[0]] : [];
    return [...avoided, ...outside].map(({ id, kind }) => ({ on, kind, wishId: id }));
  });
}
