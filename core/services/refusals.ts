/**
 * Every reason a service model can refuse for. Codes name the shape of what stands in the way; the
 * rule id that travels with them says which rule of which service.
 */
export const serviceRefusals = [
  "service_ended",
  "meeting_kind_unknown",
  "meetings_too_few",
  "meetings_full",
  "meeting_missing",
  "meeting_decision_missing",
  "member_not_met",
  "interview_missing",
  "day_full",
  "outside_support_times",
  "party_missing",
  "document_missing",
  "plan_missing",
  "plan_element_missing",
  "plan_approver_missing",
  "goals_missing",
  "goals_not_evaluated",
  "measurement_missing",
  "resources_missing",
  "client_plan_missing",
  "milestone_missing",
  "entry_ground_missing",
  "entry_ground_unknown",
  "legal_basis_missing",
  "legal_basis_unknown",
  "outcome_missing",
  "outcome_unknown",
  "competence_missing",
  "team_too_small",
  "child_welfare_client",
  "duration_full",
  "age_reached",
  "visits_too_few",
  "visits_full",
  "service_paused",
  "not_heard",
  "themes_missing",
  "partner_not_invited",
  "client_not_named",
  "order_expired",
  "record_unsigned",
  "partner_consent_missing",
] as const;
export type ServiceRefusal = (typeof serviceRefusals)[number];

/** Figures and codes for the text's places; lists of codes are joined with a comma. */
export type Figures = Readonly<Record<string, string | number>>;

/** What a rule found: what would be refused, or what has already been broken. */
export type Finding = { readonly code: ServiceRefusal; readonly rule: string; readonly values: Figures };
