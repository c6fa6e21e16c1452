import { todayPage } from "#contract/worker/today.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { capital } from "#web/kit/capital.ts";
import { dayOf, timeOf } from "#web/kit/clock.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useSay, useText, useTextByCode } from "#web/kit/text.ts";
import { LinkButton } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Columns, Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Skeleton } from "#web/ui/skeleton.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { StandInCard } from "../calendar/stand-in-card.tsx";
import { useFamilyTitle } from "../families/family-title.ts";
import { AlertsCard } from "../rounds/alerts-card.tsx";
import { SupportWaitsCard } from "../support-persons/todo-card.tsx";
import { MeetingOfDay } from "./meeting-of-day.tsx";
import "./today.css";

type Today = ReplyOf<typeof todayPage>;
const refreshMs = 120_000;

/** A worker's day: who is met and where, what was agreed last and what is due, what waits to be written. */
export default function TodayPage() {
  const t = useText("today");
  const format = useFormat();
  const day = useRead(todayPage, {}, { every: refreshMs });
  const counts = day.data && [
    t("meetings", { count: day.data.meetings.filter(({ status }) => status !== "cancelled").length }),
    day.data.drafts.length > 0 && t("drafts", { count: day.data.drafts.length }),
    day.data.unrecorded.length > 0 && t("waiting", { count: day.data.unrecorded.length }),
  ];
  return (
    <>
      <PageHead
        above={day.data && format.longDay(day.data.today)}
        actions={
          <LinkButton icon="calendar" kind="quiet" to="/kalenteri">
            {t("week")}
          </LinkButton>
        }
        lead={counts?.filter(Boolean).join(" · ")}
        title={t("title")}
      />
      <Loaded from={day} skeleton={<Skeleton lines={4} tall />}>
        {(page) => (
          <Columns>
            <Stack>
              <AlertsCard of="own" />
              <Meetings page={page} />
            </Stack>
            <Stack>
              <StandInCard />
              <Unrecorded page={page} />
              <SupportWaitsCard matches={page.support} />
              <Drafts page={page} />
              <Ahead page={page} />
            </Stack>
          </Columns>
        )}
      </Loaded>
    </>
  );
}

function Meetings({ page }: { readonly page: Today }) {
  const t = useText("today");
  if (page.meetings.length === 0) {
    return (
      <EmptyState
        action={
          <LinkButton kind="quiet" to="/perheet">
            {t("families")}
          </LinkButton>
        }
        title={t("none")}
      >
        {t("noneHelp")}
      </EmptyState>
    );
  }
  return (
    <ol aria-label={t("day")} className="stack gap-3 today-meetings">
      {page.meetings.map((meeting, at) => (
        <li key={meeting.id}>
          <MeetingOfDay
            again={page.meetings.slice(0, at).some(({ caseId }) => caseId === meeting.caseId)}
            meeting={meeting}
          />
        </li>
      ))}
    </ol>
  );
}

const recordOf = ({ caseId, id }: { readonly caseId: string; readonly id: string }) => ({
  to: "/perheet/$caseId/tapaamiset/$meetingId/kirjaa",
  params: { caseId, meetingId: id },
});

function Unrecorded({ page }: { readonly page: Today }) {
  const t = useText("today");
  const say = useSay();
  const format = useFormat();
  const title = useFamilyTitle();
  if (page.unrecorded.length === 0) return null;
  return (
    <Card aside={<Tag tone="attention">{page.unrecorded.length}</Tag>} title={t("unrecorded")}>
      <p className="soft small">{t("unrecordedLead")}</p>
      <Lines>
        {page.unrecorded.map((meeting) => (
          <li key={meeting.id}>
            <Row align="between">
              <span>
                <TextLink
                  params={{ caseId: meeting.caseId, meetingId: meeting.id }}
                  to="/perheet/$caseId/tapaamiset/$meetingId"
                >
                  {title(meeting.family)}
                </TextLink>
                <span className="soft small today-under">
                  {format.recent(meeting.startsAt)}
                  {meeting.kindName && ` · ${say(meeting.kindName)}`}
                </span>
              </span>
              <LinkButton kind="quiet" small {...recordOf(meeting)}>
                {meeting.hasDraft ? t("goOn") : t("record")}
              </LinkButton>
            </Row>
          </li>
        ))}
      </Lines>
    </Card>
  );
}

/** Where unfinished writing goes on. Other kinds lead to the family, whose pages know their own drafts. */
function draftLink({ kind, caseId, targetId }: Today["drafts"][number]): {
  readonly to: string;
  readonly params: Readonly<Record<string, string>>;
} {
  if (kind === "entry") return recordOf({ caseId, id: targetId });
  if (kind === "entry_correction")
    return { to: "/perheet/$caseId/kirjaukset/$entryId/korjaa", params: { caseId, entryId: targetId } };
  if (kind === "plan") return { to: "/perheet/$caseId/suunnitelma", params: { caseId } };
  if (kind === "document" || kind === "notification")
    return { to: "/perheet/$caseId/asiakirjat", params: { caseId } };
  if (kind === "picture")
    return { to: "/perheet/$caseId/kuvat/$pictureId", params: { caseId, pictureId: targetId } };
  return { to: "/perheet/$caseId", params: { caseId } };
}

const writingLink = ({ kind, caseId, id }: Today["writings"][number]): ReturnType<typeof draftLink> =>
  kind === "plan"
    ? { to: "/perheet/$caseId/suunnitelma/kirjoita", params: { caseId } }
    : { to: "/perheet/$caseId/asiakirjat/$documentId", params: { caseId, documentId: id } };

function Drafts({ page }: { readonly page: Today }) {
  const t = useText("today");
  const byCode = useTextByCode("today");
  const say = useSay();
  const format = useFormat();
  const title = useFamilyTitle();
  const count = page.drafts.length + page.writings.length;
  if (count === 0) return null;
  return (
    <Card aside={<Tag>{count}</Tag>} title={t("unfinished")}>
      <Lines>
        {page.drafts.map((draft) => (
          <li key={`${draft.kind}-${draft.targetId}`}>
            <TextLink {...draftLink(draft)}>
              {byCode(`draftOf.${draft.kind}`) ?? draft.kind}: {title(draft.family)}
            </TextLink>
            <span className="soft small today-under">
              {draft.meeting &&
                `${draft.meeting.kindName ? say(draft.meeting.kindName) : ""} ${format.recent(draft.meeting.startsAt)} · `}
              {t("savedAt", { when: format.recent(draft.savedAt) })}
            </span>
          </li>
        ))}
        {page.writings.map((writing) => (
          <li key={writing.id}>
            <TextLink {...writingLink(writing)}>
              {writing.name ? capital(say(writing.name)) : t(`draftOf.${writing.kind}`)}:{" "}
              {title(writing.family)}
            </TextLink>
            <span className="soft small today-under">
              {t("begunOn", { day: format.date(writing.begunOn) })}
            </span>
          </li>
        ))}
      </Lines>
    </Card>
  );
}

function Ahead({ page }: { readonly page: Today }) {
  const t = useText("today");
  const say = useSay();
  const format = useFormat();
  const title = useFamilyTitle();
  const days = [...new Set(page.ahead.map(({ startsAt }) => dayOf(startsAt)))];
  return (
    <Card title={t("ahead")}>
      {days.length === 0 ? (
        <p className="soft">{t("aheadNone")}</p>
      ) : (
        days.map((day) => (
          <section key={day} aria-label={format.day(day)} className="today-ahead">
            <h3>{format.shortDay(day)}</h3>
            <ul>
              {page.ahead
                .filter(({ startsAt }) => dayOf(startsAt) === day)
                .map((meeting) => (
                  <li key={meeting.id}>
                    <span className="num">{format.time(timeOf(meeting.startsAt))}</span>
                    <span>
                      <TextLink
                        params={{ caseId: meeting.caseId, meetingId: meeting.id }}
                        to="/perheet/$caseId/tapaamiset/$meetingId"
                      >
                        {title(meeting.family)}
                      </TextLink>
                      <span className="soft small"> {meeting.kindName && say(meeting.kindName)}</span>
                    </span>
                  </li>
                ))}
            </ul>
          </section>
        ))
      )}
    </Card>
  );
}
