import { changeSteps, type goalsOf } from "#contract/worker/goals.ts";
import { GoalLadder } from "#web/figures/goal-ladder.tsx";
import type { PlanGoal } from "#core/plans/content.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { today } from "#web/kit/clock.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Card, Lines } from "#web/ui/card.tsx";
import { Checkbox } from "#web/ui/choices.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Said, Stack } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { levelKeys } from "./plan-words.ts";

export type GoalFollowed = ReplyOf<typeof goalsOf>["goals"][number];

/** One goal of a plan: in whose words, the ladder of its levels, the steps on the way. */
export function GoalCard({
  caseId,
  goal,
  whose,
  followed,
  mayChange,
  level = 3,
}: {
  readonly caseId: string;
  readonly goal: PlanGoal;
  readonly whose: string;
  /** The goal as it is followed now; without it the plan's own words alone are shown. */
  readonly followed?: GoalFollowed | undefined;
  readonly mayChange: boolean;
  readonly level?: 2 | 3;
}) {
  const t = useText("plans");
  return (
    <Card
      aside={
        <GoalLadder goal={goal.title} is={followed?.ratings.at(-1)?.level ?? null} was={goal.baseline} />
      }
      level={level}
      title={goal.title || t("writing.unnamed")}
    >
      <Stack gap={3}>
        <p className="soft small">
          {whose}
          {goal.weight > 1 && <> · {t(`weightOf.${goal.weight as 2 | 3}`)}</>}
        </p>
        {goal.familyWords && <Said by={whose} voice="parent">{`”${goal.familyWords}”`}</Said>}
        <Disclosure bare title={t("levels")}>
          <ol className="plan-levels">
            {goal.levels.map((words, place) => (
              <li key={levelKeys[place]}>
                <span className="soft small">{t(`level.${levelKeys[place] ?? "z0"}`)}</span>
                <span>{words || "–"}</span>
              </li>
            ))}
          </ol>
        </Disclosure>
        {followed ? (
          <Steps caseId={caseId} goal={followed} mayChange={mayChange} />
        ) : (
          <StepsRead steps={goal.steps} />
        )}
      </Stack>
    </Card>
  );
}

type Step = GoalFollowed["steps"][number];

function StepWords({ step }: { readonly step: Step }) {
  const t = useText("plans");
  const format = useFormat();
  const late = step.doneOn === null && step.dueOn !== null && step.dueOn < today();
  return (
    <>
      {step.what}
      <span className="soft small">
        {step.who && ` · ${step.who}`}
        {step.doneOn
          ? ` · ${t("stepDone", { day: format.dayMonth(step.doneOn) })}`
          : step.dueOn && ` · ${t("stepDue", { day: format.date(step.dueOn) })}`}
      </span>
      {late && (
        <>
          {" "}
          <Tag tone="attention">{t("stepLate")}</Tag>
        </>
      )}
    </>
  );
}

function StepsRead({ steps }: { readonly steps: readonly Step[] }) {
  const t = useText("plans");
  if (steps.length === 0) return null;
  return (
    <div>
      <h4 className="small">{t("steps")}</h4>
      <Lines>
        {steps.map((step) => (
          <li key={step.id}>
            <StepWords step={step} />
          </li>
        ))}
      </Lines>
    </div>
  );
}

/** The steps of a goal that is followed: ticked when done. */
function Steps({
  caseId,
  goal,
  mayChange,
}: {
  readonly caseId: string;
  readonly goal: GoalFollowed;
  readonly mayChange: boolean;
}) {
  const t = useText("plans");
  const toast = useToast();
  const change = useCommand(changeSteps, { onDone: () => toast({ message: t("stepsSaved") }) });
  if (goal.steps.length === 0 || !mayChange || goal.status !== "active")
    return <StepsRead steps={goal.steps} />;
  const tick = (step: Step, done: boolean): void => {
    const steps = goal.steps.map((one) =>
      one.id === step.id ? { ...one, doneOn: done ? today() : null } : one,
    );
    void change.run({ params: { caseId, goalId: goal.id }, body: { version: goal.version, steps } });
  };
  return (
    <div>
      <h4 className="small">{t("steps")}</h4>
      <div className="plan-steps">
        {goal.steps.map((step) => (
          <Checkbox
            key={step.id}
            id={`step-${step.id}`}
            label={<StepWords step={step} />}
            name={`step-${step.id}`}
            value={step.doneOn !== null}
            onChange={(done) => tick(step, done === true)}
          />
        ))}
      </div>
      <Failure error={change.error} />
    </div>
  );
}
