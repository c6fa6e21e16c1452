import { z } from "zod";
import {
  attendanceStates,
  consentGivers,
  consentWays,
  enrolmentStatuses,
  noticeKinds,
  noticeWays,
} from "#core/groups/enrolments.ts";
import { ownAloneGrounds } from "#core/groups/consent-rules.ts";
import { id } from "#core/kernel/id.ts";
import { localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";

export const can = { can: z.array(z.string()).default([]) };
export const version = z.int().min(1);
export const saved = z.object({ id, version: z.int() });
export const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "not_a_time" });

export const groupCounts = z.object({ enrolled: z.int(), offered: z.int(), queued: z.int() });

export const enrolmentReply = z.object({
  id,
  version: z.int(),
  groupId: id,
  personId: id.nullable(),
  /** With a family's case, or of its own accord without one. */
  hasCase: z.boolean(),
  name: z.string(),
  birthYear: z.int().nullable(),
  contactName: z.string(),
  contactPhone: z.string(),
  isProtected: z.boolean(),
  consent: z.object({
    by: z.enum(consentGivers),
    name: z.string(),
    /** Chosen of the family, or somebody who isn't in the case. */
    inCase: z.boolean(),
    on: localDateShape,
    how: z.enum(consentWays),
  }),
  told: z.string(),
  allergies: z.string(),
  needs: z.string(),
  status: z.enum(enrolmentStatuses),
  queuePlace: z.int().nullable(),
  offerUntil: localDateShape.nullable(),
  endedOn: localDateShape.nullable(),
  endReason: z.string(),
  /** Why one outside the group's ages was taken. */
  ageReason: z.string(),
  /** The young person's own consent is enough: the service is their own, or a worker decided so; then the guardian isn't told. */
  ownAlone: z.object({ ground: z.enum(ownAloneGrounds), reason: z.string() }).nullable(),
  /** Who enrolled: the leaders' way to the family when it isn't called directly. */
  enrolledBy: z.object({ name: z.string(), phone: z.string() }),
  createdOn: localDateShape,
});

const sessionTime = z.object({
  onDay: localDateShape,
  begins: z.string(),
  ends: z.string(),
  place: z.string(),
});

export const noticeReply = z.object({
  id,
  version: z.int(),
  kind: z.enum(noticeKinds),
  enrolmentId: id,
  sessionOn: localDateShape.nullable(),
  /** Of a session that was moved: what the family knows, and what it is now. */
  move: z.object({ from: sessionTime, to: sessionTime }).nullable(),
  madeOn: localDateShape,
  told: z.object({ on: localDateShape, how: z.enum(noticeWays), by: z.string() }).nullable(),
});

/** What every enrolment asks, with a case or without. */
export const enrolmentBody = {
  id,
  contactName: optionalWords(200),
  contactPhone: optionalWords(50),
  consentBy: z.enum(consentGivers).nullable(),
  consentName: optionalWords(200),
  consentOn: localDateShape.nullable(),
  consentHow: z.enum(consentWays).default("spoken"),
  /** What the leaders are told, as agreed with the family. */
  told: optionalWords(2000),
  allergies: optionalWords(1000),
  needs: optionalWords(1000),
  ageReason: optionalWords(500),
  /** Why a worker decided that the young person's own consent is enough. */
  ownAloneReason: optionalWords(1000),
  queueIfFull: z.boolean().default(false),
};

export const enrolmentChange = z.object({
  version,
  contactName: optionalWords(200),
  contactPhone: optionalWords(50),
  told: optionalWords(2000),
  allergies: optionalWords(1000),
  needs: optionalWords(1000),
});
export const enrolmentStep = z.object({
  version,
  step: z.enum(["accept", "decline", "cancel"]),
  reason: optionalWords(500),
});
export const toldBody = z.object({ version, on: localDateShape, how: z.enum(noticeWays) });
export const enrolled = saved.extend({ status: z.enum(enrolmentStatuses) });

export const enrolRefusals = [
  "group_not_open",
  "consent_missing",
  "consent_in_future",
  "young_persons_consent_missing",
  "guardians_consent_missing",
  "guardian_not_asked",
  "own_consent_missing",
  "birth_date_needed_for_own_consent",
  "own_alone_not_possible",
  "consent_giver_missing",
  "not_a_guardian",
  "outside_group_ages",
  "contact_is_protected",
  "group_full",
  "already_enrolled",
] as const;
export const stepRefusals = ["enrolment_step_not_possible", "offer_lapsed", "reason_missing"] as const;

export const sessionReply = z.object({
  id,
  version: z.int(),
  onDay: localDateShape,
  begins: z.string(),
  ends: z.string(),
  place: z.string(),
  theme: z.string(),
  status: z.enum(["planned", "held", "cancelled"]),
  cancelReason: z.string(),
  moveReason: z.string(),
});
export const sessionBody = {
  onDay: localDateShape,
  begins: clock,
  ends: clock,
  place: optionalWords(300),
  theme: optionalWords(300),
};
export const groupBody = {
  kind: z.string().regex(/^[a-z][a-z0-9_]*$/),
  name: words(120),
  about: optionalWords(2000),
  place: optionalWords(300),
  places: z.int().min(1).max(200),
  offerDays: z.int().min(1).max(60),
  startsOn: localDateShape,
  endsOn: localDateShape,
};
export const attendanceState = z.enum(attendanceStates);
