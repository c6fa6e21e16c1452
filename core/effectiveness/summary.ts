import { attainmentScore, type Level } from "#core/goals/attainment.ts";
import { reliableChange } from "#core/change/reliable-change.ts";
import { ageBandOf, type AgeBand } from "#core/effectiveness/bands.ts";
import { formGiven, instrumentOf, mainSubscale } from "#core/instruments/instruments.ts";
import { scoreOf, type Score } from "#core/instruments/scores.ts";
import { reliabilityFor } from "#core/instruments/reliability.ts";
import type { Form, Instrument, Perspective, Subscale } from "#core/instruments/shapes.ts";
import { daysBetween, type LocalDate } from "#core/kernel/local-date.ts";

/** What a summary follows from; made by app.summary_facts. */
export type SummaryFacts = {
  readonly periodId: string;
  readonly family: string;
  readonly service: string;
  readonly serviceVersion: number;
  readonly unitId: string;
  readonly task: string;
  readonly askedBy: string;
  readonly entryGround: string;
  readonly legalBasis: string;
  readonly needs: number;
  readonly startedOn: LocalDate;
  readonly endedOn: LocalDate | null;
  readonly endReason: string;
  /** The contact, of a next service its order. */
  readonly askedOn: LocalDate | null;
  readonly birthDate: LocalDate | null;
  readonly held: number;
  readonly missed: number;
  readonly cancelled: number;
  readonly minutes: number;
  readonly remote: number;
  readonly travelMinutes: number;
  readonly planAgreedOn: LocalDate | null;
  readonly goals: readonly { readonly weight: number; readonly start: Level; readonly end: Level | null }[];
  /** Oldest first. */
  readonly measurements: readonly {
    readonly instrument: string;
    readonly version: number;
    readonly perspective: Perspective;
    readonly rater: string;
    /** The child it is about, where it is about one. */
    readonly about: string | null;
    /** The form it was given by; blank in what is older than forms. */
    readonly form: string;
    /** The rater's. */
    readonly birthDate: LocalDate | null;
    readonly on: LocalDate;
    readonly answers: Readonly<Record<string, number>>;
  }[];
  /** By perspective, what became of those asked in rounds. */
  readonly voices: readonly AskedVoices[];
  readonly children: readonly { readonly heard: boolean }[];
  readonly agreements: number;
  readonly agreementsDone: number;
  readonly referrals: number;
  readonly referralsBegun: number;
  readonly assessments: number;
  readonly concerns: readonly string[];
  readonly breached: readonly string[];
  readonly deviated: readonly string[];
  readonly lateDuties: number;
};

/** How many were asked of one perspective, and what became of them; of rounds that haven't opened only that they wait. */
export type AskedVoices = {
  readonly perspective: string;
  readonly asked: number;
  readonly answered: number;
  readonly declined: number;
  readonly notReached: number;
  readonly waiting: number;
};

export type RaterScore = {
  readonly rater: number;
  readonly perspective: string;
  readonly instrument: string;
  readonly instrumentVersion: number;
  readonly subscale: string;
  readonly fillings: number;
  readonly asked: number;
  readonly answered: number;
  readonly first: number | null;
  readonly last: number | null;
  readonly verdict: "better" | "unchanged" | "worse" | null;
};

/** One service period in figures and codes. */
export type PeriodSummary = Omit<
  SummaryFacts,
  "askedOn" | "birthDate" | "planAgreedOn" | "goals" | "measurements" | "children"
> & {
  readonly ageBand: AgeBand;
  readonly delayDays: number | null;
  readonly lengthDays: number | null;
  readonly dropped: boolean;
  readonly planDays: number | null;
  readonly goals: number;
  readonly goalsRated: number;
  readonly startLevels: readonly number[];
  readonly endLevels: readonly number[];
  readonly tStart: number | null;
  readonly tEnd: number | null;
  readonly children: number;
  readonly childrenHeard: number;
  readonly scores: readonly RaterScore[];
};

/** The end that the family chose: core/services/models/shared/terms.v1.ts. */
const familyEnded = "family_ended";

const days = (from: LocalDate | null, to: LocalDate | null): number | null =>
  from === null || to === null ? null : Math.max(0, daysBetween(from, to));

const countsOf = (levels: readonly Level[]): number[] =>
  [-2, -1, 0, 1, 2].map((level) => levels.filter((one) => one === level).length);

/** Figures of one period; pure, so that they can be made anew from the record at any time and be the same. */
export function summaryOf(facts: SummaryFacts): PeriodSummary {
  const { askedOn, birthDate, planAgreedOn, goals, measurements, children, ...codes } = facts;
  const { startedOn, endedOn, endReason } = facts;
  const rated = goals.flatMap(({ weight, start, end }) => (end === null ? [] : [{ weight, start, end }]));
  const scoreAt = (of: "start" | "end"): number | null => {
    const found = attainmentScore(rated.map((goal) => ({ weight: goal.weight, level: goal[of] })));
    return found.ok ? found.value : null;
  };
  return {
    ...codes,
    breached: facts.breached.toSorted(),
    deviated: facts.deviated.toSorted(),
    concerns: facts.concerns.toSorted(),
    ageBand: ageBandOf(birthDate, startedOn),
    delayDays: days(askedOn, startedOn),
    lengthDays: days(startedOn, endedOn),
    dropped:
      endedOn !== null && (endReason === familyEnded || planAgreedOn === null || planAgreedOn > endedOn),
    planDays: days(startedOn, planAgreedOn),
    goals: goals.length,
    goalsRated: rated.length,
    startLevels: countsOf(rated.map(({ start }) => start)),
    endLevels: countsOf(rated.map(({ end }) => end)),
    tStart: scoreAt("start"),
    tEnd: scoreAt("end"),
    children: children.length,
    childrenHeard: children.filter(({ heard }) => heard).length,
    scores: scoresOf(measurements),
  };
}

/** A rater of one child is another rater of the next: what was said of two isn't a change. */
const whose = ({ rater, about }: SummaryFacts["measurements"][number]): string => `${rater} ${about ?? ""}`;

/** Each rater's first and last filling of each instrument, by its main subscale. */
function scoresOf(measurements: SummaryFacts["measurements"]): RaterScore[] {
  const raters = [...new Set(measurements.map(whose))];
  const groups = Map.groupBy(measurements, (one) => `${whose(one)} ${one.instrument}`);
  return [...groups.values()].flatMap((fillings) => {
    const [first, last] = [fillings[0], fillings.at(-1)];
    if (!first || !last) return [];
    const before = scored(first);
    const after = fillings.length > 1 ? scored(last) : undefined;
    if (!before) return [];
    return [
      {
        rater: raters.indexOf(whose(first)),
        perspective: first.perspective,
        instrument: first.instrument,
        instrumentVersion: first.version,
        subscale: before.subscale.id,
        fillings: fillings.length,
        asked: before.score.asked + (after?.score.asked ?? 0),
        answered: before.score.answered + (after?.score.answered ?? 0),
        first: before.score.value,
        last: after?.score.value ?? null,
        verdict: after ? verdictOf(before, after) : null,
      },
    ];
  });
}

type Scored = {
  readonly instrument: Instrument;
  readonly form: Form;
  readonly subscale: Subscale;
  readonly score: Score;
};

function scored(filling: SummaryFacts["measurements"][number]): Scored | undefined {
  const instrument = instrumentOf(filling.instrument, filling.version);
  const form = instrument && formGiven(instrument, filling);
  const subscale = instrument && mainSubscale(instrument);
  return instrument && form && subscale
    ? { instrument, form, subscale, score: scoreOf(instrument, form, subscale, filling.answers) }
    : undefined;
}

/** Reliable only by a study of the form that both were given by, and within one version of the instrument. */
function verdictOf(before: Scored, after: Scored): RaterScore["verdict"] {
  if (before.score.value === null || after.score.value === null || before.instrument !== after.instrument)
    return null;
  const known = reliabilityFor(before.instrument, before.subscale, [before.form.id, after.form.id]);
  const found = reliableChange(before.score.value, after.score.value, known, before.subscale.better);
  return found.ok ? found.value.verdict : null;
}
