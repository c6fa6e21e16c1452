import { goalVoices } from "#core/voices/goal-voices.ts";
import { goalCourse } from "#core/voices/own-course.ts";
import { Course } from "#web/figures/course.tsx";
import { today } from "#web/kit/clock.ts";
import { useText } from "#web/kit/text.ts";
import { Card } from "#web/ui/card.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Said, Stack } from "#web/ui/layout.tsx";
import { useFamily, membersOf } from "../families/family.ts";
import { GoalVoices } from "../shared-picture/goal-voices.tsx";
import { givenOf, type Picture } from "../shared-picture/picture.ts";
import type { Goal } from "./goal.ts";

/** With a real minus. */
const signOf = (level: number): string => (level > 0 ? `+${level}` : `${level}`.replace("-", "−"));

/** One goal over time on its own five levels, in the family's words, and what its course asks. */
export function GoalCourseCard({
  goal,
  picture,
}: {
  readonly goal: Goal;
  /** What each has answered about the goals, once it is there. */
  readonly picture: Picture | undefined;
}) {
  const t = useText("progress");
  const plans = useText("plans");
  const { given } = membersOf(useFamily());
  const whose =
    goal.subject === "family"
      ? plans("wholeFamily")
      : goal.personIds.map((personId) => given(personId) ?? "").join(" – ");
  const course = goalCourse(goal, today());
  const latest = goal.ratings.at(-1);
  const asked = picture?.goals.find(({ ids }) => ids.includes(goal.id));
  const voices = asked
    ? (picture?.parts ?? []).filter((part) => goalVoices(asked, givenOf(part)).length > 0)
    : [];
  const words = (level: number): string => {
    const place = level + 2;
    return `${signOf(level)} ${goal.levels[place] || t("goal.unnamed")}`;
  };
  return (
    <Card level={3} title={goal.title}>
      <Stack gap={3}>
        <p className="soft small">{whose}</p>
        {goal.familyWords && <Said by={whose} voice="parent">{`”${goal.familyWords}”`}</Said>}
        {goal.ratings.length === 0 ? (
          <p className="soft">{t("goal.notRated")}</p>
        ) : (
          <Course
            highest="+2"
            label={t("goal.figure", { goal: goal.title })}
            lowest="−2"
            max={2}
            min={-2}
            points={[
              {
                id: "set",
                on: goal.setOn,
                value: goal.baseline,
                said: t("goal.start", { level: words(goal.baseline) }),
              },
              ...goal.ratings.map(({ id, on, level, by }) => ({
                id,
                on,
                value: level,
                said: `${words(level)} · ${by}`,
              })),
            ]}
          />
        )}
        {latest && (
          <p>
            {t("goal.now", { level: words(latest.level) })}{" "}
            <span className="soft">{t("goal.aim", { level: words(0) })}</span>
          </p>
        )}
        {asked && picture && voices.length > 0 && (
          <div>
            <h4>{t("goal.voices")}</h4>
            <GoalVoices goal={asked} page={picture} parts={voices} />
          </div>
        )}
        {course.kind !== "moving" && course.kind !== "over" && (
          <Notice title={t("goal.askTitle")}>
            {course.kind === "below_start"
              ? t("goal.below_start", { level: words(course.level) })
              : course.kind === "not_rated"
                ? t("goal.not_rated", { count: course.days })
                : t("goal.stands_still", { days: course.days, times: course.times })}
          </Notice>
        )}
        {goal.whatHelped && <p>{t("goal.helped", { words: goal.whatHelped })}</p>}
      </Stack>
    </Card>
  );
}
