import type { LocalDate } from "#core/kernel/local-date.ts";
import { daysBetween } from "#core/kernel/local-date.ts";
import { useFormat } from "#web/kit/format.ts";
import { useIsPhone } from "#web/kit/media.ts";
import { useText } from "#web/kit/text.ts";
import { classes } from "#web/ui/classes.ts";
import { Disclosure } from "#web/ui/disclosure.tsx";
import type { Voice } from "#web/ui/layout.tsx";
import "./course.css";

export type CoursePoint = {
  readonly id: string;
  readonly on: LocalDate;
  readonly value: number;
  /** The value in words. */
  readonly said: string;
  /** Which line it belongs to; one line where left out. */
  readonly line?: string;
};

/** A difference between two lines on one day, drawn between them and told in the table. */
export type CourseGap = {
  readonly on: LocalDate;
  readonly low: number;
  readonly high: number;
  /** In words, with who is at its ends. */
  readonly said: string;
};

const height = 150;
/** Room for half a mark on every side. */
const edge = 10;

const y = (value: number, min: number, max: number): number =>
  edge + ((max - value) / (max - min || 1)) * (height - 2 * edge);

/** Change over time: one mark a day on a scale that is named at both ends, and the same in a table. */
export function Course({
  points,
  min,
  max,
  lowest,
  highest,
  label,
  voices,
  gaps = [],
}: {
  readonly points: readonly CoursePoint[];
  readonly min: number;
  readonly max: number;
  readonly lowest: string;
  readonly highest: string;
  readonly label: string;
  /** Whose voice each line is; then colour and shape are that voice's, and the second line of a voice is broken and of another colour. */
  readonly voices?: Readonly<Record<string, Voice>>;
  readonly gaps?: readonly CourseGap[];
}) {
  const t = useText("ui");
  const format = useFormat();
  // Half as wide a drawing on a phone, so that its marks stay as large as they are at a desk.
  const width = useIsPhone() ? 320 : 640;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const span = Math.max(1, daysBetween(first.on, last.on));
  const x = (on: LocalDate): number => edge + (daysBetween(first.on, on) / span) * (width - 2 * edge);
  const lines = looksOf([...new Set(points.map(({ line }) => line ?? ""))], voices);
  return (
    <figure className="course">
      {/* Words stand beside the drawing and not in it: they keep their size on a phone. */}
      <div className="course-plot">
        <div aria-hidden="true" className="course-ends soft small">
          <span>{highest}</span>
          <span>{lowest}</span>
        </div>
        <svg aria-label={label} role="img" viewBox={`0 0 ${width} ${height}`}>
          {[min, (min + max) / 2, max].map((value) => (
            <line
              key={value}
              className="course-rule"
              x1={0}
              x2={width}
              y1={y(value, min, max)}
              y2={y(value, min, max)}
            />
          ))}
          {gaps.map(({ on, low, high }) => (
            <line
              key={`gap ${on}`}
              className="course-gap"
              x1={x(on)}
              x2={x(on)}
              y1={y(high, min, max)}
              y2={y(low, min, max)}
            />
          ))}
          {lines.map(({ line, look, mark }) => {
            const own = points.filter((point) => (point.line ?? "") === line);
            const path = own.map(({ on, value }) => `${x(on)},${y(value, min, max)}`).join(" ");
            return (
              <g key={line} className={look}>
                <polyline points={path} />
                {own.map(({ id, on, value }) => (
                  <Mark key={id} at={mark} x={x(on)} y={y(value, min, max)} />
                ))}
              </g>
            );
          })}
        </svg>
        <div aria-hidden="true" className="course-days soft small num">
          <span>{format.dayMonth(first.on)}</span>
          {last.on !== first.on && <span>{format.dayMonth(last.on)}</span>}
        </div>
      </div>
      {lines.length > 1 && (
        <figcaption className="row gap-4 small">
          {lines.map(({ line, look, mark }) => (
            <span key={line} className="course-key">
              <svg aria-hidden="true" className={look} height="12" viewBox="0 0 28 12" width="28">
                <polyline points="0,6 28,6" />
                <Mark at={mark} x={14} y={6} />
              </svg>
              {line}
            </span>
          ))}
        </figcaption>
      )}
      <Disclosure bare title={t("course.asTable")}>
        <table className="course-table">
          <caption className="only-read">{label}</caption>
          <thead>
            <tr>
              <th scope="col">{t("course.day")}</th>
              {lines.length > 1 && <th scope="col">{t("course.who")}</th>}
              <th scope="col">{t("course.value")}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.id}>
                <td className="num">{format.date(point.on)}</td>
                {lines.length > 1 && <td>{point.line}</td>}
                <td>{point.said}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {gaps.length > 0 && (
          <ul className="small">
            {gaps.map(({ on, said }) => (
              <li key={`gap ${on}`}>
                {format.date(on)}: {said}
              </li>
            ))}
          </ul>
        )}
      </Disclosure>
    </figure>
  );
}

/** A circle, a square, a triangle, a diamond: the same everywhere that a voice is marked. */
const marks: Readonly<Record<Voice, number>> = { child: 0, parent: 1, worker: 2, close: 3 };

/** How each line looks. Without voices by its place; with them by whose it is. */
function looksOf(lines: readonly string[], voices: Readonly<Record<string, Voice>> | undefined) {
  return lines.map((line, at) => {
    const voice = voices?.[line];
    if (!voice) return { line, mark: at, look: `course-line line-${at % 4}` };
    const isSecond = lines.slice(0, at).some((other) => voices[other] === voice);
    return {
      line,
      mark: marks[voice],
      look: classes("course-line", `voice-${voice}`, isSecond && "broken second"),
    };
  });
}

/** Whose voice, by shape and colour together, as it stands in a figure's lines. The words beside it say it. */
export const VoiceMark = ({ voice }: { readonly voice: Voice }) => (
  <svg
    aria-hidden="true"
    className={`course-line voice-mark voice-${voice}`}
    height="14"
    viewBox="0 0 14 14"
    width="14"
  >
    <Mark at={marks[voice]} x={7} y={7} />
  </svg>
);

/** A mark whose shape tells the lines apart, not colour alone. */
function Mark({ at, x, y: top }: { readonly at: number; readonly x: number; readonly y: number }) {
  switch (at % 4) {
    case 0:
      return <circle cx={x} cy={top} r={5} />;
    case 1:
      return <rect height={9} width={9} x={x - 4.5} y={top - 4.5} />;
    case 2:
      return <path d={`M${x} ${top - 6} L${x + 6} ${top + 5} L${x - 6} ${top + 5} Z`} />;
    default:
      return <path d={`M${x} ${top - 6} L${x + 6} ${top} L${x} ${top + 6} L${x - 6} ${top} Z`} />;
  }
}
