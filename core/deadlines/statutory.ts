import {
  addWorkingDays,
  endOfPeriod,
  workingDaysBetween,
  type WorkingDayOptions,
} from "#core/deadlines/calendar.ts";
import {
  statutoryRules,
  type CeilingRule,
  type CeilingRuleId,
  type DeadlineRule,
  type DeadlineRuleId,
  type StatutoryRule,
  type TimeLimit,
} from "#core/deadlines/statutory-rules.ts";
import { addDays, addMonths, type LocalDate } from "#core/kernel/local-date.ts";

export type Due = {
  /** Last day on which the duty is kept in time. */
  readonly dueOn: LocalDate;
  /** The row it was counted by: name, sentence, section. */
  readonly rule: DeadlineRule;
  /** Day the time began; not counted. */
  readonly from: LocalDate;
  /** Working days left after `today`: 0 on the due day, negative when it is past. */
  readonly workingDaysLeft: (today: LocalDate) => number;
  readonly isOverdue: (today: LocalDate) => boolean;
};

export type DueOptions = WorkingDayOptions & {
  /** The contract's own number, for rules whose row is `configurable`. */
  readonly count?: number;
};

const rows: readonly StatutoryRule[] = statutoryRules;

const inForce = (rule: StatutoryRule, day: LocalDate): boolean =>
  rule.validFrom <= day && (rule.validTo === undefined || day <= rule.validTo);

function rowOn(id: string, day: LocalDate): StatutoryRule {
  const found = rows.find((rule) => rule.id === id && inForce(rule, day));
  if (!found) throw new RangeError(`no statutory rule ${id} in force on ${day}`);
  return found;
}

/**
 * The deadline row in force on a day.
 * @throws RangeError when the rows hold no such rule on that day.
 */
export function deadlineRuleOn(id: DeadlineRuleId, day: LocalDate): DeadlineRule {
  const row = rowOn(id, day);
  if (row.kind !== "deadline") throw new RangeError(`${id} sets no deadline`);
  return row;
}

/**
 * The ceiling in force on a day, e.g. how many children a social worker may have.
 * @throws RangeError when the rows hold no such rule on that day.
 */
export function ceilingOn(id: CeilingRuleId, day: LocalDate): CeilingRule {
  const row = rowOn(id, day);
  if (row.kind !== "ceiling") throw new RangeError(`${id} sets no ceiling`);
  return row;
}

function lastDay(limit: TimeLimit, from: LocalDate, options: WorkingDayOptions): LocalDate {
  switch (limit.in) {
    case "at_once":
      return from;
    case "working_days":
      return addWorkingDays(from, limit.count, options);
    case "days":
      return addDays(from, limit.count);
    case "months":
      return addMonths(from, limit.count);
  }
}

function limitOf(rule: DeadlineRule, count: number | undefined): TimeLimit {
  if (count === undefined || rule.limit.in === "at_once") return rule.limit;
  if (!rule.configurable) throw new RangeError(`the law sets the time of ${rule.id}`);
  return { in: rule.limit.in, count };
}

/**
 * When a statutory duty falls due, counted by the row in force on the day its time began.
 * `from` is the day of the row's `countedFrom` (receipt, start, notice) and is not counted itself.
 * @throws RangeError when no row was in force then, or `count` is given for a rule whose time the law sets.
 */
export function dueOf(id: DeadlineRuleId, from: LocalDate, options: DueOptions = {}): Due {
  const rule = deadlineRuleOn(id, from);
  const end = lastDay(limitOf(rule, options.count), from, options);
  const isWorkingDays = rule.limit.in === "working_days";
  // A count of working days ends on one. Where the setting counts an eve it may end there, which is stricter than 5 §.
  const dueOn = rule.movesToWorkingDay && !isWorkingDays ? endOfPeriod(end) : end;
  return {
    dueOn,
    rule,
    from,
    workingDaysLeft: (today) => workingDaysBetween(today, dueOn, options),
    isOverdue: (today) => today > dueOn,
  };
}
