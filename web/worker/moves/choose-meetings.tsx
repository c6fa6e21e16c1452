import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { wordsTo } from "#web/kit/words-to.ts";
import { RadioGroup } from "#web/ui/choices.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import type { Move } from "./moves.ts";

export type MeetingChoice = Move["meetings"][number];

/** What is offered before anything is chosen: kept with the same unit, otherwise cancelled with the reason in words. */
export const offered = (move: Move, reason: string): MeetingChoice[] =>
  move.meetings.map((one) => {
    const keeps = one.keepable && (one.keeps ?? move.sameUnit);
    return { ...one, keeps, reason: one.reason || reason };
  });

const choices = ["keeps", "cancelled"] as const;

/** Meeting by meeting: which go along to the next service, and which are cancelled and why. */
export function ChooseMeetings({
  meetings,
  tried,
  onChange,
}: {
  readonly meetings: readonly MeetingChoice[];
  /** Saving has been tried: what is missing is shown. */
  readonly tried: boolean;
  readonly onChange: (meetings: MeetingChoice[]) => void;
}) {
  const t = useText("moved-meetings");
  const ui = useText("ui");
  const say = useSay();
  const format = useFormat();
  const change = (meetingId: string, what: Partial<MeetingChoice>): void =>
    onChange(meetings.map((one) => (one.meetingId === meetingId ? { ...one, ...what } : one)));
  return (
    <Stack>
      <div>
        <h3>{t("heading")}</h3>
        <p className="soft">{t("help")}</p>
      </div>
      {meetings.map((one) => {
        const name = `meeting-${one.meetingId}`;
        return (
          <div key={one.meetingId} className="goal-choice">
            <Stack gap={2}>
              {one.keepable ? (
                <RadioGroup
                  hint={one.who.join(", ")}
                  id={name}
                  label={`${say(one.kind)} ${format.instant(one.startsAt)}`}
                  look="chips"
                  name={name}
                  options={choices.map((value) => ({ value, label: t(value) }))}
                  value={one.keeps ? "keeps" : "cancelled"}
                  onChange={(value) => change(one.meetingId, { keeps: value === "keeps" })}
                />
              ) : (
                <div>
                  <strong>{`${say(one.kind)} ${format.instant(one.startsAt)}`}</strong>
                  <p className="soft small">{one.who.join(", ")}</p>
                  <p className="small">{t("notHeld")}</p>
                </div>
              )}
              {!one.keeps && (
                <TextField
                  error={tried && one.reason.trim() === "" ? ui("errors.empty") : undefined}
                  hint={t("reasonHint")}
                  id={`reason-${one.meetingId}`}
                  label={t("reason")}
                  name={`reason-${one.meetingId}`}
                  value={one.reason}
                  onChange={wordsTo((reason) => change(one.meetingId, { reason }))}
                />
              )}
            </Stack>
          </div>
        );
      })}
    </Stack>
  );
}
