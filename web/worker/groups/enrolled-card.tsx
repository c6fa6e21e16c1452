import { useState } from "react";
import { changeEnrolment, offerPlaces, stepEnrolment } from "#contract/worker/groups.ts";
import { isLive } from "#core/groups/enrolments.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { ChangeDialog, StepDialog, type Step } from "./enrolment-dialogs.tsx";
import { EnrolmentLine } from "./enrolment-line.tsx";
import type { Enrolment, GroupPage } from "./group.ts";
import { OutsideDialog } from "./outside-dialog.tsx";

type Open =
  | { readonly what: "enrol" }
  | { readonly what: "change"; readonly enrolment: Enrolment }
  | { readonly what: Step; readonly enrolment: Enrolment };

/** Those who take part and those who wait, with what the leaders are told. */
export function EnrolledCard({ page }: { readonly page: GroupPage }) {
  const t = useText("groups");
  const toast = useToast();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const { group, enrolments } = page;
  const params = { groupId: group.id };
  const offer = useCommand(offerPlaces, {
    onDone: ({ offered }) => toast({ message: t("taking.offeredNow", { count: offered }) }),
  });
  const step = useCommand(stepEnrolment, { onDone: close });
  const change = useCommand(changeEnrolment, { onDone: close });
  const taking = enrolments.filter(({ status }) => status === "enrolled" || status === "offered");
  const queue = enrolments.filter(({ status }) => status === "queued");
  const left = enrolments.filter(({ status }) => !isLive(status));
  const isOpen = group.status === "open";
  const lapsed = taking.some(({ offerUntil }) => offerUntil !== null && offerUntil < page.today);
  const hasRoom = queue.length > 0 && (lapsed || taking.length < group.places);
  const line = (enrolment: Enrolment) => (
    <li key={enrolment.id}>
      <EnrolmentLine
        enrolment={enrolment}
        today={page.today}
        onChange={() => setOpen({ what: "change", enrolment })}
        onStep={isOpen ? (what) => setOpen({ what, enrolment }) : undefined}
      />
    </li>
  );
  return (
    <Card
      aside={
        isOpen && (
          <Button icon="plus" kind="quiet" small onClick={() => setOpen({ what: "enrol" })}>
            {t("enrol.openWithout")}
          </Button>
        )
      }
      title={t("taking.heading", { count: taking.length })}
    >
      <Stack>
        {taking.length === 0 ? (
          <EmptyState title={t("taking.none")}>{t("taking.noneHelp")}</EmptyState>
        ) : (
          <Lines>{taking.map(line)}</Lines>
        )}
        {queue.length > 0 && (
          <>
            <h3>{t("taking.queue", { count: queue.length })}</h3>
            {hasRoom && isOpen && (
              <div>
                <Button isRunning={offer.isRunning} onClick={() => void offer.run({ params, body: {} })}>
                  {t("taking.offer")}
                </Button>
                <Failure error={offer.error} />
              </div>
            )}
            <Lines ordered>{queue.map(line)}</Lines>
          </>
        )}
        {left.length > 0 && (
          <Disclosure bare title={t("taking.left", { count: left.length })}>
            <Lines>{left.map(line)}</Lines>
          </Disclosure>
        )}
      </Stack>
      {open?.what === "enrol" && <OutsideDialog group={group} onClose={close} />}
      {open?.what === "change" && (
        <ChangeDialog
          command={change}
          enrolment={open.enrolment}
          onClose={close}
          onSave={(body) => change.run({ params: { ...params, enrolmentId: open.enrolment.id }, body })}
        />
      )}
      {open && open.what !== "enrol" && open.what !== "change" && (
        <StepDialog
          command={step}
          enrolment={open.enrolment}
          step={open.what}
          onClose={close}
          onSave={(body) => step.run({ params: { ...params, enrolmentId: open.enrolment.id }, body })}
        />
      )}
    </Card>
  );
}
