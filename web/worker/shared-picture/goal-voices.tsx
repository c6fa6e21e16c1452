import { goalVoices, type GoalAnswered } from "#core/voices/goal-voices.ts";
import { VoiceMark } from "#web/figures/course.tsx";
import { GoalLadder } from "#web/figures/goal-ladder.tsx";
import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Card, Lines } from "#web/ui/card.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { usePartTitle } from "./part-title.ts";
import { givenOf, instrumentIn, voiceOf, type Part, type Picture } from "./picture.ts";
import { useRaterNames } from "./rater-names.ts";

/** Where each has put a goal: a ladder for each voice, as they saw it last and the time before. Nothing where nobody was asked. */
export function GoalVoices({
  goal,
  page,
  parts,
}: {
  readonly goal: GoalAnswered;
  readonly page: Picture;
  readonly parts: readonly Part[];
}) {
  const t = useText("shared-picture");
  const format = useFormat();
  const names = useRaterNames(page);
  const voices = goalVoices(goal, parts.flatMap(givenOf));
  if (voices.length === 0) return null;
  return (
    <Lines>
      {voices.map(({ rater, perspective, levels }) => {
        const [was, now] = [levels.at(-2), levels.at(-1)];
        if (!now) return null;
        const words = goal.levels[now.level + 2];
        return (
          <li key={rater}>
            <Row align="between">
              <span>
                <VoiceMark voice={voiceOf[perspective]} /> <strong>{names.of(rater)}</strong>{" "}
                <span className="soft small">{format.date(now.on)}</span>
                {words && <span className="small"> {t("goals.words", { words })}</span>}
              </span>
              <GoalLadder goal={`${goal.name}, ${names.of(rater)}`} is={now.level} was={was?.level ?? null} />
            </Row>
          </li>
        );
      })}
    </Lines>
  );
}

/** An instrument that asks about the goals: each goal with every voice apart. */
export function GoalsCard({ part, page }: { readonly part: Part; readonly page: Picture }) {
  const t = useText("shared-picture");
  const say = useSay();
  const title = usePartTitle(part, page);
  const asked = page.goals.filter((goal) => goalVoices(goal, givenOf(part)).length > 0);
  return (
    <Card title={title}>
      <Stack gap={4}>
        {asked.length === 0 && <p className="soft">{t("goals.none")}</p>}
        {asked.map((goal) => (
          <div key={goal.ids.at(-1)}>
            <h3>{goal.name}</h3>
            <GoalVoices goal={goal} page={page} parts={[part]} />
          </div>
        ))}
        <p className="soft small">{t("goals.apart")}</p>
        <p className="soft small">{say(instrumentIn(part).licence)}</p>
      </Stack>
    </Card>
  );
}
