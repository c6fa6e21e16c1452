import { attainmentCourse } from "#core/goals/attainment-course.ts";
import { GoalLadder } from "#web/figures/goal-ladder.tsx";
import type { ReactNode } from "react";
import { Course } from "#web/figures/course.tsx";
import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { Card, Lines } from "#web/ui/card.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import type { Goal } from "./goal.ts";

/** The goals together: each one's ladder, and the score over those followed on each day. What is followed no more stays in sight. */
export function AttainmentCard({
  all,
  followed,
}: {
  readonly all: readonly Goal[];
  readonly followed: readonly Goal[];
}) {
  const t = useText("progress");
  const format = useFormat();
  const course = attainmentCourse(all);
  // A goal that goes on in the next service is followed there.
  const goesOn = ({ title }: Goal): boolean => followed.some((one) => one.cameAlong && one.title === title);
  const former = all.filter((goal) => goal.endedOn !== null && !followed.includes(goal) && !goesOn(goal));
  const isOver = followed.every(({ status }) => status !== "active");
  const last = course.at(-1);
  const score = (value: number): string => value.toFixed(1).replace(".", t("decimal"));
  return (
    <Card title={t("together.title")}>
      <Stack gap={4}>
        <Lines>
          {followed.map((goal) => (
            <GoalLine key={goal.id} goal={goal} />
          ))}
        </Lines>
        {former.length > 0 && (
          <Disclosure bare title={t("together.former", { count: former.length })}>
            <Lines>
              {former.map((goal) => (
                <GoalLine key={goal.id} goal={goal}>
                  {goal.endedOn &&
                    t(`together.left.${goal.status === "dropped" ? "dropped" : "ended"}`, {
                      day: format.date(goal.endedOn),
                    })}
                </GoalLine>
              ))}
            </Lines>
          </Disclosure>
        )}
        {last ? (
          <>
            <p>
              {t(isOver ? "together.was" : "together.now", {
                score: score(last.score),
                goals: last.goals,
                rated: last.rated,
              })}
            </p>
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

const GoalLine = ({ goal, children }: { readonly goal: Goal; readonly children?: ReactNode }) => (
  <li>
    <Row align="between">
      <span>
        {goal.title} {children && <span className="soft small">{children}</span>}
      </span>
      <GoalLadder goal={goal.title} is={goal.ratings.at(-1)?.level ?? null} was={goal.baseline} />
    </Row>
  </li>
);
