import type { LocalDate } from "#core/kernel/local-date.ts";
import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { Icon } from "#web/ui/icon.tsx";
import "./meeting-strip.css";

export type StripMeeting = {
  readonly id: string;
  readonly on: LocalDate;
  readonly state: "held" | "planned" | "cancelled" | "no_show";
};

const marks = { held: "check", planned: undefined, cancelled: "minus", no_show: "close" } as const;

/** Meetings held, missed and to come, in order: one mark each, told apart by shape as well as colour. */
export function MeetingStrip({
  meetings,
  label,
}: {
  readonly meetings: readonly StripMeeting[];
  readonly label?: string;
}) {
  const t = useText("ui");
  const format = useFormat();
  const count = (...states: readonly StripMeeting["state"][]): number =>
    meetings.filter((meeting) => states.includes(meeting.state)).length;
  return (
    <div className="stack gap-1">
      <ol aria-label={label ?? t("meetings.label")} className="meeting-strip">
        {meetings.map((meeting) => {
          const words = `${format.day(meeting.on)}, ${t(`meetings.${meeting.state}`)}`;
          const mark = marks[meeting.state];
          return (
            <li key={meeting.id} className={meeting.state} title={words}>
              {mark && <Icon name={mark} />}
              <span className="only-read">{words}</span>
            </li>
          );
        })}
      </ol>
      <p className="soft small">
        {t("meetings.summary", {
          held: count("held"),
          missed: count("no_show", "cancelled"),
          planned: count("planned"),
        })}
      </p>
    </div>
  );
}
