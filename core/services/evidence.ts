import type { LocalDate } from "#core/kernel/local-date.ts";
import type { DocumentFact, MeetingFact, PlanFact, ServiceFacts } from "#core/services/facts.ts";
import type { Evidence, Milestone } from "#core/services/evidence-shapes.ts";
import type { DeepReadonly } from "#core/services/rule-shapes.ts";

/** Whether something has come about, since when, and how much of it. */
export type Reading = {
  readonly met: boolean;
  /** The day it came about, where it is known. */
  readonly on?: LocalDate;
  readonly have: number;
  readonly need: number;
};

/** The facts, sorted once so that no rule depends on the order they came in. */
export type Dossier = {
  readonly facts: ServiceFacts;
  readonly heldByKind: ReadonlyMap<string, readonly MeetingFact[]>;
  readonly documentsByKind: ReadonlyMap<string, readonly DocumentFact[]>;
  /** Plans that have been approved at some time, oldest first. */
  readonly approvedPlans: readonly PlanFact[];
  /** Is the rule kept, or has it ever been set aside up to today? What was passed under a deviation stays passed. */
  readonly ruleSettled: (rule: string) => Reading;
};

const no: Reading = { met: false, have: 0, need: 1 };
const yes = (on?: LocalDate): Reading => ({ met: true, on, have: 1, need: 1 });
const day = (on: LocalDate | undefined): Reading => (on === undefined ? no : yes(on));

const milestoneDay: Record<Milestone, (facts: ServiceFacts) => Reading> = {
  contact: (facts) => day(facts.contactOn),
  ordered: (facts) => day(facts.orderedOn),
  accepted: (facts) => day(facts.acceptedOn),
  started: (facts) => day(facts.startedOn),
  ended: (facts) => day(facts.endedOn),
  client_plan: (facts) => day(facts.clientPlanOn),
  notification: (facts) => day(facts.notificationOn),
  assessment_decided: (facts) => day(facts.assessmentDecidedOn),
  assessment_begun: (facts) => day(facts.assessmentBegunOn),
  assessment_completed: (facts) => day(facts.assessmentCompletedOn),
  family_told: (facts) => day(facts.familyToldOn),
  entry_ground: (facts) => (facts.entryGround === undefined ? no : yes()),
  legal_basis: (facts) => (facts.legalBasis === undefined ? no : yes()),
  outcome: (facts) => (facts.outcome === undefined ? no : yes()),
};

const reached = (have: number, need: number, on?: LocalDate): Reading =>
  have >= need ? { met: true, on, have, need } : { met: false, have, need };

function heldOf(kinds: readonly string[], dossier: Dossier): readonly MeetingFact[] {
  const first = kinds[0];
  if (kinds.length === 1 && first !== undefined) return dossier.heldByKind.get(first) ?? [];
  const all = kinds.flatMap((kind) => dossier.heldByKind.get(kind) ?? []);
  return all.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function readMeetings(ask: Extract<DeepReadonly<Evidence>, { fact: "meeting" }>, dossier: Dossier): Reading {
  const need = ask.min ?? 1;
  const { decision } = ask;
  const all = heldOf(ask.kinds, dossier);
  const held = decision === undefined ? all : all.filter((one) => one.decisions?.includes(decision));
  return reached(held.length, need, held[need - 1]?.on);
}

function readMembers(
  ask: Extract<DeepReadonly<Evidence>, { fact: "each_member" }>,
  dossier: Dossier,
): Reading {
  const members = dossier.facts.members?.filter((member) => member.role === ask.role) ?? [];
  const held = heldOf(ask.kinds, dossier);
  // Members unknown: one meeting of the kind is the least that can be asked for.
  if (members.length === 0) return reached(held.length, 1, held[0]?.on);
  const firstDays = members.map((member) => held.find((one) => one.memberIds?.includes(member.id))?.on);
  const met = firstDays.filter((on) => on !== undefined).sort();
  return reached(met.length, members.length, met.at(-1));
}

function readInterviews(
  ask: Extract<DeepReadonly<Evidence>, { fact: "each_interviewed" }>,
  dossier: Dossier,
): Reading {
  const members = dossier.facts.members?.filter((member) => member.role === ask.role) ?? [];
  const days = (dossier.facts.interviews ?? []).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  // Members unknown: one interview is the least that can be asked for.
  if (members.length === 0) return reached(days.length, 1, days[0]?.on);
  const first = members.map((member) => days.find((one) => one.memberId === member.id)?.on);
  const met = first.filter((on) => on !== undefined).sort();
  return reached(met.length, members.length, met.at(-1));
}

function readDocuments(
  ask: Extract<DeepReadonly<Evidence>, { fact: "document" }>,
  dossier: Dossier,
): Reading {
  const all = dossier.documentsByKind.get(ask.kind) ?? [];
  const found = all.find(
    (one) => ask.status === "begun" || one.status === ask.status || one.status === "given",
  );
  return found ? yes(found.on) : no;
}

function readMeasurements(
  ask: Extract<DeepReadonly<Evidence>, { fact: "measurement" }>,
  dossier: Dossier,
): Reading {
  const all =
    dossier.facts.measurements?.filter(
      (one) => one.purpose === ask.purpose && (ask.moment === undefined || one.moment === ask.moment),
    ) ?? [];
  const days = (list: typeof all) => list.map((one) => one.on).sort();
  if (!ask.perspectives) return reached(all.length, ask.min, days(all)[ask.min - 1]);
  const enough = ask.perspectives
    .map((who) => days(all.filter((one) => one.perspective === who)))
    .filter((own) => own.length >= ask.min)
    .map((own) => own[ask.min - 1] as LocalDate)
    .sort();
  return reached(enough.length, ask.perspectives.length, enough.at(-1));
}

/** Each one's first hearing; met on the day the last of them was heard. */
function readHearings(who: "each_child" | "client", dossier: Dossier): Reading {
  const { hearings = [], clientId, members = [] } = dossier.facts;
  const children = members.filter(({ role }) => role === "child").map(({ id }) => id);
  const asked = who === "client" && clientId !== undefined ? [clientId] : children;
  const days = asked.flatMap((id) => {
    const own = hearings.filter((one) => one.personId === id).map((one) => one.on);
    return own.sort().slice(0, 1);
  });
  return reached(days.length, asked.length, days.sort().at(-1));
}

/** Reads one piece of evidence. */
export function read(ask: DeepReadonly<Evidence>, dossier: Dossier): Reading {
  switch (ask.fact) {
    case "milestone":
      return milestoneDay[ask.of](dossier.facts);
    case "meeting":
      return readMeetings(ask, dossier);
    case "each_member":
      return readMembers(ask, dossier);
    case "each_interviewed":
      return readInterviews(ask, dossier);
    case "entry_ground": {
      const { entryGround } = dossier.facts;
      return entryGround !== undefined && ask.of.includes(entryGround) ? yes(dossier.facts.startedOn) : no;
    }
    case "document":
      return readDocuments(ask, dossier);
    case "plan": {
      if (ask.status === "begun") return dossier.facts.plans.length > 0 ? yes() : no;
      const first = dossier.approvedPlans[0];
      return first ? yes(first.approvedOn) : no;
    }
    case "goals":
      return reached(dossier.facts.goals.length, ask.min);
    case "goals_evaluated": {
      const { goals } = dossier.facts;
      const evaluated = goals.filter((goal) => goal.evaluatedAtEnd).length;
      return { met: evaluated === goals.length, have: evaluated, need: goals.length };
    }
    case "records_signed": {
      const held = dossier.facts.meetings.filter((meeting) => meeting.status === "held");
      const have = held.filter((meeting) => meeting.recordSigned).length;
      return { met: have === held.length, have, need: held.length };
    }
    case "measurement":
      return readMeasurements(ask, dossier);
    case "heard":
      return readHearings(ask.who, dossier);
    case "themes":
      return reached(dossier.facts.themes?.length ?? 0, ask.min);
    case "resources": {
      const days = (dossier.facts.resources ?? []).map(({ on }) => on).sort();
      return reached(days.length, ask.min, days[ask.min - 1]);
    }
    case "rule":
      return dossier.ruleSettled(ask.rule);
  }
}
