import { useState } from "react";
import { evaluateGoal } from "#contract/worker/goals.ts";
import { attainmentScore, type GoalAttainment, type Level } from "#core/goals/attainment.ts";
import { GoalLadder, GoalRating, goalLevels, type GoalLevel } from "#web/figures/goal-ladder.tsx";
import { useFormat } from "#web/kit/format.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { wordsTo } from "#web/kit/words-to.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Facts } from "#web/ui/facts.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { Family } from "../families/family.ts";
import { useGoalSubject } from "../families/goal-subject.ts";
import type { Closing } from "./closing.ts";
import "../plans/beside.css";

type Goal = Closing["goals"][number];

/** Each goal at the end: the level reached and what helped; and the T-score over them. */
export function GoalsAtEnd({
  caseId,
  closing,
  family,
  mayEvaluate,
}: {
  readonly caseId: string;
  readonly closing: Closing;
  readonly family: Family;
  readonly mayEvaluate: boolean;
}) {
  const t = useText("closings");
  const goalOf = useGoalSubject(family);
  const [evaluating, setEvaluating] = useState<Goal>();
  return (
    <Card title={t("goals")}>
      <Stack>
        {closing.goals.length === 0 ? (
          <p className="soft">{t("goalsNone")}</p>
        ) : (
          <Lines>
            {closing.goals.map((goal) => (
              <li key={goal.id}>
                <div className="beside-action">
                  <div>
                    <strong>{goal.title}</strong>
                    <p className="soft small">{goalOf(goal)}</p>
                    {goal.endLevel === null ? (
                      <p className="soft small">{t("notEvaluated")}</p>
                    ) : (
                      <p>{goal.levels[goal.endLevel + 2]}</p>
                    )}
                    {goal.whatHelped && (
                      <p className="small">
                        {t("whatHelped")}: {goal.whatHelped}
                      </p>
                    )}
                  </div>
                  <div className="stack gap-2">
                    <GoalLadder
                      goal={goal.title}
                      is={goal.endLevel ?? goal.ratings.at(-1)?.level ?? null}
                      was={goal.baseline}
                    />
                    {mayEvaluate && goal.status === "active" && (
                      <Button
                        aria-label={t(goal.endLevel === null ? "evaluateOf" : "changeEvaluationOf", {
                          goal: goal.title,
                        })}
                        kind="quiet"
                        small
                        onClick={() => setEvaluating(goal)}
                      >
                        {goal.endLevel === null ? t("evaluate") : t("changeEvaluation")}
                      </Button>
                    )}
                  </div>
                </div>
              </li>
            ))}
          </Lines>
        )}
        {closing.goals.length > 0 && <Score goals={closing.goals} />}
      </Stack>
      {evaluating && (
        <EvaluateDialog caseId={caseId} goal={evaluating} onClose={() => setEvaluating(undefined)} />
      )}
    </Card>
  );
}

/** The T-score at the start, by the latest ratings and at the end, over the goals that have each. */
function Score({ goals }: { readonly goals: readonly Goal[] }) {
  const t = useText("closings");
  const format = useFormat();
  const scoreOf = (levelOf: (goal: Goal) => Level | null): string | undefined => {
    const rated = goals.flatMap((goal): GoalAttainment[] => {
      const level = levelOf(goal);
      return level === null ? [] : [{ level, weight: goal.weight }];
    });
    const scored = attainmentScore(rated);
    return scored.ok ? format.number(scored.value) : undefined;
  };
  const end = scoreOf((goal) => goal.endLevel);
  const latest = scoreOf((goal) => goal.ratings.at(-1)?.level ?? null);
  if (end === undefined && latest === undefined) return <p className="soft small">{t("scoreTooFew")}</p>;
  return (
    <div>
      <h3>{t("score")}</h3>
      <Facts
        facts={[
          { name: t("scoreAt.start"), value: scoreOf((goal) => goal.baseline) },
          { name: t("scoreAt.now"), value: latest },
          { name: t("scoreAt.end"), value: end },
        ]}
      />
      <p className="soft small">{t("scoreHelp")}</p>
    </div>
  );
}

function EvaluateDialog({
  caseId,
  goal,
  onClose,
}: {
  readonly caseId: string;
  readonly goal: Goal;
  readonly onClose: () => void;
}) {
  const t = useText("closings");
  const ui = useText("ui");
  const toast = useToast();
  const [level, setLevel] = useState<GoalLevel | null>(goal.endLevel ?? goal.ratings.at(-1)?.level ?? null);
  const [helped, setHelped] = useState(goal.whatHelped);
  const [tried, setTried] = useState(false);
  const evaluate = useCommand(evaluateGoal, {
    onDone: () => {
      toast({ message: t("evaluated") });
      onClose();
    },
  });
  const send = (): void => {
    setTried(true);
    if (level !== null)
      void evaluate.run({
        params: { caseId, goalId: goal.id },
        body: { version: goal.version, endLevel: level, whatHelped: helped },
      });
  };
  return (
    <Dialog isOpen title={t("evaluateOf", { goal: goal.title })} onClose={onClose}>
      <Stack>
        <GoalRating
          id="end-level"
          label={t("levelNow")}
          levels={
            Object.fromEntries(goalLevels.map((one) => [one, goal.levels[one + 2]])) as Partial<
              Record<GoalLevel, string>
            >
          }
          name="endLevel"
          value={level}
          was={goal.ratings.at(-1)?.level ?? goal.baseline}
          {...(tried && level === null ? { error: ui("errors.choose") } : {})}
          onChange={(value) => setLevel(value ?? null)}
        />
        <TextArea
          id="what-helped"
          label={t("whatHelped")}
          limit={4000}
          name="whatHelped"
          optional
          value={helped}
          onChange={wordsTo(setHelped)}
        />
        <Failure error={evaluate.error} />
        <div className="form-actions">
          <Button isRunning={evaluate.isRunning} onClick={send}>
            {ui("save")}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {ui("cancel")}
          </Button>
        </div>
      </Stack>
    </Dialog>
  );
}
