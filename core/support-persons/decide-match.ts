import { accept, refuse, type Decision } from "#core/kernel/decision.ts";
import { addMonths, type LocalDate } from "#core/kernel/local-date.ts";
import type { MatchStatus, SupportStatus } from "#core/support-persons/shapes.ts";
import { supportTerms, termWords } from "#core/support-persons/terms.ts";

/** A wish is taken on when a guardian consents and the child wants it too. */
export function decideWish(
  wish: {
    readonly consentOn: LocalDate | null;
    readonly childAgrees: boolean;
    /** Somebody of the family is to be found nowhere. */
    readonly isProtected: boolean;
    /** Where the child lives, as coordinators read it. */
    readonly area: string;
  },
  today: LocalDate,
): Decision<true, "consent_missing" | "consent_in_future" | "child_does_not_want" | "area_is_protected"> {
  if (wish.consentOn === null) return refuse("consent_missing");
  if (wish.consentOn > today) return refuse("consent_in_future");
  // Where the family is to be found isn't spread: whoever looks for a support person asks its worker.
  if (wish.isProtected && wish.area !== "") return refuse("area_is_protected");
  return wish.childAgrees ? accept(true) : refuse("child_does_not_want");
}

export const decideProposal = (
  match: MatchStatus,
  person: { readonly status: SupportStatus; readonly children: number; readonly mostChildren: number },
): Decision<true, "match_step_not_possible" | "support_person_not_ready" | "support_person_full"> => {
  if (match !== "wished" && match !== "proposed") return refuse("match_step_not_possible");
  if (person.status !== "ready") return refuse("support_person_not_ready");
  return person.children >= person.mostChildren ? refuse("support_person_full") : accept(true);
};

export type AgreementDraft = {
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate;
  readonly guardianOn: LocalDate;
  readonly childOn: LocalDate;
  readonly supportPersonOn: LocalDate;
};

/** The agreement is made by three: guardian, child and support person. @returns the day by which it is gone through */
export function decideAgreement(
  match: MatchStatus,
  draft: AgreementDraft,
  today: LocalDate,
): Decision<
  { reviewOn: LocalDate },
  "match_step_not_possible" | "agreement_days_wrong" | "agreed_in_future"
> {
  if (match !== "proposed" && match !== "running") return refuse("match_step_not_possible");
  if (draft.untilOn <= draft.fromOn) return refuse("agreement_days_wrong");
  if ([draft.guardianOn, draft.childOn, draft.supportPersonOn].some((day) => day > today))
    return refuse("agreed_in_future");
  const review = addMonths(draft.fromOn, supportTerms.reviewMonths.figure);
  return accept({ reviewOn: review < draft.untilOn ? review : draft.untilOn });
}

export type MeetingRefusal =
  | "match_step_not_possible"
  | "meeting_in_future"
  | "agreement_missing"
  | "extract_not_seen";

/** A meeting with the child: within an agreement, and only after the extract has been seen. */
export function decideSupportMeeting(
  match: {
    readonly status: MatchStatus;
    readonly agreements: readonly { readonly fromOn: LocalDate; readonly untilOn: LocalDate }[];
    /** The extract was seen by the meeting's day. */
    readonly extractSeen: boolean;
  },
  onDay: LocalDate,
  today: LocalDate,
): Decision<true, MeetingRefusal> {
  if (match.status === "wished" || match.status === "withdrawn") return refuse("match_step_not_possible");
  if (onDay > today) return refuse("meeting_in_future");
  if (!match.extractSeen)
    return refuse("extract_not_seen", { ruleWords: termWords(supportTerms.extractMonths) });
  return match.agreements.some(({ fromOn, untilOn }) => fromOn <= onDay && onDay <= untilOn)
    ? accept(true)
    : refuse("agreement_missing");
}

/** What an expense comes to, in cents: kilometres by the organiser's figure, others as they were paid. */
export function decideExpense(
  match: MatchStatus,
  draft: {
    readonly kind: "kilometres" | "ticket" | "other";
    readonly kilometres: number | null;
    readonly cents: number | null;
    readonly onDay: LocalDate;
  },
  today: LocalDate,
): Decision<{ cents: number }, "match_step_not_possible" | "expense_in_future" | "expense_sum_missing"> {
  if (match !== "running" && match !== "ended") return refuse("match_step_not_possible");
  if (draft.onDay > today) return refuse("expense_in_future");
  if (draft.kind === "kilometres")
    return draft.kilometres !== null && draft.kilometres > 0
      ? accept({ cents: Math.round(draft.kilometres * supportTerms.centsAKilometre.figure) })
      : refuse("expense_sum_missing");
  return draft.cents !== null && draft.cents > 0
    ? accept({ cents: draft.cents })
    : refuse("expense_sum_missing");
}

/** An expense is decided on by the lead, and not by the one who wrote it down. */
export const decideExpenseAnswer = (
  expense: { readonly status: "submitted" | "approved" | "rejected"; readonly submittedBy: string },
  answer: { readonly approved: boolean; readonly words: string },
  actorId: string,
): Decision<true, "already_done" | "own_expense" | "reason_missing"> => {
  if (expense.status !== "submitted") return refuse("already_done");
  if (expense.submittedBy === actorId) return refuse("own_expense");
  return answer.approved || answer.words !== "" ? accept(true) : refuse("reason_missing");
};

export const decideEnd = (
  status: MatchStatus,
  draft: { readonly endedOn: LocalDate },
  today: LocalDate,
): Decision<true, "match_step_not_possible" | "end_in_future"> => {
  if (status !== "running") return refuse("match_step_not_possible");
  return draft.endedOn > today ? refuse("end_in_future") : accept(true);
};
