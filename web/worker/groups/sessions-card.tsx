import { useState } from "react";
import { z } from "zod";
import { cancelSession, planSession } from "#contract/worker/groups.ts";
import { sessionBody } from "#contract/worker/group-shapes.ts";
import { words } from "#core/kernel/shapes.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button, LinkButton } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { DateField, TimeField } from "#web/ui/date-field.tsx";
import { FieldRow } from "#web/ui/form.tsx";
import { FormDialog } from "#web/ui/form-dialog.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextArea, TextField } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { GroupPage, Session } from "./group.ts";
import { MoveDialog } from "./move-dialog.tsx";

const tones = { planned: "info", held: "good", cancelled: "attention" } as const;

/** When the group meets; its leaders go from here to mark who came. */
export function SessionsCard({ page }: { readonly page: GroupPage }) {
  const t = useText("groups");
  const [adding, setAdding] = useState(false);
  const [cancelling, setCancelling] = useState<Session>();
  const [moving, setMoving] = useState<Session>();
  const { group, sessions } = page;
  const mayChange = group.leads && group.status === "open";
  return (
    <Card
      aside={
        mayChange && (
          <Button icon="plus" kind="quiet" small onClick={() => setAdding(true)}>
            {t("sessions.plan")}
          </Button>
        )
      }
      title={t("sessions.heading")}
    >
      {sessions.length === 0 ? (
        <p className="soft">{t("sessions.none")}</p>
      ) : (
        <Lines ordered>
          {sessions.map((session) => (
            <li key={session.id}>
              <SessionLine
                page={page}
                session={session}
                {...(mayChange && { onCancel: setCancelling, onMove: setMoving })}
              />
            </li>
          ))}
        </Lines>
      )}
      {adding && <PlanDialog page={page} onClose={() => setAdding(false)} />}
      {moving && <MoveDialog page={page} session={moving} onClose={() => setMoving(undefined)} />}
      {cancelling && (
        <CancelDialog page={page} session={cancelling} onClose={() => setCancelling(undefined)} />
      )}
    </Card>
  );
}

function SessionLine({
  page: { group, attendance, today },
  session,
  onCancel,
  onMove,
}: {
  readonly page: GroupPage;
  readonly session: Session;
  readonly onCancel?: (session: Session) => void;
  readonly onMove?: (session: Session) => void;
}) {
  const t = useText("groups");
  const format = useFormat();
  const came = attendance.filter((one) => one.sessionId === session.id && one.state === "present").length;
  const day = format.shortDay(session.onDay);
  return (
    <Row align="between">
      <Stack gap={1}>
        <span>
          <strong className="num">{day}</strong>{" "}
          <span className="num">{format.timeRange(session.begins, session.ends)}</span>{" "}
          {session.theme && <span>{session.theme}</span>}
        </span>
        <span className="small soft">
          {session.status === "cancelled"
            ? t("sessions.cancelledBecause", { reason: session.cancelReason })
            : session.place || group.place}
        </span>
        {session.moveReason && session.status !== "cancelled" && (
          <span className="small soft">{t("sessions.movedBecause", { reason: session.moveReason })}</span>
        )}
      </Stack>
      <Row>
        {session.status === "held" && group.leads && (
          <span className="small num">{t("sessions.came", { count: came })}</span>
        )}
        <Tag tone={tones[session.status]}>{t(`sessions.statuses.${session.status}`)}</Tag>
        {group.leads && session.status !== "cancelled" && session.onDay <= today && (
          <LinkButton
            kind={session.status === "held" ? "quiet" : "primary"}
            params={{ groupId: group.id, sessionId: session.id }}
            small
            to="/ryhmat/$groupId/kerrat/$sessionId"
          >
            {t("sessions.attendance")}
            <span className="only-read"> {day}</span>
          </LinkButton>
        )}
        {onMove && session.status === "planned" && (
          <Button
            aria-label={t("sessions.moveOf", { day })}
            kind="plain"
            small
            onClick={() => onMove(session)}
          >
            {t("sessions.move")}
          </Button>
        )}
        {onCancel && session.status === "planned" && (
          <Button
            aria-label={t("sessions.cancelOf", { day })}
            kind="plain"
            small
            onClick={() => onCancel(session)}
          >
            {t("sessions.cancel")}
          </Button>
        )}
      </Row>
    </Row>
  );
}

const planFields = z.object(sessionBody);

function PlanDialog({
  page: { group, sessions },
  onClose,
}: {
  readonly page: GroupPage;
  readonly onClose: () => void;
}) {
  const t = useText("groups");
  const toast = useToast();
  const [id] = useState(newId);
  const send = useCommand(planSession, {
    onDone: () => {
      toast({ message: t("sessions.planned") });
      onClose();
    },
  });
  const former = sessions.at(-1);
  return (
    <FormDialog
      command={send}
      defaults={{ begins: former?.begins ?? "13:00", ends: former?.ends ?? "14:30", place: group.place }}
      schema={planFields}
      title={t("sessions.plan")}
      onClose={onClose}
      onSave={(body) => send.run({ params: { groupId: group.id }, body: { id, ...body } })}
    >
      {(form) => (
        <>
          <DateField
            label={t("sessions.day")}
            max={group.endsOn}
            min={group.startsOn}
            {...form.field("onDay")}
          />
          <FieldRow>
            <TimeField label={t("sessions.begins")} {...form.field("begins")} />
            <TimeField label={t("sessions.ends")} {...form.field("ends")} />
          </FieldRow>
          <TextField label={t("sessions.theme")} optional {...form.field("theme")} />
          <TextField label={t("sessions.place")} optional {...form.field("place")} />
        </>
      )}
    </FormDialog>
  );
}

const reasonField = z.object({ reason: words(500) });

function CancelDialog({
  page: { group },
  session,
  onClose,
}: {
  readonly page: GroupPage;
  readonly session: Session;
  readonly onClose: () => void;
}) {
  const t = useText("groups");
  const format = useFormat();
  const toast = useToast();
  const send = useCommand(cancelSession, {
    onDone: ({ toTell }) => {
      toast({ message: t("sessions.cancelled", { count: toTell }) });
      onClose();
    },
  });
  return (
    <FormDialog
      command={send}
      defaults={{ reason: "" }}
      kind="danger"
      schema={reasonField}
      submit={t("sessions.cancel")}
      title={t("sessions.cancelOf", { day: format.shortDay(session.onDay) })}
      onClose={onClose}
      onSave={({ reason }) =>
        send.run({
          params: { groupId: group.id, sessionId: session.id },
          body: { version: session.version, reason },
        })
      }
    >
      {(form) => (
        <>
          <p>{t("sessions.cancelHelp")}</p>
          <TextArea label={t("sessions.reason")} limit={500} rows={2} {...form.field("reason")} />
        </>
      )}
    </FormDialog>
  );
}
