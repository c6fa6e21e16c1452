import { describe, expect, it } from "vitest";
import { closingGaps, decideReopen, type ClosingParty } from "#core/closings/decide-closing.ts";

describe("closingGaps", () => {
  const all: ClosingParty[] = ["child", "parent", "worker", "purchaser"];
  it.each<[string, ClosingParty[], boolean, number, string[]]>([
    ["everybody asked", all, true, 0, []],
    ["nobody asked", [], true, 0, ["views_missing:child,parent,worker,purchaser"]],
    ["a family without children", ["parent", "worker", "purchaser"], false, 0, []],
    [
      "a close person can't stand in for a child",
      ["close_person", "parent", "worker", "purchaser"],
      true,
      0,
      ["views_missing:child"],
    ],
    ["meetings still in the calendar", all, true, 2, ["meetings_still_planned:2"]],
  ])("%s", (_name, parties, hasChildren, plannedMeetings, expected) => {
    const gaps = closingGaps({
      views: parties.map((party) => ({ party })),
      hasChildren,
      hasParents: true,
      plannedMeetings,
    });
    expect(
      gaps.map((gap) => `${gap.code}:${gap.code === "views_missing" ? gap.missing.join(",") : gap.count}`),
    ).toEqual(expected);
  });
});

describe("decideReopen", () => {
  it.each<[string, "open" | "closed", string | undefined, string]>([
    ["a closed case to its last period", "closed", "period", "period"],
    ["an open case", "open", "period", "case_not_closed"],
    ["a case that never had a service", "closed", undefined, "no_service"],
  ])("%s", (_name, status, lastPeriodId, expected) => {
    const decided = decideReopen({ status, lastPeriodId });
    expect(decided.ok ? decided.value.periodId : decided.code).toBe(expected);
  });
});
