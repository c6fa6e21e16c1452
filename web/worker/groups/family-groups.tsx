import { useState } from "react";
import {
  changeOwnEnrolment,
  enrolmentsOf,
  stepOwnEnrolment,
  tellFamily,
} from "#contract/worker/enrolments.ts";
import { isLive } from "#core/groups/enrolments.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCan, useCommand, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Facts } from "#web/ui/facts.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { EnrolDialog } from "./enrol-dialog.tsx";
import { ChangeDialog, StepDialog, type Step } from "./enrolment-dialogs.tsx";
import { EnrolmentLine } from "./enrolment-line.tsx";
import { useKindName, type Notice, type OfFamily } from "./group.ts";
import { NoticeLine, ToldDialog } from "./told-dialog.tsx";

type Own = OfFamily["enrolments"][number];

/** The family's places in groups: where they stand, what must be told, the days they came. */
export function FamilyGroups({ caseId }: { readonly caseId: string }) {
  const t = useText("groups");
  const page = useRead(enrolmentsOf, { params: { caseId } });
  const mayWrite = useCan(page.data)("enrolment.write");
  const [adding, setAdding] = useState(false);
  return (
    <Loaded from={page}>
      {(data) => {
        const live = data.enrolments.filter(({ status }) => isLive(status));
        const ended = data.enrolments.filter(({ status }) => !isLive(status));
        const card = (own: Own) => (
          <OwnCard key={own.id} caseId={caseId} mayWrite={mayWrite} own={own} today={data.today} />
        );
        return (
          <section aria-labelledby="family-groups" className="stack">
            <Row align="between">
              <h2 id="family-groups">{t("ofFamily.heading")}</h2>
              {mayWrite && data.groups.length > 0 && (
                <Button icon="plus" kind="quiet" onClick={() => setAdding(true)}>
                  {t("enrol.open")}
                </Button>
              )}
            </Row>
            {data.enrolments.length === 0 && (
              <EmptyState title={t("ofFamily.none")}>{mayWrite && t("ofFamily.noneHelp")}</EmptyState>
            )}
            {live.map(card)}
            {ended.length > 0 && (
              <Disclosure title={t("ofFamily.ended", { count: ended.length })}>
                <Stack>{ended.map(card)}</Stack>
              </Disclosure>
            )}
            {adding && <EnrolDialog caseId={caseId} data={data} onClose={() => setAdding(false)} />}
          </section>
        );
      }}
    </Loaded>
  );
}

function OwnCard({
  caseId,
  own,
  mayWrite,
  today,
}: {
  readonly caseId: string;
  readonly own: Own;
  readonly mayWrite: boolean;
  readonly today: OfFamily["today"];
}) {
  const t = useText("groups");
  const format = useFormat();
  const kindName = useKindName();
  const [open, setOpen] = useState<"change" | Step | Notice>();
  const close = () => setOpen(undefined);
  const step = useCommand(stepOwnEnrolment, { onDone: close });
  const change = useCommand(changeOwnEnrolment, { onDone: close });
  const tell = useCommand(tellFamily, { onDone: close });
  const { group } = own;
  const params = { caseId, enrolmentId: own.id };
  const untold = own.notices.filter(({ told }) => told === null);
  return (
    <Card
      level={3}
      title={
        <TextLink params={{ groupId: group.id }} to="/ryhmat/$groupId">
          {group.name}
        </TextLink>
      }
    >
      <Stack>
        <p className="small soft">
          {[
            kindName(group.kind),
            group.leaders.length > 0 && t("leadersAre", { names: format.list(group.leaders) }),
            group.nextSession && t("next", { day: format.shortDay(group.nextSession) }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
        {untold.length > 0 && (
          <Lines>
            {untold.map((notice) => (
              <li key={notice.id}>
                <NoticeLine
                  name={t("ofFamily.toTell")}
                  notice={notice}
                  offerUntil={own.offerUntil}
                  onTell={mayWrite ? () => setOpen(notice) : undefined}
                />
              </li>
            ))}
          </Lines>
        )}
        <EnrolmentLine
          enrolment={own}
          today={today}
          onChange={() => setOpen("change")}
          onStep={mayWrite && group.status === "open" ? setOpen : undefined}
        />
        <Days own={own} />
      </Stack>
      {open === "change" && (
        <ChangeDialog
          command={change}
          enrolment={own}
          onClose={close}
          onSave={(body) => change.run({ params, body })}
        />
      )}
      {(open === "accept" || open === "decline" || open === "cancel") && (
        <StepDialog
          command={step}
          enrolment={own}
          step={open}
          onClose={close}
          onSave={(body) => step.run({ params, body })}
        />
      )}
      {typeof open === "object" && (
        <ToldDialog
          command={tell}
          onClose={close}
          onSave={(how) =>
            tell.run({ params: { caseId, noticeId: open.id }, body: { version: open.version, ...how } })
          }
        />
      )}
    </Card>
  );
}

/** The days of one's own: nobody else's. */
function Days({ own }: { readonly own: Own }) {
  const t = useText("groups");
  const format = useFormat();
  if (own.days.length === 0)
    return own.status === "enrolled" ? <p className="small soft">{t("ofFamily.noDays")}</p> : null;
  const came = own.days.filter(({ state }) => state === "present").map(({ on }) => format.shortDay(on));
  const away = own.days
    .filter(({ state }) => state !== "present")
    .map(({ on, state }) =>
      state === "absent_told" ? t("ofFamily.dayTold", { day: format.shortDay(on) }) : format.shortDay(on),
    );
  return (
    <Facts
      facts={[
        ...(came.length > 0 ? [{ name: t("ofFamily.came"), value: came.join(", ") }] : []),
        ...(away.length > 0 ? [{ name: t("ofFamily.cameNot"), value: away.join(", ") }] : []),
      ]}
    />
  );
}
