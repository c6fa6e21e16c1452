import { meetingPage } from "#contract/worker/meetings.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCan, useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Row } from "#web/ui/layout.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { MoveDialog } from "../meetings/move-dialog.tsx";
import { CancelDialog } from "../meetings/outcome-dialogs.tsx";
import type { PlannedRow } from "./rhythm-reply.ts";

export type OpenedMeeting = { readonly id: string; readonly what: "move" | "cancel" };

/** The planned meetings that fall within a break that is being agreed, each to be moved or cancelled from here. */
export function MeetingsWithin({
  kind,
  meetings,
  onOpen,
}: {
  readonly kind: "break" | "pause";
  readonly meetings: readonly PlannedRow[];
  readonly onOpen: (opened: OpenedMeeting) => void;
}) {
  const t = useText("break-meetings");
  const words = useText("meetings");
  const format = useFormat();
  const say = useSay();
  if (meetings.length === 0) return null;
  return (
    <Notice announce title={t("title", { count: meetings.length })} tone="attention">
      <ul>
        {meetings.map(({ id, startsAt, kind: name }) => {
          const when = format.instant(startsAt);
          const button = (what: OpenedMeeting["what"]) => (
            <Button aria-label={t(what, { when })} kind="quiet" small onClick={() => onOpen({ id, what })}>
              {words(`actions.${what}`)}
            </Button>
          );
          return (
            <li key={id}>
              <Row align="between">
                <span>
                  <span className="num">{when}</span>, {say(name)}
                </span>
                <Row>
                  {button("move")}
                  {button("cancel")}
                </Row>
              </Row>
            </li>
          );
        })}
      </ul>
      <p>{t(`help.${kind}`)}</p>
    </Notice>
  );
}

/** The meeting's own window over the break's: what is typed of the break stays. */
export function MeetingWindow({
  caseId,
  opened,
  onClose,
}: {
  readonly caseId: string;
  readonly opened: OpenedMeeting;
  readonly onClose: () => void;
}) {
  const page = useRead(meetingPage, { params: { caseId, meetingId: opened.id } });
  const can = useCan(page.data);
  if (!page.data || !can("meeting.plan")) return null;
  const Window = opened.what === "move" ? MoveDialog : CancelDialog;
  return <Window caseId={caseId} reply={page.data} stays onClose={onClose} />;
}
