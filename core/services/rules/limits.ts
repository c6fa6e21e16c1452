import { addDays, addMonths, ageOn, type LocalDate } from "#core/kernel/local-date.ts";
import type { Attempt, Reader } from "#core/services/reader.ts";
import type { RuleOf } from "#core/services/rule-shapes.ts";
import type { View } from "#core/services/view.ts";

/** Only meetings are stopped by a limit: a service past it must still be able to be closed. */
const meetsOn = (attempt: Attempt): LocalDate | undefined =>
  attempt.action === "plan_meeting" || attempt.action === "hold_meeting" ? attempt.on : undefined;

const lastDay = (rule: RuleOf<"duration">, view: View): LocalDate => {
  const pause = rule.parameters.pausesExtend ? (view.facts.pausedDays ?? 0) : 0;
  const day = addMonths(view.facts.startedOn, rule.parameters.months);
  return pause === 0 ? day : addDays(day, pause);
};

const soon = (day: LocalDate, warnDays: number, view: View): boolean =>
  !view.ended && view.inDays(warnDays) >= day;

export const duration: Reader<"duration"> = {
  tasks(rule, view) {
    const until = lastDay(rule, view);
    return soon(until, rule.parameters.warnDays, view)
      ? [{ dueOn: until, values: { from: view.facts.startedOn, until, due: until } }]
      : [];
  },
  broken(rule, view) {
    const until = lastDay(rule, view);
    const last = view.facts.endedOn ?? view.today;
    if (last <= until) return [];
    return [
      { code: "duration_full", on: addDays(until, 1), values: { until, months: rule.parameters.months } },
    ];
  },
  ahead(rule, view) {
    if (view.ended) return undefined;
    const until = lastDay(rule, view);
    return view.today <= until ? { until, months: rule.parameters.months } : undefined;
  },
  stands(rule, view, attempt) {
    const on = meetsOn(attempt);
    if (on === undefined) return undefined;
    const until = lastDay(rule, view);
    if (on <= until) return undefined;
    return { code: "duration_full", values: { until, months: rule.parameters.months } };
  },
};

export const birthdayOf = (years: number, view: View): LocalDate | undefined =>
  view.facts.clientBirthDate && addMonths(view.facts.clientBirthDate, years * 12);

export const endAge: Reader<"end_age"> = {
  tasks(rule, view) {
    const until = birthdayOf(rule.parameters.years, view);
    if (until === undefined || !soon(until, rule.parameters.warnDays, view)) return [];
    return [{ dueOn: until, values: { until, due: until, years: rule.parameters.years } }];
  },
  broken(rule, view) {
    const until = birthdayOf(rule.parameters.years, view);
    const last = view.facts.endedOn ?? view.today;
    if (until === undefined || last <= until) return [];
    return [{ code: "age_reached", on: until, values: { until, years: rule.parameters.years } }];
  },
  ahead(rule, view) {
    const until = birthdayOf(rule.parameters.years, view);
    if (until === undefined || view.ended || view.today > until) return undefined;
    return { until, years: rule.parameters.years };
  },
  stands(rule, view, attempt) {
    const on = attempt.action === "start" ? attempt.on : meetsOn(attempt);
    const birth = view.facts.clientBirthDate;
    if (on === undefined || birth === undefined || ageOn(birth, on) < rule.parameters.years) return undefined;
    const until = birthdayOf(rule.parameters.years, view) as LocalDate;
    return { code: "age_reached", values: { until, years: rule.parameters.years } };
  },
};

export const orderValidity: Reader<"order_validity"> = {
  tasks(_rule, view) {
    const until = view.facts.orderValidUntil;
    return until === undefined || view.ended ? [] : [{ dueOn: until, values: { until, due: until } }];
  },
  stands(_rule, view, attempt) {
    const on = meetsOn(attempt);
    const until = view.facts.orderValidUntil;
    if (on === undefined || until === undefined || on <= until) return undefined;
    return { code: "order_expired", values: { until } };
  },
};

/** The last day by a rule of duration, the first day without the right by a rule of age; undefined where no birth date is known. */
export const limitDay = (rule: RuleOf<"duration"> | RuleOf<"end_age">, view: View): LocalDate | undefined =>
  rule.shape === "duration" ? lastDay(rule, view) : birthdayOf(rule.parameters.years, view);
