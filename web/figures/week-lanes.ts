import { scaleLinear } from "d3-scale";

type Span = { readonly from: string; readonly to: string };

/** 'HH:mm' as minutes from midnight; 24:00 is the day's end. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

export type Placed<T> = { readonly block: T; readonly lane: number; readonly lanes: number };

/** Puts spans of one day that overlap side by side. The spans come sorted by their beginning. */
export function beside<T extends Span>(blocks: readonly T[]): readonly Placed<T>[] {
  const placed: Placed<T>[] = [];
  let together: { block: T; lane: number }[] = [];
  let ends: number[] = [];
  const close = (): void => {
    for (const each of together) placed.push({ ...each, lanes: ends.length });
    together = [];
    ends = [];
  };
  for (const block of blocks) {
    const from = minutesOf(block.from);
    if (ends.length > 0 && ends.every((end) => end <= from)) close();
    const free = ends.findIndex((end) => end <= from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = minutesOf(block.to);
    together.push({ block, lane });
  }
  close();
  return placed;
}

/** How high an hour is drawn, in rem: one where something happens, and one where nothing does. */
const busyHour = 3.75;
const emptyHour = 1.25;

export type HoursScale = {
  readonly hours: readonly number[];
  /** Minutes from midnight to per cent of the height. */
  readonly at: (minutes: number) => number;
  /** The whole height in rem. */
  readonly high: number;
};

/** Hours from `first` to `last`, the empty ones drawn low so that the full ones have room for words. */
export function hoursScale(blocks: readonly Span[], first: number, last: number): HoursScale {
  const hours = Array.from({ length: Math.max(1, last - first) }, (_, at) => first + at);
  const isBusy = (hour: number): boolean =>
    blocks.some((block) => minutesOf(block.from) < (hour + 1) * 60 && minutesOf(block.to) > hour * 60);
  const tops = [0];
  for (const hour of hours) tops.push((tops.at(-1) ?? 0) + (isBusy(hour) ? busyHour : emptyHour));
  const high = tops.at(-1) ?? busyHour;
  const at = scaleLinear(
    [...hours, last].map((hour) => hour * 60),
    tops.map((top) => (top / high) * 100),
  );
  return { hours, at: (minutes) => at(minutes), high };
}
