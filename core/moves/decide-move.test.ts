import { describe, expect, it } from "vitest";
import { localDate } from "#core/kernel/local-date.ts";
import {
  decideCallOff,
  decideChooseGoals,
  decideEndProposal,
  decideJoinService,
  decideProposeMove,
  isUnderWay,
  moveStatuses,
} from "#core/moves/decide-move.ts";

const today = localDate("2026-11-23");
const codeOf = (decision: { ok: boolean; code?: string }) => (decision.ok ? "ok" : decision.code);

describe("proposing a move", () => {
  const facts = {
    running: { service: "family-work", unitId: "u1" },
    underWay: false,
    serviceInForce: true,
    unitDelivers: true,
  };
  const draft = {
    kind: "step_up" as const,
    toService: "intensified-family-work",
    toUnitId: null,
    assessedOn: null,
  };
  it.each([
    ["to another service", {}, {}, "ok"],
    ["without a service", { running: null }, {}, "no_running_service"],
    ["beside another move", { underWay: true }, {}, "move_underway"],
    ["to a service that isn't in force", { serviceInForce: false }, {}, "service_not_in_force"],
    ["to a unit that doesn't give it", { unitDelivers: false }, {}, "unit_does_not_deliver"],
    [
      "to the same service of no named unit",
      {},
      { kind: "provider", toService: "family-work" },
      "move_to_same",
    ],
    ["to the same unit", {}, { kind: "provider", toService: "family-work", toUnitId: "u1" }, "move_to_same"],
    [
      "to the same service of another unit",
      {},
      { kind: "provider", toService: "family-work", toUnitId: "u2" },
      "ok",
    ],
    ["up to the same service", {}, { toService: "family-work", toUnitId: "u2" }, "move_to_same"],
    ["to another service as a change of unit", {}, { kind: "provider" }, "move_to_same"],
    ["from an assessment still to come", {}, { assessedOn: localDate("2026-11-24") }, "assessment_in_future"],
  ] as const)("%s", (_what, changed, said, code) => {
    expect(codeOf(decideProposeMove({ ...facts, ...changed }, { ...draft, ...said }, today))).toBe(code);
  });
});

describe("choosing the goals that go on", () => {
  const goal = (goalId: string) => ({ goalId, goesOn: true, words: "" });
  const meeting = (meetingId: string, keeps: boolean) => ({
    meetingId,
    keeps,
    reason: keeps ? "" : "Palvelu vaihtuu",
  });
  const facts = {
    status: "accepted" as const,
    chosen: false,
    goalIds: ["a", "b"],
    memberIds: ["m"],
    meetings: [],
  };
  const draft = { goals: [goal("a"), goal("b")], meetings: [], chosenWith: ["m"] };
  it.each([
    ["every goal answered for", {}, {}, "ok"],
    ["again before the move", { chosen: true }, {}, "ok"],
    ["after the move, once", { status: "moved" }, {}, "ok"],
    ["after the move, again", { status: "moved", chosen: true }, {}, "goals_chosen_already"],
    ["of a move that isn't made", { status: "declined" }, {}, "move_over"],
    ["a goal left out", {}, { goals: [goal("a")] }, "goal_unknown"],
    ["another's goal", {}, { goals: [goal("a"), goal("x")] }, "goal_unknown"],
    ["a meeting left out", { meetings: [{ id: "t", keepable: true }] }, {}, "meetings_not_answered"],
    ["another's meeting", {}, { meetings: [meeting("t", true)] }, "meetings_not_answered"],
    [
      "a meeting kept and one cancelled",
      {
        meetings: [
          { id: "t", keepable: true },
          { id: "u", keepable: false },
        ],
      },
      { meetings: [meeting("t", true), meeting("u", false)] },
      "ok",
    ],
    [
      "a meeting kept that the next service doesn't hold",
      { meetings: [{ id: "u", keepable: false }] },
      { meetings: [meeting("u", true)] },
      "meeting_kind_not_in_service",
    ],
    ["with somebody else", {}, { chosenWith: ["x"] }, "member_unknown"],
  ] as const)("%s", (_what, changed, said, code) => {
    expect(codeOf(decideChooseGoals({ ...facts, ...changed }, { ...draft, ...said }))).toBe(code);
  });
});

it("only what waits is declined or taken back, and only what is accepted called off", () => {
  expect(moveStatuses.filter((one) => decideEndProposal(one).ok)).toEqual(["proposed"]);
  expect(moveStatuses.filter((one) => decideCallOff(one).ok)).toEqual(["accepted"]);
  expect(moveStatuses.filter(isUnderWay)).toEqual(["proposed", "ordered", "accepted"]);
});

it.each([
  ["a sibling", { role: "sibling" }, false, false, "family-services", "ok"],
  ["a child without a matter", { role: "child" }, false, false, "family-services", "ok"],
  ["a client already", { role: "child" }, true, false, "family-services", "joined_already"],
  ["a parent", { role: "parent" }, false, false, "family-services", "member_unknown"],
  ["nobody of the family", undefined, false, false, "family-services", "member_unknown"],
  ["into child welfare, by a worker", { role: "child" }, false, false, "child-welfare", "purchaser_decides"],
  ["into child welfare, by the social worker", { role: "child" }, false, true, "child-welfare", "ok"],
  ["no service", { role: "child" }, false, true, null, "no_running_service"],
] as const)("joining: %s", (_what, member, hasMatter, isPurchaser, serviceTask, code) => {
  expect(codeOf(decideJoinService({ member, hasMatter, isPurchaser, serviceTask }))).toBe(code);
});

it.each([
  ["by one who works with both", { protected: false }, false, "family-services", "ok"],
  ["by one who doesn't, or there is no such child", null, true, "family-services", "sibling_case_not_yours"],
  ["with a protected home, by a worker", { protected: true }, false, "family-services", "protected_sibling"],
  ["with a protected home, by the social worker", { protected: true }, true, "family-services", "ok"],
  ["into child welfare, by a worker", { protected: false }, false, "child-welfare", "purchaser_decides"],
] as const)("joining a child of another case: %s", (_what, elsewhere, isPurchaser, serviceTask, code) => {
  const facts = { member: undefined, hasMatter: false, isPurchaser, serviceTask };
  expect(codeOf(decideJoinService({ ...facts, elsewhere }))).toBe(code);
});
