import { useState } from "react";
import { alertsOf, type Answers } from "#core/instruments/answers.ts";
import { questionsOf, type Asked } from "#core/instruments/questions.ts";
import { cutOffAt, scoresOf } from "#core/instruments/scores.ts";
import type { Form, Instrument } from "#core/instruments/shapes.ts";
import { useQuestionWords } from "#web/kit/questions.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Question } from "#web/ui/question.tsx";
import { Select } from "#web/ui/select.tsx";
import { useFormWords } from "./instrument-words.ts";
import "./instruments.css";

/** The instrument as the one who answers sees it, by the form chosen; what is answered here is kept nowhere. */
export function Preview({ instrument }: { readonly instrument: Instrument }) {
  const t = useText("instruments");
  const formWords = useFormWords();
  const [chosen, setChosen] = useState<string>();
  const form = instrument.forms.find(({ id }) => id === chosen) ?? instrument.forms[0];
  if (!form) return null;
  return (
    <section aria-labelledby="preview-heading" className="instrument-preview">
      <Stack gap={3}>
        <h2 id="preview-heading">{t("preview.heading")}</h2>
        <Select
          emptyLabel={null}
          id="preview-as"
          label={t("preview.as")}
          name="preview-as"
          options={instrument.forms.map((one) => ({ value: one.id, label: formWords(one) }))}
          value={form.id}
          onChange={(id) => setChosen(id || undefined)}
        />
        <p className="soft small">{t("preview.hint")}</p>
        <Answering key={form.id} form={form} instrument={instrument} />
      </Stack>
    </section>
  );
}

function Answering({ instrument, form }: { readonly instrument: Instrument; readonly form: Form }) {
  const t = useText("instruments");
  const say = useSay();
  const [answers, setAnswers] = useState<Answers>({});
  const goals = [
    { id: "one", name: t("preview.goalOne"), levels: {} },
    { id: "two", name: t("preview.goalTwo"), levels: {} },
  ];
  const asked = questionsOf(instrument, form, answers, goals);
  const answer = (key: string, value: number | string | undefined): void =>
    setAnswers((former) => {
      const { [key]: _former, ...rest } = former;
      return value === undefined ? rest : { ...rest, [key]: value };
    });
  if (asked.length === 0) return <p className="soft">{t("preview.nothing")}</p>;
  return (
    <Stack gap={3}>
      <div className="instrument-device">
        <p className="soft">{say(form.intro ?? instrument.intro)}</p>
        {form.pace === "one" ? (
          <OneByOne answers={answers} asked={asked} onAnswer={answer} />
        ) : (
          <OnPage answers={answers} asked={asked} instrument={instrument} onAnswer={answer} />
        )}
      </div>
      <Outcome answers={answers} form={form} instrument={instrument} />
    </Stack>
  );
}

type Asking = {
  readonly asked: readonly Asked[];
  readonly answers: Answers;
  readonly onAnswer: (key: string, value: number | string | undefined) => void;
};

function OneByOne({ asked, answers, onAnswer }: Asking) {
  const t = useText("instruments");
  const words = useQuestionWords();
  const [at, setAt] = useState(0);
  const now = asked[at];
  if (!now)
    return (
      <Stack gap={3}>
        <p>
          <strong>{t("preview.done")}</strong>
        </p>
        <div>
          <Button kind="quiet" onClick={() => setAt(0)}>
            {t("preview.again")}
          </Button>
        </div>
      </Stack>
    );
  return (
    <Stack gap={3}>
      <p className="soft small num">{t("preview.of", { at: at + 1, all: asked.length })}</p>
      <Question
        key={now.key}
        id={`preview-${now.linkId}`}
        name={now.key}
        pace="one"
        {...words(now)}
        value={answers[now.key]}
        onChange={(value) => onAnswer(now.key, value)}
      />
      <Row align="between">
        <Button disabled={at === 0} kind="plain" onClick={() => setAt(at - 1)}>
          {t("preview.back")}
        </Button>
        <Row>
          {now.of.kind !== "say" && (
            <Button
              kind="quiet"
              onClick={() => {
                onAnswer(now.key, undefined);
                setAt(at + 1);
              }}
            >
              {t("preview.rather")}
            </Button>
          )}
          <Button onClick={() => setAt(at + 1)}>{t("preview.next")}</Button>
        </Row>
      </Row>
    </Stack>
  );
}

function OnPage({ asked, answers, instrument, onAnswer }: Asking & { readonly instrument: Instrument }) {
  const words = useQuestionWords();
  const say = useSay();
  return (
    <Stack gap={4}>
      {asked.map((one, at) => {
        const section = instrument.sections.find(({ id }) => id === one.section);
        return (
          <div key={one.key}>
            {section && asked[at - 1]?.section !== one.section && <h3>{say(section.name)}</h3>}
            <Question
              id={`preview-${one.linkId}`}
              name={one.key}
              {...words(one)}
              picture={undefined}
              value={answers[one.key]}
              onChange={(value) => onAnswer(one.key, value)}
            />
          </div>
        );
      })}
    </Stack>
  );
}

/** What comes of the answers: scores with how many of how many, the cut-off reached, and what would ring. */
function Outcome({
  instrument,
  form,
  answers,
}: {
  readonly instrument: Instrument;
  readonly form: Form;
  readonly answers: Answers;
}) {
  const t = useText("instruments");
  const say = useSay();
  const scores = scoresOf(instrument, form, answers);
  return (
    <Stack gap={2}>
      {alertsOf(instrument, form, answers).map((alert) => (
        <Notice
          key={alert.id}
          announce
          title={t("preview.alert", { urgency: t(`urgency.${alert.urgency}`) })}
          tone="attention"
        >
          <p>{say(alert.text)}</p>
          {alert.say && (
            <p>
              <strong>{t("preview.told")}:</strong> ”{say(alert.say)}”
            </p>
          )}
        </Notice>
      ))}
      {scores.length > 0 && (
        <ul className="small soft num" aria-label={t("content.scoring")}>
          {scores.map((score) => {
            const name = say(instrument.subscales.find(({ id }) => id === score.subscale)!.name);
            const reached = cutOffAt(instrument, form, score);
            const counts = { name, answered: score.answered, asked: score.asked };
            return (
              <li key={score.subscale}>
                {score.value === null
                  ? t("preview.noScore", counts)
                  : t("preview.score", { ...counts, value: score.value })}
                {reached && <> · {t("preview.cutOff", { name: say(reached.name) })}</>}
              </li>
            );
          })}
        </ul>
      )}
    </Stack>
  );
}
