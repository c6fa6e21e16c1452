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

const leastBar = 3; // per cent

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
  const x = scaleLinear([0, Math.max(daysBetween(begins, addDays(ends, 1)), 1)], [0, 100]);
  const at = (day: LocalDate): number => Math.min(Math.max(x(daysBetween(begins, day)), 0), 100);
  const span = (from: LocalDate, to: LocalDate | null, least: number) => {
    const width = Math.max(at(addDays(to ?? today, 1)) - at(from), least);
    return { insetInlineStart: `${Math.min(at(from), 100 - width)}%`, width: `${width}%` };
  };
  const years = yearStarts(begins, ends);
  return (
    <div aria-label={label} className="journey" role="img">
      {years.map((day) => (
        <i key={day} className="journey-year-line" style={{ insetInlineStart: `${at(day)}%` }} />
      ))}
      <i className="journey-today" style={{ insetInlineStart: `${at(today)}%` }} />
      {stretches.map(({ id, from, to, breaks = [] }, n) => (
        <div key={id} className="journey-row">
          <span className={to === null ? "journey-bar now" : "journey-bar"} style={span(from, to, leastBar)}>
            {n + 1}
          </span>
          {breaks
            .filter((one) => one.from <= ends)
            .map((one) => (
              <i key={one.from} className="journey-break" style={span(one.from, one.to, 0.5)} />
            ))}
        </div>
      ))}
      <div className="journey-row journey-years">
        {years.length === 0 ? (
          <span style={{ insetInlineStart: 0 }}>{format.date(begins)}</span>
        ) : (
          years.map((day) => (
            <span key={day} style={{ insetInlineStart: `${at(day)}%` }}>
              {day.slice(0, 4)}
            </span>
          ))
        )}
      </div>
    </div>
  );
}

function yearStarts(from: LocalDate, to: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let year = Number(from.slice(0, 4)) + 1; year <= Number(to.slice(0, 4)); year += 1)
    days.push(`${year}-01-01` as LocalDate);
  return days;
}
