import { accept, type Decision, refuse } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";

export type HandOverFacts = {
  readonly actorId: string;
  /** The last day of one's own part as the purchaser, where it has one: the family has been handed over. */
  readonly ownUntil: LocalDate | null;
  /** Somebody else's part is still to begin. */
  readonly isComing: boolean;
  /** The one who is chosen holds the purchaser's role on the first day. */
  readonly isPurchaserThen: boolean;
};
type Code = "same_worker" | "starts_in_past" | "handed_over_already" | "worker_not_available";

/**
 * May the family be handed over to this social worker from the day on? Once at a time: a second handing over would make two
 * purchasers, and could move one's own last day further away.
 */
export function decideHandOver(
  facts: HandOverFacts,
  draft: { readonly staffId: string; readonly from: LocalDate },
  today: LocalDate,
): Decision<true, Code> {
  if (draft.staffId === facts.actorId) return refuse("same_worker");
  if (draft.from < today) return refuse("starts_in_past");
  if (facts.ownUntil !== null || facts.isComing) return refuse("handed_over_already");
  return facts.isPurchaserThen ? accept(true) : refuse("worker_not_available");
}
