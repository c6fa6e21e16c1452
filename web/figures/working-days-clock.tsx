import { arc } from "d3-shape";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { classes } from "#web/ui/classes.ts";
import "./working-days-clock.css";

const ring = arc<number>().innerRadius(12).outerRadius(16).startAngle(0).cornerRadius(2);

/** Working days left of a statutory time, in words and in a ring. `left` is negative when late. */
export function WorkingDaysClock({
  left,
  of,
  due,
}: {
  readonly left: number;
  /** How many there were to begin with. */
  readonly of: number;
  readonly due?: LocalDate;
}) {
  const t = useText("ui");
  const format = useFormat();
  const words =
    left > 0
      ? t("clock.left", { count: left })
      : left === 0
        ? t("clock.today")
        : t("clock.late", { count: -left });
  const share = Math.min(1, Math.max(left < 0 ? 1 : 0.06, left / Math.max(of, 1)));
  return (
    <span className={classes("days-clock", left < 0 ? "late" : left <= 2 && "soon")}>
      <svg aria-hidden="true" viewBox="-18 -18 36 36">
        <circle className="ring" r="14" />
        <path className="left" d={ring.endAngle(() => share * 2 * Math.PI)(share) ?? ""} />
      </svg>
      <span className="days-clock-words">
        <b>{words}</b>
        {due && <span className="soft small">{t("clock.due", { day: format.day(due) })}</span>}
      </span>
    </span>
  );
}
