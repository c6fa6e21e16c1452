import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";
import { referralStatuses } from "#core/referrals/decide-referral.ts";
import { endpoint } from "#contract/endpoint.ts";

const caseOnly = z.object({ caseId: id });
const version = z.int().min(1);
const saved = z.object({ id, version: z.int() });

export const referralFollowed = z.object({
  id,
  personId: id.nullable(),
  whose: z.string().nullable(),
  serviceName: z.string(),
  receiver: z.string(),
  reason: z.string(),
  familyAgrees: z.boolean(),
  agreementWords: z.string(),
  status: z.enum(referralStatuses),
  /** Oldest first. */
  steps: z.array(
    z.object({ status: z.enum(referralStatuses), on: localDateShape, by: z.string(), words: z.string() }),
  ),
  followUpOn: localDateShape.nullable(),
  createdOn: localDateShape,
  createdBy: z.string(),
  version: z.int(),
});

export const referralsOf = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/referrals",
  audience: "worker",
  action: "concern.read",
  summary: "Referrals to other services, those under way first, each with its steps",
  params: caseOnly,
  reply: z.object({
    today: localDateShape,
    running: z.boolean(),
    referrals: z.array(referralFollowed),
    can: z.array(z.string()).default([]),
  }),
  refusals: [],
});

export const draftReferral = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/referrals",
  audience: "worker",
  action: "referral.write",
  summary: "Begin a referral to another service: which, to whom, why, and whether the family agrees",
  params: caseOnly,
  body: z.object({
    id,
    personId: id.nullable().default(null),
    serviceName: words(200),
    receiver: words(200),
    reason: words(4000),
    familyAgrees: z.boolean(),
    agreementWords: optionalWords(2000),
    followUpOn: localDateShape,
  }),
  reply: saved,
  refusals: ["case_closed", "service_not_running", "member_unknown", "follow_up_in_past"],
});

export const stepReferral = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/referrals/:referralId/steps",
  audience: "worker",
  action: "referral.write",
  summary: "The next step of a referral: sent, accepted, begun, declined or withdrawn, on its day",
  params: caseOnly.extend({ referralId: id }),
  body: z.object({
    version,
    status: z.enum(referralStatuses),
    on: localDateShape,
    words: optionalWords(2000),
    /** The family's agreement, where it was asked for since. */
    familyAgrees: z.boolean(),
    /** When it is looked at next, while it is under way. */
    followUpOn: localDateShape.nullable().default(null),
  }),
  reply: saved,
  refusals: [
    "case_closed",
    "referral_step_not_possible",
    "family_does_not_agree",
    "step_before_former",
    "step_in_future",
    "follow_up_needs_day",
  ],
});
