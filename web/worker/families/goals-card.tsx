import { GoalLadder, type GoalLevel } from "#web/figures/goal-ladder.tsx";
import { useText } from "#web/kit/text.ts";
import { Card, Lines } from "#web/ui/card.tsx";
import type { Family } from "./family.ts";
import { useGoalSubject } from "./goal-subject.ts";

/** The family's goals with where they were at the start and where they are now. */
export function GoalsCard({ family }: { readonly family: Family }) {
  const t = useText("families");
  const subjectOf = useGoalSubject(family);
  return (
    <Card title={t("goals.title")}>
      {family.goals.length === 0 ? (
        <p className="soft">{t("goals.none")}</p>
      ) : (
        <Lines>
          {family.goals.map((goal) => (
            <li key={goal.id} className="family-goal">
              <div>
                <strong>{goal.title}</strong>
                <div className="soft small">
                  {subjectOf(goal)}
                  {goal.familyWords && ` · ”${goal.familyWords}”`}
                </div>
              </div>
              <GoalLadder
                goal={goal.title}
                is={goal.latest as GoalLevel | null}
                was={goal.baseline as GoalLevel}
              />
            </li>
          ))}
        </Lines>
      )}
    </Card>
  );
}
