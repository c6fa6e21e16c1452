import { useEffect, useRef, useState } from "react";
import type { Asked } from "#core/instruments/questions.ts";
import { asksAnswer } from "#core/rounds/answering.ts";
import { useQuestionWords } from "#web/kit/questions.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Question } from "#web/ui/question.tsx";
import type { Given, WayProps } from "./answerer.ts";
import { Unwilling } from "./unwilling.tsx";

const settleMs = 1500;

/**
 * All the questions on a page. Each answer is kept a moment after it was chosen, when arrow keys have come to the one that is meant,
 * and whatever is left then when the page is.
 */
export function OnPage({ title, steps, given, give, keep, onEnd, Heading }: WayProps) {
  const t = useText("answering");
  const words = useQuestionWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  const unsaved = useRef(new Map<string, { readonly one: Given; readonly timer: number }>());
  const [isSaving, setSaving] = useState(false);
  const flush = async (key: string): Promise<boolean> => {
    const waiting = unsaved.current.get(key);
    if (!waiting) return true;
    clearTimeout(waiting.timer);
    unsaved.current.delete(key);
    const isKept = await keep(key, waiting.one);
    if (!isKept && !unsaved.current.has(key)) unsaved.current.set(key, waiting);
    return isKept;
  };
  const change = (key: string, one: Given): void => {
    clearTimeout(unsaved.current.get(key)?.timer);
    unsaved.current.set(key, { one, timer: window.setTimeout(() => void flush(key), settleMs) });
    give(key, one);
  };
  const end = async (): Promise<void> => {
    setSaving(true);
    let isKept = true;
    for (const key of Array.from(unsaved.current.keys())) isKept = (await flush(key)) && isKept;
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
          onChange={(value) => change(asked.key, { value, unwilling: false })}
        />
        {asksAnswer(asked) && (
          <Unwilling
            isOn={one.unwilling}
            small
            onChange={(unwilling) => change(asked.key, { value: undefined, unwilling })}
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
