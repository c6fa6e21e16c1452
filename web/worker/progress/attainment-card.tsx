import { attainmentCourse } from "#core/goals/attainment-course.ts";
import { GoalLadder } from "#web/figures/goal-ladder.tsx";
import { Course } from "#web/figures/course.tsx";
import { useText } from "#web/kit/text.ts";
import { Card, Lines } from "#web/ui/card.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import type { Goal } from "./goal.ts";

/** The goals together: each one's ladder, and the score over all of them as time goes. */
export function AttainmentCard({ goals }: { readonly goals: readonly Goal[] }) {
  const t = useText("progress");
  const course = attainmentCourse(goals);
  const last = course.at(-1);
  const score = (value: number): string => value.toFixed(1).replace(".", t("decimal"));
  return (
    <Card title={t("together.title")}>
      <Stack gap={4}>
        <Lines>
          {goals.map((goal) => (
            <li key={goal.id}>
              <Row align="between">
                <span>{goal.title}</span>
                <GoalLadder goal={goal.title} is={goal.ratings.at(-1)?.level ?? null} was={goal.baseline} />
              </Row>
            </li>
          ))}
        </Lines>
        {last ? (
          <>
            <p>{t("together.now", { score: score(last.score), goals: last.goals, rated: last.rated })}</p>
            <Course
              highest={t("together.highest")}
              label={t("together.figure")}
              lowest={t("together.lowest")}
              max={80}
              min={20}
              points={course.map(({ on, score: value, goals: n, rated }) => ({
                id: on,
                on,
                value: Math.min(80, Math.max(20, value)),
                said: t("together.point", { score: score(value), goals: n, rated }),
              }))}
            />
          </>
        ) : (
          <p className="soft">{t("together.tooFew")}</p>
        )}
        <Disclosure bare title={t("formula")}>
          <p className="num">T = 50 + 10 · Σ(w·x) / √((1−ρ)·Σw² + ρ·(Σw)²), ρ = 0,30</p>
          <p className="small">{t("together.formulaWords")}</p>
          <p className="soft small">
            Kiresuk, T. J. &amp; Sherman, R. E. (1968). Community Mental Health Journal 4, 443–453.
          </p>
        </Disclosure>
      </Stack>
    </Card>
  );
}
