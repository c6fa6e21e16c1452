import { useEffect, useState } from "react";
import { GoalLadder, GoalRating, type GoalLevel } from "#web/figures/goal-ladder.tsx";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { FieldGroup } from "#web/ui/field.tsx";
import { Lines } from "#web/ui/card.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import type { RecordReply } from "./entry-form-values.ts";
import type { RecordFormOf } from "./record-form-of.ts";

type Goal = RecordReply["goals"][number];
const levelOf = (level: number | null): GoalLevel | null => (level === null ? null : (level as GoalLevel));
const levelWords = ({ levels }: Goal): Partial<Record<GoalLevel, string>> =>
  Object.fromEntries(levels.flatMap((words, at) => (words === "" ? [] : [[at - 2, words]])));

/** The family's goals: those worked on today get a rating, the others are left as they are. */
export function GoalFields({ form, reply }: { readonly form: RecordFormOf; readonly reply: RecordReply }) {
  const t = useText("entries");
  const relationship = useText("patterns");
  const { goals = [] } = form.values.content;
  // Opened to be rated, and no level chosen yet: nothing is recorded that nobody has said.
  const [opened, setOpened] = useState<readonly string[]>([]);
  // A goal of two people is about what is between them.
  const between = ({ subject, personIds }: Goal): string | null =>
    subject === "relationship"
      ? relationship("of.relationship", {
          names: personIds
            .flatMap((id) => reply.members.find((member) => member.id === id)?.name.split(" ")[0] ?? [])
            .join(" – "),
        })
      : null;
  // The button that opened the levels is gone: whoever works with the keyboard goes on in them.
  useEffect(() => {
    const last = opened.at(-1);
    if (last) document.querySelector<HTMLElement>(`input[name="goal-${last}-level"]`)?.focus();
  }, [opened]);
  const rate = (goalId: string, level: number | null): void => {
    if (level === null) setOpened(opened.filter((one) => one !== goalId));
    form.set("content.goals", [
      ...goals.filter((one) => one.goalId !== goalId),
      ...(level === null ? [] : [{ goalId, level }]),
    ]);
  };
  return (
    <FieldGroup
      error={undefined}
      hint={reply.goals.length > 0 ? t("goals.lead") : t("goals.none")}
      id="goals"
      label={t("goals.label")}
      optional
    >
      <Lines>
        {reply.goals.map((goal) => {
          const rated = goals.find(({ goalId }) => goalId === goal.id);
          return (
            <li key={goal.id}>
              <Stack gap={2}>
                <Row align="between">
                  <strong>{goal.title}</strong>
                  <GoalLadder
                    goal={goal.title}
                    is={levelOf(rated?.level ?? goal.level)}
                    was={levelOf(goal.baseline)}
                  />
                </Row>
                {between(goal) && <p className="soft small">{between(goal)}</p>}
                {goal.familyWords && <p className="soft small">”{goal.familyWords}”</p>}
                {rated || opened.includes(goal.id) ? (
                  <>
                    <GoalRating
                      id={`goal-${goal.id}`}
                      label={t("goals.now", { goal: goal.title })}
                      levels={levelWords(goal)}
                      name="level"
                      value={rated && levelOf(rated.level)}
                      was={levelOf(goal.level)}
                      onChange={(level) => rate(goal.id, level ?? null)}
                    />
                    <div>
                      <Button kind="plain" small onClick={() => rate(goal.id, null)}>
                        {t("goals.notToday")}
                      </Button>
                    </div>
                  </>
                ) : (
                  <div>
                    <Button kind="quiet" small onClick={() => setOpened([...opened, goal.id])}>
                      {t("goals.rate")}
                    </Button>
                  </div>
                )}
              </Stack>
            </li>
          );
        })}
      </Lines>
    </FieldGroup>
  );
}
