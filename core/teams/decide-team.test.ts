import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { addDays, localDate, type LocalDate } from "#core/kernel/local-date.ts";
import {
  decideEnd,
  decideJoin,
  decideReplace,
  type Candidate,
  type TeamRelation,
} from "#core/teams/decide-team.ts";
import { teamRoles } from "#core/teams/roles.ts";

const today = localDate("2026-11-23");
const relation = (changed: Partial<TeamRelation> = {}): TeamRelation => ({
  staffId: "a",
  role: "familyWorker",
  from: today,
  to: null,
  ...changed,
});
const candidate = (changed: Partial<Candidate> = {}): Candidate => ({
  staffId: "a",
  active: true,
  isFamilyWorker: true,
  competences: [],
  ...changed,
});
const code = (decision: { ok: boolean; code?: string }) => (decision.ok ? "ok" : decision.code);

describe("decideJoin", () => {
  it.each([
    ["a free worker", [], candidate(), relation(), "ok"],
    [
      "after one's own former time",
      [relation({ from: localDate("2026-01-01"), to: localDate("2026-11-22") })],
      candidate(),
      relation(),
      "ok",
    ],
    [
      "a key worker after the former one's last day",
      [relation({ staffId: "b", role: "keyWorker", to: localDate("2026-11-30") })],
      candidate(),
      relation({ role: "keyWorker", from: localDate("2026-12-01") }),
      "ok",
    ],
    [
      "a key worker on the former one's last day",
      [relation({ staffId: "b", role: "keyWorker", to: localDate("2026-12-01") })],
      candidate(),
      relation({ role: "keyWorker", from: localDate("2026-12-01") }),
      "key_worker_already",
    ],
    [
      "a therapist with the training",
      [],
      candidate({ competences: ["therapy"] }),
      relation({ role: "therapist" }),
      "ok",
    ],
    [
      "a therapist without it",
      [],
      candidate(),
      relation({ role: "therapist" }),
      "therapist_without_training",
    ],
    ["twice at once", [relation({ role: "standIn" })], candidate(), relation(), "already_in_team"],
    ["one who has left", [], candidate({ active: false }), relation(), "worker_not_available"],
    ["one of another trade", [], candidate({ isFamilyWorker: false }), relation(), "worker_not_available"],
    ["from yesterday", [], candidate(), relation({ from: localDate("2026-11-22") }), "starts_in_past"],
  ])("%s", (_what, present, who, wanted, expected) => {
    expect(code(decideJoin(present, who, wanted, today))).toBe(expected);
  });

  it("whatever is asked in whatever order, never two key workers or one worker twice on a day", () => {
    const day = fc.integer({ min: -20, max: 60 }).map((n) => addDays(today, n));
    const wish = fc.record({
      staffId: fc.constantFrom("a", "b", "c"),
      role: fc.constantFrom(...teamRoles),
      from: day,
      to: fc.option(day),
    });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 25 }), (wishes) => {
        const team: TeamRelation[] = [];
        for (const one of wishes) {
          if (one.to !== null && one.to < one.from) continue;
          if (decideJoin(team, candidate({ staffId: one.staffId, competences: ["therapy"] }), one, today).ok)
            team.push(one);
        }
        for (let n = 0; n <= 80; n += 1) {
          const on: LocalDate = addDays(today, n);
          const there = team.filter(({ from, to }) => from <= on && (to === null || on <= to));
          expect(there.filter(({ role }) => role === "keyWorker").length).toBeLessThanOrEqual(1);
          expect(new Set(there.map(({ staffId }) => staffId)).size).toBe(there.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});

it.each([
  [relation(), null, "ok"],
  [relation(), today, "ok"],
  [relation(), localDate("2026-11-22"), "ends_in_past"],
  [relation({ from: localDate("2026-12-10") }), localDate("2026-12-01"), "ends_in_past"],
  [relation({ from: localDate("2026-01-01"), to: localDate("2026-11-22") }), null, "already_ended"],
])("decideEnd %#", (former, to, expected) => {
  expect(code(decideEnd(former, to, today))).toBe(expected);
});

describe("decideReplace", () => {
  const former = relation({ staffId: "b", role: "keyWorker", from: localDate("2026-01-01") });
  it.each([
    ["another worker takes the place", candidate(), "2026-12-01", "ok"],
    ["the same worker", candidate({ staffId: "b" }), "2026-12-01", "same_worker"],
    ["one who has left", candidate({ active: false }), "2026-12-01", "worker_not_available"],
    ["from yesterday", candidate(), "2026-11-22", "starts_in_past"],
  ])("%s", (_what, who, from, expected) => {
    expect(code(decideReplace([former], former, who, localDate(from), today))).toBe(expected);
  });
});
