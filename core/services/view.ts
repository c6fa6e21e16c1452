import { addDays, type LocalDate, weekday } from "#core/kernel/local-date.ts";
import { type Dossier, type Reading, read } from "#core/services/evidence.ts";
import type { DocumentFact, MeetingFact, PlanFact, ServiceFacts } from "#core/services/facts.ts";
import { type IndexedModel, indexed } from "#core/services/indexed-model.ts";
import type { ServiceModel } from "#core/services/model.ts";
import type { Rule } from "#core/services/rule-shapes.ts";

/** Everything a rule reads: the model, the facts sorted, and where the service stands today. */
export type View = Dossier & {
  readonly model: ServiceModel;
  readonly index: IndexedModel;
  readonly today: LocalDate;
  readonly heldMeetings: readonly MeetingFact[];
  readonly plannedMeetings: readonly MeetingFact[];
  readonly cancelled: number;
  readonly noShow: number;
  /** The plan that holds now. */
  readonly currentPlan: PlanFact | undefined;
  readonly ended: boolean;
  readonly phaseIndex: number;
  /** When each phase was entered on its own evidence; undefined where it wasn't. */
  readonly entered: readonly (Reading | undefined)[];
  /** The day so many days from today. */
  readonly inDays: (days: number) => LocalDate;
  /** Is the rule set aside on that day by an approved deviation? */
  readonly setAside: (rule: string, on: LocalDate) => boolean;
};

const byDay = (a: { on: LocalDate; id: string }, b: { on: LocalDate; id: string }): number =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** The list by kind, in the order it came. */
export function grouped<T extends { readonly kind: string }>(list: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(one.kind);
    if (group) group.push(one);
    else groups.set(one.kind, [one]);
  }
  return groups;
}

/** Meetings by status, each list by day. */
function byStatus(meetings: readonly MeetingFact[]): Readonly<Record<MeetingFact["status"], MeetingFact[]>> {
  const lists = { planned: [], held: [], cancelled: [], no_show: [] } as Record<
    MeetingFact["status"],
    MeetingFact[]
  >;
  for (const meeting of meetings) lists[meeting.status].push(meeting);
  lists.held.sort(byDay);
  lists.planned.sort(byDay);
  return lists;
}

const planDay = (plan: PlanFact): string => plan.approvedOn ?? "";
const byApproval = (a: PlanFact, b: PlanFact): number =>
  planDay(a) < planDay(b) ? -1 : planDay(a) > planDay(b) ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

const approvedOnce = (plan: PlanFact): boolean =>
  plan.status === "approved" || (plan.status === "superseded" && plan.approvedOn !== undefined);

// Most duties share one lead time: the day is counted once.
function daysFrom(today: LocalDate): View["inDays"] {
  const counted = new Map<number, LocalDate>();
  return (days) => {
    const known = counted.get(days) ?? addDays(today, days);
    counted.set(days, known);
    return known;
  };
}

/** Entered when every piece of evidence is met; its day is the last of theirs. */
function enteredBy(evidence: IndexedModel["model"]["phases"][number]["enteredWhen"], dossier: Dossier) {
  let on: LocalDate | undefined;
  for (const ask of evidence) {
    const reading = read(ask, dossier);
    if (!reading.met) return undefined;
    if (reading.on !== undefined && (on === undefined || reading.on > on)) on = reading.on;
  }
  return { met: true, on, have: evidence.length, need: evidence.length };
}

/** Sorts and indexes the facts once for all rules. */
export function viewOf(model: ServiceModel, facts: ServiceFacts, today: LocalDate): View {
  const index = indexed(model);
  const approvedDeviations = facts.deviations.filter(
    (one) => one.status === "approved" && index.rules.get(one.rule)?.deviable === true,
  );
  const setAside = (rule: string, on: LocalDate): boolean =>
    approvedDeviations.some(
      (one) => one.rule === rule && one.from <= on && (one.until === undefined || on <= one.until),
    );
  const ruleSettled = (id: string): Reading => {
    const rule = index.rules.get(id);
    if (rule?.shape !== "required") return { met: false, have: 0, need: 1 };
    const reading = read(rule.parameters.what, dossier);
    if (reading.met) return reading;
    const first = approvedDeviations
      .filter((one) => one.rule === id && one.from <= today)
      .map((one) => one.from)
      .sort()[0];
    return first === undefined ? reading : { ...reading, met: true, on: first };
  };
  const meetings = byStatus(facts.meetings);
  const approvedPlans = facts.plans.filter(approvedOnce).sort(byApproval);
  const dossier: Dossier = {
    facts,
    heldByKind: grouped(meetings.held),
    documentsByKind: grouped<DocumentFact>([...facts.documents].sort(byDay)),
    approvedPlans,
    ruleSettled,
  };
  const ended = facts.endedOn !== undefined && facts.endedOn <= today;
  const entered = model.phases.map((phase) => enteredBy(phase.enteredWhen, dossier));
  const phaseIndex = ended ? model.phases.length - 1 : entered.findLastIndex((one) => one !== undefined);
  return {
    ...dossier,
    model,
    index,
    today,
    heldMeetings: meetings.held,
    plannedMeetings: meetings.planned,
    cancelled: meetings.cancelled.length,
    noShow: meetings.no_show.length,
    currentPlan: approvedPlans.findLast((plan) => plan.status === "approved"),
    ended,
    phaseIndex: Math.max(0, phaseIndex),
    entered,
    inDays: daysFrom(today),
    setAside,
  };
}

/** Monday of the day's week. */
export const weekStart = (date: LocalDate): LocalDate => addDays(date, 1 - weekday(date));

/** Has the service come to the phase (or past it)? True for a rule that belongs to none. */
export function hasReached(view: View, phase: string | undefined): boolean {
  return phase === undefined || (view.index.phaseOrder.get(phase) ?? 0) <= view.phaseIndex;
}

/** Does the rule hold on the day? Law and agreed figures have their dates. */
export const isInForce = (rule: Rule, on: LocalDate): boolean =>
  rule.source.validFrom <= on && (rule.source.validTo === undefined || on <= rule.source.validTo);
