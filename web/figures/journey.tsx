import { scaleLinear } from "d3-scale";
import { addDays, daysBetween, type LocalDate } from "#core/kernel/local-date.ts";
import { useFormat } from "#web/kit/format.ts";
import "./journey.css";

export type JourneyStretch = {
  readonly id: string;
  readonly name: string;
  readonly from: LocalDate;
  /** Null while it goes on. */
  readonly to: LocalDate | null;
  /** Dated breaks inside the stretch, drawn as gaps. */
  readonly breaks?: readonly { readonly from: LocalDate; readonly to: LocalDate | null }[];
};

const width = 1000;
const barHeight = 26;
const step = 34;
const leastBar = 26;

/**
 * Stretches of time one under another, each where it stood: what followed what, what ran side by side, where there were gaps. The
 * numbers lead to the list that tells the same in words; the whole is one picture to a screen reader, with its text.
 */
export function Journey({
  stretches,
  begins,
  today,
  label,
}: {
  readonly stretches: readonly JourneyStretch[];
  /** Where the line begins: the first contact, or the first stretch. */
  readonly begins: LocalDate;
  readonly today: LocalDate;
  /** Everything that the picture shows, in words. */
  readonly label: string;
}) {
  const format = useFormat();
  const ends = stretches.reduce((last, { to }) => (to !== null && to > last ? to : last), today);
  const x = scaleLinear([0, Math.max(daysBetween(begins, addDays(ends, 1)), 1)], [0, width]);
  const at = (day: LocalDate): number => x(daysBetween(begins, day));
  const height = stretches.length * step + 26;
  const years = yearStarts(begins, ends);
  return (
    <svg aria-label={label} className="journey" role="img" viewBox={`0 0 ${width} ${height}`}>
      {years.map((day) => (
        <g key={day}>
          <line className="year" x1={at(day)} x2={at(day)} y1="0" y2={height - 18} />
          <text className="year-name" x={at(day) + 4} y={height - 6}>
            {day.slice(0, 4)}
          </text>
        </g>
      ))}
      {years.length === 0 && (
        <text className="year-name" x="4" y={height - 6}>
          {format.date(begins)}
        </text>
      )}
      {stretches.map(({ id, from, to, breaks = [] }, n) => {
        const start = Math.max(at(from), 0);
        const length = Math.max(at(addDays(to ?? today, 1)) - start, leastBar);
        const left = Math.min(start, width - length);
        const y = n * step + 2;
        return (
          <g key={id} className={to === null ? "stretch now" : "stretch"}>
            <rect height={barHeight} rx="6" width={length} x={left} y={y} />
            {breaks.map((one) => (
              <rect
                key={one.from}
                className="break"
                height={barHeight - 10}
                width={Math.max(at(addDays(one.to ?? today, 1)) - at(one.from), 4)}
                x={at(one.from)}
                y={y + 5}
              />
            ))}
            <text x={left + 9} y={y + 18}>
              {n + 1}
            </text>
          </g>
        );
      })}
      <line className="today" x1={at(today)} x2={at(today)} y1="0" y2={height - 18} />
    </svg>
  );
}

function yearStarts(from: LocalDate, to: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let year = Number(from.slice(0, 4)) + 1; year <= Number(to.slice(0, 4)); year += 1)
    days.push(`${year}-01-01` as LocalDate);
  return days;
}
