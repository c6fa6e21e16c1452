import { goalOf, isLevel } from "#core/instruments/goal-answers.ts";
import type { Condition, Form, Instrument, Item, Scale } from "#core/instruments/shapes.ts";

/** What was answered, by link id: a step's value or a number, or words. What was skipped isn't there. */
export type Answers = Readonly<Record<string, number | string>>;

/** Does the condition hold for what has been answered so far. */
export function holds(condition: Condition, answers: Answers): boolean {
  const each = condition.of.map(({ linkId, is, value }) => {
    const given = answers[linkId];
    if (is === "answered") return given !== undefined && given !== "";
    if (is === "not_answered") return given === undefined || given === "";
    if (typeof given !== "number" || value === undefined) return false;
    if (is === "equal") return given === value;
    if (is === "not_equal") return given !== value;
    return is === "at_least" ? given >= value : given <= value;
  });
  return condition.holds === "every" ? each.every(Boolean) : each.some(Boolean);
}

export const formOf = (instrument: Instrument, id: string): Form | undefined =>
  instrument.forms.find((form) => form.id === id);

/** The scale by which the item is answered on the form. */
export function scaleOf(instrument: Instrument, form: Form, item: Item): Scale | undefined {
  if (item.scale === undefined) return undefined;
  return instrument.scales[form.scales?.[item.scale] ?? item.scale];
}

const onForm = (item: Item, form: Form): boolean => item.forms === undefined || item.forms.includes(form.id);

/** The form's items in order, those that what has been answered hides left out. An answer to a hidden one counts for nothing. */
export function itemsShown(instrument: Instrument, form: Form, answers: Answers): readonly Item[] {
  const shown: Item[] = [];
  const counted: Record<string, number | string> = {};
  for (const item of instrument.items) {
    if (!onForm(item, form)) continue;
    if (item.shownWhen && !holds(item.shownWhen, counted)) continue;
    shown.push(item);
    const given = answers[item.linkId];
    if (given !== undefined) counted[item.linkId] = given;
  }
  return shown;
}

/** The item's words as the form says them. */
export const wordingOf = (item: Item, form: Form) => item.wordings?.[form.id] ?? item.text;

/** Whole numbers that the scale takes: its steps; on a slider every `by` between its ends. */
export function takes(scale: Scale, value: number): boolean {
  const values = scale.steps.map((step) => step.value);
  if (scale.look !== "slider") return values.includes(value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return value >= low && value <= high && (value - low) % (scale.by ?? 1) === 0;
}

export const wordsLimit = 2000;

/**
 * Answers that don't belong: unknown or hidden items, values outside the scale or range, goals that aren't of these. Empty when all is
 * well. Without `goals` any goal is taken.
 */
export function answerFaults(
  instrument: Instrument,
  form: Form,
  answers: Answers,
  goals?: readonly string[],
): readonly string[] {
  const shown = new Map(itemsShown(instrument, form, answers).map((item) => [item.linkId, item]));
  return Object.entries(answers).flatMap(([key, given]) => {
    const goal = goalOf(key);
    const item = shown.get(goal?.linkId ?? key);
    if (!item || (item.kind === "goals") !== (goal !== undefined)) return [key];
    const fits = goal
      ? isLevel(given) && goal.goalId !== "" && (goals?.includes(goal.goalId) ?? true)
      : fitsItem(instrument, form, item, given);
    return fits ? [] : [key];
  });
}

function fitsItem(instrument: Instrument, form: Form, item: Item, given: number | string): boolean {
  if (item.kind === "words") return typeof given === "string" && given.length <= wordsLimit;
  if (typeof given !== "number" || !Number.isInteger(given)) return false;
  if (item.kind === "choice") {
    const scale = scaleOf(instrument, form, item);
    return scale !== undefined && takes(scale, given);
  }
  return (
    item.kind === "number" && item.range !== undefined && given >= item.range.from && given <= item.range.to
  );
}

/** The instrument's alerts that these answers ring. */
export const alertsOf = (instrument: Instrument, form: Form, answers: Answers) =>
  instrument.alerts.filter(
    ({ forms, when }) => (forms === undefined || forms.includes(form.id)) && holds(when, answers),
  );
