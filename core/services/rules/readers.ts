import type { Reader } from "#core/services/reader.ts";
import type { Rule, RuleShape } from "#core/services/rule-shapes.ts";
import { choice, commitments, noChildWelfare, team } from "#core/services/rules/conditions.ts";
import { meetingsADay, meetingTimes } from "#core/services/rules/days.ts";
import { duration, endAge, orderValidity } from "#core/services/rules/limits.ts";
import { meetingCeiling, meetingParties, recordWithin, visitRate } from "#core/services/rules/meetings.ts";
import { invitedByClient, readiness } from "#core/services/rules/own-lead.ts";
import { partnerConsents } from "#core/services/rules/partners.ts";
import { planApprovers, planElements, planReview } from "#core/services/rules/plans.ts";
import { recurring } from "#core/services/rules/recurring.ts";
import { required } from "#core/services/rules/required.ts";

/** One reader for each shape: a new shape that nobody reads doesn't compile. */
const readers: { readonly [S in RuleShape]: Reader<S> } = {
  required,
  meeting_ceiling: meetingCeiling,
  meeting_parties: meetingParties,
  partner_consents: partnerConsents,
  plan_elements: planElements,
  plan_approvers: planApprovers,
  recurring,
  duration,
  end_age: endAge,
  visit_rate: visitRate,
  readiness,
  invited_by_client: invitedByClient,
  meetings_a_day: meetingsADay,
  meeting_times: meetingTimes,
  choice,
  team,
  no_child_welfare: noChildWelfare,
  record_within: recordWithin,
  plan_review: planReview,
  commitments,
  order_validity: orderValidity,
};

/** The table above pairs each shape with its own reader, which the compiler can't follow through the look-up. */
export const readerOf = (rule: Rule): Reader<RuleShape> => readers[rule.shape] as Reader<RuleShape>;
