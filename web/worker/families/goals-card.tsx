import { GoalLadder, type GoalLevel } from "#web/figures/goal-ladder.tsx";
import { useText } from "#web/kit/text.ts";
import { Card, Lines } from "#web/ui/card.tsx";
import { membersOf, type Family } from "./family.ts";

type Goal = Family["goals"][number];

/** The family's goals with where they were at the start and where they are now. */
export function GoalsCard({ family }: { readonly family: Family }) {
  const t = useText("families");
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
                  <GoalOf family={family} goal={goal} />
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

function GoalOf({ family, goal }: { readonly family: Family; readonly goal: Goal }) {
  const t = useText("families");
  const { given } = membersOf(family);
  if (goal.subject === "family") return t("goals.wholeFamily");
  return goal.personIds.flatMap((personId) => given(personId) ?? []).join(" – ");
}
