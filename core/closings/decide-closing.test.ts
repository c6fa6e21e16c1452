import { describe, expect, it } from "vitest";
import {
  closingGaps,
  decideEndCase,
  decideReopen,
  type ClosingParty,
} from "#core/closings/decide-closing.ts";
import { decideView } from "#core/closings/decide-view.ts";

const nothingMore = {
  isOrdered: true,
  waitingRounds: 0,
  openAlerts: 0,
  outcomeReasons: "",
  continuing: 0,
  asks: [],
};

it("rounds in which somebody is waited for are settled or given up before closing", () => {
  const facts = { ...nothingMore, hasChildren: false, hasParents: false, plannedMeetings: 0, outcome: "x" };
  const views = [{ party: "worker" as const }, { party: "purchaser" as const }];
  const gaps = (waitingRounds: number) => closingGaps({ ...facts, views, waitingRounds });
  expect(gaps(0)).toEqual([]);
  expect(gaps(2)).toEqual([{ code: "rounds_still_wait", count: 2 }]);
});

it("a distress answer is handled before closing", () => {
  const facts = { ...nothingMore, hasChildren: false, hasParents: false, plannedMeetings: 0, outcome: "x" };
  const views = [{ party: "worker" as const }, { party: "purchaser" as const }];
  expect(closingGaps({ ...facts, views, openAlerts: 1 })).toEqual([{ code: "alerts_still_open", count: 1 }]);
});

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
      outcome: "goals_reached",
      ...nothingMore,
    });
    expect(gaps.map((gap) => Object.values(gap).join(":"))).toEqual(expected);
  });
});

it("nobody's view is asked as a purchaser's where the family began the service itself", () => {
  const facts = { hasChildren: false, hasParents: true, plannedMeetings: 0, outcome: "goals_reached" };
  const views = [{ party: "parent" as const }, { party: "worker" as const }];
  const gaps = (isOrdered: boolean) => closingGaps({ ...facts, ...nothingMore, views, isOrdered });
  expect(gaps(false)).toEqual([]);
  expect(gaps(true)).toEqual([{ code: "views_missing", missing: ["purchaser"] }]);
});

it.each([
  ["all ahead and chosen", 2, 2, 0, []],
  ["one ahead isn't chosen", 2, 2, 1, ["moved_meetings_not_chosen"]],
  ["one of today is left", 2, 1, 0, ["meetings_still_planned"]],
  ["no move", 2, null, 0, ["meetings_still_planned"]],
] as const)(
  "planned meetings of a family that moves: %s",
  (_name, plannedMeetings, meetingsAhead, meetingsToChoose, expected) => {
    const move = meetingsAhead === null ? null : { chosen: true, meetingsAhead, meetingsToChoose };
    const facts = { views: [], hasChildren: false, hasParents: false, outcome: "x", ...nothingMore };
    const codes = closingGaps({ ...facts, plannedMeetings, move }).map(({ code }) => code);
    expect(codes.filter((code) => code !== "views_missing")).toEqual(expected);
  },
);

it("how it ended is named for every service", () => {
  const facts = { views: [], hasChildren: false, hasParents: false, plannedMeetings: 0, ...nothingMore };
  expect(closingGaps({ ...facts, outcome: "" }).map(({ code }) => code)).toContain("outcome_missing");
  expect(closingGaps({ ...facts, outcome: "moved_away" }).map(({ code }) => code)).not.toContain(
    "outcome_missing",
  );
});

it.each<[string, string, number, ("reasons" | "continues")[], string[]]>([
  ["reasons asked and given", "Koulu ja mummo auttavat.", 0, ["reasons"], []],
  ["reasons asked and not given", "", 0, ["reasons"], ["outcome_reasons_missing"]],
  ["services asked and none named", "Koulu auttaa.", 0, ["reasons", "continues"], ["continues_missing"]],
  ["services asked and named", "Koulu auttaa.", 1, ["reasons", "continues"], []],
  ["nothing asked", "", 0, [], []],
])("what the end itself asks: %s", (_name, outcomeReasons, continuing, asks, expected) => {
  const facts = { views: [], hasChildren: false, hasParents: false, plannedMeetings: 0, outcome: "x" };
  const codes = closingGaps({
    ...facts,
    isOrdered: true,
    waitingRounds: 0,
    openAlerts: 0,
    outcomeReasons,
    continuing,
    asks,
  }).map(({ code }) => code);
  expect(codes.filter((code) => code !== "views_missing")).toEqual(expected);
});

describe("decideEndCase", () => {
  it.each([
    ["nothing runs and nothing waits", true, 0, 0, "ok"],
    ["before the first service", false, 0, 0, "no_service_yet"],
    ["a service runs", true, 1, 0, "service_running"],
    ["an order waits", true, 0, 1, "order_waits"],
  ])("%s", (_name, hasHadService, runningServices, waitingOrders, expected) => {
    const decided = decideEndCase({ hasHadService, runningServices, waitingOrders });
    expect(decided.ok ? "ok" : decided.code).toBe(expected);
  });
});

describe("decideReopen", () => {
  it.each<[string, "open" | "closed", string | undefined, boolean, string]>([
    ["a closed case to its last period", "closed", "period", true, "period"],
    ["an open case", "open", "period", true, "case_not_closed"],
    ["a case that never had a service", "closed", undefined, true, "no_service"],
    ["by one whose service it isn't to take up", "closed", "period", false, "reopened_by_purchaser"],
  ])("%s", (_name, status, lastPeriodId, mayReopen, expected) => {
    const decided = decideReopen({ status, lastPeriodId, mayReopen });
    expect(decided.ok ? decided.value.periodId : decided.code).toBe(expected);
  });
});

describe("decideView", () => {
  it.each<[string, Parameters<typeof decideView>[0], string]>([
    ["a child's, written by a worker", { relations: ["keyWorker"], member: { role: "child" } }, "child"],
    ["a step-parent's", { relations: ["familyWorker"], member: { role: "step_parent" } }, "parent"],
    ["a grandmother's", { relations: ["familyWorker"], member: { role: "grandparent" } }, "close_person"],
    ["the purchaser's own", { relations: ["purchaser"], member: null }, "purchaser"],
    ["the lead's own stands with the workers'", { relations: ["unitLead"], member: null }, "worker"],
    ["the purchaser for a child", { relations: ["purchaser"], member: { role: "child" } }, "view_not_yours"],
    ["the lead for a parent", { relations: ["unitLead"], member: { role: "parent" } }, "view_not_yours"],
    ["of somebody outside", { relations: ["keyWorker"], member: undefined }, "member_unknown"],
  ])("%s", (_name, facts, expected) => {
    const decided = decideView(facts);
    expect(decided.ok ? decided.value.party : decided.code).toBe(expected);
  });
});
