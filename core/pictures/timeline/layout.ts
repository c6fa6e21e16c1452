import { daysBetween, localDate, type LocalDate } from "#core/kernel/local-date.ts";
import type { Span } from "./fuzzy.ts";

/** Something that has a place in time: an event or a service. */
export type Lasting = {
  readonly id: string;
  readonly lane: string;
  readonly span: Span;
  readonly label: string;
};

export type TimelinePlace = {
  readonly id: string;
  readonly lane: string;
  /** What can have been, from its first to its last day. */
  readonly from: number;
  readonly to: number;
  /** The mark, in the middle of that. */
  readonly x: number;
  readonly y: number;
  /** The box of the mark with its words. */
  readonly left: number;
  readonly right: number;
  /** The words stand before the mark: after it they would run out of the picture. */
  readonly isBefore: boolean;
};

export type TimelineLayout = {
  readonly width: number;
  readonly height: number;
  readonly years: readonly { readonly year: number; readonly x: number }[];
  readonly lanes: readonly { readonly id: string; readonly top: number; readonly height: number }[];
  readonly places: readonly TimelinePlace[];
  readonly pixelsADay: number;
};

export const rowHeight = 46;
export const laneTitle = 120;
const [top, letter, end] = [34, 7.8, 16];

const firstDay = (year: number): LocalDate => localDate(`${year}-01-01`);
const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));

/** Along one axis of time, lanes below one another: in a lane each in the first row where its words have room. */
export function layoutTimeline(
  lanes: readonly string[],
  all: readonly Lasting[],
  today: LocalDate,
): TimelineLayout {
  const first = Math.min(yearOf(today), ...all.map(({ span }) => yearOf(span.from)));
  const last = Math.max(yearOf(today), ...all.map(({ span }) => yearOf(span.to))) + 1;
  const perYear = Math.min(220, Math.max(34, 868 / (last - first)));
  const pixelsADay = perYear / 365.25;
  const at = (day: LocalDate): number => laneTitle + daysBetween(firstDay(first), day) * pixelsADay;
  const places: TimelinePlace[] = [];
  const laneBoxes: TimelineLayout["lanes"][number][] = [];
  let y = top;
  const edge = at(firstDay(last));
  let right = edge;
  for (const lane of lanes) {
    const rows: number[] = [];
    const own = all
      .filter((each) => each.lane === lane)
      .map((each) => ({ each, from: at(each.span.from), to: at(each.span.to) }))
      .toSorted((a, b) => a.from + a.to - (b.from + b.to) || (a.each.id < b.each.id ? -1 : 1));
    for (const { each, from, to } of own) {
      const x = (from + to) / 2;
      const words = 16 + each.label.length * letter;
      const isBefore = x + words > edge && x - words > laneTitle;
      const box = {
        left: Math.min(from, x - (isBefore ? words : 12)),
        right: Math.max(to, x + (isBefore ? 12 : words)),
        isBefore,
      };
      const free = rows.findIndex((until) => until + 6 <= box.left);
      const row = free < 0 ? rows.length : free;
      rows[row] = box.right;
      right = Math.max(right, box.right);
      places.push({ id: each.id, lane, from, to, x, y: y + row * rowHeight + rowHeight / 2, ...box });
    }
    const height = Math.max(1, rows.length) * rowHeight;
    laneBoxes.push({ id: lane, top: y, height });
    y += height;
  }
  const step = perYear >= 46 ? 1 : 2;
  const years = Array.from({ length: last - first + 1 }, (_, nth) => first + nth)
    .filter((year) => (year - first) % step === 0)
    .map((year) => ({ year, x: at(firstDay(year)) }));
  return { width: right + end, height: y + end, years, lanes: laneBoxes, places, pixelsADay };
}
