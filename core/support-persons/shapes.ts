export const supportKinds = ["volunteer", "paid"] as const;
export type SupportKind = (typeof supportKinds)[number];
export const supportStatuses = ["applicant", "ready", "paused", "left"] as const;
export type SupportStatus = (typeof supportStatuses)[number];
export const stepKinds = ["interview", "training", "extract"] as const;
export type StepKind = (typeof stepKinds)[number];
export const matchStatuses = ["wished", "proposed", "running", "ended", "withdrawn"] as const;
export type MatchStatus = (typeof matchStatuses)[number];
export const expenseKinds = ["kilometres", "ticket", "other"] as const;
export const expenseStatuses = ["submitted", "approved", "rejected"] as const;
export const endReasons = [
  "goal_reached",
  "agreement_ended",
  "child_wished",
  "guardian_wished",
  "support_person_left",
  "moved",
  "other",
] as const;

/** By which law the criminal record is looked into: volunteers by 148/2014, those who are paid by 504/2002. */
export const extractLaw: Readonly<Record<SupportKind, string>> = {
  volunteer: "148/2014",
  paid: "504/2002",
};
