import { describe, expect, it } from "vitest";
import { localDate } from "#core/kernel/local-date.ts";
import {
  decideReferralStep,
  isUnderWay,
  nextStatuses,
  referralStatuses,
  type ReferralStatus,
} from "#core/referrals/decide-referral.ts";

const today = localDate("2026-11-23");
const later = localDate("2026-12-14");

const walk = (status: ReferralStatus, left: number): boolean =>
  left > 0 && nextStatuses(status).every((next) => walk(next, left - 1));

describe("decideReferralStep", () => {
  it.each<
    [
      string,
      ReferralStatus,
      ReferralStatus,
      { agrees?: boolean; on?: string; followUpOn?: string | null },
      string,
    ]
  >([
    ["sent when the family agrees", "draft", "sent", {}, "ok"],
    ["not sent against the family", "draft", "sent", { agrees: false }, "family_does_not_agree"],
    ["withdrawn whatever the family thinks", "draft", "withdrawn", { agrees: false, followUpOn: null }, "ok"],
    ["begun only after it is accepted", "sent", "begun", {}, "referral_step_not_possible"],
    ["begun", "accepted", "begun", { followUpOn: null }, "ok"],
    ["nothing after it has begun", "begun", "withdrawn", {}, "referral_step_not_possible"],
    ["not before the former step", "sent", "accepted", { on: "2026-11-01" }, "step_before_former"],
    ["not tomorrow", "sent", "accepted", { on: "2026-11-24" }, "step_in_future"],
    ["under way it is followed on a day", "draft", "sent", { followUpOn: null }, "follow_up_needs_day"],
  ])("%s", (_name, status, next, { agrees = true, on = "2026-11-23", followUpOn = later }, expected) => {
    const decided = decideReferralStep(
      { status, familyAgrees: agrees, lastOn: localDate("2026-11-10") },
      { status: next, on: localDate(on), followUpOn: followUpOn === null ? null : localDate(followUpOn) },
      today,
    );
    expect(decided.ok ? "ok" : decided.code).toBe(expected);
  });
  it("always comes to an end", () => {
    expect(referralStatuses.every((status) => walk(status, 4))).toBe(true);
    expect(referralStatuses.filter(isUnderWay)).toEqual(["draft", "sent", "accepted"]);
  });
});
