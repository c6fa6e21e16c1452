import { reliableChange, reliableFrom, type ReliableChange } from "#core/change/reliable-change.ts";
import { reliabilityFor } from "#core/instruments/reliability.ts";
import { cutOffAt } from "#core/instruments/scores.ts";
import type { Instrument, Subscale } from "#core/instruments/shapes.ts";
import { ownCourse, pointsOfChange, timesNeeded, type OwnCourse } from "#core/voices/own-course.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import type { Line, LinePoint } from "#core/voices/shared-picture.ts";

type Scored = LinePoint & { readonly value: number };

export type LineChange = {
  readonly first: Scored;
  readonly last: Scored;
  /** Given by one form: by two, as faces and words, the change is told and not judged. */
  readonly sameForm: boolean;
  /** By a study of the form; null where there is none. */
  readonly judged: (ReliableChange & { readonly by: Instrument["reliability"][number] }) | null;
};

const isScored = (point: LinePoint): point is Scored => point.value !== null;

/** From one rater's first score to the latest; undefined until there are two. */
export function lineChange(
  instrument: Instrument,
  subscale: Subscale,
  { points }: Pick<Line, "points">,
): LineChange | undefined {
  const scored = points.filter(isScored);
  const [first, last] = [scored[0], scored.at(-1)];
  if (!first || !last || first === last) return undefined;
  const by = reliabilityFor(instrument, subscale, [first.form, last.form]);
  const change = reliableChange(first.value, last.value, by, subscale.better);
  return {
    first,
    last,
    sameForm: first.form === last.form,
    judged: by && change.ok ? { ...change.value, by } : null,
  };
}

/** Where the latest score stands by the instrument's cut-offs, and where the first one stood; undefined where none holds for the form. */
export function cutOffsReached(instrument: Instrument, { points }: Pick<Line, "points">) {
  const scored = points.filter(isScored);
  const [first, last] = [scored[0], scored.at(-1)];
  const at = (point: LinePoint) => cutOffAt(instrument, { id: point.form }, point);
  const now = last && at(last);
  if (!now || !first) return undefined;
  return { now, before: first === last ? null : (at(first) ?? null) };
}

/** A course with the days of the two answers that are told: where it is reckoned from, and the latest. */
export type DatedCourse =
  | { readonly course: Extract<OwnCourse, { kind: "too_early" }>; readonly days?: undefined }
  | {
      readonly course: Exclude<OwnCourse, { kind: "too_early" }>;
      readonly days: { readonly from: LocalDate; readonly now: LocalDate };
    };

/** How one rater's line stands against its own beginning: by where it stands on 0–100, whichever way the instrument scores. */
export function courseOfLine(
  instrument: Instrument,
  subscale: Subscale,
  { points }: Pick<Line, "points">,
): DatedCourse {
  const stood = points.filter(({ place }) => place !== null);
  const course = ownCourse(
    stood.flatMap(({ place }) => place ?? []),
    pointsFor(instrument, subscale, stood),
  );
  if (course.kind === "too_early") return { course };
  const [from, now] = [stood.find(({ place }) => place === course.from), stood.at(-1)];
  if (!from || !now) return { course: { kind: "too_early", has: stood.length, needs: timesNeeded } };
  return { course, days: { from: from.on, now: now.on } };
}

/** How many points of 100 are a change: by a study of the form that all were given by, else by practice. */
function pointsFor(instrument: Instrument, subscale: Subscale, points: readonly LinePoint[]): number {
  const known = reliabilityFor(
    instrument,
    subscale,
    points.map(({ form }) => form),
  );
  const change = reliableChange(0, 0, known, subscale.better);
  const range = points.at(-1)?.range;
  if (!change.ok || !range) return pointsOfChange;
  return (reliableFrom * change.value.sDiff * 100) / (range[1] - range[0]);
}
