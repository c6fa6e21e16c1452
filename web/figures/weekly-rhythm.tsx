import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { isNight, rowsOf, type RhythmBlock } from "#core/pictures/rhythm/rows.ts";
import "./weekly-rhythm.css";

export type { RhythmBlock };

const week = [1, 2, 3, 4, 5, 6, 7] as const;
const keyOf = (block: RhythmBlock): string => `${block.from} ${block.text} ${block.who ?? ""}`;

/**
 * A family's week as a timetable, to look at and to print for the kitchen wall: a row for each time
 * something begins, a column a day. On a phone it reads day by day.
 */
export function WeeklyRhythm({
  blocks,
  label,
}: {
  readonly blocks: readonly RhythmBlock[];
  readonly label?: string;
}) {
  const t = useText("ui");
  const format = useFormat();
  if (blocks.length === 0) return <EmptyState title={t("rhythm.empty")} />;
  const rows = rowsOf(blocks);
  const words = (block: RhythmBlock) => (
    <>
      <span className="rhythm-what">{block.text}</span>
      {block.who && <span className="rhythm-who">{block.who}</span>}
      <span className="rhythm-when">{format.timeRange(block.from, block.to)}</span>
    </>
  );
  return (
    <>
      <table className="rhythm">
        <caption className="only-read">{label ?? t("rhythm.label")}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="only-read">{t("figure.time")}</span>
            </th>
            {week.map((day) => (
              <th key={day} scope="col">
                {format.weekday(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.from}>
              <th scope="row">{format.time(row.from)}</th>
              {week.map((day) => (
                <td key={day}>
                  {row.blocks
                    .filter((block) => block.day === day)
                    .map((block) => (
                      <div
                        key={keyOf(block)}
                        className={isNight(block) ? "rhythm-block night" : "rhythm-block"}
                      >
                        {words(block)}
                      </div>
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="rhythm-days">
        {week.map((day) => {
          const ofDay = rows.flatMap((row) => row.blocks).filter((block) => block.day === day);
          if (ofDay.length === 0) return null;
          return (
            <div key={day}>
              <p aria-hidden="true" className="rhythm-days-name">
                {format.weekday(day, "long")}
              </p>
              <ul aria-label={format.weekday(day, "long")}>
                {ofDay.map((block) => (
                  <li key={keyOf(block)} className="rhythm-block">
                    {words(block)}
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
    </>
  );
}
