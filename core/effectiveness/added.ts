import type { Filter } from "#core/effectiveness/figures.ts";
import {
  voiceStates,
  type Found,
  type FoundScores,
  type FoundVoices,
  type GroupKind,
} from "#core/effectiveness/found.ts";
import { quartilesOf } from "#core/effectiveness/quartiles.ts";

/** What app.effectiveness answers. */
export type Added = {
  readonly cube: Found["cube"];
  readonly running: number;
  readonly late: number;
  readonly staff: { readonly workers: number; readonly leads: number };
  /** Numbers by what they are: a sum ("held"), or how many there are of a code or a day ("lengthDays 210"). */
  readonly sums: Readonly<Record<string, number>>;
};

const codes: readonly GroupKind[] = [
  "startMonth",
  "endMonth",
  "endReason",
  "age",
  "basis",
  "needs",
  "concern",
  "breached",
  "deviated",
];

/** Lengths in months begun, as the bars of the figure tell them: core/effectiveness/bands.ts. */
const lengthBandOf = (days: number): string => {
  if (days < 91) return "0-3";
  if (days < 182) return "3-6";
  if (days < 274) return "6-9";
  if (days < 365) return "9-12";
  return days < 547 ? "12-18" : "18-";
};

/** Numbers put in the places that figures are made from. */
export function foundOf({ cube, running, late, staff, sums }: Added, filter: Filter): Found {
  // By the first word: what is left of the name is the code, the day, or the perspective and instrument.
  const byKind = Map.groupBy(Object.entries(sums), ([what]) => what.split(" ", 1)[0] ?? "");
  const of = (kind: string): [string, number][] =>
    (byKind.get(kind) ?? []).map(([what, n]) => [what.slice(kind.length + 1), n]);
  const sum = (what: string): number => sums[what] ?? 0;
  const days = (kind: string) => of(kind).map(([day, n]) => [Number(day), n] as const);
  const levels = (kind: string) => {
    const counts = new Map(of(kind));
    return [-2, -1, 0, 1, 2].map((level) => counts.get(String(level)) ?? 0);
  };
  const n = sum("ended");
  const isOwn = (row: Found["cube"][number]): boolean =>
    (filter.service ?? row[0]) === row[0] &&
    (filter.unit ?? row[1]) === row[1] &&
    (filter.ground ?? row[2]) === row[2];
  const grounds: [string, number][] = cube
    .filter((row) => isOwn(row) && row[4] > 0)
    .map((row) => [row[2], row[4]]);
  return {
    cube,
    running,
    late: { n: late, of: running },
    staff: filter.service === undefined && filter.ground === undefined ? staff : null,
    groups: [
      ...codes.flatMap((kind) => groupsOf(kind, kind === "needs" ? severalNeeds(of(kind)) : of(kind))),
      ...groupsOf("ground", grounds),
      ...groupsOf(
        "length",
        days("lengthDays").map(([day, count]): [string, number] => [lengthBandOf(day), count]),
      ),
    ],
    begun: { n: sum("begun"), delay: quartilesOf(days("delayDays")) },
    ended: {
      n,
      dropped: sum("dropped"),
      length: quartilesOf(days("lengthDays")),
      held: { n, sum: sum("held"), squares: sum("held2") },
      hours: { n, sum: sum("minutes") / 60, squares: sum("minutes2") / 3600 },
      travel: { n, sum: sum("travel") / 60, squares: sum("travel2") / 3600 },
      meetings: {
        held: sum("held"),
        missed: sum("missed"),
        cancelled: sum("cancelled"),
        remote: sum("remote"),
        someMissed: sum("someMissed"),
      },
      plan: quartilesOf(days("planDays")),
      assessed: sum("assessed"),
      referred: sum("referred"),
      referrals: { n, sum: sum("referrals"), squares: sum("referrals2"), begun: sum("referralsBegun") },
      agreements: { made: sum("agreements"), done: sum("agreementsDone") },
      children: {
        n: sum("children"),
        heard: sum("heard"),
        families: sum("withChildren"),
        someUnheard: sum("someUnheard"),
      },
      kept: sum("kept"),
      goals: {
        families: sum("withGoals"),
        set: sum("goals"),
        rated: sum("rated"),
        start: levels("startLevels"),
        end: levels("endLevels"),
      },
      t: {
        n: sum("t"),
        start: { sum: sum("tStart"), squares: sum("tStart2") },
        end: { sum: sum("tEnd"), squares: sum("tEnd2") },
        products: sum("tBoth"),
        change: {
          sum: sum("tEnd") - sum("tStart"),
          squares: Math.max(0, sum("tStart2") + sum("tEnd2") - 2 * sum("tBoth")),
        },
        better: sum("tBetter"),
        worse: sum("tWorse"),
      },
    },
    scores: scoresOf(of, sum),
    voices: voicesOf(of, sum),
  };
}

function groupsOf(of: GroupKind, found: readonly (readonly [string, number])[]): Found["groups"] {
  const counts = new Map<string, number>();
  for (const [value, n] of found) counts.set(value, (counts.get(value) ?? 0) + n);
  return [...counts]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([value, n]) => ({ of, value, n }));
}

/** Two needs stand for two or more: core/effectiveness/bands.ts. */
const severalNeeds = (found: readonly (readonly [string, number])[]): [string, number][] =>
  found.map(([value, n]) => [value === "2" ? "2-" : value, n]);

type Of = (kind: string) => [string, number][];
type Sum = (what: string) => number;

function scoresOf(of: Of, sum: Sum): FoundScores[] {
  return of("score.raters")
    .map(([which]): FoundScores => {
      const [perspective = "", instrument = ""] = which.split(" ");
      const a = (what: string) => sum(`score.${what} ${which}`);
      return {
        perspective,
        instrument,
        families: a("families"),
        raters: a("raters"),
        n: a("n"),
        asked: a("asked"),
        answered: a("answered"),
        before: { sum: a("f"), squares: a("ff") },
        after: { sum: a("l"), squares: a("ll") },
        products: a("fl"),
        change: { sum: a("l") - a("f"), squares: Math.max(0, a("ff") + a("ll") - 2 * a("fl")) },
        judged: a("judged"),
        better: a("better"),
        worse: a("worse"),
      };
    })
    .toSorted((one, other) =>
      `${one.instrument} ${one.perspective}` < `${other.instrument} ${other.perspective}` ? -1 : 1,
    );
}

function voicesOf(of: Of, sum: Sum): FoundVoices[] {
  return of("voice.asked")
    .map(([perspective, asked]): FoundVoices => ({
      perspective,
      asked,
      services: sum(`voices.asked ${perspective}`),
      unanswered: sum(`voices.unanswered ${perspective}`),
      states: Object.fromEntries(
        voiceStates.map((state) => [
          state,
          {
            voices: sum(`voice.${state} ${perspective}`),
            services: sum(`voices.${state} ${perspective}`),
          },
        ]),
      ) as FoundVoices["states"],
    }))
    .toSorted((one, other) => (one.perspective < other.perspective ? -1 : 1));
}
