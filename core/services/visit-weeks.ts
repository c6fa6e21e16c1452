import { isWorkingDay } from "#core/deadlines/calendar.ts";
import { addDays, daysBetween, type LocalDate, weekday } from "#core/kernel/local-date.ts";
import type { BreakFact, MeetingFact } from "#core/services/facts.ts";
import type { Rule, RuleOf } from "#core/services/rule-shapes.ts";

export type Excuse = "break" | "pause" | "holidays";
/** `none`: no visits, and none were asked for. */
export const weekStates = ["kept", "none", "too_few", "too_many", "excused", "now", "ahead"] as const;
export type WeekState = (typeof weekStates)[number];
/** Rules by which visits are followed week by week: so many a week, or so many a day at most. */
export type RhythmRule = RuleOf<"visit_rate"> | RuleOf<"meetings_a_day">;
export const isRhythm = (rule: Rule): rule is RhythmRule =>
  rule.shape === "visit_rate" || rule.shape === "meetings_a_day";

/** One week of the rhythm: what was agreed against what happened. */
export type VisitWeek = {
  /** Its Monday. */
  readonly week: LocalDate;
  readonly held: number;
  readonly planned: number;
  /** Visits that were to be and weren't: cancelled or nobody there. */
  readonly missed: number;
  readonly state: WeekState;
  readonly excuse?: Excuse;
};

/** The agreed break or pause that the day falls in. */
export const breakOn = (
  breaks: readonly BreakFact[],
  on: LocalDate,
  kind?: BreakFact["kind"],
): BreakFact | undefined =>
  breaks.find(
    (one) =>
      (kind === undefined || one.kind === kind) && one.from <= on && (one.to === undefined || on <= one.to),
  );

/**
 * Is a week with too few visits excused? Weekdays are counted that are neither public holidays nor within an agreed
 * break; with fewer than the rule asks for, the week asks for nothing.
 * @param monday the week's first day
 */
export function weekOf(
  rule: RuleOf<"visit_rate">,
  breaks: readonly BreakFact[],
  monday: LocalDate,
): { readonly weekdaysLeft: number; readonly excuse?: Excuse } {
  return excuseOf(rule.parameters.excused, breaks, monday);
}

type Excused = RuleOf<"visit_rate">["parameters"]["excused"];
// Where only a day's meetings are counted nothing is short: a week is told apart when there was no day left in it.
const wholeWeekAway: Excused = { weekdays: 1 };

function excuseOf(
  excused: Excused,
  breaks: readonly BreakFact[],
  monday: LocalDate,
): { readonly weekdaysLeft: number; readonly excuse?: Excuse } {
  const days = [0, 1, 2, 3, 4].map((n) => addDays(monday, n));
  const away = days.map((day) => breakOn(breaks, day));
  const open = days.filter(
    (day, n) =>
      away[n] === undefined &&
      isWorkingDay(day, excused?.countEves === undefined ? {} : { countEves: excused.countEves }),
  );
  const weekdaysLeft = open.length;
  if (!excused || weekdaysLeft >= excused.weekdays) return { weekdaysLeft };
  // What takes most days of the week is what it is excused by.
  const found = away.find((one) => one !== undefined);
  const taken = away.filter((one) => one !== undefined).length;
  const excuse: Excuse = found && taken >= 5 - taken - weekdaysLeft ? found.kind : "holidays";
  return { weekdaysLeft, excuse };
}

const mostInADay = (meetings: readonly MeetingFact[]): number => {
  const held = meetings.filter(({ status }) => status === "held");
  const byDay = Map.groupBy(held, ({ on }) => on);
  return Math.max(0, ...[...byDay.values()].map(({ length }) => length));
};

const mondayOf = (day: LocalDate): LocalDate => addDays(day, 1 - weekday(day));

/**
 * The rhythm week by week, oldest first: from the week in which it began to `until`. The first week isn't asked for the
 * whole of it, as the engine doesn't: it counts when the rhythm began on its Monday.
 */
export function visitWeeks(
  rule: RhythmRule,
  facts: { readonly meetings: readonly MeetingFact[]; readonly breaks?: readonly BreakFact[] },
  span: { readonly from: LocalDate; readonly until: LocalDate; readonly today: LocalDate },
): readonly VisitWeek[] {
  const { kinds, max } = rule.parameters;
  const min = rule.shape === "visit_rate" ? rule.parameters.min : 0;
  const excused = rule.shape === "visit_rate" ? rule.parameters.excused : wholeWeekAway;
  const visits = Map.groupBy(
    facts.meetings.filter(({ kind }) => kinds.includes(kind)),
    ({ on }) => mondayOf(on),
  );
  const first = mondayOf(span.from);
  const thisWeek = mondayOf(span.today);
  const count = Math.floor(daysBetween(first, mondayOf(span.until)) / 7) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, n): VisitWeek => {
    const week = addDays(first, 7 * n);
    const own = visits.get(week) ?? [];
    const of = (...states: readonly MeetingFact["status"][]) =>
      own.filter(({ status }) => states.includes(status)).length;
    const held = of("held");
    const { excuse } = excuseOf(excused, facts.breaks ?? [], week);
    const counted = rule.shape === "visit_rate" ? held : mostInADay(own);
    const isPartial = week < span.from;
    const state = ((): WeekState => {
      if (counted > max) return "too_many";
      if (week > thisWeek) return excuse ? "excused" : "ahead";
      if (held >= min && held > 0) return "kept";
      if (excuse) return "excused";
      if (week === thisWeek) return "now";
      if (min === 0) return "none";
      return isPartial ? "kept" : "too_few";
    })();
    return {
      week,
      held,
      planned: of("planned"),
      missed: of("cancelled", "no_show"),
      state,
      ...(excuse ? { excuse } : {}),
    };
  });
}
