import { interviewsOf } from "#contract/worker/interviews.ts";
import { guideOf } from "#core/interviews/guides.ts";
import { useAddressPart } from "#web/kit/address.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCan, useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { LinkButton } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { DutiesOfTool } from "../families/duties-of-tool.tsx";

type Person = ReplyOf<typeof interviewsOf>["people"][number];

/** Everybody who is to be heard by themself: by which guide, what has been held, what waits to be written. */
export default function InterviewsPage() {
  const t = useText("interviews");
  const caseId = useAddressPart("caseId");
  const page = useRead(interviewsOf, { params: { caseId } });
  const can = useCan(page.data);
  return (
    <Loaded from={page}>
      {({ people, duties, running }) => (
        <Stack gap={5}>
          <div>
            <Row align="between">
              <h2>{t("heading")}</h2>
              {running && can("meeting.plan") && (
                <LinkButton
                  icon="plus"
                  kind="quiet"
                  params={{ caseId }}
                  to="/perheet/$caseId/tapaamiset/uusi"
                >
                  {t("planMeeting")}
                </LinkButton>
              )}
            </Row>
            <p className="soft">{t("lead")}</p>
          </div>
          <DutiesOfTool duties={duties} title={t("duties")} />
          {people.length === 0 ? (
            <EmptyState title={t("nobody")} />
          ) : (
            people.map((person) => (
              <PersonCard
                key={person.personId}
                caseId={caseId}
                mayWrite={running && can("interview.write")}
                person={person}
              />
            ))
          )}
        </Stack>
      )}
    </Loaded>
  );
}

function PersonCard({
  caseId,
  person,
  mayWrite,
}: {
  readonly caseId: string;
  readonly person: Person;
  readonly mayWrite: boolean;
}) {
  const t = useText("interviews");
  const say = useSay();
  const format = useFormat();
  const guide = person.guide === null ? undefined : guideOf(person.guide);
  const last = person.interviews.findLast(({ supersededOn }) => supersededOn === null);
  return (
    <Card
      aside={
        <Tag tone={last ? "good" : "attention"}>
          {last ? t("done", { day: format.date(last.happenedOn) }) : t("notYet")}
        </Tag>
      }
      title={person.name}
    >
      <Stack gap={3}>
        <p className="soft small">
          {[
            t(`role.${person.role}`),
            person.role === "child" && person.birthDate && format.age(person.birthDate),
            guide ? t("byGuide", { guide: say(guide.name) }) : t("noGuide"),
            person.plannedOn && t("plannedOn", { day: format.shortDay(person.plannedOn) }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
        {person.interviews.length > 0 && (
          <Lines>
            {person.interviews.map(({ id, happenedOn, signedBy, supersededOn }) => (
              <li key={id}>
                <TextLink
                  params={{ caseId, interviewId: id }}
                  to="/perheet/$caseId/haastattelut/$interviewId"
                >
                  {t("read", { day: format.date(happenedOn) })}
                </TextLink>{" "}
                <span className="soft small">
                  {signedBy}
                  {supersededOn && ` · ${t("corrected", { day: format.date(supersededOn) })}`}
                </span>
              </li>
            ))}
          </Lines>
        )}
        {mayWrite &&
          person.toWrite.map(({ meetingId, on }) => (
            <div key={meetingId}>
              <LinkButton
                icon="write"
                params={{ caseId, meetingId, personId: person.personId }}
                to="/perheet/$caseId/haastattelut/kirjaa/$meetingId/$personId"
              >
                {t("write", { day: format.date(on) })}
                <span className="only-read">: {person.name}</span>
              </LinkButton>
            </div>
          ))}
        {!last && person.toWrite.length === 0 && !person.plannedOn && (
          <p className="soft small">{t("planFirst")}</p>
        )}
      </Stack>
    </Card>
  );
}
