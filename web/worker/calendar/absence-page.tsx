import { absencePage } from "#contract/worker/absences.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { timeOf, dayOf } from "#web/kit/clock.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Card } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useFamilyTitle } from "../families/family-title.ts";
import type { AbsencePageReply, AbsentFamily } from "./absence.ts";
import { HandOverForm } from "./hand-over-form.tsx";
import "./calendar.css";

/** One absence: each of the worker's families, its meetings in the time, and who stands in. */
export default function AbsencePage() {
  const absenceId = useAddressPart("absenceId");
  const found = useRead(absencePage, { params: { absenceId } });
  return (
    <Loaded page from={found}>
      {(page) => <OneAbsence page={page} />}
    </Loaded>
  );
}

function OneAbsence({ page }: { readonly page: AbsencePageReply }) {
  const t = useText("calendar");
  const format = useFormat();
  const { absence } = page;
  return (
    <>
      <PageHead
        above={<TextLink to="/kalenteri/poissaolot">{t("absences.heading")}</TextLink>}
        lead={
          <>
            {t(`absences.kinds.${absence.kind}`)}{" "}
            <span className="num">{format.range(absence.from, absence.to)}</span>{" "}
            {absence.cancelled && <Tag>{t("absences.isCancelled")}</Tag>}
          </>
        }
        title={absence.name}
      />
      <Stack>
        <h2>{t("absences.familiesHeading")}</h2>
        {page.leads && <p className="soft small">{t("absences.ends")}</p>}
        {page.families.length === 0 && <EmptyState title={t("absences.noFamilies")} />}
        {page.families.map((family) => (
          <FamilyInAbsence key={family.caseId} family={family} page={page} />
        ))}
      </Stack>
    </>
  );
}

function FamilyInAbsence({
  family,
  page,
}: {
  readonly family: AbsentFamily;
  readonly page: AbsencePageReply;
}) {
  const t = useText("calendar");
  const teams = useText("teams");
  const say = useSay();
  const format = useFormat();
  const title = useFamilyTitle();
  const { standIn, meetings } = family;
  const mayHand = page.leads && !page.absence.cancelled && page.absence.to >= page.today;
  return (
    <Card
      aside={<Tag>{teams(`roles.${family.role}`)}</Tag>}
      title={
        <TextLink params={{ caseId: family.caseId }} to="/perheet/$caseId">
          {title(family.family)}
        </TextLink>
      }
    >
      <Stack gap={3}>
        {meetings.length === 0 ? (
          <p className="soft">{t("absences.noMeetings")}</p>
        ) : (
          <ul>
            {meetings.map((meeting) => (
              <li key={meeting.id}>
                <TextLink
                  params={{ caseId: family.caseId, meetingId: meeting.id }}
                  to="/perheet/$caseId/tapaamiset/$meetingId"
                >
                  <span className="num">
                    {format.shortDay(dayOf(meeting.startsAt))}{" "}
                    {format.timeRange(timeOf(meeting.startsAt), timeOf(meeting.endsAt))}
                  </span>
                </TextLink>{" "}
                <span className="soft small">{meeting.kindName && say(meeting.kindName)}</span>
              </li>
            ))}
          </ul>
        )}
        {standIn ? (
          <p>
            <Tag icon="check" tone="good">
              {t("absences.standIn")}
            </Tag>{" "}
            {t("absences.standInIs", { name: standIn.name, range: format.range(standIn.from, standIn.to) })}
            {standIn.words && <span className="soft small slot-under">{standIn.words}</span>}
          </p>
        ) : (
          mayHand && <HandOverForm family={family} page={page} />
        )}
      </Stack>
    </Card>
  );
}
