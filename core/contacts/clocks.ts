import { dueOf, type Due } from "#core/deadlines/statutory.ts";
import { addDays, type LocalDate } from "#core/kernel/local-date.ts";

export type ContactClock = {
  readonly dueOn: LocalDate;
  /** Working days left after today: 0 on the last day, negative when late. */
  readonly left: number;
  /** Working days there were to begin with. */
  readonly of: number;
  readonly source: string;
};

export type ContactClocks = { readonly urgency: ContactClock | null; readonly decision: ContactClock | null };

type Counted = {
  readonly receivedOn: LocalDate;
  readonly urgencyAssessed: boolean;
  readonly decided: boolean;
};

const clockOf = (due: Due, today: LocalDate): ContactClock => ({
  dueOn: due.dueOn,
  left: due.workingDaysLeft(today),
  of: due.workingDaysLeft(due.from),
  source: due.rule.source,
});

/**
 * The statutory times that still run for a contact: need for urgent help is assessed at once, and whether to start an
 * assessment of service needs is decided by the seventh working day. ShL 1301/2014 36 §; LsL 417/2007 26 §.
 */
export function contactClocks(
  { receivedOn, urgencyAssessed, decided }: Counted,
  today: LocalDate,
): ContactClocks {
  return {
    urgency: urgencyAssessed || decided ? null : clockOf(dueOf("urgent_need", receivedOn), today),
    decision: decided ? null : clockOf(dueOf("service_need_decision", receivedOn), today),
  };
}

/** What a person who gets in touch is told: by when it is decided, and by when an assessment would be ready. */
export const timesToTell = (receivedOn: LocalDate): { decideBy: LocalDate; assessBy: LocalDate } => ({
  decideBy: dueOf("service_need_decision", receivedOn).dueOn,
  assessBy: dueOf("service_need_assessment", receivedOn).dueOn,
});

/** The last day of receipt whose time for the decision has passed, so that a list can count the late ones by one comparison. */
export function lastLateDay(today: LocalDate): LocalDate {
  let day = addDays(today, -8);
  while (dueOf("service_need_decision", day).dueOn >= today) day = addDays(day, -1);
  return day;
}
