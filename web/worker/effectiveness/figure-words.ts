import { indicatorOf } from "#core/effectiveness/dictionary.ts";
import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";
import type { Page } from "./filters.tsx";

export type Figure = Page["own"]["figures"][number];

/** What a figure is of so many of, where it isn't services. */
const countedOf = {
  missed: "meetings",
  cancelled: "meetings",
  remote: "meetings",
  heard: "children",
  agreementsDone: "agreements",
  referralsBegun: "referrals",
  goalsRated: "goals",
  goalsReached: "goals",
  itemsAnswered: "questions",
  scoreFirst: "raters",
  scoreLast: "raters",
  scoreChange: "raters",
  scoreEffect: "raters",
  reliableBetter: "raters",
  reliableSame: "raters",
  reliableWorse: "raters",
  voicesAnswered: "asked",
  voicesDeclined: "asked",
  voicesNotReached: "asked",
  voicesWaiting: "asked",
  caseload: "workers",
  supervision: "leads",
} as const;
const isCountedOf = (code: string): code is keyof typeof countedOf => code in countedOf;

const inDays = ["delay", "length", "planDays"];

/** Figures in words: value, interval, of how many and how many are missing. */
export function useFigureWords(leastGroup: number) {
  const t = useText("effectiveness");
  const say = useSay();
  const format = useFormat();
  const number = (code: string, value: number): string => {
    if (indicatorOf(code)?.kind === "share") return `${format.number(Math.round(value * 1000) / 10)}\u00a0%`;
    // Nothing just below nought is nought: never "-0".
    return format.number(Math.round(value * 10) / 10 + 0);
  };
  return {
    name: (code: string): string => {
      const known = indicatorOf(code);
      return known ? say(known.name) : code;
    },
    value: ({ code, value, isHidden }: Figure): string => {
      if (isHidden) return t("hidden");
      if (value === null) return t("noFigure");
      return inDays.includes(code) ? t("days", { count: Math.round(value) }) : number(code, value);
    },
    interval: ({ code, low, high }: Figure): string =>
      low === null || high === null
        ? ""
        : // A dash between would read as a minus.
          t(low < 0 ? "rangeBelow" : "range", { low: number(code, low), high: number(code, high) }),
    ofHowMany: ({ code, n, missing, value }: Figure): string => {
      // A count is itself how many there are.
      if (value === null || indicatorOf(code)?.kind === "count") return "";
      if (n === null) return t("fewMissing", { count: leastGroup });
      return [
        t(`ofHow.${isCountedOf(code) ? countedOf[code] : "services"}`, { count: n }),
        missing ? t("missing", { missing: format.number(missing) }) : "",
      ]
        .filter(Boolean)
        .join(", ");
    },
  };
}

/** The codes of a table in words. */
export function useCodeWords(page: Page) {
  const t = useText("effectiveness");
  const say = useSay();
  const own: Readonly<Record<string, string>> = {
    unknown: t("codes.unknown"),
    "18-": t("codes.18-"),
    "2-": t("codes.2-"),
    "0": t("codes.0"),
    "1": t("codes.1"),
    "": t("codes.empty"),
  };
  return (table: string, value: string): string => {
    const known = page.words[table]?.[value];
    if (known) return say(known);
    if (table === "units") return page.choices.units.find(({ id }) => id === value)?.name ?? value;
    return own[value] ?? value.replace(/^(\d+)-(\d+)$/, "$1–$2");
  };
}
