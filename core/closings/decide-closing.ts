import { accept, refuse, type Decision } from "#core/kernel/decision.ts";

export const closingParties = ["child", "parent", "worker", "purchaser", "close_person"] as const;
export type ClosingParty = (typeof closingParties)[number];

/** Whose view a final evaluation has to have. Practice: each party's view (lapsi, vanhemmat, työntekijä, tilaaja). */
export const askedParties = [
  "child",
  "parent",
  "worker",
  "purchaser",
] as const satisfies readonly ClosingParty[];

export type ClosingGap =
  | { readonly code: "outcome_missing" }
  /** What the service's own list of ends asks with the one that was named. */
  | { readonly code: "outcome_reasons_missing" }
  | { readonly code: "continues_missing" }
  | { readonly code: "views_missing"; readonly missing: readonly ClosingParty[] }
  | { readonly code: "meetings_still_planned"; readonly count: number }
  | { readonly code: "rounds_still_wait"; readonly count: number }
  | { readonly code: "alerts_still_open"; readonly count: number }
  | { readonly code: "goals_not_chosen" }
  | { readonly code: "moved_meetings_not_chosen"; readonly count: number };

/**
 * What stands in the way of closing beside the service model's own rules, for every service: how it ended isn't named,
 * views not asked, meetings still in the calendar, rounds of answers that would wait for ever. A party that doesn't exist (no child among the members, nobody who ordered the service) isn't asked.
 */
export function closingGaps(facts: {
  readonly views: readonly { readonly party: ClosingParty }[];
  readonly hasChildren: boolean;
  readonly hasParents: boolean;
  /** Somebody ordered the service; a family's own start has no purchaser whose view could be asked. */
  readonly isOrdered: boolean;
  readonly plannedMeetings: number;
  /** Rounds in which somebody is still waited for: each answers, declines or is marked, or the round is given up. */
  readonly waitingRounds: number;
  /** Distress answers of which nobody has said what was done. */
  readonly openAlerts: number;
  readonly outcome: string;
  /** The family moves as this service is closed: what goes on has to be chosen with it, where there are goals. */
  readonly move?: {
    readonly chosen: boolean;
    /** Meetings after today: they go along or are cancelled by what is chosen, instead of one by one before closing. */
    readonly meetingsAhead: number;
    readonly meetingsToChoose: number;
  } | null;
  readonly movableGoals?: number;
  readonly outcomeReasons: string;
  /** How many things go on with somebody. */
  readonly continuing: number;
  readonly asks: readonly ("reasons" | "continues")[];
}): ClosingGap[] {
  const given = new Set(facts.views.map(({ party }) => party));
  const missing = askedParties.filter(
    (party) =>
      !given.has(party) &&
      (party !== "child" || facts.hasChildren) &&
      (party !== "parent" || facts.hasParents) &&
      (party !== "purchaser" || facts.isOrdered),
  );
  const { meetingsAhead = 0, meetingsToChoose = 0 } = facts.move ?? {};
  const plannedHere = facts.plannedMeetings - meetingsAhead;
  return [
    ...(facts.outcome === "" ? [{ code: "outcome_missing" as const }] : []),
    ...(facts.asks.includes("reasons") && facts.outcomeReasons === ""
      ? [{ code: "outcome_reasons_missing" as const }]
      : []),
    ...(facts.asks.includes("continues") && facts.continuing === 0
      ? [{ code: "continues_missing" as const }]
      : []),
    ...(missing.length > 0 ? [{ code: "views_missing" as const, missing }] : []),
    ...(plannedHere > 0 ? [{ code: "meetings_still_planned" as const, count: plannedHere }] : []),
    ...(facts.openAlerts > 0 ? [{ code: "alerts_still_open" as const, count: facts.openAlerts }] : []),
    ...(facts.waitingRounds > 0 ? [{ code: "rounds_still_wait" as const, count: facts.waitingRounds }] : []),
    ...(facts.move && !facts.move.chosen && (facts.movableGoals ?? 0) > 0
      ? [{ code: "goals_not_chosen" as const }]
      : []),
    ...(meetingsToChoose > 0
      ? [{ code: "moved_meetings_not_chosen" as const, count: meetingsToChoose }]
      : []),
  ];
}

export type EndRefusal = "no_service_yet" | "service_running" | "order_waits";

/**
 * A case whose service has ended and that stayed open for an order is closed by the purchaser when nothing comes of it: no
 * service runs, and no order waits for an answer.
 */
export function decideEndCase(facts: {
  readonly hasHadService: boolean;
  readonly runningServices: number;
  readonly waitingOrders: number;
}): Decision<true, EndRefusal> {
  if (!facts.hasHadService) return refuse("no_service_yet");
  if (facts.runningServices > 0) return refuse("service_running");
  return facts.waitingOrders > 0 ? refuse("order_waits") : accept(true);
}

export type ReopenRefusal = "case_not_closed" | "no_service" | "reopened_by_purchaser";

/**
 * A closed case is taken up again with a reason, to the period that ended last: by the purchaser, or where the family itself began that
 * service, and there is no purchaser, by the lead of the unit that gave it.
 */
export function decideReopen(facts: {
  readonly status: "open" | "closed";
  readonly lastPeriodId: string | undefined;
  /** The asker is the purchaser, or leads the unit of a last service that the family began itself. */
  readonly mayReopen: boolean;
}): Decision<{ periodId: string }, ReopenRefusal> {
  if (facts.lastPeriodId !== undefined && !facts.mayReopen) return refuse("reopened_by_purchaser");
  if (facts.status !== "closed") return refuse("case_not_closed");
  if (facts.lastPeriodId === undefined) return refuse("no_service");
  return accept({ periodId: facts.lastPeriodId });
}
