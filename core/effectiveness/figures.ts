import type { Found, FoundScores, GroupKind } from "#core/effectiveness/found.ts";
import { hiddenCells, hiddenKey, whole } from "#core/effectiveness/hidden-cells.ts";
import { staffFigures } from "#core/effectiveness/staff.ts";
import { crossOf, type Cross } from "#core/effectiveness/cross.ts";
import { voicesOf, type Voices } from "#core/effectiveness/voices.ts";
import { shownGroups } from "#core/effectiveness/small-groups.ts";
import {
  amountFigure,
  countFigure,
  effectFigure,
  isSmall,
  meanFigure,
  medianFigure,
  shareFigure,
  type Figure,
} from "#core/effectiveness/tell.ts";

export type Filter = { readonly service?: string; readonly unit?: string; readonly ground?: string };
export type Table = {
  readonly code: string;
  readonly rows: readonly { readonly value: string; readonly n: number }[];
  /** False when groups are left out: they are small, or would give a small one away. */
  readonly isWhole: boolean;
};
/** One perspective's course by one instrument. Perspectives are never added together. */
export type Course = {
  readonly perspective: string;
  readonly instrument: string;
  /** Families with at least one filling, of those ended; raters with a first and a last; items left out of those asked. */
  readonly figures: readonly Figure[];
};
export type Told = {
  readonly figures: readonly Figure[];
  readonly tables: readonly Table[];
  readonly courses: readonly Course[];
  readonly voices: readonly Voices[];
  readonly cross: Cross;
};

const groupTables: readonly GroupKind[] = [
  "startMonth",
  "endMonth",
  "endReason",
  "length",
  "age",
  "basis",
  "ground",
  "needs",
];
/** Of these one family may have several, or none: no total joins them. */
const markTables = ["concern", "breached", "deviated"] as const satisfies readonly GroupKind[];

/**
 * Sums as they may be told: no group under five, none to be had by subtracting what is shown from a total. How many began and how many
 * ended is decided for all services, units and grounds at once, so that no choice of them tells what another hides.
 */
export function figuresToTell(found: Found, filter: Filter): Told {
  const cube = (of: 3 | 4 | 5) =>
    hiddenCells(found.cube.map((row) => ({ at: [row[0], row[1], row[2]], count: row[of] }))) ??
    new Set<string>();
  const [begunHidden, endedHidden, runningHidden] = [cube(3), cube(4), cube(5)];
  const own = [filter.service ?? whole, filter.unit ?? whole, filter.ground ?? whole];
  const isBegunTold = !begunHidden.has(hiddenKey(own));
  const isEndedTold = !endedHidden.has(hiddenKey(own)) && !isSmall(found.ended.n);
  const isRunningTold = !runningHidden.has(hiddenKey(own));
  const { begun, ended } = found;
  const flow = [
    countFigure("begun", begun.n, isBegunTold),
    countFigure("ended", ended.n, isEndedTold),
    countFigure("running", found.running, isRunningTold),
    isRunningTold ? shareFigure("late", found.late.n, found.late.of) : countFigure("late", 0, false),
    ...staffFigures(found, isRunningTold),
    isBegunTold ? medianFigure("delay", begun.delay, begun.n) : countFigure("delay", 0, false),
  ];
  const lines = [lineOf("services", 0, own, found, endedHidden), lineOf("units", 1, own, found, endedHidden)];
  const tables = groupTables.map((kind) =>
    groupTable(found, kind, kind === "startMonth" ? isBegunTold : isEndedTold),
  );
  const cross = crossOf(own, found, endedHidden);
  if (!isEndedTold) return { figures: flow, tables: [...lines, ...tables], courses: [], voices: [], cross };
  return {
    figures: [...flow, ...endedFigures(found)],
    tables: [
      ...lines,
      ...tables,
      ...markTables.map((kind) => markTable(found, kind)),
      levelsTable("startLevels", ended.goals.start),
      levelsTable("endLevels", ended.goals.end),
    ],
    courses: found.scores.map((scores) => courseOf(scores, ended.n)),
    voices: found.voices.map(voicesOf),
    cross,
  };
}

/** One line of the cube: the services or the units within what has been chosen otherwise. */
function lineOf(
  code: string,
  dimension: 0 | 1,
  own: readonly string[],
  found: Found,
  hidden: ReadonlySet<string>,
): Table {
  const counts = new Map<string, number>();
  for (const row of found.cube) {
    const at = [row[0], row[1], row[2]];
    if (!at.every((place, n) => n === dimension || own[n] === whole || own[n] === place) || row[4] === 0)
      continue;
    const value = at[dimension] as string;
    counts.set(value, (counts.get(value) ?? 0) + row[4]);
  }
  const rows = [...counts].filter(([value]) => !hidden.has(hiddenKey(own.with(dimension, value))));
  return { code, rows: rows.map(([value, n]) => ({ value, n })), isWhole: rows.length === counts.size };
}

function groupTable(found: Found, kind: GroupKind, isTold: boolean): Table {
  const fine = found.groups.filter(({ of }) => of === kind).map(({ value, n }) => ({ value, count: n }));
  const isCoarse = found.groups.some(({ of, n }) => (of === "startMonth" || of === "endMonth") && isSmall(n));
  const isTime = kind === "startMonth" || kind === "endMonth";
  // Where a month would be a small group quarters are told, and no months.
  const groups = isTime && isCoarse ? byQuarter(fine) : fine;
  const shown = isTold ? shownGroups(groups) : undefined;
  const rows = groups.filter(({ value }) => shown?.has(value));
  return {
    code: kind,
    rows: rows.map(({ value, count }) => ({ value, n: count })),
    isWhole: rows.length === groups.length,
  };
}

/** 2026-05 is in 2026-Q2. */
function byQuarter(months: readonly { value: string; count: number }[]): { value: string; count: number }[] {
  const quarters = new Map<string, number>();
  for (const { value, count } of months) {
    const quarter = `${value.slice(0, 4)}-Q${Math.floor((Number(value.slice(5, 7)) - 1) / 3) + 1}`;
    quarters.set(quarter, (quarters.get(quarter) ?? 0) + count);
  }
  return [...quarters].map(([value, count]) => ({ value, count }));
}

/** Each mark by itself: those who have it and those who haven't are both large enough, or nobody. */
function markTable(found: Found, kind: GroupKind): Table {
  const groups = found.groups.filter(({ of }) => of === kind);
  const rows = groups.filter(({ n }) => !isSmall(n) && !isSmall(found.ended.n - n));
  return {
    code: kind,
    rows: rows.map(({ value, n }) => ({ value, n })),
    isWhole: rows.length === groups.length,
  };
}

function levelsTable(code: string, counts: readonly (number | null)[]): Table {
  const groups = counts.map((count, n) => ({ value: String(n - 2), count: count ?? 0 }));
  const shown = shownGroups(groups);
  const rows = groups.filter(({ value, count }) => count > 0 && shown?.has(value));
  return {
    code,
    rows: rows.map(({ value, count }) => ({ value, n: count })),
    isWhole: rows.length === groups.filter(({ count }) => count > 0).length,
  };
}

/** Kiresuk & Sherman 1968: mean 50, standard deviation 10. */
const spreadOfT = 10;

function endedFigures({ ended }: Found): Figure[] {
  const { n, meetings, children, goals, t } = ended;
  const booked = (meetings.held ?? 0) + (meetings.missed ?? 0) + (meetings.cancelled ?? 0);
  const reached = (goals.end[2] ?? 0) + (goals.end[3] ?? 0) + (goals.end[4] ?? 0);
  // T has a spread of ten by the way it is made: the goals' start is the same for nearly all, and has none of its own.
  const tens = {
    n: t.n,
    sum: (t.change.sum ?? 0) / spreadOfT,
    squares: (t.change.squares ?? 0) / spreadOfT ** 2,
  };
  return [
    shareFigure("dropped", ended.dropped, n),
    medianFigure("length", ended.length, n),
    amountFigure("held", ended.held),
    amountFigure("hours", ended.hours),
    amountFigure("travel", ended.travel),
    shareFigure("missed", meetings.missed ?? 0, booked, { of: n, count: meetings.someMissed }),
    shareFigure("cancelled", meetings.cancelled ?? 0, booked, { of: n }),
    shareFigure("remote", meetings.remote ?? 0, meetings.held ?? 0, { of: n }),
    shareFigure("assessed", ended.assessed, n),
    shareFigure("planAgreed", ended.plan.n, n),
    medianFigure("planDays", ended.plan, n),
    shareFigure("heard", children.heard ?? 0, children.n ?? 0, {
      of: children.families,
      count: children.someUnheard,
    }),
    shareFigure("agreementsDone", ended.agreements.done ?? 0, ended.agreements.made ?? 0, { of: n }),
    amountFigure("referrals", ended.referrals),
    shareFigure("referralsBegun", ended.referrals.begun ?? 0, ended.referrals.sum ?? 0, {
      of: ended.referred,
    }),
    shareFigure("kept", ended.kept, n),
    shareFigure("goalsRated", goals.rated ?? 0, goals.set ?? 0, { of: goals.families }),
    shareFigure("goalsReached", reached, goals.rated ?? 0, { of: goals.families }),
    meanFigure("tStart", { n: t.n, ...t.start }, n),
    meanFigure("tEnd", { n: t.n, ...t.end }, n),
    meanFigure("tChange", { n: t.n, ...t.change }, n),
    meanFigure("tEffect", tens, n),
    ...verdicts("t", t.n, t.better, t.worse),
  ];
}

/** Better, the same, worse: together or not at all, because the third is had from the two others. */
function verdicts(prefix: string, n: number, better: number, worse: number): Figure[] {
  const parts = [
    [`${prefix}Better`, better],
    [`${prefix}Same`, n - better - worse],
    [`${prefix}Worse`, worse],
  ] as const;
  const shown = shownGroups(parts.map(([value, count]) => ({ value, count })));
  return parts.map(([code, count]) =>
    n > 0 && (!shown || (count > 0 && !shown.has(code)) || isSmall(n))
      ? countFigure(code, 0, false)
      : shareFigure(code, count, n, { of: n }),
  );
}

function courseOf(scores: FoundScores, endedCount: number): Course {
  const { perspective, instrument, families, raters, n, before, after, change } = scores;
  const pairs = {
    n,
    before: { sum: before.sum ?? 0, squares: before.squares ?? 0 },
    after: { sum: after.sum ?? 0, squares: after.squares ?? 0 },
    products: scores.products ?? 0,
  };
  return {
    perspective,
    instrument,
    figures: [
      shareFigure("answered", families, endedCount),
      shareFigure("itemsAnswered", scores.answered, scores.asked, { of: families }),
      meanFigure("scoreFirst", { n, ...before }, raters),
      meanFigure("scoreLast", { n, ...after }, raters),
      meanFigure("scoreChange", { n, ...change }, raters),
      effectFigure("scoreEffect", pairs, raters),
      ...verdicts("reliable", scores.judged, scores.better, scores.worse),
    ],
  };
}
