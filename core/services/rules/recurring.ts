import { addDays, addMonths, daysBetween, later, type LocalDate } from "#core/kernel/local-date.ts";
import { read } from "#core/services/evidence.ts";
import type { Reader, Task } from "#core/services/reader.ts";
import type { RuleOf } from "#core/services/rule-shapes.ts";
import type { View } from "#core/services/view.ts";

type Every = RuleOf<"recurring">["parameters"]["every"];

const times = (from: LocalDate, every: Every, n: number): LocalDate =>
  "days" in every ? addDays(from, every.days * n) : addMonths(from, every.months * n);

/**
 * The next day it is due. Anchored to the start, the days stand fixed (3, 6, 9 months from the start) and
 * each done one settles the days up to it, done at most `earlyDays` before counting too; anchored to the
 * previous, it is counted from the last done.
 */
export function nextDue(
  from: LocalDate,
  last: LocalDate | undefined,
  parameters: Pick<RuleOf<"recurring">["parameters"], "every" | "anchor" | "earlyDays">,
): LocalDate {
  const { every, anchor, earlyDays } = parameters;
  if (last === undefined) return times(from, every, 1);
  if (anchor === "previous") return times(later(from, last), every, 1);
  const settled = addDays(last, earlyDays);
  const daysApart = "days" in every ? every.days : every.months * 31;
  // A guess that is never too far, then at most a few steps: a long service isn't walked through.
  let n = Math.max(1, Math.floor(daysBetween(from, settled) / daysApart));
  let due = times(from, every, n);
  while (due <= settled) {
    n += 1;
    due = times(from, every, n);
  }
  return due;
}

const latest = (days: readonly (LocalDate | undefined)[]): LocalDate | undefined =>
  days.reduce((a, b) => (a === undefined || (b !== undefined && b > a) ? b : a), undefined);

function lastDone(rule: RuleOf<"recurring">, view: View, perspective?: string): LocalDate | undefined {
  const { what } = rule.parameters;
  if ("clientPlan" in what) return view.facts.clientPlanOn;
  if ("document" in what) {
    const done = view.documentsByKind.get(what.document)?.filter((one) => one.status !== "draft");
    return latest((done ?? []).map((one) => one.on));
  }
  const answers = view.facts.measurements ?? [];
  return latest(
    answers
      .filter((one) => one.purpose === what.measurement && one.perspective === perspective)
      .map((one) => one.on),
  );
}

export const recurring: Reader<"recurring"> = {
  tasks(rule, view) {
    const from = read(rule.parameters.from, view).on;
    if (from === undefined || view.ended) return [];
    const task = (perspective?: string): Task => {
      const last = lastDone(rule, view, perspective);
      const dueOn = nextDue(from, last, rule.parameters);
      const values = { from, due: dueOn, last: last ?? from };
      return perspective === undefined
        ? { dueOn, values }
        : { subject: perspective, dueOn, values: { ...values, perspective } };
    };
    const { what } = rule.parameters;
    const perspectives = "measurement" in what ? what.perspectives : undefined;
    return perspectives ? perspectives.map((perspective) => task(perspective)) : [task()];
  },
};
