import { addDays, type LocalDate } from "#core/kernel/local-date.ts";
import type { ServiceFacts } from "#core/services/facts.ts";
import { refusalsOf } from "#core/services/gates.ts";
import type { ServiceModel } from "#core/services/model.ts";
import type { Attempt } from "#core/services/reader.ts";

type Step = { readonly attempt: Attempt; readonly facts: ServiceFacts };

const upTo = (day: LocalDate, one: { readonly on: LocalDate }): boolean => one.on <= day;

/** What was known on the day, before what was done on it: later facts can't have stood in anybody's way. */
function knownBefore(facts: ServiceFacts, day: LocalDate, without?: string): ServiceFacts {
  const { endedOn: _ended, ...rest } = facts;
  return {
    ...rest,
    meetings: facts.meetings.filter((one) => one.id !== without && one.status === "held" && upTo(day, one)),
    documents: facts.documents.filter((one) => upTo(day, one)),
    plans: facts.plans.filter(
      (one) => one.id !== without && one.approvedOn !== undefined && one.approvedOn <= day,
    ),
    measurements: (facts.measurements ?? []).filter((one) => upTo(day, one)),
  };
}

/** Everything that was done and that a rule could have stopped: the start, held meetings, approved plans, the closing. */
export function stepsOf(facts: ServiceFacts): readonly Step[] {
  const { startedOn, endedOn } = facts;
  const steps: Step[] = [
    { attempt: { action: "start", on: startedOn }, facts: knownBefore(facts, startedOn) },
  ];
  for (const { id, kind, on, parties, status } of facts.meetings) {
    if (status !== "held") continue;
    // Of the same day's meetings none is known to have been first.
    const known = knownBefore(facts, on, id);
    const meetings = known.meetings.filter((one) => one.on < on);
    steps.push({ attempt: { action: "hold_meeting", kind, on, parties }, facts: { ...known, meetings } });
  }
  for (const { id, approvedOn, elements, approvedBy: approvers } of facts.plans) {
    if (approvedOn === undefined) continue;
    const attempt: Attempt = { action: "approve_plan", on: approvedOn, elements, approvers };
    steps.push({ attempt, facts: knownBefore(facts, approvedOn, id) });
  }
  if (endedOn !== undefined)
    steps.push({
      attempt: { action: "close", on: endedOn },
      facts: { ...facts, endedOn: addDays(endedOn, 1) },
    });
  return steps;
}

/** How many of the steps that were taken each rule would have stopped. */
export function stoppedBy(model: ServiceModel, steps: readonly Step[]): ReadonlyMap<string, number> {
  const stopped = new Map<string, number>();
  for (const { attempt, facts } of steps) {
    for (const { rule } of refusalsOf(model, facts, attempt, attempt.on))
      stopped.set(rule, (stopped.get(rule) ?? 0) + 1);
  }
  return stopped;
}
