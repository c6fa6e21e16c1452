import { ownWeek } from "#contract/worker/today.ts";
import { addDays, isLocalDate, type LocalDate } from "#core/kernel/local-date.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { timeOf } from "#web/kit/clock.ts";
import { useFilter } from "#web/kit/filter.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { classes } from "#web/ui/classes.ts";
import { Row } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useFamilyTitle } from "../families/family-title.ts";
import "./today.css";

type Week = ReplyOf<typeof ownWeek>;
const friday = 5;

/** One's own week, a list a day: beside one another at a desk, under one another on a phone. */
export default function WeekPage() {
  const t = useText("today");
  const format = useFormat();
  const [filter, setFilter] = useFilter({ viikko: "" });
  const asked = isLocalDate(filter.viikko) ? filter.viikko : undefined;
  const week = useRead(ownWeek, { query: asked ? { week: asked } : {} }, { keepFormer: true });
  const go = (day: LocalDate): void => setFilter({ viikko: day });
  return (
    <>
      <PageHead
        actions={
          week.data && (
            <Row>
              <Button kind="quiet" small onClick={() => go(addDays(week.data.from, -7))}>
                {t("previousWeek")}
              </Button>
              <Button kind="quiet" small onClick={() => setFilter({ viikko: "" })}>
                {t("thisWeek")}
              </Button>
              <Button kind="quiet" small onClick={() => go(addDays(week.data.from, 7))}>
                {t("nextWeek")}
              </Button>
            </Row>
          )
        }
        lead={week.data && format.range(week.data.from, week.data.to)}
        title={t("calendar")}
      />
      <Loaded from={week}>{(data) => <Days week={data} />}</Loaded>
    </>
  );
}

function Days({ week }: { readonly week: Week }) {
  const t = useText("today");
  const format = useFormat();
  const days = Array.from({ length: 7 }, (_, at) => addDays(week.from, at));
  return (
    <div className="week">
      {days.map((day, at) => {
        const meetings = week.meetings.filter(({ on }) => on === day);
        return (
          <section
            key={day}
            aria-label={format.day(day)}
            className={classes(
              "week-day",
              day === week.today && "now",
              at >= friday && meetings.length === 0 && "weekend-free",
            )}
          >
            <h2>{format.shortDay(day)}</h2>
            {meetings.length === 0 ? (
              <p className="soft small">{t("dayEmpty")}</p>
            ) : (
              <ul>
                {meetings.map((meeting) => (
                  <WeekMeeting key={meeting.id} meeting={meeting} />
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}

function WeekMeeting({ meeting }: { readonly meeting: Week["meetings"][number] }) {
  const meetings = useText("meetings");
  const t = useText("today");
  const say = useSay();
  const format = useFormat();
  const title = useFamilyTitle();
  const { status } = meeting;
  const past = status !== "planned";
  return (
    <li>
      <span className="num">{format.timeRange(timeOf(meeting.startsAt), timeOf(meeting.endsAt))}</span>
      <TextLink
        params={{ caseId: meeting.caseId, meetingId: meeting.id }}
        to="/perheet/$caseId/tapaamiset/$meetingId"
      >
        {title(meeting.family)}
      </TextLink>
      <span className="soft small">
        {meeting.kindName && say(meeting.kindName)}
        {meeting.placeHidden ? ` · ${t("hidden")}` : meeting.place && ` · ${meeting.place}`}
      </span>
      {past && (
        <span>
          <Tag tone={meeting.recorded ? "good" : status === "held" ? "neutral" : "attention"}>
            {meeting.recorded ? meetings("recorded") : meetings(`status.${status}`)}
          </Tag>
        </span>
      )}
    </li>
  );
}
