import { accept, refuse, type Decision } from "#core/kernel/decision.ts";
import { alertsOf, answerFaults, type Answers } from "#core/instruments/answers.ts";
import { questionsOf, type Asked, type GoalAsked } from "#core/instruments/questions.ts";
import type { Alert, Form, Instrument } from "#core/instruments/shapes.ts";

/** What one has answered so far, and the questions that they said they don't want to answer. */
export type Given = { readonly answers: Answers; readonly unwilling: readonly string[] };
export const nothingGiven: Given = { answers: {}, unwilling: [] };

/** One step: an answer, nothing (skipped, or taken back), or "I don't want to answer". */
export type AnswerStep = {
  /** An item's link id, or a goal's key within an item that asks about the goals. */
  readonly key: string;
  readonly value: number | string | null;
  readonly unwilling: boolean;
};

/** What is gone through, in order, with what has been answered so far; words to hear are among them. */
export const stepsOf = (instrument: Instrument, form: Form, goals: readonly GoalAsked[], answers: Answers) =>
  questionsOf(instrument, form, answers, goals);

/** Whether it waits for an answer, or is only said. */
export const asksAnswer = ({ of }: Asked): boolean => of.kind !== "say";

/** The answers with the step taken. What a changed answer hides is left out: it counts for nothing and isn't kept. */
export function decideAnswer(
  instrument: Instrument,
  form: Form,
  goals: readonly GoalAsked[],
  given: Given,
  { key, value, unwilling }: AnswerStep,
): Decision<Given, "answer_unknown"> {
  const asked = stepsOf(instrument, form, goals, given.answers).find((one) => one.key === key);
  if (!asked || !asksAnswer(asked)) return refuse("answer_unknown");
  const goalIds = goals.map(({ id }) => id);
  const answers: Record<string, number | string> = { ...given.answers };
  delete answers[key];
  if (value !== null && value !== "" && !unwilling) {
    answers[key] = value;
    if (answerFaults(instrument, form, answers, goalIds).includes(key)) return refuse("answer_unknown");
  }
  // What hid one thing may have hidden another: taken out until nothing is left over.
  for (let hidden = answerFaults(instrument, form, answers, goalIds); hidden.length > 0;) {
    for (const one of hidden) delete answers[one];
    hidden = answerFaults(instrument, form, answers, goalIds);
  }
  const shown = new Set(stepsOf(instrument, form, goals, answers).map((one) => one.key));
  const others = given.unwilling.filter((one) => one !== key && shown.has(one));
  return accept({ answers, unwilling: unwilling ? [...others, key] : others });
}

export type AlertChange = {
  /** Rings now and hasn't been told. */
  readonly raised: readonly { readonly alert: Alert; readonly answers: Answers }[];
  /** Told, and the answer has been changed since to one that rings nothing. */
  readonly changed: readonly string[];
};

/** What the answers mean for those to be told. An alert that was raised stays: taking a word back is itself worth a talk. */
export function alertChange(
  instrument: Instrument,
  form: Form,
  answers: Answers,
  known: readonly string[],
): AlertChange {
  const ringing = alertsOf(instrument, form, answers);
  return {
    raised: ringing
      .filter(({ id }) => !known.includes(id))
      .map((alert) => ({
        alert,
        answers: Object.fromEntries(
          alert.when.of.flatMap(({ linkId }) => {
            const value = answers[linkId];
            return value === undefined ? [] : [[linkId, value]];
          }),
        ),
      })),
    changed: known.filter((id) => !ringing.some((alert) => alert.id === id)),
  };
}

/**
 * How long a handed-over device waits for the next answer; then it locks, and the worker hands it over anew. Practice: longer than one
 * thinks over a question, shorter than a device lies forgotten.
 */
export const pauseLimitMs = 10 * 60_000;

/** Whoever has answered nothing at all when they finish has declined. */
export const saysNothing = ({ answers }: Given): boolean => Object.keys(answers).length === 0;
