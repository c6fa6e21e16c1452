import type { CSSProperties } from "react";
import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Table } from "#web/ui/table.tsx";
import { WithTable } from "./as-table.tsx";
import { beside, hoursScale, minutesOf } from "./week-lanes.ts";
import "./figures.css";

export type RhythmBlock = {
  /** 1 = Monday … 7 = Sunday. */
  readonly day: number;
  /** 'HH:mm' */
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly who?: string;
};

const week = [1, 2, 3, 4, 5, 6, 7] as const;

/** A family's week, drawn by the hour; printable, and as a table. */
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
  const first = Math.floor(Math.min(...blocks.map((block) => minutesOf(block.from))) / 60);
  const last = Math.ceil(Math.max(...blocks.map((block) => minutesOf(block.to))) / 60);
  const y = hoursScale(blocks, first, last);
  const sorted = [...blocks].sort((a, b) => a.day - b.day || a.from.localeCompare(b.from));
  const title = label ?? t("rhythm.label");
  return (
    <WithTable
      label={title}
      table={
        <Table
          caption={title}
          columns={[
            { key: "day", title: t("figure.day"), cell: (block) => format.weekday(block.day, "long") },
            { key: "time", title: t("figure.time"), cell: (block) => format.timeRange(block.from, block.to) },
            { key: "what", title: t("figure.what"), cell: (block) => block.text, isName: true },
            { key: "who", title: t("figure.who"), cell: (block) => block.who },
          ]}
          rowKey={(block) => `${block.day} ${block.from} ${block.text} ${block.who ?? ""}`}
          rows={sorted}
        />
      }
    >
      <div className="rhythm" style={{ "--high": `${y.high}rem` } as CSSProperties}>
        <span />
        {week.map((day) => (
          <span key={day} aria-hidden="true" className="rhythm-day">
            {format.weekday(day)}
          </span>
        ))}
        <div aria-hidden="true" className="rhythm-hours">
          {y.hours.map((hour) => (
            <div key={hour} className="rhythm-hour" style={{ top: `${y.at(hour * 60)}%` }}>
              {format.time(`${String(hour).padStart(2, "0")}:00`)}
            </div>
          ))}
        </div>
        {week.map((day) => (
          <div key={day} className="rhythm-lane">
            {y.hours.map((hour) => (
              <div key={hour} className="rhythm-line" style={{ top: `${y.at(hour * 60)}%` }} />
            ))}
            <ul aria-label={format.weekday(day, "long")}>
              {beside(sorted.filter((block) => block.day === day)).map(({ block, lane, lanes }) => (
                <li
                  key={`${block.from} ${block.text} ${block.who ?? ""}`}
                  className="rhythm-block"
                  style={{
                    top: `${y.at(minutesOf(block.from))}%`,
                    height: `${y.at(minutesOf(block.to)) - y.at(minutesOf(block.from))}%`,
                    left: `calc(${(lane / lanes) * 100}% + 2px)`,
                    right: `calc(${((lanes - lane - 1) / lanes) * 100}% + 2px)`,
                  }}
                  title={`${format.timeRange(block.from, block.to)} ${block.text}${block.who ? `, ${block.who}` : ""}`}
                >
                  <strong>{format.time(block.from)}</strong> {block.text}
                  {block.who && `, ${block.who}`}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <div className="rhythm-days">
        {week
          .filter((day) => sorted.some((block) => block.day === day))
          .map((day) => (
            <div key={day}>
              <p aria-hidden="true" className="rhythm-days-name">
                {format.weekday(day, "long")}
              </p>
              <ul aria-label={format.weekday(day, "long")}>
                {sorted
                  .filter((block) => block.day === day)
                  .map((block) => (
                    <li key={`${block.from} ${block.text} ${block.who ?? ""}`}>
                      <strong>{format.timeRange(block.from, block.to)}</strong>
                      <span>
                        {block.text}
                        {block.who && <span className="soft"> · {block.who}</span>}
                      </span>
                    </li>
                  ))}
              </ul>
            </div>
          ))}
      </div>
    </WithTable>
  );
}
