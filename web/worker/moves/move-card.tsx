import { useState } from "react";
import { callOffMove, declineMove, withdrawMove } from "#contract/worker/moves.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCommand } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button, LinkButton } from "#web/ui/button.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Tag, type Tone } from "#web/ui/tag.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { ReasonDialog } from "#web/ui/reason-dialog.tsx";
import { ChooseGoals } from "./choose-goals.tsx";
import type { Can, Move } from "./moves.ts";
import "./moves.css";

const tones: Partial<Record<Move["status"], Tone>> = {
  proposed: "attention",
  ordered: "attention",
  accepted: "accent",
  moved: "good",
};

/** One move: where it stands, what it waits for, and what the reader can do about it. */
export function MoveCard({
  caseId,
  move,
  can,
}: {
  readonly caseId: string;
  readonly move: Move;
  readonly can: Can;
}) {
  const t = useText("moves");
  const say = useSay();
  const format = useFormat();
  const { status } = move;
  const underWay = status === "proposed" || status === "ordered" || status === "accepted";
  return (
    <article aria-label={t("route", { from: say(move.fromService), to: say(move.toService.name) })}>
      <Stack gap={2}>
        <Row align="between">
          <strong>{t("route", { from: say(move.fromService), to: say(move.toService.name) })}</strong>
          <Tag tone={tones[status] ?? "neutral"}>
            {t(`status.${status}`, { day: move.movedOn ? format.date(move.movedOn) : "" })}
          </Tag>
        </Row>
        <p className="soft small">
          {[
            t(`kind.${move.kind}`),
            move.toUnit?.name,
            t("proposedBy", { name: move.proposedBy.name, day: format.date(move.proposedOn) }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
        <p>{move.why}</p>
        {move.assessment.words && (
          <p className="small">
            {t("assessed", { words: move.assessment.words })}
            {move.assessment.on && <span className="soft"> ({format.date(move.assessment.on)})</span>}
          </p>
        )}
        {move.familyWords && <p className="family-words">{move.familyWords}</p>}
        {move.answeredBy && move.answerReason && (
          <p className="small">
            {t("answered", {
              name: move.answeredBy,
              day: move.answeredOn ? format.date(move.answeredOn) : "",
              reason: move.answerReason,
            })}
          </p>
        )}
        {move.order?.status === "returned" && status === "ordered" && (
          <p className="small">{t("orderReturned", { reason: move.order.answerReason })}</p>
        )}
        {underWay && <p className="small">{t(`next.${status}`)}</p>}
        <GoalsOfMove can={can} caseId={caseId} move={move} underWay={underWay} />
        <Actions can={can} caseId={caseId} move={move} />
      </Stack>
    </article>
  );
}

function GoalsOfMove({
  caseId,
  move,
  can,
  underWay,
}: {
  readonly caseId: string;
  readonly move: Move;
  readonly can: Can;
  readonly underWay: boolean;
}) {
  const t = useText("moves");
  const format = useFormat();
  const planned = useText("moved-meetings");
  const [choosing, setChoosing] = useState(false);
  const goesOn = move.goals.filter((goal) => goal.goesOn);
  const mayChoose =
    can("move.propose") &&
    move.goals.length + move.meetings.length > 0 &&
    (underWay || (move.status === "moved" && !move.chosenOn));
  if (!underWay && move.status !== "moved") return null;
  return (
    <Stack gap={2}>
      {move.chosenOn ? (
        <div>
          <p className="soft small">
            {t("chosenOn", {
              day: format.date(move.chosenOn),
              names: move.chosenWith.map(({ name }) => name).join(", "),
            })}
          </p>
          <ul className="lines">
            {goesOn.map((goal) => (
              <li key={goal.goalId}>
                <strong>{goal.title}</strong> {t("goesOn")}
                {goal.words && <p className="family-words">{goal.words}</p>}
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <p className="small">{t(move.goals.length === 0 ? "noGoals" : "notChosen")}</p>
      )}
      <MeetingsOfMove move={move} />
      {underWay && <p className="soft small">{t("carriedAlong")}</p>}
      {mayChoose && (
        <div>
          <Button kind={move.chosenOn ? "quiet" : "primary"} small onClick={() => setChoosing(true)}>
            {move.meetings.length > 0 ? planned("choose") : t("choose")}
          </Button>
        </div>
      )}
      {choosing && <ChooseGoals caseId={caseId} move={move} onClose={() => setChoosing(false)} />}
    </Stack>
  );
}

function MeetingsOfMove({ move: { meetings } }: { readonly move: Move }) {
  const t = useText("moved-meetings");
  const say = useSay();
  const format = useFormat();
  if (meetings.length === 0) return null;
  return (
    <div>
      <ul aria-label={t("heading")} className="lines">
        {meetings.map(({ meetingId, kind, startsAt, keeps, reason }) => (
          <li key={meetingId}>
            {say(kind)} <span className="num">{format.instant(startsAt)}</span>
            {keeps !== null && <strong> {t(keeps ? "keeps" : "cancelled")}</strong>}
            {keeps === false && <p className="soft small">{reason}</p>}
          </li>
        ))}
      </ul>
      {meetings.some(({ keeps }) => keeps === null) && <p className="small">{t("notChosen")}</p>}
    </div>
  );
}

const commands = { decline: declineMove, withdraw: withdrawMove, callOff: callOffMove } as const;
type Ending = keyof typeof commands;
const done = { decline: "declined", withdraw: "withdrawn", callOff: "calledOff" } as const;

function Actions({ caseId, move, can }: { readonly caseId: string; readonly move: Move; readonly can: Can }) {
  const t = useText("moves");
  const [ending, setEnding] = useState<Ending>();
  const { status } = move;
  const actions: { ending: Ending; shows: boolean }[] = [
    { ending: "decline", shows: status === "proposed" && can("move.answer") && !move.own },
    { ending: "withdraw", shows: status === "proposed" && move.own },
    { ending: "callOff", shows: status === "accepted" && move.forMe },
  ];
  const shown = actions.filter(({ shows }) => shows);
  const mayOrder = status === "proposed" && can("order.create");
  const mayClose = status === "accepted" && can("closing.read");
  if (shown.length === 0 && !mayOrder && !mayClose) return null;
  return (
    <Row>
      {mayOrder && (
        <LinkButton params={{ caseId }} search={{ siirto: move.id }} small to="/perheet/$caseId/tilaus/uusi">
          {t("order")}
        </LinkButton>
      )}
      {mayClose && (
        <LinkButton kind="quiet" params={{ caseId }} small to="/perheet/$caseId/paattaminen">
          {t("toClosing")}
        </LinkButton>
      )}
      {shown.map((one) => (
        <Button key={one.ending} kind="quiet" small onClick={() => setEnding(one.ending)}>
          {t(one.ending)}
        </Button>
      ))}
      {ending && (
        <EndDialog caseId={caseId} ending={ending} move={move} onClose={() => setEnding(undefined)} />
      )}
    </Row>
  );
}

function EndDialog({
  caseId,
  move,
  ending,
  onClose,
}: {
  readonly caseId: string;
  readonly move: Move;
  readonly ending: Ending;
  readonly onClose: () => void;
}) {
  const t = useText("moves");
  const toast = useToast();
  const send = useCommand(commands[ending] as typeof declineMove, {
    onDone: () => {
      onClose();
      toast({ message: t(done[ending]) });
    },
  });
  return (
    <ReasonDialog
      confirm={t(ending)}
      error={send.error}
      isRunning={send.isRunning}
      label={t(`${ending}Reason`)}
      title={t(ending)}
      {...(ending === "callOff" ? { hint: t("callOffHelp") } : {})}
      onClose={onClose}
      onConfirm={(reason) =>
        void send.run({ params: { caseId, moveId: move.id }, body: { version: move.version, reason } })
      }
    />
  );
}
