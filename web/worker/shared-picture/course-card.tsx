import { mainSubscale } from "#core/instruments/instruments.ts";
import { rangeOfScore } from "#core/instruments/scores.ts";
import type { Instrument, Subscale } from "#core/instruments/shapes.ts";
import { reliableChange, reliableFrom } from "#core/change/reliable-change.ts";
import { ownCourse, pointsOfChange } from "#core/voices/own-course.ts";
import { linesOf, momentsOf, type Line, type Moment } from "#core/voices/shared-picture.ts";
import { talkPrompts } from "#core/voices/talk-prompts.ts";
import { Course } from "#web/figures/course.tsx";
import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Card } from "#web/ui/card.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Differences } from "./differences.tsx";
import { givenOf, instrumentIn, silentOf, voiceOf, type Part, type Picture } from "./picture.ts";
import { Prompts } from "./prompts.tsx";
import { useRaterNames } from "./rater-names.ts";

/** One instrument over time: a line for each who answered, the gaps between them, and what to talk about. */
export function CourseCard({ part, page }: { readonly part: Part; readonly page: Picture }) {
  const t = useText("shared-picture");
  const say = useSay();
  const names = useRaterNames(page);
  const instrument = instrumentIn(part);
  const whole = mainSubscale(instrument);
  const child = page.children.find(({ id }) => id === part.aboutPersonId);
  const title = child ? t("about", { name: say(instrument.name), child: child.name }) : say(instrument.name);
  if (!whole) return null;
  const lines = linesOf(instrument, whole, givenOf(part));
  const moments = momentsOf(instrument, whole, givenOf(part), silentOf(part));
  // What is said of gaps and courses is meant for shares of 100, more being better: points of a licensed form have their own cut-offs.
  const isOurs = whole.score === "share" && whole.better === "more";
  return (
    <Card title={title}>
      <Stack gap={4}>
        {isOurs && <Prompts names={names} prompts={talkPrompts(moments)} />}
        <CourseFigure
          instrument={instrument}
          label={title}
          lines={lines}
          moments={moments}
          names={names}
          whole={whole}
        />
        {isOurs && <OwnCourses change={changeFor(instrument, whole)} lines={lines} names={names} />}
        <Differences names={names} part={part} />
        <Quiet moments={moments} names={names} />
        <p className="soft small">{say(instrument.licence)}</p>
      </Stack>
    </Card>
  );
}

type Names = ReturnType<typeof useRaterNames>;

/** The lines of raters on one figure, with the widest gap of each time between them. */
function CourseFigure({
  instrument,
  whole,
  label,
  lines,
  moments,
  names,
}: {
  readonly instrument: Instrument;
  readonly whole: Subscale;
  readonly label: string;
  readonly lines: readonly Line[];
  readonly moments: readonly Moment[];
  readonly names: Names;
}) {
  const t = useText("shared-picture");
  const points = lines
    .flatMap(({ rater, points: own }) =>
      own.flatMap(({ id, on, value, answered, asked }) =>
        value === null
          ? []
          : [{ id, on, value, line: names.of(rater), said: t("score", { value, answered, asked }) }],
      ),
    )
    .toSorted((a, b) => a.on.localeCompare(b.on));
  if (points.length === 0) return <p className="soft">{t("noScores")}</p>;
  const [min, max] = rangeOfScore(instrument, whole);
  const isMoreBetter = whole.better === "more";
  return (
    <Course
      gaps={moments.flatMap(({ on, gap, scores }) =>
        gap === null
          ? []
          : [
              {
                on,
                low: Math.min(...scores.map(({ value }) => value)),
                high: Math.max(...scores.map(({ value }) => value)),
                said: t("gap", {
                  points: gap.points,
                  highest: names.of(gap.highest),
                  lowest: names.of(gap.lowest),
                }),
              },
            ],
      )}
      highest={t(isMoreBetter ? "endGood" : "endPoor", { value: max })}
      label={t("figure", { name: label })}
      lowest={t(isMoreBetter ? "endPoor" : "endGood", { value: min })}
      max={max}
      min={min}
      points={points}
      voices={Object.fromEntries(
        lines.map(({ rater, perspective }) => [names.of(rater), voiceOf[perspective]]),
      )}
    />
  );
}

/** How many points are a change: by the instrument's own reliability where a study gives it, else by practice. */
function changeFor(instrument: Instrument, { id }: Subscale): number {
  const known = instrument.reliability.find(({ subscale }) => subscale === id);
  const change = known && reliableChange(0, 0, known);
  return change?.ok ? reliableFrom * change.value.sDiff : pointsOfChange;
}

/** How each line stands against its own beginning, in a sentence. */
function OwnCourses({
  lines,
  names,
  change,
}: {
  readonly lines: readonly Line[];
  readonly names: Names;
  readonly change: number;
}) {
  const t = useText("shared-picture");
  const said = lines.map(({ rater, points }) => ({
    rater,
    course: ownCourse(
      points.flatMap(({ value }) => (value === null ? [] : [value])),
      change,
    ),
  }));
  const early = said.flatMap(({ rater, course }) => (course.kind === "too_early" ? [{ rater, course }] : []));
  return (
    <div>
      <h3>{t("own.title")}</h3>
      {early.length < said.length && (
        <ul>
          {said.map(
            ({ rater, course }) =>
              course.kind !== "too_early" && (
                <li key={rater}>
                  <strong>{names.of(rater)}:</strong> {t(`own.${course.kind}`, { ...course })}
                </li>
              ),
          )}
        </ul>
      )}
      {early[0] && (
        <p>
          {t("own.too_early", {
            who: early.map(({ rater, course }) => `${names.of(rater)} ${course.has}`).join(", "),
            needs: early[0].course.needs,
          })}
        </p>
      )}
      <p className="soft small">{t("own.explained")}</p>
    </div>
  );
}

/** Who was asked and of whom there are no answers. Silence stands in the figure's words, not as a gap in the line only. */
function Quiet({ moments, names }: { readonly moments: readonly Moment[]; readonly names: Names }) {
  const t = useText("shared-picture");
  const format = useFormat();
  const silent = moments.flatMap((moment) => moment.silent);
  if (silent.length === 0) return null;
  return (
    <ul className="soft small">
      {silent.map(({ on, rater, state, round }) => (
        <li key={`${round} ${rater}`}>
          {t(`silent.${state}`, { name: names.of(rater), day: format.date(on) })}
        </li>
      ))}
    </ul>
  );
}
