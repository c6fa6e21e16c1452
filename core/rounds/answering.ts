import { accept, refuse, type Decision } from "#core/kernel/decision.ts";
import { alertsOf, answerFaults, itemsShown, type Answers } from "#core/instruments/answers.ts";
import type { Alert, Form, Instrument, Item } from "#core/instruments/shapes.ts";

/** What one has answered so far, and the items that they said they don't want to answer. */
export type Given = { readonly answers: Answers; readonly unwilling: readonly string[] };
export const nothingGiven: Given = { answers: {}, unwilling: [] };

/** One step: an answer, nothing (skipped, or taken back), or "I don't want to answer". */
export type AnswerStep = {
  readonly linkId: string;
  readonly value: number | string | null;
  readonly unwilling: boolean;
};

/** Items that are asked of somebody: those that wait for an answer. */
export const asksAnswer = (item: Item): boolean => item.kind !== "say" && item.kind !== "goals";

/** The items that are gone through, in order, with what has been answered so far; words to hear are among them. */
export const itemsToGoThrough = (instrument: Instrument, form: Form, answers: Answers): readonly Item[] =>
  itemsShown(instrument, form, answers).filter((item) => item.kind !== "goals");

/** The answers with the step taken. What a changed answer hides is left out: it counts for nothing and isn't kept. */
export function decideAnswer(
  instrument: Instrument,
  form: Form,
  given: Given,
  { linkId, value, unwilling }: AnswerStep,
): Decision<Given, "answer_unknown"> {
  const item = itemsToGoThrough(instrument, form, given.answers).find((one) => one.linkId === linkId);
  if (!item || !asksAnswer(item)) return refuse("answer_unknown");
  const answers: Record<string, number | string> = { ...given.answers };
  delete answers[linkId];
  if (value !== null && value !== "" && !unwilling) {
    answers[linkId] = value;
    if (answerFaults(instrument, form, answers).includes(linkId)) return refuse("answer_unknown");
  }
  for (const hidden of answerFaults(instrument, form, answers)) delete answers[hidden];
  const shown = new Set(itemsShown(instrument, form, answers).map((one) => one.linkId));
  const others = given.unwilling.filter((one) => one !== linkId && shown.has(one));
  return accept({ answers, unwilling: unwilling ? [...others, linkId] : others });
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

/** Whoever has answered nothing at all when they finish has declined. */
export const saysNothing = ({ answers }: Given): boolean => Object.keys(answers).length === 0;
