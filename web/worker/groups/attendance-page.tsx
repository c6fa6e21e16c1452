import { groupPage, markAttendance } from "#contract/worker/groups.ts";
import { attendanceStates } from "#core/groups/enrolments.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCommand, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import type { Enrolment, GroupPage, Session } from "./group.ts";
import { SensitiveFacts } from "./sensitive-facts.tsx";
import "./groups.css";

/** Who came: one tap a person, saved at once. */
export default function AttendancePage() {
  const [groupId, sessionId] = [useAddressPart("groupId"), useAddressPart("sessionId")];
  const t = useText("groups");
  const format = useFormat();
  const found = useRead(groupPage, { params: { groupId } });
  return (
    <Loaded page from={found}>
      {(page) => {
        const session = page.sessions.find((one) => one.id === sessionId);
        const taking = page.enrolments.filter(
          ({ id, status }) =>
            status === "enrolled" ||
            page.attendance.some((one) => one.sessionId === sessionId && one.enrolmentId === id),
        );
        return (
          <>
            <PageHead
              above={
                <TextLink params={{ groupId }} to="/ryhmat/$groupId">
                  {page.group.name}
                </TextLink>
              }
              lead={session && t("attendance.lead")}
              title={t("attendance.heading", { day: session ? format.shortDay(session.onDay) : "" })}
            />
            {!session || !page.group.leads ? (
              <EmptyState title={t("notYours")} />
            ) : session.onDay > page.today ? (
              <Notice>
                <p>{t("attendance.notYet", { day: format.day(session.onDay) })}</p>
              </Notice>
            ) : (
              <Marks page={page} session={session} taking={taking} />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function Marks({
  page,
  session,
  taking,
}: {
  readonly page: GroupPage;
  readonly session: Session;
  readonly taking: readonly Enrolment[];
}) {
  const t = useText("groups");
  const marked = page.attendance.filter((one) => one.sessionId === session.id).length;
  if (taking.length === 0) return <EmptyState title={t("taking.none")}>{t("taking.noneHelp")}</EmptyState>;
  return (
    <Stack>
      <p aria-live="polite" className="num">
        {t("attendance.marked", { marked, all: taking.length })}
      </p>
      <ul className="lines attendance-lines">
        {taking.map((enrolment) => (
          <li key={enrolment.id}>
            <MarkLine enrolment={enrolment} page={page} session={session} />
          </li>
        ))}
      </ul>
    </Stack>
  );
}

function MarkLine({
  page,
  session,
  enrolment,
}: {
  readonly page: GroupPage;
  readonly session: Session;
  readonly enrolment: Enrolment;
}) {
  const t = useText("groups");
  const send = useCommand(markAttendance, { invalidates: [groupPage] });
  const was =
    page.attendance.find((one) => one.sessionId === session.id && one.enrolmentId === enrolment.id)?.state ??
    null;
  const { allergies, needs } = enrolment;
  return (
    <>
      <div>
        <strong>{enrolment.name}</strong>
        {(allergies || needs) && (
          <Disclosure bare title={t("attendance.mind")}>
            <SensitiveFacts enrolment={enrolment} />
          </Disclosure>
        )}
      </div>
      <fieldset className="attendance-marks">
        <legend className="only-read">{t("attendance.of", { name: enrolment.name })}</legend>
        {attendanceStates.map((state) => (
          <Button
            key={state}
            aria-pressed={was === state}
            isRunning={send.isRunning}
            kind="quiet"
            onClick={() =>
              void (
                was !== state &&
                send.run({
                  params: { groupId: page.group.id, sessionId: session.id, enrolmentId: enrolment.id },
                  body: { was, state },
                })
              )
            }
          >
            {t(`attendance.states.${state}`)}
          </Button>
        ))}
      </fieldset>
      <Failure error={send.error} />
    </>
  );
}
