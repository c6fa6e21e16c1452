import { levels, type Level } from "#core/goals/attainment.ts";
import { goalLevels } from "#core/instruments/goal-answers.ts";
import type { GoalAsked } from "#core/instruments/questions.ts";
import type { Perspective } from "#core/instruments/shapes.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import type { Given } from "#core/voices/shared-picture.ts";

/** A goal that has been asked about: its own id and those of the former services' that it continues, in the family's words. */
export type GoalAnswered = {
  readonly ids: readonly string[];
  readonly name: string;
  /** From −2 to +2. */
  readonly levels: readonly string[];
};

/** Where one rater has put the goal, oldest first: each their own, never put together. */
export type GoalVoice = {
  readonly rater: string;
  readonly perspective: Perspective;
  readonly levels: readonly { readonly on: LocalDate; readonly level: Level }[];
};

/** What each has answered about the goal, in the order in which they first did. */
export function goalVoices(
  goal: Pick<GoalAnswered, "ids">,
  given: readonly Pick<Given, "on" | "rater" | "perspective" | "answers">[],
): readonly GoalVoice[] {
  const said = given
    .toSorted((a, b) => a.on.localeCompare(b.on))
    .flatMap(({ on, rater, perspective, answers }) =>
      goalLevels(answers)
        .filter(({ goalId }) => goal.ids.includes(goalId))
        .map(({ level }) => ({ rater, perspective, on, level })),
    );
  return [...Map.groupBy(said, ({ rater }) => rater).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    return [
      {
        rater: first.rater,
        perspective: first.perspective,
        levels: own.map(({ on, level }) => ({ on, level })),
      },
    ];
  });
}

/** As the goal was asked about, by the id under which it was. */
export const askedGoal = (id: string, { name, levels: words }: GoalAnswered): GoalAsked => ({
  id,
  name,
  levels: Object.fromEntries(levels.map((level, at) => [level, words[at] ?? ""])),
});
