import type { LocalDate } from "#core/kernel/local-date.ts";
import type { Text } from "#core/kernel/text.ts";
import type { DeviationFact, ServiceFacts } from "#core/services/facts.ts";
import { figuresInWords } from "#core/services/figures.ts";
import { findingsAgainst } from "#core/services/gates.ts";
import type { ServiceModel } from "#core/services/model.ts";
import type { Attempt, Broken, Progress, Task } from "#core/services/reader.ts";
import { refusalTexts } from "#core/services/refusal-texts.ts";
import type { Figures, Finding, ServiceRefusal } from "#core/services/refusals.ts";
import type { Rule, RuleSource } from "#core/services/rule-shapes.ts";
import { readerOf } from "#core/services/rules/readers.ts";
import { grouped, isInForce, type View, viewOf } from "#core/services/view.ts";
import { fillWords } from "#core/services/wording.ts";

/** Something a phase asks for, with how far it has come. */
export type Ask = Progress & {
  readonly rule: string;
  readonly text: Text;
  /** Set aside by an approved deviation. */
  readonly deviated: boolean;
};

export type PhaseState = {
  readonly id: string;
  readonly name: Text;
  readonly state: "done" | "now" | "ahead";
  /** The day the phase was entered, where its evidence gives one. */
  readonly on?: LocalDate;
  readonly asks: readonly Ask[];
};

export type Duty = {
  readonly rule: string;
  /** The meeting, plan, commitment or perspective it concerns. */
  readonly subject?: string;
  readonly text: Text;
  readonly reason: Text;
  readonly dueOn?: LocalDate;
  /** Without a day, `due` once its phase has been passed. */
  readonly state: "upcoming" | "due" | "overdue";
  readonly source: RuleSource;
};

/** A rule broken by what has happened or by how things are today; late duties are duties, not breaches. */
export type Breach = {
  readonly rule: string;
  readonly code: ServiceRefusal;
  readonly values: Figures;
  readonly subject?: string;
  readonly on: LocalDate;
  readonly text: Text;
  /** An approved deviation covered it on that day: it stays visible, but nobody has to answer for it. */
  readonly deviated: boolean;
  readonly source: RuleSource;
};

export type Forecast = { readonly rule: string; readonly text: Text; readonly values: Figures };

export type Possible = {
  readonly action: Attempt["action"];
  readonly kind?: string;
  readonly allowed: boolean;
  readonly refusals: readonly Finding[];
  /** Rules that would refuse without an approved deviation. */
  readonly lifted: readonly string[];
};

export type DeviationInForce = {
  readonly rule: string;
  readonly name: Text;
  readonly from: LocalDate;
  readonly until?: LocalDate;
};

export type Counts = {
  readonly held: number;
  readonly planned: number;
  readonly cancelled: number;
  readonly noShow: number;
  readonly heldByKind: Readonly<Record<string, number>>;
  readonly plannedByKind: Readonly<Record<string, number>>;
};

export type Assessment = {
  readonly model: { readonly id: string; readonly version: number };
  readonly phase: string;
  readonly closed: boolean;
  readonly phases: readonly PhaseState[];
  /** By due day, those without a day last. */
  readonly duties: readonly Duty[];
  readonly breaches: readonly Breach[];
  readonly forecast: readonly Forecast[];
  readonly possible: readonly Possible[];
  readonly deviations: readonly DeviationInForce[];
  readonly counts: Counts;
};

function dutyState(rule: Rule, task: Task, view: View): Duty["state"] {
  if (task.dueOn === undefined) {
    const order = rule.phase === undefined ? undefined : view.index.phaseOrder.get(rule.phase);
    return order !== undefined && order < view.phaseIndex ? "due" : "upcoming";
  }
  if (view.today > task.dueOn) return "overdue";
  const leadDays = "leadDays" in rule.parameters ? (rule.parameters.leadDays ?? 14) : 14;
  return view.inDays(leadDays) >= task.dueOn ? "due" : "upcoming";
}

function dutyOf(rule: Rule, todo: Text, task: Task, view: View): Duty {
  const values = figuresInWords(view.index, task.values);
  return {
    rule: rule.id,
    subject: task.subject,
    text: fillWords(todo, values),
    reason: fillWords(rule.because ?? rule.explanation, values),
    dueOn: task.dueOn,
    state: dutyState(rule, task, view),
    source: rule.source,
  };
}

function breachOf(rule: Rule, broken: Broken, view: View): Breach {
  return {
    rule: rule.id,
    code: broken.code,
    values: broken.values,
    subject: broken.subject,
    on: broken.on,
    text: fillWords(refusalTexts[broken.code], figuresInWords(view.index, broken.values, broken.code)),
    deviated: view.setAside(rule.id, broken.on),
    source: rule.source,
  };
}

const noDay = "9999";
const byDueDay =
  (view: View) =>
  (a: Duty, b: Duty): number => {
    const [dayA, dayB] = [a.dueOn ?? noDay, b.dueOn ?? noDay];
    if (dayA !== dayB) return dayA < dayB ? -1 : 1;
    const order = (view.index.ruleOrder.get(a.rule) ?? 0) - (view.index.ruleOrder.get(b.rule) ?? 0);
    if (order !== 0) return order;
    return (a.subject ?? "") < (b.subject ?? "") ? -1 : 1;
  };

function asksOf(phase: string, view: View): readonly Ask[] {
  const asks: Ask[] = [];
  for (const rule of view.index.rulesByPhase.get(phase) ?? []) {
    if (!isInForce(rule, view.today)) continue;
    const progress = readerOf(rule).progress?.(rule, view);
    if (progress) {
      asks.push({
        ...progress,
        rule: rule.id,
        text: rule.name,
        deviated: view.setAside(rule.id, view.today),
      });
    }
  }
  return asks;
}

function phasesOf(view: View): readonly PhaseState[] {
  return view.model.phases.map((phase, order) => ({
    id: phase.id,
    name: phase.name,
    state: view.ended || order < view.phaseIndex ? "done" : order === view.phaseIndex ? "now" : "ahead",
    on: order === 0 ? view.facts.startedOn : view.entered[order]?.on,
    asks: asksOf(phase.id, view),
  }));
}

/** What could be done today, and what would refuse it. */
function possibleOf(view: View): readonly Possible[] {
  const { today: on, model, facts } = view;
  const proposed = facts.plans
    .filter((plan) => plan.status === "draft" || plan.status === "proposed")
    .map((plan) => plan.id)
    .sort()
    .at(-1);
  const plan = facts.plans.find((one) => one.id === proposed);
  const attempts: Attempt[] = [
    { action: "approve_plan", on, elements: plan?.elements ?? [], approvers: plan?.approvedBy ?? [] },
    { action: "close", on },
  ];
  for (const { code: kind } of model.meetingKinds) {
    attempts.push({ action: "plan_meeting", kind, on }, { action: "hold_meeting", kind, on });
  }
  return attempts.map((attempt) => {
    const { refusals, lifted } = findingsAgainst(view, attempt);
    const kind = "kind" in attempt ? attempt.kind : undefined;
    return { action: attempt.action, kind, allowed: refusals.length === 0, refusals, lifted };
  });
}

function inForce(view: View): readonly DeviationInForce[] {
  const isOn = (one: DeviationFact): boolean =>
    one.status === "approved" &&
    one.from <= view.today &&
    (one.until === undefined || view.today <= one.until);
  return view.facts.deviations
    .filter(isOn)
    .flatMap(({ rule, from, until }) => {
      const found = view.index.rules.get(rule);
      return found?.deviable ? [{ rule, name: found.name, from, until }] : [];
    })
    .sort((a, b) => (`${a.from}${a.rule}${a.until ?? ""}` < `${b.from}${b.rule}${b.until ?? ""}` ? -1 : 1));
}

function lengths(groups: ReadonlyMap<string, readonly unknown[]>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of [...groups.keys()].sort()) counts[kind] = groups.get(kind)?.length ?? 0;
  return counts;
}

const countsOf = (view: View): Counts => ({
  held: view.heldMeetings.length,
  planned: view.plannedMeetings.length,
  cancelled: view.cancelled,
  noShow: view.noShow,
  heldByKind: lengths(view.heldByKind),
  plannedByKind: lengths(grouped(view.plannedMeetings)),
});

/**
 * Where a family's service stands by its model: the phase, what each phase asks, what there is to do by
 * when and why, what has been broken, what lies ahead, and what could be done today. Pure: the same model,
 * facts in any order and day give the same answer.
 */
export function assess(model: ServiceModel, facts: ServiceFacts, today: LocalDate): Assessment {
  const view = viewOf(model, facts, today);
  const duties: Duty[] = [];
  const breaches: Breach[] = [];
  const forecast: Forecast[] = [];
  for (const rule of model.rules) {
    if (!isInForce(rule, today)) continue;
    const reader = readerOf(rule);
    if (rule.todo && reader.tasks && !view.setAside(rule.id, today)) {
      for (const task of reader.tasks(rule, view)) duties.push(dutyOf(rule, rule.todo, task, view));
    }
    if (reader.broken) for (const one of reader.broken(rule, view)) breaches.push(breachOf(rule, one, view));
    const ahead = rule.forecast && reader.ahead?.(rule, view);
    if (rule.forecast && ahead) {
      const text = fillWords(rule.forecast, figuresInWords(view.index, ahead));
      forecast.push({ rule: rule.id, text, values: ahead });
    }
  }
  let phases: readonly PhaseState[] | undefined;
  let possible: readonly Possible[] | undefined;
  return {
    model: { id: model.id, version: model.version },
    phase: model.phases[view.phaseIndex]?.id ?? "",
    closed: view.ended,
    duties: duties.sort(byDueDay(view)),
    breaches,
    forecast,
    deviations: inForce(view),
    counts: countsOf(view),
    // Worked out when a screen asks: a write, and a list over many cases, need only what is due.
    get phases() {
      phases ??= phasesOf(view);
      return phases;
    },
    get possible() {
      possible ??= possibleOf(view);
      return possible;
    },
  };
}
