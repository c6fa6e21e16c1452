import { accept, refuse, type Decision } from "#core/kernel/decision.ts";
import { alertsOf, answerFaults, holds, type Answers } from "#core/instruments/answers.ts";
import { questionsOf, type Asked, type GoalAsked } from "#core/instruments/questions.ts";
import type { Alert, Condition, Form, Instrument, Item } from "#core/instruments/shapes.ts";

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

/** What was told of this voice's answers before: the newest of each alert. */
export type KnownAlert = {
  readonly alert: string;
  /** The answers that rang it. */
  readonly answers: Answers;
  /** Somebody has said what was done. */
  readonly done: boolean;
  /** The answer was taken back after it rang. */
  readonly changed: boolean;
};
type Ringing = { readonly alert: Alert; readonly answers: Answers };
export type AlertChange = {
  /** Rings now and is told as a new one. */
  readonly raised: readonly Ringing[];
  /** Told and not handled yet, and now said again or more of it: told again. */
  readonly again: readonly Ringing[];
  /** Told, and the answer has been changed since to one that rings nothing. */
  readonly changed: readonly string[];
};

const sameAnswers = (one: Answers, other: Answers): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([key, value]) => other[key] === value);

/**
 * What the answers mean for those to be told. An alert that was raised stays: taking a word back is itself worth a talk. What is said
 * anew after that, or after somebody has handled it, rings anew.
 */
export function alertChange(
  instrument: Instrument,
  form: Form,
  answers: Answers,
  known: readonly KnownAlert[],
): AlertChange {
  const ringing = alertsOf(instrument, form, answers).map((alert): Ringing => ({
    alert,
    answers: Object.fromEntries(
      alert.when.of.flatMap(({ linkId }) => {
        const value = answers[linkId];
        return value === undefined ? [] : [[linkId, value]];
      }),
    ),
  }));
  const before = new Map(known.map((one) => [one.alert, one]));
  const isSaidAnew = (one: Ringing): boolean => {
    const former = before.get(one.alert.id);
    return former !== undefined && (former.changed || !sameAnswers(former.answers, one.answers));
  };
  return {
    raised: ringing.filter((one) => {
      const former = before.get(one.alert.id);
      return former === undefined || (former.done && isSaidAnew(one));
    }),
    again: ringing.filter((one) => before.get(one.alert.id)?.done === false && isSaidAnew(one)),
    changed: known
      .filter(({ alert, changed }) => !changed && !ringing.some((one) => one.alert.id === alert))
      .map(({ alert }) => alert),
  };
}

/**
 * How long a handed-over device waits for the next answer; then it locks, and the worker hands it over anew. Practice: longer than one
 * thinks over a question, shorter than a device lies forgotten.
 */
export const pauseLimitMs = 10 * 60_000;

/** Whoever has answered nothing at all when they finish has declined. */
export const saysNothing = ({ answers }: Given): boolean => Object.keys(answers).length === 0;

/**
 * What is left to ask of who goes on after a break, on a device that may have come into other hands: what has been answered isn't
 * there to be seen, and what hung on it is worked out. Answers that are given from then on work as ever.
 */
export function leftToAsk(
  instrument: Instrument,
  form: Form,
  goals: readonly GoalAsked[],
  given: Given,
): { readonly instrument: Instrument; readonly goals: readonly GoalAsked[]; readonly answered: number } {
  const asked = stepsOf(instrument, form, goals, given.answers);
  const settled = new Set([...Object.keys(given.answers), ...given.unwilling]);
  const isOpen = (key: string): boolean => !settled.has(key);
  const openLinks = new Set(asked.filter(({ key }) => isOpen(key)).map(({ linkId }) => linkId));
  const known = new Set(asked.filter(({ linkId }) => !openLinks.has(linkId)).map(({ linkId }) => linkId));
  const ofForm = instrument.items.filter(({ forms }) => forms?.includes(form.id) ?? true);
  const items = ofForm.flatMap((item): Item[] => {
    if (known.has(item.linkId)) return [];
    if (!item.shownWhen) return [item];
    const left = conditionLeft(item.shownWhen, given.answers, known);
    if (left === false) return [];
    const { shownWhen: _former, ...rest } = item;
    return [left === true ? rest : { ...rest, shownWhen: left }];
  });
  const goalKeys = asked.filter(({ of }) => of.kind === "choice").map(({ key }) => key);
  return {
    instrument: { ...instrument, items },
    goals: goals.filter(({ id }) => goalKeys.some((key) => key.endsWith(`:${id}`) && isOpen(key))),
    answered: asked.filter(({ key }) => settled.has(key)).length,
  };
}

/** A condition with what is known of it worked out: true or false, or what it still hangs on. */
function conditionLeft(
  condition: Condition,
  answers: Answers,
  known: ReadonlySet<string>,
): Condition | boolean {
  const every = condition.holds === "every";
  const open = condition.of.filter(({ linkId }) => !known.has(linkId));
  const decided = condition.of
    .filter(({ linkId }) => known.has(linkId))
    .map((one) => holds({ holds: "every", of: [one] }, answers));
  if (every && decided.includes(false)) return false;
  if (!every && decided.includes(true)) return true;
  return open.length === 0 ? every : { ...condition, of: open };
}
