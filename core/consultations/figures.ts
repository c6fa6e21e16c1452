import { leastGroup, shownGroups } from "#core/effectiveness/small-groups.ts";
import { addDays, addMonths, type LocalDate } from "#core/kernel/local-date.ts";

export type FoundFigure = {
  readonly of: "all" | "month" | "sector" | "outcome";
  readonly value: string;
  readonly asked: number;
  readonly answered: number;
  readonly hours: number | null;
  readonly minutes: number;
};
type Row = { value: string; asked: number; hours: number | null };
type Table = { rows: Row[]; isWhole: boolean };

const firstOfMonth = (day: LocalDate): LocalDate => `${day.slice(0, 7)}-01` as LocalDate;

/** The whole months that the days touch. */
export const wholeMonths = (from: LocalDate, to: LocalDate): { from: LocalDate; to: LocalDate } => ({
  from: firstOfMonth(from),
  to: addDays(addMonths(firstOfMonth(to), 1), -1),
});

const tableOf = (figures: readonly FoundFigure[], isShown: (value: string) => boolean): Table => {
  const rows = figures.filter(({ value }) => isShown(value));
  return {
    rows: rows.map(({ value, asked, answered, hours }) => ({
      value,
      asked,
      hours: answered < leastGroup ? null : hours,
    })),
    isWhole: rows.length === figures.length,
  };
};

const groupsOf = (figures: readonly FoundFigure[]) =>
  figures.map(({ value, asked }) => ({ value, count: asked }));

/**
 * Figures as they may be told: no group under five, none to be had by subtracting what is shown from a total. What waits for its answer
 * stands among what came of the others, because together they are what was asked.
 */
export function figuresToTell(found: readonly FoundFigure[]): {
  all: { asked: number; answered: number | null; hours: number | null; minutes: number | null } | null;
  months: Table;
  sectors: Table;
  outcomes: Table;
} {
  const of = (what: FoundFigure["of"]) => found.filter((one) => one.of === what);
  const all = of("all")[0] ?? { asked: 0, answered: 0, hours: null, minutes: 0 };
  const none = { rows: [], isWhole: all.asked === 0 };
  if (all.asked < leastGroup)
    return {
      all: all.asked === 0 ? { asked: 0, answered: 0, hours: null, minutes: 0 } : null,
      months: none,
      sectors: none,
      outcomes: none,
    };
  const shownAs = (figures: readonly FoundFigure[]): Table => {
    const shown = shownGroups(groupsOf(figures));
    return tableOf(figures, (value) => shown?.has(value) ?? false);
  };
  const waiting = { value: "", count: all.asked - all.answered };
  const outcomes = of("outcome");
  const shown = shownGroups([...groupsOf(outcomes), waiting]);
  const isAnsweredTold = shown !== undefined && (waiting.count === 0 || shown.has(waiting.value));
  const enough = all.answered >= leastGroup;
  return {
    all: {
      asked: all.asked,
      answered: isAnsweredTold ? all.answered : null,
      hours: enough ? all.hours : null,
      minutes: enough ? all.minutes : null,
    },
    months: shownAs(of("month")),
    sectors: shownAs(of("sector").toSorted((one, other) => other.asked - one.asked)),
    outcomes: tableOf(
      outcomes.toSorted((one, other) => other.asked - one.asked),
      (value) => shown?.has(value) ?? false,
    ),
  };
}
