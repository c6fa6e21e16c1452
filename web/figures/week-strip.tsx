import type { LocalDate } from "#core/kernel/local-date.ts";
import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Icon, type IconName } from "#web/ui/icon.tsx";
import { Table } from "#web/ui/table.tsx";
import "./week-strip.css";

export type StripWeek = {
  readonly week: LocalDate;
  readonly held: number;
  readonly planned: number;
  readonly missed: number;
  readonly state: "kept" | "none" | "too_few" | "too_many" | "excused" | "now" | "ahead";
  readonly excuse: "break" | "pause" | "holidays" | null;
};

const marks: Partial<Record<StripWeek["state"], IconName>> = {
  kept: "check",
  too_few: "attention",
  too_many: "plus",
  excused: "minus",
};

/**
 * What was agreed of visits against what happened, week by week: the number of visits in each, its state told by shape and mark as
 * well as colour, and the same in words for those who listen or would rather read a table.
 */
export function WeekStrip({
  weeks,
  per,
  min,
  max,
  withTable = false,
}: {
  readonly weeks: readonly StripWeek[];
  /** Whether `max` is of a week or of a day. */
  readonly per: "week" | "day";
  readonly min: number;
  readonly max: number;
  readonly withTable?: boolean;
}) {
  const t = useText("breaks");
  const format = useFormat();
  const stateOf = ({ state, excuse }: StripWeek): string =>
    state === "excused" && excuse
      ? `${t("states.excused")}: ${t(`excuses.${excuse}`)}`
      : t(`states.${state}`);
  const inWords = (one: StripWeek): string =>
    [
      t("rhythm.weekOf", { day: format.date(one.week) }),
      t("rhythm.visits", { count: one.held }),
      ...(one.planned > 0 ? [t("rhythm.coming", { count: one.planned })] : []),
      stateOf(one),
    ].join(", ");
  const counted = (...states: readonly StripWeek["state"][]) =>
    weeks.filter(({ state }) => states.includes(state)).length;
  const first = weeks[0];
  const over = counted("too_many");
  const figure = t(per === "week" ? "rhythm.figure" : "rhythm.figureOfDay", { min, max });
  return (
    <div className="stack gap-2">
      <ol aria-label={figure} className="week-strip">
        {weeks.map((one) => {
          const mark = marks[one.state];
          return (
            <li key={one.week} className={one.state} title={inWords(one)}>
              <span className="only-read">{inWords(one)}</span>
              <span aria-hidden="true" className="week-box num">
                {one.state === "ahead" ? one.planned || "·" : one.held}
                {mark && <Icon name={mark} />}
              </span>
              <span aria-hidden="true" className="week-day num">
                {format.dayMonth(one.week)}
              </span>
            </li>
          );
        })}
      </ol>
      {first && (
        <p className="soft small">
          {t(per === "week" ? "rhythm.summary" : "rhythm.summaryOfDay", {
            from: format.date(first.week),
            kept: counted("kept"),
            none: counted("none"),
            short: counted("too_few"),
            excused: weeks.filter(({ state, week }) => state === "excused" && week <= lastPast(weeks)).length,
          })}{" "}
          {over > 0 && t("rhythm.summaryOver", { over })}
        </p>
      )}
      {withTable && (
        <Disclosure bare title={t("rhythm.asTable")}>
          <Table
            caption={figure}
            columns={[
              {
                key: "week",
                title: t("rhythm.week"),
                isName: true,
                cell: (one: StripWeek) => <span className="num">{format.date(one.week)}</span>,
              },
              { key: "held", title: t("rhythm.held"), align: "end", cell: ({ held }) => held },
              { key: "planned", title: t("rhythm.planned"), align: "end", cell: ({ planned }) => planned },
              { key: "missed", title: t("rhythm.missed"), align: "end", cell: ({ missed }) => missed },
              { key: "state", title: t("rhythm.state"), cell: stateOf },
            ]}
            rowKey={({ week }) => week}
            rows={weeks.toReversed()}
          />
        </Disclosure>
      )}
    </div>
  );
}

/** The Monday of the week going on, or of the last one shown: what lies ahead isn't counted in the summary. */
const lastPast = (weeks: readonly StripWeek[]): LocalDate | "" => {
  const ahead = weeks.findIndex(({ state }) => state === "ahead" || state === "now");
  return (ahead < 0 ? weeks.at(-1)?.week : weeks[Math.max(0, ahead - 1)]?.week) ?? "";
};
