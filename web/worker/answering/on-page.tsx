import { useRef, useState } from "react";
import type { Asked } from "#core/instruments/questions.ts";
import { asksAnswer } from "#core/rounds/answering.ts";
import { useQuestionWords } from "#web/kit/questions.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Question } from "#web/ui/question.tsx";
import type { Given } from "./answerer.ts";
import type { WayProps } from "./answer-flow.tsx";
import { Unwilling } from "./unwilling.tsx";

/** All the questions on a page. Each answer is kept when its question is left, and whatever is left then when the page is. */
export function OnPage({ steps, given, give, keep, onEnd }: WayProps) {
  const t = useText("answering");
  const words = useQuestionWords();
  const unsaved = useRef(new Map<string, Given>());
  const [isSaving, setSaving] = useState(false);
  const change = (key: string, one: Given): void => {
    unsaved.current.set(key, one);
    give(key, one);
  };
  const flush = async (key: string): Promise<boolean> => {
    const one = unsaved.current.get(key);
    if (!one) return true;
    unsaved.current.delete(key);
    const isKept = await keep(key, one);
    if (!isKept && !unsaved.current.has(key)) unsaved.current.set(key, one);
    return isKept;
  };
  const end = async (): Promise<void> => {
    setSaving(true);
    let isKept = true;
    for (const key of unsaved.current.keys()) isKept = (await flush(key)) && isKept;
    setSaving(false);
    if (isKept) onEnd();
  };
  const row = (asked: Asked) => {
    const one = given(asked);
    const { label, of, picture } = words(asked);
    return (
      <li
        key={asked.key}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget)) void flush(asked.key);
        }}
      >
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
      <ol>{steps.map(row)}</ol>
      <Button full isRunning={isSaving} type="submit">
        {t("toEnd")}
      </Button>
    </form>
  );
}
