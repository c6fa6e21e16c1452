import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { addDays, localDate, weekday } from "#core/kernel/local-date.ts";
import { decideAbsence } from "./decide-absence.ts";
import { decideCollisions } from "./decide-collisions.ts";
import { decideStandIn, type HandOver } from "./decide-stand-in.ts";
import { unfollowedWishes, type TimeWish } from "./time-wishes.ts";
import { travelEstimate } from "./travel.ts";

describe("travel", () => {
  it.each([
    ["70100", "70100", "same_area", 10],
    ["70100", "70150", "same_town", 20],
    ["70100", "70820", "same_region", 40],
    ["70100", "40100", "elsewhere", 60],
  ])("%s to %s is %s", (from, to, band, minutes) => {
    expect(travelEstimate(from, to)).toEqual({ band, minutes });
    expect(travelEstimate(to, from)).toEqual({ band, minutes });
  });
  it.each([
    ["70100", ""],
    ["", ""],
    ["70100", "7010"],
    ["FI-70100", "70100"],
  ])("nothing is reckoned from %j to %j", (from, to) => expect(travelEstimate(from, to)).toBeUndefined());
});

describe("wishes for times", () => {
  const monday = localDate("2026-11-30");
  const wish = (what: Partial<TimeWish>): TimeWish => ({
    id: what.kind ?? "suits",
    kind: "suits",
    weekdays: [1, 2],
    fromTime: "15:00",
    toTime: "18:00",
    from: localDate("2026-11-01"),
    to: null,
    ...what,
  });
  const told = (wishes: readonly TimeWish[], from: string, day = monday, minutes = 60) =>
    unfollowedWishes(wishes, [day], from, minutes).map(({ kind }) => kind);
  it.each([
    ["inside the band", [wish({})], "15:00", []],
    ["to its very end", [wish({})], "17:00", []],
    ["over its end", [wish({})], "17:15", ["suits"]],
    ["before it", [wish({})], "14:30", ["suits"]],
    ["in one of two bands", [wish({ fromTime: "08:00", toTime: "10:00" }), wish({})], "16:00", []],
    ["touching a time that can't be", [wish({ kind: "avoid" })], "14:30", ["avoid"]],
    ["right before one", [wish({ kind: "avoid" })], "14:00", []],
    ["of a season that is over", [wish({ to: localDate("2026-11-29") })], "09:00", []],
    ["of one that comes", [wish({ kind: "avoid", from: localDate("2026-12-01") })], "15:00", []],
    ["without wishes", [], "03:00", []],
  ] as const)("%s", (_what, wishes, from, kinds) => expect(told(wishes, from)).toEqual(kinds));
  it("a day that isn't named among those that suit is outside them", () => {
    expect(told([wish({})], "16:00", addDays(monday, 3))).toEqual(["suits"]);
    expect(told([wish({ kind: "avoid" })], "16:00", addDays(monday, 3))).toEqual([]);
  });
  it("no day that isn't the wish's own is ever one to avoid", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 22 }), (ahead, hour) => {
        const day = addDays(monday, ahead);
        const found = told([wish({ kind: "avoid" })], `${String(hour).padStart(2, "0")}:00`, day);
        return found.length === 0 || (weekday(day) <= 2 && hour >= 15 && hour < 18);
      }),
    );
  });
});

it("a collision is refused without a reason, and told with one", () => {
  const one = { kind: "car" as const, subject: "a", on: localDate("2026-11-30"), startsAt: "", endsAt: "" };
  expect(decideCollisions([], "")).toEqual({ ok: true, value: { overridden: [] } });
  expect(decideCollisions([one], "")).toMatchObject({ ok: false, code: "time_taken", values: { count: 1 } });
  expect(decideCollisions([one], "Kaksi autoa yhdelle tielle.")).toMatchObject({ ok: true });
});

describe("absences", () => {
  const span = (from: string, to: string, fromTime: string | null = null, toTime: string | null = null) => ({
    from: localDate(from),
    to: localDate(to),
    fromTime,
    toTime,
  });
  it.each([
    ["apart", span("2026-12-01", "2026-12-04"), span("2026-12-05", "2026-12-06"), true],
    ["on the last day", span("2026-12-01", "2026-12-04"), span("2026-12-04", "2026-12-06"), false],
    [
      "hours in whole days",
      span("2026-12-01", "2026-12-04"),
      span("2026-12-02", "2026-12-02", "09:00", "10:00"),
      false,
    ],
    [
      "hours after hours",
      span("2026-12-01", "2026-12-01", "09:00", "12:00"),
      span("2026-12-01", "2026-12-01", "12:00", "15:00"),
      true,
    ],
    [
      "hours over hours",
      span("2026-12-01", "2026-12-01", "09:00", "12:00"),
      span("2026-12-01", "2026-12-01", "11:59", "15:00"),
      false,
    ],
  ])("%s", (_what, one, other, fits) => {
    expect(decideAbsence(one, [other]).ok).toBe(fits);
    expect(decideAbsence(other, [one]).ok).toBe(fits);
  });
});

describe("handing a family over", () => {
  const today = localDate("2026-11-23");
  const facts = (what: Partial<HandOver> = {}): HandOver => ({
    today,
    absence: { staffId: "a", from: localDate("2026-12-01"), to: localDate("2026-12-04"), cancelled: false },
    team: [{ id: "r", staffId: "a", role: "keyWorker", from: localDate("2026-01-01"), to: null }],
    standIn: { staffId: "s", active: true, isFamilyWorker: true, isAway: false },
    handedOver: false,
    ...what,
  });
  const pair = (from: string, to: string | null) => ({
    id: "p",
    staffId: "s",
    role: "familyWorker" as const,
    from: localDate(from),
    to: to === null ? null : localDate(to),
  });
  const code = (what: Partial<HandOver>) => {
    const decision = decideStandIn(facts(what));
    return decision.ok ? decision.value : decision.code;
  };
  const own = facts().team;
  it.each<[string, Partial<HandOver>, unknown]>([
    ["from the first day", {}, { from: "2026-12-01", presentAs: null }],
    ["from today when it runs", { today: localDate("2026-12-02") }, { from: "2026-12-02", presentAs: null }],
    [
      "to the other of the pair",
      { team: [...own, pair("2026-10-01", null)] },
      { from: "2026-12-01", presentAs: "p" },
    ],
    [
      "to one who was there once",
      { team: [...own, pair("2026-10-01", "2026-11-01")] },
      { from: "2026-12-01", presentAs: null },
    ],
    [
      "to one who leaves in the middle",
      { team: [...own, pair("2026-10-01", "2026-12-02")] },
      "worker_not_available",
    ],
    ["after the last day", { today: localDate("2026-12-05") }, "absence_over"],
    ["when it was cancelled", { absence: { ...facts().absence, cancelled: true } }, "absence_over"],
    ["of a family that isn't theirs", { team: [] }, "not_in_team"],
    ["to oneself", { standIn: { ...facts().standIn, staffId: "a" } }, "same_worker"],
    [
      "to one of another trade",
      { standIn: { ...facts().standIn, isFamilyWorker: false } },
      "worker_not_available",
    ],
    ["to one who has left", { standIn: { ...facts().standIn, active: false } }, "worker_not_available"],
    ["to one who is away", { standIn: { ...facts().standIn, isAway: true } }, "stand_in_away"],
    ["twice", { handedOver: true }, "already_handed_over"],
  ])("%s", (_what, what, expected) => expect(code(what)).toEqual(expected));
});
