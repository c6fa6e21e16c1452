import type { Relation } from "#core/access/actions.ts";
import { accept, refuse, type Decision } from "#core/kernel/decision.ts";
import type { PlanContent } from "#core/plans/content.ts";
import { planGaps, withoutEmptyRows } from "#core/plans/plan-gaps.ts";

export type PlanStatus = "draft" | "proposed" | "approved" | "superseded";
/** The plans of the running service, in any order. */
export type PlanRow = { readonly id: string; readonly planVersion: number; readonly status: PlanStatus };

export type BeginRefusal = "service_not_running" | "plan_underway";

/** A new version may be begun when a service runs and no other version is being written or awaits stands. */
export function decideBeginPlan(facts: {
  readonly running: boolean;
  readonly plans: readonly PlanRow[];
}): Decision<{ planVersion: number }, BeginRefusal> {
  if (!facts.running) return refuse("service_not_running");
  if (facts.plans.some(({ status }) => status === "draft" || status === "proposed"))
    return refuse("plan_underway");
  return accept({ planVersion: Math.max(0, ...facts.plans.map(({ planVersion }) => planVersion)) + 1 });
}

export type ProposeRefusal = "plan_not_draft" | "plan_incomplete" | "member_unknown" | "partner_unknown";

/**
 * A draft may be proposed when it says what the family and the purchaser can take a stand on. People named in it
 * belong to the family: somebody of another case can't slip in by an id.
 */
export function decideProposePlan(facts: {
  readonly status: PlanStatus;
  readonly content: PlanContent;
  readonly memberIds: readonly string[];
  readonly partnerIds: readonly string[];
}): Decision<PlanContent, ProposeRefusal> {
  if (facts.status !== "draft") return refuse("plan_not_draft");
  const content = withoutEmptyRows(facts.content);
  const named = [
    ...content.goals.flatMap(({ personIds }) => personIds),
    ...content.memberRoles.map(({ personId }) => personId),
  ];
  if (named.some((personId) => !facts.memberIds.includes(personId))) return refuse("member_unknown");
  if (content.partnerRoles.some(({ partnerId }) => !facts.partnerIds.includes(partnerId)))
    return refuse("partner_unknown");
  const gaps = planGaps(content);
  if (gaps.length > 0) return refuse("plan_incomplete", { values: { count: gaps.length } });
  return accept(content);
}

export type StandParty = "family" | "child" | "purchaser" | "worker" | "partner";
export type StandRefusal =
  | "plan_not_proposed"
  | "stand_not_yours"
  | "member_unknown"
  | "partner_unknown"
  | "told_how_missing"
  | "dissent_needs_words";

/**
 * Whose stand is recorded: a worker writes down what a family member says, and what a partner named in the plan told; the purchaser
 * and a worker speak for themselves only. A dissenting view is written down in words (ShL 1301/2014 39 §; practice: LsL 417/2007 30 §).
 */
export function decideStand(facts: {
  readonly status: PlanStatus;
  readonly relations: readonly Relation[];
  /** Role of the member spoken for; null when the recorder speaks for themself, undefined when no such member. */
  readonly member: { readonly role: string } | null | undefined;
  /** The partner spoken for: is it named in the plan, and how did it tell its stand? */
  readonly partner?: { readonly isNamed: boolean; readonly isToldHow: boolean } | undefined;
  readonly stance: "agrees" | "dissents";
  readonly words: string;
}): Decision<{ party: StandParty }, StandRefusal> {
  if (facts.status !== "proposed") return refuse("plan_not_proposed");
  if (facts.member === undefined) return refuse("member_unknown");
  if (facts.stance === "dissents" && facts.words === "") return refuse("dissent_needs_words");
  const isWorker = facts.relations.some((one) =>
    ["keyWorker", "familyWorker", "therapist", "standIn"].includes(one),
  );
  if (facts.partner) {
    if (!facts.partner.isNamed) return refuse("partner_unknown");
    if (!isWorker) return refuse("stand_not_yours");
    return facts.partner.isToldHow ? accept({ party: "partner" }) : refuse("told_how_missing");
  }
  if (facts.member !== null) {
    if (!isWorker) return refuse("stand_not_yours");
    return accept({ party: facts.member.role === "child" ? "child" : "family" });
  }
  if (facts.relations.includes("purchaser")) return accept({ party: "purchaser" });
  return isWorker ? accept({ party: "worker" }) : refuse("stand_not_yours");
}

/** One stand; the last one of each counts. */
export type Stand = {
  readonly id: string;
  readonly by: string;
  readonly party: StandParty;
  readonly stance: "agrees" | "dissents";
};

/**
 * Parties that have taken a stand, for the model's rule of approvers. A family's dissent is a stand: the plan is made
 * also when the family doesn't agree, and the view is written down (ShL 1301/2014 39 §). The purchaser's approval is
 * their agreement. Partners have taken theirs when each one whose role the plan names has.
 * @param stands oldest first
 */
export function approversOf(stands: readonly Stand[], namedPartners: readonly string[]): StandParty[] {
  const last = new Map(stands.map((stand) => [stand.by, stand]));
  const parties = [...last.values()].flatMap(({ party, stance }): StandParty[] => {
    if (party === "purchaser" && stance === "dissents") return [];
    if (party === "partner" && !namedPartners.every((partner) => last.has(partner))) return [];
    return [party];
  });
  return [...new Set(parties)].sort();
}
