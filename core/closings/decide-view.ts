import type { Relation } from "#core/access/actions.ts";
import type { ClosingParty } from "#core/closings/decide-closing.ts";
import { accept, refuse, type Decision } from "#core/kernel/decision.ts";

export type ViewRefusal = "member_unknown" | "view_not_yours";

/**
 * Whose view is written down at the end: a worker writes a family member's words; the purchaser, a worker and the unit
 * lead speak for themselves only.
 */
export function decideView(facts: {
  readonly relations: readonly Relation[];
  /** Role of the member spoken for; null when one speaks for oneself, undefined when no such member. */
  readonly member: { readonly role: string } | null | undefined;
}): Decision<{ party: ClosingParty }, ViewRefusal> {
  if (facts.member === undefined) return refuse("member_unknown");
  const isWorker = facts.relations.some((one) =>
    ["keyWorker", "familyWorker", "therapist", "standIn"].includes(one),
  );
  if (facts.member !== null) {
    if (!isWorker) return refuse("view_not_yours");
    const { role } = facts.member;
    if (role === "child") return accept({ party: "child" });
    return accept({ party: role === "parent" || role === "step_parent" ? "parent" : "close_person" });
  }
  if (facts.relations.includes("purchaser")) return accept({ party: "purchaser" });
  return isWorker || facts.relations.includes("unitLead")
    ? accept({ party: "worker" })
    : refuse("view_not_yours");
}
