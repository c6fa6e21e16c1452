import { formOf } from "#core/instruments/answers.ts";
import { questionsOf, type Asked } from "#core/instruments/questions.ts";
import { askedGoal } from "#core/voices/goal-voices.ts";
import { VoiceMark } from "#web/figures/course.tsx";
import { useSay, useText } from "#web/kit/text.ts";
import { Card, Repeated } from "#web/ui/card.tsx";
import { Grid, Stack } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { voiceOf } from "../shared-picture/picture.ts";
import "./rounds.css";
import type { GivenAnswers, RoundPage } from "./round.ts";

/** What each answered, once everybody has: side by side, in each one's own wording, and never added up over them. */
export function GivenCard({ page }: { readonly page: RoundPage }) {
  const t = useText("rounds");
  return (
    <Card title={t("answersOf")}>
      {page.answers.length === 0 ? (
        <p className="soft">{t("nobodyAnswered")}</p>
      ) : (
        <Repeated>
          <Grid atLeast="18rem">
            {page.answers.map((given) => (
              <GivenOf key={given.measurementId} given={given} page={page} />
            ))}
          </Grid>
        </Repeated>
      )}
    </Card>
  );
}

function GivenOf({ given, page }: { readonly given: GivenAnswers; readonly page: RoundPage }) {
  const t = useText("rounds");
  const say = useSay();
  const { instrument, round } = page;
  const form = formOf(instrument, given.form);
  const voice = round.voices.find(({ id }) => id === given.voiceId);
  // The goals as they were then: of the service's of those days, by the ids under which they were asked about.
  const goals = page.goals.map((goal) => askedGoal(goal.ids.at(-1) ?? "", goal));
  const asked = form
    ? questionsOf(instrument, form, given.answers, goals).filter(({ of }) => of.kind !== "say")
    : [];
  const said = ({ key, of }: Asked): string => {
    if (given.unwilling.includes(key)) return t("unwilling");
    const value = given.answers[key];
    if (value === undefined) return t("skipped");
    const step = of.kind === "choice" ? of.steps.find((one) => one.value === value) : undefined;
    return step ? [step.sign, say(step.name)].filter(Boolean).join(" ") : String(value);
  };
  return (
    <Card
      aside={
        <Tag tone={given.shared ? "good" : "neutral"}>{given.shared ? t("shared") : t("notShared")}</Tag>
      }
      level={3}
      title={
        <>
          <VoiceMark voice={voiceOf[given.perspective]} /> {voice?.name ?? ""}
        </>
      }
    >
      <Stack gap={3}>
        {given.scores.map(({ subscale, value, answered, asked: of }) => {
          const named = instrument.subscales.find(({ id }) => id === subscale);
          return (
            <p key={subscale} className="small soft num">
              {t("score", { name: named ? say(named.name) : "", value: value ?? "–", answered, asked: of })}
            </p>
          );
        })}
        <ul className="lines small">
          {asked.map((one) => (
            <li key={one.key}>
              {say(one.text)}: <strong>{said(one)}</strong>
            </li>
          ))}
        </ul>
      </Stack>
    </Card>
  );
}
