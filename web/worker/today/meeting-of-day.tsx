import type { todayPage } from "#contract/worker/today.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { timeOf } from "#web/kit/clock.ts";
import { useFormat } from "#web/kit/format.ts";
import { useLanguageName } from "#web/kit/language-name.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { LinkButton } from "#web/ui/button.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { Row } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useFamilyTitle } from "../families/family-title.ts";
import { usePersonWords } from "../meetings/person-words.ts";

type Meeting = ReplyOf<typeof todayPage>["meetings"][number];

/** One meeting of the day: enough to go there prepared, and one tap to record it. */
export function MeetingOfDay({
  meeting,
  again,
}: {
  readonly meeting: Meeting;
  /** The same family was met earlier in the day: its card tells what was agreed and what is due. */
  readonly again: boolean;
}) {
  const t = useText("today");
  const say = useSay();
  const format = useFormat();
  const title = useFamilyTitle();
  const { caseId, id } = meeting;
  const over = meeting.status === "cancelled" || meeting.status === "no_show";
  const minutes = Math.round((Date.parse(meeting.endsAt) - Date.parse(meeting.startsAt)) / 60_000);
  return (
    <article aria-labelledby={`m-${id}`} className={`card today-meeting${over ? " over" : ""}`}>
      <div className="today-time">
        <time className="num" dateTime={meeting.startsAt}>
          {format.time(timeOf(meeting.startsAt))}
        </time>
        <span className="soft small">{format.duration(minutes)}</span>
      </div>
      <div className="stack gap-2">
        <div>
          <h2 id={`m-${id}`}>
            <TextLink params={{ caseId, meetingId: id }} to="/perheet/$caseId/tapaamiset/$meetingId">
              {title(meeting.family)}
            </TextLink>
          </h2>
          <p className="soft small">
            {meeting.kindName && say(meeting.kindName)}
            {meeting.purpose && ` · ${meeting.purpose}`}
          </p>
        </div>
        <WhereAndWho meeting={meeting} />
        {!again && <LastAgreed meeting={meeting} />}
        <Tags again={again} meeting={meeting} />
        <Row>
          {!over &&
            (meeting.entryId ? (
              <LinkButton
                kind="quiet"
                params={{ caseId, entryId: meeting.entryId }}
                to="/perheet/$caseId/kirjaukset/$entryId"
              >
                {t("read")}
              </LinkButton>
            ) : (
              <LinkButton
                params={{ caseId, meetingId: id }}
                to="/perheet/$caseId/tapaamiset/$meetingId/kirjaa"
              >
                {meeting.hasDraft ? t("goOn") : t("record")}
              </LinkButton>
            ))}
          <LinkButton kind="quiet" params={{ caseId }} to="/perheet/$caseId">
            {t("family")}
          </LinkButton>
        </Row>
      </div>
    </article>
  );
}

function WhereAndWho({ meeting }: { readonly meeting: Meeting }) {
  const t = useText("today");
  const say = useSay();
  const format = useFormat();
  const words = usePersonWords();
  const family = meeting.participants.filter(({ kind }) => kind !== "worker").map(words);
  const pair = meeting.participants.filter(({ kind }) => kind === "worker").map(words);
  const place = meeting.place || (meeting.placeName && say(meeting.placeName));
  return (
    <p className="small">
      {meeting.placeHidden ? (
        <span className="today-hidden">
          <Icon name="lock" />
          {meeting.placeName && say(meeting.placeName)}, {t("hidden")}
        </span>
      ) : (
        place
      )}
      {family.length > 0 && ` · ${family.join(", ")}`}
      {pair.length > 0 && ` · ${t("pair", { names: format.list(pair) })}`}
    </p>
  );
}

function LastAgreed({ meeting }: { readonly meeting: Meeting }) {
  const t = useText("today");
  if (meeting.lastAgreed.length === 0) return null;
  return (
    <div>
      <p className="soft small">{t("lastAgreed")}</p>
      <ul className="today-agreed">
        {meeting.lastAgreed.map((agreed) => (
          <li key={agreed.what}>
            {agreed.what} <span className="soft small">({agreed.owner})</span>{" "}
            {agreed.done && <Tag tone="good">{t("doneAlready")}</Tag>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Tags({ meeting, again }: { readonly meeting: Meeting; readonly again: boolean }) {
  const t = useText("today");
  const meetings = useText("meetings");
  const say = useSay();
  const format = useFormat();
  const languageName = useLanguageName();
  const { phase, status } = meeting;
  const languages = meeting.interpreterLanguages.map(languageName).join(", ");
  return (
    <Row gap={2}>
      {(status === "cancelled" || status === "no_show") && (
        <Tag tone="attention">{meetings(`status.${status}`)}</Tag>
      )}
      {meeting.recorded && (
        <Tag icon="check" tone="good">
          {t("recorded")}
        </Tag>
      )}
      {phase && (
        <Tag tone="accent">
          {say(phase.name)}
          {phase.max !== null && ` ${phase.held ?? 0}/${phase.max}`}
        </Tag>
      )}
      {meeting.interpreter !== "none" && (
        <Tag tone={meeting.interpreter === "needed" ? "attention" : "good"}>
          {meetings(`interpreter.${meeting.interpreter}`)}
          {languages && `: ${languages}`}
        </Tag>
      )}
      {(again ? [] : meeting.due).map((due) => (
        <Tag key={`${due.words.fi}-${due.dueOn}`} tone={due.overdue ? "danger" : "attention"}>
          {say(due.words)}
          {due.dueOn && <span className="nowrap"> · {format.shortDay(due.dueOn)}</span>}
        </Tag>
      ))}
    </Row>
  );
}
