import { describe, expect, it } from "vitest";
import { decideFollowUp, decideRecordConcern, type ConcernDraft } from "#core/concerns/decide-concern.ts";
import { riskFactors } from "#core/concerns/risk-factors.ts";
import { localDate } from "#core/kernel/local-date.ts";

const today = localDate("2026-11-23");
const oona = "01990000-0000-7000-8000-000000000011";
const draft: ConcernDraft = {
  riskFactor: "parent_exhaustion",
  personId: oona,
  raisedWithFamily: true,
  notRaisedReason: "",
  noticedOn: today,
  followUpOn: localDate("2026-12-07"),
};

describe("decideRecordConcern", () => {
  it.each<[string, Partial<ConcernDraft>, string]>([
    ["raised with the family", {}, "accepted"],
    ["of the whole family", { personId: null }, "accepted"],
    [
      "not raised, with a reason",
      { raisedWithFamily: false, notRaisedReason: "Lapsi pyysi odottamaan" },
      "accepted",
    ],
    ["not raised, no reason", { raisedWithFamily: false }, "not_raised_needs_reason"],
    ["outside the list", { riskFactor: "keksitty" }, "risk_factor_unknown"],
    ["of a stranger", { personId: "01990000-0000-7000-8000-000000000099" }, "member_unknown"],
    ["of tomorrow", { noticedOn: localDate("2026-11-24") }, "noticed_in_future"],
    ["followed yesterday", { followUpOn: localDate("2026-11-22") }, "follow_up_in_past"],
    ["followed today", { followUpOn: today }, "accepted"],
  ])("%s", (_name, what, expected) => {
    const decided = decideRecordConcern({ memberIds: [oona] }, { ...draft, ...what }, today);
    expect(decided.ok ? "accepted" : decided.code).toBe(expected);
  });
});

describe("decideFollowUp", () => {
  it.each<[string, "open" | "closed", boolean, string | null, string]>([
    ["goes on to a new day", "open", false, "2026-12-21", "open"],
    ["closes", "open", true, null, "closed"],
    ["neither closes nor goes on", "open", false, null, "follow_up_needs_day"],
    ["goes on to yesterday", "open", false, "2026-11-22", "follow_up_in_past"],
    ["of a closed one", "closed", false, "2026-12-21", "concern_closed"],
  ])("%s", (_name, status, closes, nextOn, expected) => {
    const decided = decideFollowUp(
      { status },
      { closes, nextOn: nextOn === null ? null : localDate(nextOn) },
      today,
    );
    expect(decided.ok ? decided.value.status : decided.code).toBe(expected);
  });
});

it("no risk factor is listed twice", () => {
  expect(new Set(riskFactors.map(({ code }) => code)).size).toBe(riskFactors.length);
});
