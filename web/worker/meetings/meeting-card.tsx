import { dayOf, now, timeOf } from "#web/kit/clock.ts";
import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { classes } from "#web/ui/classes.ts";
import { Row, Said } from "#web/ui/layout.tsx";
import { Tag, type Tone } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import type { Meeting, Term } from "./meeting-types.ts";
import { usePersonWords } from "./person-words.ts";

const tones: Readonly<Record<Meeting["status"], Tone>> = {
  planned: "accent",
  held: "neutral",
  cancelled: "neutral",
  no_show: "attention",
  rescheduled: "neutral",
};

/** One meeting in a list: when, who, where, and what came of it. */
export function MeetingCard({
  caseId,
  meeting,
  kinds,
  places,
  methods,
}: {
  readonly caseId: string;
  readonly meeting: Meeting;
  readonly kinds: readonly Term[];
  readonly places: readonly Term[];
  readonly methods: readonly Term[];
}) {
  const t = useText("meetings");
  const say = useSay();
  const format = useFormat();
  const words = usePersonWords();
  const named = (terms: readonly Term[], code: string): string => {
    const found = terms.find((term) => term.code === code);
    return found ? say(found.name) : code;
  };
  const { entry, status } = meeting;
  const came = meeting.participants.filter(({ attended }) => status !== "held" || attended !== false);
  const place = meeting.placeHidden
    ? `${named(places, meeting.placeKind)} (${t("place.hidden")})`
    : meeting.place || named(places, meeting.placeKind);
  return (
    <article
      className={classes("card meeting-card", (status === "cancelled" || status === "rescheduled") && "past")}
    >
      <Row align="between">
        <h4>
          <TextLink params={{ caseId, meetingId: meeting.id }} to="/perheet/$caseId/tapaamiset/$meetingId">
            <span className="num">
              {format.day(dayOf(meeting.startsAt))} {format.clock(timeOf(meeting.startsAt))}
            </span>{" "}
            {named(kinds, meeting.kind)}
          </TextLink>
        </h4>
        <Row gap={1}>
          {status !== "held" && <Tag tone={tones[status]}>{t(`status.${status}`)}</Tag>}
          {!entry &&
            (status === "held" ||
              (status === "planned" && Date.parse(meeting.endsAt) < Date.parse(now()))) && (
              <Tag tone="attention">{t("unrecorded")}</Tag>
            )}
          {entry && entry.version > 1 && <Tag>{t("corrected", { version: entry.version })}</Tag>}
          {entry?.concernRaised && <Tag tone="attention">{t("concernRaised")}</Tag>}
          {meeting.interpreter !== "none" && status === "planned" && (
            <Tag tone={meeting.interpreter === "needed" ? "attention" : "good"}>
              {t(`interpreter.${meeting.interpreter}`)}
            </Tag>
          )}
        </Row>
      </Row>
      <p className="soft small">
        {[place, came.map(words).join(", "), entry && format.duration(entry.durationMinutes)]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {meeting.purpose && <p>{meeting.purpose}</p>}
      {meeting.moves.slice(0, 1).map((move) => (
        <p key={move.id} className="soft small">
          {t("moved.from", {
            when: format.recent(move.startsAt),
            who: t(`moved.by.${move.movedBy ?? "other"}`),
            reason: move.reason,
          })}
        </p>
      ))}
      {meeting.movedTo && (
        <p className="soft small">{t("moved.to", { when: format.instant(meeting.movedTo.startsAt) })}</p>
      )}
      <OutcomeWords meeting={meeting} />
      {entry && (
        <div className="stack gap-2">
          {entry.methods.length > 0 && (
            <p className="soft small">{entry.methods.map((code) => named(methods, code)).join(", ")}</p>
          )}
          {entry.observed && <p className="meeting-observed">{entry.observed}</p>}
          {entry.childVoice.map((voice) => (
            <Said key={`${voice.childId}-${voice.words}`} by={voice.name}>
              ”{voice.words}”
            </Said>
          ))}
          <p className="small">
            <TextLink params={{ caseId, entryId: entry.id }} to="/perheet/$caseId/kirjaukset/$entryId">
              {t("readEntry")}
            </TextLink>{" "}
            <span className="soft">
              {entry.author}, {format.recent(entry.signedAt)}
            </span>
          </p>
        </div>
      )}
    </article>
  );
}

/** Why a meeting didn't come to be. */
export function OutcomeWords({ meeting }: { readonly meeting: Meeting }) {
  const t = useText("meetings");
  const { status, outcomeKind, outcomeReason } = meeting;
  if (status !== "cancelled" && status !== "no_show") return null;
  const keys = {
    family: 1,
    worker: 1,
    partner: 1,
    other: 1,
    illness: 1,
    forgot: 1,
    not_reached: 1,
    did_not_want: 1,
    transport: 1,
  };
  const known = outcomeKind !== null && outcomeKind in keys;
  const kind = !known
    ? ""
    : status === "cancelled"
      ? t(`outcome.by.${outcomeKind as "family"}`)
      : t(`outcome.noShow.${outcomeKind as "illness"}`);
  return <p>{[kind, outcomeReason].filter(Boolean).join(": ")}</p>;
}
