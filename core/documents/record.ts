import type { Source } from "#core/documents/content.ts";
import type { Level } from "#core/goals/attainment.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import type { Text } from "#core/kernel/text.ts";

/** What documents are drafted from: the record of one service over some days, as plain facts with their sources. */
export type FamilyRecord = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly today: LocalDate;
  readonly author: { readonly name: string; readonly title: string; readonly contact: string };
  readonly members: readonly RecordMember[];
  readonly meetings: readonly RecordMeeting[];
  readonly goals: readonly RecordGoal[];
  readonly entries: readonly RecordEntry[];
  readonly agreements: readonly RecordAgreement[];
  readonly concerns: readonly RecordConcern[];
  readonly referrals: readonly RecordReferral[];
  /** The plan in force. */
  readonly plan: RecordPlan | null;
  readonly views: readonly RecordView[];
  /** Strengths of the family and its close network. */
  readonly resources: readonly RecordResource[];
  /** Guided discussions that were agreed and haven't been corrected since. */
  readonly discussions: readonly RecordDiscussion[];
  readonly continues: readonly { readonly what: string; readonly withWhom: string }[];
};

export type RecordMember = {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly birthDate: LocalDate | null;
};

export type RecordMeeting = {
  readonly id: string;
  readonly kind: string;
  readonly kindName: Text;
  readonly on: LocalDate;
  readonly status: "planned" | "held" | "cancelled" | "no_show" | "rescheduled";
  /** Who was there, by name, and as what. */
  readonly attended: readonly { readonly name: string; readonly party: string }[];
  /** Why it wasn't held: a code of the meeting's own list, and words. */
  readonly reasonKind: string;
  readonly reason: string;
  readonly source: Source;
};

export type RecordGoal = {
  readonly id: string;
  readonly title: string;
  readonly familyWords: string;
  /** Names of those it is about; nobody for the family. */
  readonly whose: readonly string[];
  readonly levels: readonly string[];
  readonly baseline: Level;
  readonly weight: number;
  readonly endLevel: Level | null;
  readonly whatHelped: string;
  /** Oldest first, from the beginning of the service. */
  readonly ratings: readonly { readonly on: LocalDate; readonly level: Level; readonly source: Source }[];
};

export type RecordEntry = {
  readonly source: Source;
  readonly meetingId: string;
  readonly meetingKind: string;
  readonly on: LocalDate;
  readonly observed: string;
  readonly assessed: string;
  readonly said: readonly { readonly who: string; readonly words: string }[];
  readonly childVoice: readonly { readonly who: string; readonly words: string; readonly how: string }[];
  /** Start meeting. */
  readonly situation: string;
  readonly wishes: readonly { readonly who: string; readonly words: string }[];
  /** What partners told of their own part, of those whom the family's consent covers today. */
  readonly partnerParts: readonly { readonly who: string; readonly words: string }[];
  /** What all who were there agreed to say. */
  readonly shared: readonly string[];
  /** Network meeting. */
  readonly effect: string;
  readonly continuation: { readonly decision: string; readonly reasons: string } | null;
};

export type RecordAgreement = {
  readonly id: string;
  readonly kind: "agreement" | "network_decision" | "concern_follow_up";
  readonly meetingId: string | null;
  readonly what: string;
  readonly owner: string;
  readonly agreedOn: LocalDate;
  readonly dueOn: LocalDate | null;
  readonly doneOn: LocalDate | null;
  readonly status: "open" | "done" | "dropped";
  readonly outcome: string;
};

export type RecordConcern = {
  readonly id: string;
  readonly factor: Text;
  readonly severity: number;
  readonly whose: string | null;
  readonly evidence: string;
  readonly raised: boolean;
  readonly raisedWords: string;
  readonly notRaisedReason: string;
  readonly action: string;
  readonly noticedOn: LocalDate;
  readonly followUpOn: LocalDate;
  readonly status: "open" | "closed";
  readonly followUps: readonly { readonly on: LocalDate; readonly words: string }[];
};

export type RecordReferral = {
  readonly id: string;
  readonly service: string;
  readonly receiver: string;
  readonly whose: string | null;
  readonly status: "draft" | "sent" | "accepted" | "begun" | "declined" | "withdrawn";
  readonly on: LocalDate;
};

export type RecordPlan = {
  readonly id: string;
  readonly planVersion: number;
  readonly approvedOn: LocalDate;
  readonly reviewOn: LocalDate | null;
  readonly situation: string;
  readonly familyWishes: string;
};

export type RecordView = {
  readonly id: string;
  readonly party: "child" | "parent" | "worker" | "purchaser" | "close_person";
  readonly name: string;
  readonly words: string;
  readonly declined: boolean;
};

export type RecordResource = {
  readonly id: string;
  readonly name: string;
  readonly offers: string;
  readonly status: "named" | "asked" | "agreed" | "begun" | "declined";
  /** The day of its last step. */
  readonly on: LocalDate;
};

export type RecordDiscussion = {
  readonly id: string;
  readonly on: LocalDate;
  readonly guideName: Text;
  /** The child it was about, by name. */
  readonly about: string | null;
  readonly picture: string;
  readonly dissents: readonly { readonly who: string; readonly words: string }[];
  readonly rows: readonly {
    readonly id: string;
    readonly area: Text;
    readonly kind: "strength" | "vulnerability";
    readonly about: string | null;
    readonly words: string;
    readonly supports: string;
  }[];
};
