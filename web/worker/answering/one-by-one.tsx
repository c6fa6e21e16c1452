import { useEffect, useRef, useState } from "react";
import { asksAnswer } from "#core/rounds/answering.ts";
import { useQuestionWords } from "#web/kit/questions.ts";
import { useSpeech } from "#web/kit/speech.ts";
import { useLanguage, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { OnlyRead } from "#web/ui/layout.tsx";
import { Question } from "#web/ui/question.tsx";
import type { Asked } from "#core/instruments/questions.ts";
import type { Given, WayProps } from "./answerer.ts";
import { Unwilling } from "./unwilling.tsx";

/** One question at a time, large: its words, its answers, and always a way not to answer. */
export function OneByOne({ steps, given, give, settle, place, onPlace, onEnd, Heading }: WayProps) {
  const [first] = useState(() => firstOpen({ steps, given }));
  const key = place ?? first;
  const at = Math.max(
    0,
    steps.findIndex((one) => one.key === key),
  );
  const asked = steps[at];
  if (!asked) return null;
  return (
    <OneQuestion
      key={asked.key}
      Heading={Heading}
      asked={asked}
      at={at}
      given={given(asked)}
      steps={steps}
      onBack={at > 0 ? () => onPlace(steps[at - 1]?.key) : undefined}
      onChange={(one) => give(asked.key, one)}
      settle={settle}
      onOn={() => (at === steps.length - 1 ? onEnd() : onPlace(steps[at + 1]?.key))}
    />
  );
}

function OneQuestion({
  asked,
  at,
  steps,
  given,
  onChange,
  settle,
  onBack,
  onOn,
  Heading,
}: {
  readonly asked: Asked;
  readonly at: number;
  readonly steps: readonly Asked[];
  readonly given: Given;
  readonly onChange: (given: Given) => void;
  readonly settle: WayProps["settle"];
  readonly onBack: (() => void) | undefined;
  readonly onOn: () => void;
  readonly Heading: WayProps["Heading"];
}) {
  const t = useText("answering");
  const words = useQuestionWords();
  const speech = useSpeech(useLanguage());
  const top = useRef<HTMLHeadingElement>(null);
  const [isSaving, setSaving] = useState(false);
  useEffect(() => {
    top.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  const { label, of, picture } = words(asked);
  const isAsked = asksAnswer(asked);
  const isLast = at === steps.length - 1;
  const isAnswered = given.value !== undefined || given.unwilling || !isAsked;
  // A question is left when its answer is kept: what comes next may hang on it.
  const leave = async (to: () => void): Promise<void> => {
    setSaving(true);
    const isKept = await settle();
    setSaving(false);
    if (isKept) to();
  };
  const aloud = of.kind === "choice" ? [label, ...of.steps.map(({ name }) => name)] : [label];
  return (
    <form
      className="answering-one"
      onSubmit={(event) => {
        event.preventDefault();
        void leave(onOn);
      }}
    >
      <div className="answering-progress">
        <Heading ref={top} className="num" tabIndex={-1}>
          <span aria-hidden="true">{t("place", { at: at + 1, of: steps.length })}</span>
          <OnlyRead>{t("placeSaid", { at: at + 1, of: steps.length })}</OnlyRead>
        </Heading>
        <span aria-hidden="true" className="answering-dots">
          {steps.map((each, place) => (
            <i key={each.key} data-is={place < at ? "past" : place === at ? "here" : undefined} />
          ))}
        </span>
      </div>
      <Question
        id={`q-${asked.key}`}
        label={label}
        name={asked.key}
        of={of}
        pace="one"
        {...(picture ? { picture } : {})}
        value={given.value}
        onChange={(value) => onChange({ value, unwilling: false })}
      />
      {isAsked && (
        <Unwilling
          isOn={given.unwilling}
          onChange={(unwilling) => onChange({ value: undefined, unwilling })}
        />
      )}
      {speech.canSpeak && (
        <Button kind="quiet" onClick={() => (speech.isSpeaking ? speech.stop() : speech.say(aloud))}>
          <span aria-hidden="true">♪</span> {speech.isSpeaking ? t("quiet") : t("aloud")}
        </Button>
      )}
      <div className="answering-steps">
        {onBack && (
          <Button kind="quiet" onClick={() => void leave(onBack)}>
            {t("back")}
          </Button>
        )}
        <Button isRunning={isSaving} kind={isAnswered ? "primary" : "quiet"} type="submit">
          {isLast ? t("toEnd") : isAnswered ? t("next") : t("skip")}
        </Button>
      </div>
    </form>
  );
}

/** Going on after a break begins where nothing has been said yet. */
const firstOpen = ({ steps, given }: Pick<WayProps, "steps" | "given">): string | undefined => {
  const begun = steps.some((asked) => given(asked).value !== undefined || given(asked).unwilling);
  const open = steps.find(
    (asked) => asksAnswer(asked) && given(asked).value === undefined && !given(asked).unwilling,
  );
  return (begun ? (open ?? steps.at(-1)) : steps[0])?.key;
};
