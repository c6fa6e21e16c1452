import { accept, type Decision, refuse } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";

/** Towards more support, towards less, to another kind of service, or to another unit that gives the same. */
export const moveKinds = ["step_up", "step_down", "change", "provider"] as const;
export type MoveKind = (typeof moveKinds)[number];

export const moveStatuses = [
  "proposed",
  "ordered",
  "accepted",
  "moved",
  "declined",
  "withdrawn",
  "called_off",
] as const;
export type MoveStatus = (typeof moveStatuses)[number];

/** Statuses of a move that is under way: one at a time out of a service. */
export const isUnderWay = (status: MoveStatus): boolean =>
  status === "proposed" || status === "ordered" || status === "accepted";

export type ProposedMove = {
  readonly kind: MoveKind;
  readonly toService: string;
  readonly toUnitId: string | null;
  readonly assessedOn: LocalDate | null;
};

export type ProposingFacts = {
  /** The service that runs, if any. */
  readonly running: { readonly service: string; readonly unitId: string } | null;
  readonly underWay: boolean;
  readonly serviceInForce: boolean;
  /** The unit delivers the service; true where no unit is named. */
  readonly unitDelivers: boolean;
};

export type ProposeRefusal =
  | "no_running_service"
  | "move_underway"
  | "service_not_in_force"
  | "unit_does_not_deliver"
  | "move_to_same"
  | "assessment_in_future";

/** May a move be proposed? It leads out of the service that runs, to another service or another unit. */
export function decideProposeMove(
  facts: ProposingFacts,
  draft: ProposedMove,
  today: LocalDate,
): Decision<true, ProposeRefusal> {
  if (!facts.running) return refuse("no_running_service");
  if (facts.underWay) return refuse("move_underway");
  if (!facts.serviceInForce) return refuse("service_not_in_force");
  if (!facts.unitDelivers) return refuse("unit_does_not_deliver");
  const sameService = draft.toService === facts.running.service;
  // The same service of the same unit is lengthened by an order; it is no move.
  if (sameService && (draft.toUnitId === null || draft.toUnitId === facts.running.unitId))
    return refuse("move_to_same");
  if (sameService !== (draft.kind === "provider")) return refuse("move_to_same");
  if (draft.assessedOn !== null && draft.assessedOn > today) return refuse("assessment_in_future");
  return accept(true);
}

export type GoalChoice = { readonly goalId: string; readonly goesOn: boolean; readonly words: string };
export type MeetingChoice = { readonly meetingId: string; readonly keeps: boolean; readonly reason: string };
export type ChooseRefusal =
  | "move_over"
  | "goal_unknown"
  | "goals_chosen_already"
  | "member_unknown"
  | "meetings_not_answered"
  | "meeting_kind_not_in_service";

/**
 * Which goals go on is chosen with the family: every goal of the service is answered for, and who was asked is named. After
 * the move it is still done once, where it wasn't before. Each planned meeting is answered for too: kept, where the next service
 * holds meetings of its kind, or cancelled.
 */
export function decideChooseGoals(
  facts: {
    readonly status: MoveStatus;
    readonly chosen: boolean;
    readonly goalIds: readonly string[];
    readonly memberIds: readonly string[];
    readonly meetings: readonly { readonly id: string; readonly keepable: boolean }[];
  },
  draft: {
    readonly goals: readonly GoalChoice[];
    readonly meetings: readonly MeetingChoice[];
    readonly chosenWith: readonly string[];
  },
): Decision<true, ChooseRefusal> {
  if (facts.status === "moved" ? facts.chosen : !isUnderWay(facts.status))
    return refuse(facts.status === "moved" ? "goals_chosen_already" : "move_over");
  if (draft.chosenWith.some((one) => !facts.memberIds.includes(one))) return refuse("member_unknown");
  const named = new Set(draft.goals.map(({ goalId }) => goalId));
  const same = named.size === facts.goalIds.length && facts.goalIds.every((id) => named.has(id));
  if (!same) return refuse("goal_unknown");
  const chosen = new Map(draft.meetings.map((one) => [one.meetingId, one]));
  if (chosen.size !== facts.meetings.length || facts.meetings.some(({ id }) => !chosen.has(id)))
    return refuse("meetings_not_answered");
  return facts.meetings.some(({ id, keepable }) => !keepable && chosen.get(id)?.keeps === true)
    ? refuse("meeting_kind_not_in_service")
    : accept(true);
}

/** The purchaser declines a proposal; whoever proposed takes it back; a move with an order goes by the order. */
export const decideEndProposal = (status: MoveStatus): Decision<true, "move_not_waiting"> =>
  status === "proposed" ? accept(true) : refuse("move_not_waiting");

/** An accepted move that will not be carried out is called off by the lead who accepted it. */
export const decideCallOff = (status: MoveStatus): Decision<true, "move_not_accepted"> =>
  status === "accepted" ? accept(true) : refuse("move_not_accepted");

export type JoinRefusal =
  | "no_running_service"
  | "member_unknown"
  | "joined_already"
  | "purchaser_decides"
  | "sibling_case_not_yours"
  | "protected_sibling";

/**
 * May a sibling join the service that runs? In child welfare a child becomes a client by the social worker's word
 * (LsL 417/2007 27 §), in other services by the family's and the team's. A sibling who is a child of another case is taken along by
 * one who works with both families, and one whose home is protected by the social worker alone.
 */
export function decideJoinService(facts: {
  readonly serviceTask: "family-services" | "child-welfare" | null;
  readonly member: { readonly role: string } | undefined;
  readonly hasMatter: boolean;
  readonly isPurchaser: boolean;
  /** Of one who is named as a child of another case; null where the actor doesn't work with both, or there is none such. */
  readonly elsewhere?: { readonly protected: boolean } | null;
}): Decision<{ readonly becomesChild: boolean }, JoinRefusal> {
  if (facts.serviceTask === null) return refuse("no_running_service");
  if (!facts.member && facts.elsewhere !== undefined) {
    if (facts.elsewhere === null) return refuse("sibling_case_not_yours");
    if (facts.serviceTask === "child-welfare" && !facts.isPurchaser) return refuse("purchaser_decides");
    return facts.elsewhere.protected && !facts.isPurchaser
      ? refuse("protected_sibling")
      : accept({ becomesChild: true });
  }
  if (!facts.member || !["child", "sibling"].includes(facts.member.role)) return refuse("member_unknown");
  if (facts.member.role === "child" && facts.hasMatter) return refuse("joined_already");
  if (facts.serviceTask === "child-welfare" && !facts.isPurchaser) return refuse("purchaser_decides");
  return accept({ becomesChild: facts.member.role === "sibling" });
}
