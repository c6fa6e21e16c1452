import { meetingPage } from "#contract/worker/meetings.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { dayOf, timeOf } from "#web/kit/clock.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCan, useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Card, Lines } from "#web/ui/card.tsx";
import { Pairs } from "#web/ui/facts.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useFamilyTitle } from "../families/family-title.ts";
import { MeetingActions } from "./meeting-actions.tsx";
import { OutcomeWords } from "./meeting-card.tsx";
import type { Meeting, MeetingReply } from "./meeting-types.ts";
import { usePersonWords } from "./person-words.ts";
import { PlaceWords } from "./place-words.tsx";
import "./meetings.css";

/** One meeting: when, where, who, its former times, and what can be done with it. */
export default function MeetingPage() {
  const caseId = useAddressPart("caseId");
  const meetingId = useAddressPart("meetingId");
  const page = useRead(meetingPage, { params: { caseId, meetingId } });
  return <Loaded from={page}>{(reply) => <OneMeeting caseId={caseId} reply={reply} />}</Loaded>;
}

function OneMeeting({ caseId, reply }: { readonly caseId: string; readonly reply: MeetingReply }) {
  const t = useText("meetings");
  const calendar = useText("calendar");
  const say = useSay();
  const format = useFormat();
  const title = useFamilyTitle();
  const can = useCan(reply);
  const { meeting } = reply;
  const kind = reply.kinds.find(({ code }) => code === meeting.kind)?.name;
  const heading = kind ? say(kind) : meeting.kind;
  return (
    <>
      <PageHead
        above={
          <>
            <TextLink params={{ caseId }} to="/perheet/$caseId">
              {title(reply.family)}
            </TextLink>
            <span>·</span>
            <TextLink params={{ caseId }} to="/perheet/$caseId/tapaamiset">
              {t("backToList")}
            </TextLink>
          </>
        }
        lead={
          <span className="num">
            {format.longDay(dayOf(meeting.startsAt))} {format.clock(timeOf(meeting.startsAt))}
          </span>
        }
        title={heading.charAt(0).toLocaleUpperCase() + heading.slice(1)}
      />
      <Stack>
        <Row>
          <Tag
            tone={
              meeting.status === "planned" ? "accent" : meeting.status === "no_show" ? "attention" : "neutral"
            }
          >
            {t(`status.${meeting.status}`)}
          </Tag>
          {meeting.status === "held" && (
            <Tag tone={meeting.entry ? "good" : "attention"}>
              {meeting.entry ? t("recorded") : t("unrecorded")}
            </Tag>
          )}
          {meeting.interpreter !== "none" && (
            <Tag tone={meeting.interpreter === "needed" ? "attention" : "good"}>
              {t(`interpreter.${meeting.interpreter}`)}
            </Tag>
          )}
        </Row>
        <OutcomeWords meeting={meeting} />
        <MeetingActions can={can} caseId={caseId} reply={reply} />
        <Card>
          <Pairs
            facts={[
              {
                name: t("facts.when"),
                value: (
                  <span className="num">
                    {format.day(dayOf(meeting.startsAt))}{" "}
                    {format.timeRange(timeOf(meeting.startsAt), timeOf(meeting.endsAt))}
                  </span>
                ),
              },
              {
                name: t("place.label"),
                value: (
                  <PlaceWords
                    caseId={caseId}
                    mayLook={can("family.address")}
                    meeting={meeting}
                    places={reply.places}
                  />
                ),
              },
              {
                name: calendar("plan.rooms"),
                value: meeting.bookables
                  .filter(({ kind }) => kind === "room")
                  .map(({ name }) => name)
                  .join(", "),
              },
              {
                name: calendar("plan.cars"),
                value: meeting.bookables
                  .filter(({ kind }) => kind === "car")
                  .map(({ name }) => name)
                  .join(", "),
              },
              {
                name: calendar("plan.travelShown"),
                value: meeting.travelBefore + meeting.travelAfter > 0 && (
                  <>
                    {calendar("plan.travelWords", {
                      before: meeting.travelBefore,
                      after: meeting.travelAfter,
                    })}
                    {meeting.travelSource === "estimate" && (
                      <span className="soft small"> ({calendar("plan.estimated")})</span>
                    )}
                  </>
                ),
              },
              { name: calendar("plan.reasonShown"), value: meeting.collisionReason },
              { name: t("facts.purpose"), value: meeting.purpose },
              { name: t("facts.series"), value: meeting.seriesId && t("facts.weekly") },
              ...participantFacts(meeting, t),
            ]}
          />
        </Card>
        <Moves caseId={caseId} meeting={meeting} />
      </Stack>
    </>
  );
}

type Say = ReturnType<typeof useText<"meetings">>;

function participantFacts(meeting: Meeting, t: Say) {
  const held = meeting.status === "held";
  const came = meeting.participants.filter(({ attended }) => !held || attended !== false);
  const absent = held ? meeting.participants.filter(({ attended }) => attended === false) : [];
  return [
    { name: held ? t("facts.came") : t("facts.who"), value: <People people={came} /> },
    { name: t("facts.absent"), value: absent.length > 0 && <People people={absent} /> },
  ];
}

function People({ people }: { readonly people: Meeting["participants"] }) {
  const t = useText("meetings");
  const words = usePersonWords();
  return (
    <ul>
      {people.map((person) => (
        <li key={person.id}>
          {person.kind === "member" ? words(person) : person.name}{" "}
          <span className="soft small">
            {person.kind === "partner" && person.role ? person.role : t(`party.${person.party}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The chain of moves, latest first; each former time can be looked at. */
function Moves({ caseId, meeting }: { readonly caseId: string; readonly meeting: Meeting }) {
  const t = useText("meetings");
  const format = useFormat();
  if (meeting.moves.length === 0 && !meeting.movedTo) return null;
  return (
    <Card title={t("moved.label")}>
      <Lines ordered>
        {meeting.movedTo && (
          <li>
            <TextLink
              params={{ caseId, meetingId: meeting.movedTo.id }}
              to="/perheet/$caseId/tapaamiset/$meetingId"
            >
              {t("moved.to", { when: format.instant(meeting.movedTo.startsAt) })}
            </TextLink>
          </li>
        )}
        {meeting.moves.map((move) => (
          <li key={move.id}>
            <TextLink params={{ caseId, meetingId: move.id }} to="/perheet/$caseId/tapaamiset/$meetingId">
              {t("moved.from", {
                when: format.instant(move.startsAt),
                who: t(`moved.by.${move.movedBy ?? "other"}`),
                reason: move.reason,
              })}
            </TextLink>
          </li>
        ))}
      </Lines>
    </Card>
  );
}
