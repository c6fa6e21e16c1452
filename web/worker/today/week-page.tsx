import { ownWeek } from "#contract/worker/today.ts";
import { addDays, isLocalDate } from "#core/kernel/local-date.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { timeOf } from "#web/kit/clock.ts";
import { useFilter } from "#web/kit/filter.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { classes } from "#web/ui/classes.ts";
import { Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { CalendarTabs } from "../calendar/calendar-tabs.tsx";
import { useTravelWords } from "../calendar/travel-words.ts";
import { WeekSteps } from "../calendar/week-steps.tsx";
import { useFamilyTitle } from "../families/family-title.ts";
import "./today.css";

type Week = ReplyOf<typeof ownWeek>;
const friday = 5;

/** One's own week, a list a day: beside one another at a desk, under one another on a phone. */
export default function WeekPage() {
  const t = useText("today");
  const calendar = useText("calendar");
  const format = useFormat();
  const [filter, setFilter] = useFilter({ viikko: "" });
  const asked = isLocalDate(filter.viikko) ? filter.viikko : undefined;
  const week = useRead(ownWeek, { query: asked ? { week: asked } : {} }, { keepFormer: true });
  return (
    <>
      <PageHead
        actions={week.data && <WeekSteps from={week.data.from} onGo={(viikko) => setFilter({ viikko })} />}
        lead={
          week.data && (
            <span className="num">
              {format.range(week.data.from, week.data.to)} ·{" "}
              {calendar("hoursLine", {
                planned: format.hours(week.data.planned),
                held: format.hours(week.data.held),
              })}
            </span>
          )
        }
        title={t("calendar")}
      />
      <Stack>
        <CalendarTabs />
        <Loaded from={week}>{(data) => <Days week={data} />}</Loaded>
      </Stack>
    </>
  );
}

function Days({ week }: { readonly week: Week }) {
  const t = useText("today");
  const calendar = useText("calendar");
  const format = useFormat();
  const days = Array.from({ length: 7 }, (_, at) => addDays(week.from, at));
  return (
    <div className="week">
      {days.map((day, at) => {
        const meetings = week.meetings.filter(({ on }) => on === day);
        const absences = week.absences.filter(({ from, to }) => from <= day && day <= to);
        return (
          <section
            key={day}
            aria-label={format.day(day)}
            className={classes(
              "week-day",
              day === week.today && "now",
              at >= friday && meetings.length + absences.length === 0 && "weekend-free",
            )}
          >
            <h2>{format.shortDay(day)}</h2>
            {absences.map((absence) => (
              <p key={absence.id} className="week-away">
                <Tag tone="attention">{calendar(`awayAs.${absence.kind}`)}</Tag>
                {absence.fromTime && absence.toTime && (
                  <span className="num small"> {format.timeRange(absence.fromTime, absence.toTime)}</span>
                )}
              </p>
            ))}
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
  const travel = useTravelWords()(meeting);
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
      {(travel || meeting.bookables.length > 0) && (
        <span className="soft small">
          {[...meeting.bookables.map(({ name }) => name), travel].filter(Boolean).join(" · ")}
        </span>
      )}
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
