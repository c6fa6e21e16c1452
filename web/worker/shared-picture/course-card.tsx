import { mainSubscale, toldSubscales } from "#core/instruments/instruments.ts";
import type { Instrument, Subscale } from "#core/instruments/shapes.ts";
import { courseOfLine } from "#core/voices/line-change.ts";
import {
  linesOf,
  momentsOf,
  type Line,
  type LinePoint,
  type Moment,
  type Silent,
} from "#core/voices/shared-picture.ts";
import { talkPrompts } from "#core/voices/talk-prompts.ts";
import { Course } from "#web/figures/course.tsx";
import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Card } from "#web/ui/card.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Differences } from "./differences.tsx";
import { usePartTitle } from "./part-title.ts";
import {
  concludedOf,
  givenOf,
  instrumentIn,
  mayPraise,
  silentOf,
  voiceOf,
  type Part,
  type Picture,
} from "./picture.ts";
import { Prompts } from "./prompts.tsx";
import { useRaterNames } from "./rater-names.ts";

/** One instrument over time: a line for each who answered, the gaps between them, and what to talk about. */
export function CourseCard({ part, page }: { readonly part: Part; readonly page: Picture }) {
  const t = useText("shared-picture");
  const say = useSay();
  const names = useRaterNames(page);
  const title = usePartTitle(part, page);
  const instrument = instrumentIn(part);
  const told = toldSubscales(instrument);
  if (told.length === 0) return null;
  return (
    <Card title={title}>
      <Stack gap={4}>
        {part.former && <p className="soft">{t("formerHelp")}</p>}
        {told.map((subscale) => (
          <SubscaleCourse
            key={subscale.id}
            label={mainSubscale(instrument) ? title : say(subscale.name)}
            names={names}
            part={part}
            praises={mayPraise(page, part)}
            subscale={subscale}
          />
        ))}
        {!part.former && <Differences names={names} part={part} />}
        <Quiet names={names} silent={silentOf(part)} />
        <p className="soft small">{say(instrument.licence)}</p>
      </Stack>
    </Card>
  );
}

/** One score's course. Of former questions only how it was: what to talk about now follows from the present ones. */
function SubscaleCourse({
  part,
  subscale,
  label,
  names,
  praises,
}: {
  readonly part: Part;
  readonly subscale: Subscale;
  readonly label: string;
  readonly praises: boolean;
  readonly names: Names;
}) {
  const instrument = instrumentIn(part);
  const lines = linesOf(instrument, subscale, givenOf(part));
  const moments = momentsOf(instrument, subscale, givenOf(part), silentOf(part));
  const isWhole = mainSubscale(instrument) !== undefined;
  const prompts = talkPrompts(momentsOf(instrument, subscale, concludedOf(part), silentOf(part)), praises);
  return (
    <Stack gap={4}>
      {!isWhole && <h3>{label}</h3>}
      {!part.former && <Prompts names={names} prompts={prompts} />}
      <CourseFigure label={label} lines={lines} moments={moments} names={names} />
      {!part.former && (
        <OwnCourses
          instrument={instrument}
          lines={lines}
          names={names}
          past={part.notConcluded}
          praises={praises}
          subscale={subscale}
        />
      )}
    </Stack>
  );
}

type Names = ReturnType<typeof useRaterNames>;
type LineScore = Pick<LinePoint, "value" | "range" | "answered" | "asked">;

/** The lines of raters on one figure, with the widest gap of each time between them. */
export function CourseFigure({
  label,
  lines,
  moments,
  names,
}: {
  readonly label: string;
  readonly lines: readonly Line[];
  readonly moments: readonly Moment[];
  readonly names: Names;
}) {
  const t = useText("shared-picture");
  // A score that is told as such on its own range, where it isn't one of 0–100 already.
  const saidOf = (place: number, { value, range, answered, asked }: LineScore): string =>
    range && value !== null && value !== place
      ? t("scoreOn", { value, low: range[0], high: range[1], place, answered, asked })
      : t("score", { value: place, answered, asked });
  const points = lines
    .flatMap(({ rater, points: own }) =>
      own.flatMap(({ id, on, place, ...score }) =>
        place === null ? [] : [{ id, on, value: place, line: names.of(rater), said: saidOf(place, score) }],
      ),
    )
    .toSorted((a, b) => a.on.localeCompare(b.on));
  if (points.length === 0) return <p className="soft">{t("noScores")}</p>;
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
      highest={t("highest")}
      label={t("figure", { name: label })}
      lowest={t("lowest")}
      max={100}
      min={0}
      points={points}
      voices={Object.fromEntries(
        lines.map(({ rater, perspective }) => [names.of(rater), voiceOf[perspective]]),
      )}
    />
  );
}

/** How each line stands against its own beginning, in a sentence. */
function OwnCourses({
  instrument,
  subscale,
  lines,
  names,
  past,
  praises,
}: {
  readonly instrument: Instrument;
  readonly subscale: Subscale;
  readonly lines: readonly Line[];
  readonly names: Names;
  /** Of these nothing is concluded: they are said with the day of their last shown answer only. */
  readonly past: readonly string[];
  readonly praises: boolean;
}) {
  const t = useText("shared-picture");
  const format = useFormat();
  const lastShown = lines.flatMap(({ rater, points }) => {
    const last = points.at(-1);
    return last && past.includes(rater) ? [{ rater, on: last.on }] : [];
  });
  const said = lines
    .filter(({ rater }) => !past.includes(rater))
    .map((line) => ({
      rater: line.rater,
      ...courseOfLine(instrument, subscale, line),
    }));
  const early = said.flatMap(({ rater, course }) => (course.kind === "too_early" ? [{ rater, course }] : []));
  return (
    <div>
      <h3>{t("own.title")}</h3>
      {early.length < said.length + lastShown.length && (
        <ul>
          {said.map(
            ({ rater, course, days }) =>
              days && (
                <li key={rater}>
                  <strong>{names.of(rater)}:</strong>{" "}
                  {t(`own.${course.kind === "risen" && !praises ? "rose" : course.kind}`, {
                    ...course,
                    fromDay: format.date(days.from),
                    day: format.date(days.now),
                  })}
                </li>
              ),
          )}
          {lastShown.map(({ rater, on }) => (
            <li key={rater}>
              <strong>{names.of(rater)}:</strong> {t("own.lastShown", { day: format.date(on) })}
            </li>
          ))}
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
function Quiet({ silent, names }: { readonly silent: readonly Silent[]; readonly names: Names }) {
  const t = useText("shared-picture");
  const format = useFormat();
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
