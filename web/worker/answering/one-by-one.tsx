import { useEffect, useRef, useState } from "react";
import { asksAnswer } from "#core/rounds/answering.ts";
import { useQuestionWords } from "#web/kit/questions.ts";
import { useSpeech } from "#web/kit/speech.ts";
import { useLanguage, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Question } from "#web/ui/question.tsx";
import type { WayProps } from "./answer-flow.tsx";
import { Unwilling } from "./unwilling.tsx";

/** One question at a time, large: its words, its answers, and always a way not to answer. */
export function OneByOne({ steps, given, give, keep, onEnd }: WayProps) {
  const t = useText("answering");
  const words = useQuestionWords();
  const speech = useSpeech(useLanguage());
  const top = useRef<HTMLDivElement>(null);
  const [key, setKey] = useState(() => firstOpen({ steps, given }));
  const [isSaving, setSaving] = useState(false);
  const at = Math.max(
    0,
    steps.findIndex((one) => one.key === key),
  );
  const asked = steps[at];
  const { stop } = speech;
  useEffect(() => {
    top.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
    stop();
  }, [key, stop]);
  if (!asked) return null;
  const one = given(asked);
  const { label, of, picture } = words(asked);
  const isAsked = asksAnswer(asked);
  const isLast = at === steps.length - 1;
  const isAnswered = one.value !== undefined || one.unwilling;
  // An answer is sent when its question is left: arrow keys of a radio choose on their way to the one that is meant.
  const leave = async (to: () => void): Promise<void> => {
    if (isAsked) {
      setSaving(true);
      const isKept = await keep(asked.key, one);
      setSaving(false);
      if (!isKept) return;
    }
    to();
  };
  const aloud = of.kind === "choice" ? [label, ...of.steps.map(({ name }) => name)] : [label];
  return (
    <form
      className="answering-one"
      onSubmit={(event) => {
        event.preventDefault();
        void leave(() => (isLast ? onEnd() : setKey(steps[at + 1]?.key)));
      }}
    >
      <div
        ref={top}
        aria-label={t("placeSaid", { at: at + 1, of: steps.length })}
        className="answering-progress"
        role="group"
        tabIndex={-1}
      >
        <span aria-hidden="true" className="num">
          {t("place", { at: at + 1, of: steps.length })}
        </span>
        <span aria-hidden="true" className="answering-dots">
          {steps.map((each, place) => (
            <i key={each.key} data-is={place < at ? "past" : place === at ? "here" : undefined} />
          ))}
        </span>
      </div>
      <Question
        key={asked.key}
        id={`q-${asked.key}`}
        label={label}
        name={asked.key}
        of={of}
        pace="one"
        {...(picture ? { picture } : {})}
        value={one.value}
        onChange={(value) => give(asked.key, { value, unwilling: false })}
      />
      {isAsked && (
        <Unwilling
          isOn={one.unwilling}
          onChange={(unwilling) => give(asked.key, { value: undefined, unwilling })}
        />
      )}
      {speech.canSpeak && (
        <Button kind="quiet" onClick={() => (speech.isSpeaking ? stop() : speech.say(aloud))}>
          <span aria-hidden="true">♪</span> {speech.isSpeaking ? t("quiet") : t("aloud")}
        </Button>
      )}
      <div className="answering-steps">
        {at > 0 && (
          <Button kind="quiet" onClick={() => void leave(() => setKey(steps[at - 1]?.key))}>
            {t("back")}
          </Button>
        )}
        <Button isRunning={isSaving} kind={isAnswered || !isAsked ? "primary" : "quiet"} type="submit">
          {isLast ? t("toEnd") : isAnswered || !isAsked ? t("next") : t("skip")}
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
