import { useState } from "react";
import { chooseGoals } from "#contract/worker/moves.ts";
import { useCommand } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { wordsTo } from "#web/kit/words-to.ts";
import { Button } from "#web/ui/button.tsx";
import { ChipGroup, RadioGroup } from "#web/ui/choices.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { FormActions } from "#web/ui/form.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { membersOf, nameOf, useFamily } from "../families/family.ts";
import { ChooseMeetings, offered } from "./choose-meetings.tsx";
import type { Move } from "./moves.ts";
import "./moves.css";

const choices = ["goesOn", "ends"] as const;

/** Goal by goal with the family, and meeting by meeting: which go on in the next service, and which end here. */
export function ChooseGoals({
  caseId,
  move,
  onClose,
}: {
  readonly caseId: string;
  readonly move: Move;
  readonly onClose: () => void;
}) {
  const t = useText("moves");
  const planned = useText("moved-meetings");
  const ui = useText("ui");
  const say = useSay();
  const toast = useToast();
  const { present } = membersOf(useFamily());
  const [goals, setGoals] = useState(move.goals);
  const [meetings, setMeetings] = useState(() =>
    offered(move, planned("reasonReady", { service: say(move.toService.name) })),
  );
  const [withWhom, setWithWhom] = useState(move.chosenWith.map(({ id }) => id));
  const [tried, setTried] = useState(false);
  const send = useCommand(chooseGoals, {
    onDone: () => {
      onClose();
      toast({ message: t("chosen") });
    },
  });
  const change = (goalId: string, what: Partial<(typeof goals)[number]>): void =>
    setGoals(goals.map((goal) => (goal.goalId === goalId ? { ...goal, ...what } : goal)));
  const submit = (): void => {
    setTried(true);
    if (meetings.some(({ keeps, reason }) => !keeps && reason.trim() === "")) return;
    if (withWhom.length === 0 || goals.some(({ goesOn }) => goesOn === null)) return;
    void send.run({
      params: { caseId, moveId: move.id },
      body: {
        version: move.version,
        goals: goals.map(({ goalId, goesOn, words }) => ({ goalId, goesOn: goesOn === true, words })),
        meetings: meetings.map(({ meetingId, keeps, reason }) => ({
          meetingId,
          keeps: keeps === true,
          reason: keeps ? "" : reason,
        })),
        chosenWith: withWhom,
      },
    });
  };
  return (
    <Dialog
      isOpen
      size="wide"
      title={meetings.length > 0 ? planned("choose") : t("choose")}
      onClose={onClose}
    >
      <Stack>
        {goals.length > 0 && <p className="soft">{t("chooseHelp")}</p>}
        {goals.map((goal) => (
          <div key={goal.goalId} className="goal-choice">
            <Stack gap={2}>
              <RadioGroup
                error={tried && goal.goesOn === null ? ui("errors.choose") : undefined}
                hint={goal.familyWords}
                id={`goal-${goal.goalId}`}
                label={goal.title}
                look="chips"
                name={`goal-${goal.goalId}`}
                options={choices.map((value) => ({ value, label: t(value) }))}
                value={goal.goesOn === null ? "" : goal.goesOn ? "goesOn" : "ends"}
                onChange={(value) => change(goal.goalId, { goesOn: value === "goesOn" })}
              />
              {goal.goesOn && (
                <TextArea
                  optional
                  id={`words-${goal.goalId}`}
                  label={t("goalWords")}
                  limit={2000}
                  name={`words-${goal.goalId}`}
                  value={goal.words}
                  onChange={wordsTo((words) => change(goal.goalId, { words }))}
                />
              )}
            </Stack>
          </div>
        ))}
        {meetings.length > 0 && <ChooseMeetings meetings={meetings} tried={tried} onChange={setMeetings} />}
        <ChipGroup
          error={tried && withWhom.length === 0 ? ui("errors.choose") : undefined}
          id="chosen-with"
          label={t("chosenWith")}
          name="chosen-with"
          options={present.map((member) => ({ value: member.personId, label: nameOf(member) }))}
          value={withWhom}
          onChange={(value) => setWithWhom(value ?? [])}
        />
        <Failure error={send.error} />
        <FormActions>
          <Button isRunning={send.isRunning} onClick={submit}>
            {ui("save")}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {ui("cancel")}
          </Button>
        </FormActions>
      </Stack>
    </Dialog>
  );
}
