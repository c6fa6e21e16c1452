import { addDays, type LocalDate } from "#core/kernel/local-date.ts";
import { timeOf } from "#web/kit/clock.ts";
import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { classes } from "#web/ui/classes.ts";
import { Icon } from "#web/ui/icon.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import "./support-week.css";

export type WeekMeeting = {
  readonly id: string;
  readonly on: LocalDate;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly state: "held" | "planned" | "cancelled" | "no_show";
  readonly title: string;
  /** When in the day: evening, weekend, on call; none for ordinary hours. */
  readonly time?: string | undefined;
  readonly aside?: string | undefined;
  readonly to: string;
  readonly params: Readonly<Record<string, string>>;
};

const marks = { held: "check", planned: undefined, cancelled: "minus", no_show: "close" } as const;

/** A family's week, Monday to Sunday, with every meeting of each day in its order; days under one another on a phone. */
export function SupportWeek({
  monday,
  today,
  meetings,
  label,
}: {
  readonly monday: LocalDate;
  readonly today: LocalDate;
  readonly meetings: readonly WeekMeeting[];
  readonly label: string;
}) {
  const t = useText("ui");
  const format = useFormat();
  return (
    <ol aria-label={label} className="support-week">
      {[0, 1, 2, 3, 4, 5, 6].map((n) => {
        const day = addDays(monday, n);
        const own = meetings.filter(({ on }) => on === day);
        return (
          <li key={day} className={classes(day === today && "today", n > 4 && "weekend")}>
            <h3 className="small">
              {format.shortDay(day)}
              {day === today && <span className="only-read">, {t("meetings.today")}</span>}
            </h3>
            {own.length === 0 ? (
              <p className="soft small">–</p>
            ) : (
              <ol>
                {own.map(({ id, startsAt, endsAt, state, title, time, aside, to, params }) => {
                  const mark = marks[state];
                  return (
                    <li key={id} className={classes("support-meeting", state)}>
                      <span className="num small">
                        {mark && <Icon name={mark} />}
                        {format.timeRange(timeOf(startsAt), timeOf(endsAt))}
                      </span>
                      <TextLink params={params} to={to}>
                        {title}
                      </TextLink>
                      <span className="soft small">
                        {[state === "planned" ? "" : t(`meetings.${state}`), time, aside]
                          .filter(Boolean)
                          .join(" · ")}
                      </span>
                    </li>
                  );
                })}
              </ol>
            )}
          </li>
        );
      })}
    </ol>
  );
}
