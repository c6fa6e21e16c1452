import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { classes } from "#web/ui/classes.ts";
import { SlotLines } from "./slot-lines.tsx";
import { daysShown, type UnitWeek, type WeekRow } from "./week-rows.ts";

export type WeekView = {
  readonly week: UnitWeek;
  readonly rows: readonly WeekRow[];
  readonly caption: string;
  readonly rowTitle: string;
  /** The day is chosen above already, where one day is shown at a time. */
  readonly dayChosen?: boolean;
};

/** Rows beside days, as on the wall of an office. */
export function UnitGrid({ week, rows, caption, rowTitle }: WeekView) {
  const format = useFormat();
  const days = daysShown(week);
  return (
    <table className="unit-week">
      <caption className="only-read">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{rowTitle}</th>
          {days.map((day) => (
            <th key={day} className={classes(day === week.today && "now")} scope="col">
              {format.shortDay(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <RowName row={row} />
            </th>
            {days.map((day) => (
              <td key={day}>
                <SlotLines day={day} row={row} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Who or what, and of a worker the hours of the week. */
export function RowName({ row }: { readonly row: WeekRow }) {
  const t = useText("calendar");
  const format = useFormat();
  return (
    <>
      {row.name}
      {row.worker && (
        <span className="soft small slot-under num">
          {t("hoursLine", {
            planned: format.hours(row.worker.planned),
            held: format.hours(row.worker.held),
          })}
        </span>
      )}
      {row.details && <span className="soft small slot-under">{row.details}</span>}
    </>
  );
}
