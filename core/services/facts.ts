import type { LocalDate } from "#core/kernel/local-date.ts";

/**
 * What the engine knows of one family's way through one service. Plain, dated, without names or
 * content: the same facts in any order give the same answer.
 */
export type ServiceFacts = {
  /** When the family or a professional first got in touch; absent where the service began without a contact. */
  readonly contactOn?: LocalDate;
  readonly orderedOn?: LocalDate;
  readonly acceptedOn?: LocalDate;
  /** First day of the service (the order accepted, or decided at the front door). */
  readonly startedOn: LocalDate;
  readonly endedOn?: LocalDate;
  /** Days that the service has been paused, or has been agreed to be. */
  readonly pausedDays?: number;
  /** Agreed breaks and pauses: their weeks are excused from the rhythm of visits. */
  readonly breaks?: readonly BreakFact[];
  /** Whom the service is for, where one child or young person is the client. */
  readonly clientId?: string;
  /** Hearings of children and young people, and recorded reasons for not hearing. */
  readonly hearings?: readonly HearingFact[];
  /** Codes of the model's themes, chosen with the family. */
  readonly themes?: readonly string[];
  /** How ready each thing of the model's `readiness` is. */
  readonly readiness?: readonly ReadinessFact[];
  /** Partners whom the client has asked to join, or not. */
  readonly invitations?: readonly InvitationFact[];
  readonly entryGround?: string;
  readonly legalBasis?: string;
  readonly meetings: readonly MeetingFact[];
  readonly documents: readonly DocumentFact[];
  readonly plans: readonly PlanFact[];
  readonly goals: readonly GoalFact[];
  /** Competences of the present team, e.g. `therapy`, with the days they hold. */
  readonly team: readonly TeamFact[];
  /** The child's client plan (asiakassuunnitelma) of the social worker, where there is one. */
  readonly clientPlanOn?: LocalDate;
  /** Open duties people took on: decisions of meetings, concerns to follow, referrals under way. */
  readonly commitments: readonly CommitmentFact[];
  readonly deviations: readonly DeviationFact[];
  /** The young person's birth date, for services that end at an age. */
  readonly clientBirthDate?: LocalDate;
  /** Last day of the purchaser's order. */
  readonly orderValidUntil?: LocalDate;
  /** Is a child of the family a client of child welfare? Absent where it isn't known. */
  readonly childWelfareClient?: boolean;
  /** Special needs that ask for a competence of the team: `violence`, `crisis`, `baby`, `neuropsychiatric`. */
  readonly specialNeeds?: readonly string[];
  /** Members whom a rule can ask to meet one by one. */
  readonly members?: readonly MemberFact[];
  /** Signed interviews of members, by the guide of their age. */
  readonly interviews?: readonly InterviewFact[];
  /** The family's consents to share with its partners; one partner may have several. */
  readonly consents?: readonly ConsentFact[];
  /** Answers to instruments and to the questions of the four perspectives. */
  readonly measurements?: readonly MeasurementFact[];
  /** The child-welfare notification behind the service, and its own clock. */
  readonly notificationOn?: LocalDate;
  /** The day it was decided whether a service-need assessment is begun. */
  readonly assessmentDecidedOn?: LocalDate;
  /** The day it was begun; absent where it was decided not to begin one. */
  readonly assessmentBegunOn?: LocalDate;
  readonly assessmentCompletedOn?: LocalDate;
  /** The child and guardian were told of the notification, or the reason for not telling was recorded. */
  readonly familyToldOn?: LocalDate;
  /** What the family and its close network can do themselves, as it has been named and taken up. */
  readonly resources?: readonly ResourceFact[];
  /** How the service ended, a code of the model's outcomes; can be recorded before closing. */
  readonly outcome?: string;
};

/** An open pause has no last day yet. */
export type BreakFact = {
  readonly id: string;
  readonly kind: "break" | "pause";
  readonly from: LocalDate;
  readonly to?: LocalDate;
};

/** The family's consent to share the work with a partner: the days it holds, the last one counted. */
export type ConsentFact = {
  readonly partnerId: string;
  /** What may be shared, by core/partners/consent-subjects.ts. */
  readonly subjects: readonly string[];
  readonly from: LocalDate;
  readonly to?: LocalDate;
};

export type HearingFact = {
  readonly id: string;
  readonly personId: string;
  readonly on: LocalDate;
  /** False where it was recorded why the person wasn't heard. */
  readonly heard: boolean;
};

export type ReadinessFact = { readonly area: string; readonly state: "open" | "under_way" | "ready" };

export type InvitationFact = { readonly partnerId: string; readonly wanted: boolean };

export type MemberFact = { readonly id: string; readonly role: "child" | "parent" };

export type InterviewFact = { readonly id: string; readonly memberId: string; readonly on: LocalDate };

export type ResourceFact = {
  readonly id: string;
  readonly whose: "family" | "close_network";
  readonly on: LocalDate;
  readonly status: "named" | "asked" | "agreed" | "begun" | "declined";
};

export type MeasurementFact = {
  readonly id: string;
  /** `effectiveness`, `session_feedback`, … as the model names it. */
  readonly purpose: string;
  /** `child`, `parent`, `worker`, `close_person`. */
  readonly perspective?: string;
  readonly moment?: "start" | "along" | "end";
  readonly on: LocalDate;
};

/** Meeting kinds are codes of the model (`start`, `mapping`, `regular`, `network`, …). */
export type MeetingFact = {
  readonly id: string;
  readonly kind: string;
  readonly on: LocalDate;
  readonly status: "planned" | "held" | "cancelled" | "no_show";
  /** Parties present, or expected when planned: `family`, `child`, `purchaser`, `worker`, `partner`. */
  readonly parties: readonly string[];
  readonly recordSigned: boolean;
  /** What was decided, by the codes of the model's meeting kind: `continuation`, … */
  readonly decisions?: readonly string[];
  /** Members met, where a rule asks for each of them. */
  readonly memberIds?: readonly string[];
  /** Partners of other agencies there or expected, where the client says who comes. */
  /** Partners expected or present. */
  readonly partnerIds?: readonly string[];
};

/** Document kinds are codes: `start_memo`, `mapping_summary`, `network_memo`, `periodic_summary`, `final_evaluation`. */
export type DocumentFact = {
  readonly id: string;
  readonly kind: string;
  readonly status: "draft" | "approved" | "given";
  /** Approval day when approved, else the day the draft was begun. */
  readonly on: LocalDate;
};

export type PlanFact = {
  readonly id: string;
  readonly status: "draft" | "proposed" | "approved" | "superseded";
  readonly approvedOn?: LocalDate;
  readonly reviewOn?: LocalDate;
  /** Who has taken a stand: `family`, `purchaser`, `worker`. */
  readonly approvedBy: readonly string[];
  /** Elements the plan names: `goals`, `roles`, `routines`, `rhythm`, `rehabilitative_elements`, `therapeutic_approach`, `partner_roles`, `family_wishes`. */
  readonly elements: readonly string[];
  /** Partners whose role it names. */
  readonly partnerIds?: readonly string[];
};

export type GoalFact = { readonly id: string; readonly evaluatedAtEnd: boolean };

export type TeamFact = {
  readonly workerId: string;
  readonly competences: readonly string[];
  readonly from: LocalDate;
  readonly to?: LocalDate;
};

export type CommitmentFact = {
  readonly id: string;
  readonly kind: "agreement" | "network_decision" | "concern_follow_up" | "referral";
  readonly dueOn?: LocalDate;
  readonly doneOn?: LocalDate;
};

/** A rule set aside on purpose: approved, by someone, until a day. Only approved ones count. */
export type DeviationFact = {
  readonly rule: string;
  readonly status: "requested" | "approved" | "refused";
  readonly from: LocalDate;
  readonly until?: LocalDate;
};
