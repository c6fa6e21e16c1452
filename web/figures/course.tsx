import type { LocalDate } from "#core/kernel/local-date.ts";
import { daysBetween } from "#core/kernel/local-date.ts";
import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { Disclosure } from "#web/ui/disclosure.tsx";
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

const width = 640;
const height = 180;
const left = 116;
const top = 14;
const bottom = 30;

/** Room for a name beside the lowest and the highest line. */
const y = (value: number, min: number, max: number): number =>
  top + ((max - value) / (max - min || 1)) * (height - top - bottom);

/** Change over time: one mark a day on a scale that is named at both ends, and the same in a table. */
export function Course({
  points,
  min,
  max,
  lowest,
  highest,
  label,
}: {
  readonly points: readonly CoursePoint[];
  readonly min: number;
  readonly max: number;
  readonly lowest: string;
  readonly highest: string;
  readonly label: string;
}) {
  const t = useText("ui");
  const format = useFormat();
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const span = Math.max(1, daysBetween(first.on, last.on));
  const x = (on: LocalDate): number => left + 8 + (daysBetween(first.on, on) / span) * (width - left - 24);
  const lines = [...new Set(points.map(({ line }) => line ?? ""))];
  return (
    <figure className="course">
      <svg aria-label={label} role="img" viewBox={`0 0 ${width} ${height}`}>
        {[min, (min + max) / 2, max].map((value) => (
          <line
            key={value}
            className="course-rule"
            x1={left}
            x2={width}
            y1={y(value, min, max)}
            y2={y(value, min, max)}
          />
        ))}
        <text className="course-end" x={0} y={y(max, min, max) + 4}>
          {highest}
        </text>
        <text className="course-end" x={0} y={y(min, min, max) + 4}>
          {lowest}
        </text>
        {lines.map((line, at) => {
          const own = points.filter((point) => (point.line ?? "") === line);
          const path = own.map(({ on, value }) => `${x(on)},${y(value, min, max)}`).join(" ");
          return (
            <g key={line} className={`course-line line-${at % 4}`}>
              <polyline points={path} />
              {own.map(({ id, on, value }) => (
                <Mark key={id} at={at} x={x(on)} y={y(value, min, max)} />
              ))}
            </g>
          );
        })}
        <text className="course-day" x={left} y={height - 6}>
          {format.dayMonth(first.on)}
        </text>
        {last.on !== first.on && (
          <text className="course-day" textAnchor="end" x={width - 8} y={height - 6}>
            {format.dayMonth(last.on)}
          </text>
        )}
      </svg>
      {lines.length > 1 && (
        <figcaption className="row gap-4 small">
          {lines.map((line, at) => (
            <span key={line} className="course-key">
              <svg
                aria-hidden="true"
                className={`course-line line-${at % 4}`}
                height="12"
                viewBox="0 0 12 12"
                width="12"
              >
                <Mark at={at} x={6} y={6} />
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
      </Disclosure>
    </figure>
  );
}

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
