import { useEffect, useRef, useState } from "react";
import type { Asked } from "#core/instruments/questions.ts";
import { asksAnswer } from "#core/rounds/answering.ts";
import { useQuestionWords } from "#web/kit/questions.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Question } from "#web/ui/question.tsx";
import type { WayProps } from "./answerer.ts";
import { Unwilling } from "./unwilling.tsx";

/** All the questions on a page. */
export function OnPage({ title, steps, given, give, settle, onEnd, Heading }: WayProps) {
  const t = useText("answering");
  const words = useQuestionWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  const [isSaving, setSaving] = useState(false);
  const end = async (): Promise<void> => {
    setSaving(true);
    const isKept = await settle();
    setSaving(false);
    if (isKept) onEnd();
  };
  const row = (asked: Asked) => {
    const one = given(asked);
    const { label, of, picture } = words(asked);
    return (
      <li key={asked.key}>
        <Question
          id={`q-${asked.key}`}
          label={label}
          name={asked.key}
          of={of}
          pace="page"
          {...(picture ? { picture } : {})}
          value={one.value}
          onChange={(value) => give(asked.key, { value, unwilling: false })}
        />
        {asksAnswer(asked) && (
          <Unwilling
            isOn={one.unwilling}
            small
            onChange={(unwilling) => give(asked.key, { value: undefined, unwilling })}
          />
        )}
      </li>
    );
  };
  return (
    <form
      className="answering-page"
      onSubmit={(event) => {
        event.preventDefault();
        void end();
      }}
    >
      <Heading ref={heading} tabIndex={-1}>
        {title}
      </Heading>
      <ol>{steps.map(row)}</ol>
      <Button full isRunning={isSaving} type="submit">
        {t("toEnd")}
      </Button>
    </form>
  );
}
