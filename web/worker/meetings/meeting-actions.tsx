import { useState } from "react";
import { restoreMeeting } from "#contract/worker/meetings.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button, LinkButton } from "#web/ui/button.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { ChangeDialog } from "./change-dialog.tsx";
import type { MeetingReply } from "./meeting-types.ts";
import { MoveDialog } from "./move-dialog.tsx";
import { CancelDialog, HeldDialog, NoShowDialog } from "./outcome-dialogs.tsx";
import { MeetingFailure } from "./refusal-help.tsx";
import { RestoreKnowingly } from "./restore-knowingly.tsx";

type Opened = "move" | "change" | "cancel" | "noShow" | "held";
const dialogs = {
  move: MoveDialog,
  change: ChangeDialog,
  cancel: CancelDialog,
  noShow: NoShowDialog,
  held: HeldDialog,
} as const;

/** What can be done with a meeting as it now stands, the likeliest first. */
export function MeetingActions({
  caseId,
  reply,
  can,
}: {
  readonly caseId: string;
  readonly reply: MeetingReply;
  readonly can: (action: string) => boolean;
}) {
  const t = useText("meetings");
  const toast = useToast();
  const [opened, setOpened] = useState<Opened>();
  const { meeting, today } = reply;
  const params = { caseId, meetingId: meeting.id };
  const [isTaken, setTaken] = useState(false);
  const restore = useCommand(restoreMeeting, {
    onDone: () => {
      setTaken(false);
      toast({ message: t("restored") });
    },
  });
  // Once the time is known to be taken the reason stays asked: sending it again clears the refusal, and what was typed isn't lost.
  if (!isTaken && restore.error?.kind === "refused" && restore.error.code === "time_taken") setTaken(true);
  const planned = meeting.status === "planned";
  const come = meeting.on <= today;
  const mayRecord = can("meeting.record") && come && !meeting.entry && (planned || meeting.status === "held");
  const mayRestore =
    can("meeting.plan") && !meeting.entry && ["cancelled", "no_show", "held"].includes(meeting.status);
  const Dialog = opened && dialogs[opened];
  const button = (what: Opened) => (
    <Button key={what} kind="quiet" onClick={() => setOpened(what)}>
      {t(`actions.${what}`)}
    </Button>
  );
  return (
    <Stack gap={3}>
      <Row>
        {mayRecord && (
          <LinkButton icon="write" params={params} to="/perheet/$caseId/tapaamiset/$meetingId/kirjaa">
            {t("actions.record")}
          </LinkButton>
        )}
        {meeting.entry && (
          <LinkButton
            params={{ caseId, entryId: meeting.entry.id }}
            to="/perheet/$caseId/kirjaukset/$entryId"
          >
            {t("readEntry")}
          </LinkButton>
        )}
        {planned && can("meeting.plan") && [button("move"), button("change")]}
        {planned && come && can("meeting.record") && [button("noShow"), button("held")]}
        {planned && can("meeting.plan") && button("cancel")}
        {mayRestore && (
          <Button
            isRunning={restore.isRunning}
            kind="quiet"
            onClick={() => void restore.run({ params, body: { version: meeting.version } })}
          >
            {t("actions.restore")}
          </Button>
        )}
      </Row>
      <MeetingFailure caseId={caseId} error={restore.error} />
      {mayRestore && isTaken && (
        <RestoreKnowingly
          caseId={caseId}
          isRunning={restore.isRunning}
          meeting={meeting}
          onRestore={(collisionReason) =>
            restore.run({ params, body: { version: meeting.version, collisionReason } })
          }
        />
      )}
      {Dialog && <Dialog caseId={caseId} reply={reply} onClose={() => setOpened(undefined)} />}
    </Stack>
  );
}
