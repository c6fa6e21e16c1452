import { accept, refuse, type Decision } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";

export type ContactStanding = {
  readonly status: "new" | "in_progress" | "decided";
  readonly urgency: "urgent" | "not_urgent" | null;
};
type Made = { readonly familyToldOn: LocalDate | null };

/**
 * May the contact be decided now? Need for urgent help is assessed first (ShL 1301/2014 36 §), a decision is made once, and
 * telling the family is a thing done, not a thing to come (LsL 417/2007 26 §).
 */
export function decideContact(
  contact: ContactStanding,
  made: Made,
  today: LocalDate,
): Decision<Made, "contact_decided" | "urgency_not_assessed" | "told_in_future"> {
  if (contact.status === "decided") return refuse("contact_decided");
  if (contact.urgency === null) return refuse("urgency_not_assessed");
  if (made.familyToldOn !== null && made.familyToldOn > today) return refuse("told_in_future");
  return accept(made);
}

/** May it still be handled: taken, its urgency assessed? */
export const decideHandleContact = (contact: ContactStanding): Decision<true, "contact_decided"> =>
  contact.status === "decided" ? refuse("contact_decided") : accept(true);

/** The case that a contact would be joined to, as far as the front door needs to know. */
export type CaseToJoin = {
  readonly status: "open" | "closed";
  /** The key worker and the purchaser of today, who are told. */
  readonly answerFor: readonly string[];
};

/**
 * May the contact be joined to this case? It is open, so that its clocks run where somebody sees them, and somebody answers for it.
 */
export function decideJoinCase(
  found: CaseToJoin | undefined,
): Decision<CaseToJoin, "case_not_open" | "nobody_answers_for_case"> {
  if (found?.status !== "open") return refuse("case_not_open");
  return found.answerFor.length === 0 ? refuse("nobody_answers_for_case") : accept(found);
}
