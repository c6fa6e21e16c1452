import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";

type Band = { readonly weekdays: readonly number[]; readonly fromTime: string; readonly toTime: string };
type Wish = Band & { readonly kind: "suits" | "avoid" };

/** Runs of three or more days as a span: ma–pe, la. */
function runs(weekdays: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const day of weekdays.toSorted((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last[1] === day - 1) last[1] = day;
    else found.push([day, day]);
  }
  return found;
}

/** When a wish is about: ma ja ti 15.00–18.00. */
export function useBandWords(): (band: Band) => string {
  const format = useFormat();
  return ({ weekdays, fromTime, toTime }) => {
    const days = runs(weekdays).flatMap(([from, to]) =>
      to - from >= 2
        ? [`${format.weekday(from)}–${format.weekday(to)}`]
        : from === to
          ? [format.weekday(from)]
          : [format.weekday(from), format.weekday(to)],
    );
    return `${format.list(days)} ${format.timeRange(fromTime, toTime)}`;
  };
}

/** The wish in words: sopii ma ja ti 15.00–18.00. */
export function useWishWords(): (wish: Wish) => string {
  const t = useText("calendar");
  const band = useBandWords();
  return (wish) => t(`wishes.says.${wish.kind}`, { when: band(wish) });
}
