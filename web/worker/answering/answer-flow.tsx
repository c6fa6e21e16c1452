import { useState } from "react";
import { formOf } from "#core/instruments/answers.ts";
import type { Answers } from "#core/instruments/answers.ts";
import type { Asked } from "#core/instruments/questions.ts";
import { stepsOf } from "#core/rounds/answering.ts";
import type { Perspective } from "#core/instruments/shapes.ts";
import { useSay } from "#web/kit/text.ts";
import type { Answerer, Asking, Given, WayProps } from "./answerer.ts";
import { LastStep } from "./last-step.tsx";
import { OneByOne } from "./one-by-one.tsx";
import { OnPage } from "./on-page.tsx";
import { Said } from "./said.tsx";

export type FlowProps = {
  readonly asking: Asking;
  readonly perspective: Perspective;
  readonly answerer: Answerer;
  /** The question to begin at, where one goes on after a reload. */
  readonly startsAt?: string;
  readonly onPlace?: (key: string) => void;
  readonly onDone: () => void;
  readonly Heading?: WayProps["Heading"];
};

/** The questions from the first to the last word: one at a time or on a page, as the form says, and then who may see the answers. */
export function AnswerFlow({
  asking,
  perspective,
  answerer,
  startsAt,
  onPlace,
  onDone,
  Heading = "h1",
}: FlowProps) {
  const [answers, setAnswers] = useState<Answers>(asking.answers);
  const [unwilling, setUnwilling] = useState<readonly string[]>(asking.unwilling);
  const say = useSay();
  const [gone, setPlace] = useState<string>();
  const [isLast, setLast] = useState(false);
  const form = formOf(asking.instrument, asking.form);
  if (!form) return null;
  const steps = stepsOf(asking.instrument, form, asking.goals, answers);
  const place = gone ?? steps.find(({ key }) => key === startsAt)?.key;
  const given = ({ key }: Asked): Given => ({ value: answers[key], unwilling: unwilling.includes(key) });
  const give = (key: string, { value, unwilling: not }: Given): void => {
    setAnswers(({ [key]: _former, ...others }) =>
      value === undefined ? others : { ...others, [key]: value },
    );
    setUnwilling((all) => [...all.filter((one) => one !== key), ...(not ? [key] : [])]);
    answerer.change(key, { value, unwilling: not });
  };
  if (answerer.says.length > 0) return <Said Heading={Heading} says={answerer.says} onOn={answerer.heard} />;
  // After a break nothing may be left but giving the answers.
  if (isLast || steps.length === 0)
    return (
      <LastStep
        Heading={Heading}
        perspective={perspective}
        onBack={steps.length > 0 ? () => setLast(false) : undefined}
        onGive={async (share) => {
          if (await answerer.finish(share)) onDone();
        }}
      />
    );
  const Way = form.pace === "one" ? OneByOne : OnPage;
  return (
    <Way
      Heading={Heading}
      give={give}
      given={given}
      settle={answerer.settle}
      steps={steps}
      title={say(asking.instrument.name)}
      place={place}
      onEnd={() => setLast(true)}
      onPlace={(key) => {
        setPlace(key);
        if (key !== undefined) onPlace?.(key);
      }}
    />
  );
}
