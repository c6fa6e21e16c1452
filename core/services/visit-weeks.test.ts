import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, localDate, weekday } from "#core/kernel/local-date.ts";
import { assess } from "#core/services/engine.ts";
import type { BreakFact, MeetingFact } from "#core/services/facts.ts";
import { mayPlanMeeting } from "#core/services/gates.ts";
import type { RuleOf } from "#core/services/rule-shapes.ts";
import { visitWeeks, weekOf } from "#core/services/visit-weeks.ts";
import {
  aHeldMeeting,
  anApproved,
  anApprovedPlan,
  anyBreak,
  day,
  modelNamed,
  someFacts,
} from "#fixtures/service-facts.ts";

const model = modelNamed("child-welfare-family-work");
const rule = model.rules.find(({ shape }) => shape === "visit_rate") as RuleOf<"visit_rate">;
const away = (from: string, to: string, kind: BreakFact["kind"] = "break"): BreakFact => ({
  id: from,
  kind,
  from: localDate(from),
  to: localDate(to),
});

describe("weeks that ask for no visit", () => {
  test.each([
    ["an ordinary week", [], "2026-11-16", 5, undefined],
    ["Christmas", [], "2026-12-21", 3, "holidays"],
    ["Good Friday alone leaves four days", [], "2026-03-30", 4, undefined],
    ["an agreed week away", [away("2026-11-16", "2026-11-22")], "2026-11-16", 0, "break"],
    ["two days away", [away("2026-11-16", "2026-11-17")], "2026-11-16", 3, "break"],
    ["a pause", [away("2026-11-02", "2026-12-31", "pause")], "2026-11-16", 0, "pause"],
    ["one day away leaves four", [away("2026-11-16", "2026-11-16")], "2026-11-16", 4, undefined],
  ] as const)("%s", (_name, breaks, monday, weekdaysLeft, excuse) => {
    expect(weekOf(rule, breaks, localDate(monday))).toEqual({ weekdaysLeft, ...(excuse ? { excuse } : {}) });
  });

  test("without the model's word for it no week is excused", () => {
    const strict = { ...rule, parameters: { ...rule.parameters, excused: undefined } };
    expect(
      weekOf(strict, [away("2026-11-16", "2026-11-22")], localDate("2026-11-16")).excuse,
    ).toBeUndefined();
  });
});

// The plan is approved on day 30, a Wednesday: the rhythm is counted from the week after.
const mapped: MeetingFact[] = [aHeldMeeting("start", 1), aHeldMeeting("mapping", 10)];
const working = (visits: readonly number[], breaks: readonly BreakFact[] = []) => ({
  ...someFacts(),
  documents: [anApproved("mapping_summary", 20)],
  plans: [anApprovedPlan(model)],
  breaks,
  meetings: [...mapped, ...visits.map((n) => aHeldMeeting("regular", n))],
});

describe("the strip and the engine say the same", () => {
  const today = day(63); // Monday 7 December 2026
  const facts = working([35, 37, 42, 43, 44, 45], [away("2026-11-23", "2026-11-29")]);
  const weeks = visitWeeks(rule, facts, { from: day(30), until: addDays(today, 14), today });

  test("week by week", () => {
    expect(weeks.map(({ week, held, state }) => [week, held, state])).toEqual([
      ["2026-11-02", 0, "kept"],
      ["2026-11-09", 2, "kept"],
      ["2026-11-16", 4, "too_many"],
      ["2026-11-23", 0, "excused"],
      ["2026-11-30", 0, "too_few"],
      ["2026-12-07", 0, "now"],
      ["2026-12-14", 0, "ahead"],
      ["2026-12-21", 0, "excused"],
    ]);
  });

  test("what is short is a breach, what is excused is not", () => {
    const { breaches } = assess(model, facts, today);
    expect(breaches.filter((one) => one.rule === "work.visits").map(({ on, code }) => [on, code])).toEqual([
      ["2026-11-16", "visits_full"],
      ["2026-11-30", "visits_too_few"],
    ]);
  });

  test("for any breaks: each week is a Monday, once, and only a short one is excused", () => {
    fc.assert(
      fc.property(fc.array(anyBreak, { maxLength: 3 }), fc.integer({ min: 0, max: 500 }), (breaks, ahead) => {
        const from = localDate("2024-06-05");
        const now = addDays(from, ahead);
        const found = visitWeeks(rule, { meetings: [], breaks }, { from, until: now, today: now });
        expect(new Set(found.map(({ week }) => week)).size).toBe(found.length);
        for (const { week, state, excuse } of found) {
          expect(weekday(week)).toBe(1);
          expect(state === "excused").toBe(excuse !== undefined);
        }
      }),
    );
  });
});

test("where so many a day are the most, weeks are followed too: a full day is too much, an empty week is not", () => {
  const aDay = modelNamed("intensified-family-work", 2).rules.find(
    ({ shape }) => shape === "meetings_a_day",
  ) as RuleOf<"meetings_a_day">;
  const today = localDate("2026-12-07");
  const visits = (n: number, howMany: number) =>
    Array.from({ length: howMany }, (_, i) => aHeldMeeting("support_visit", n, { id: `${n}-${i}` }));
  const meetings = [
    ...[35, 36, 37, 38, 39, 40, 41].flatMap((n) => visits(n, 3)),
    ...visits(42, 4),
    aHeldMeeting("on_call", 43),
  ];
  const breaks = [away("2026-11-23", "2026-11-29"), away("2026-11-30", "2026-12-03")];
  const weeks = visitWeeks(aDay, { meetings, breaks }, { from: day(35), until: addDays(today, 7), today });
  expect(weeks.map(({ week, held, state }) => [week, held, state])).toEqual([
    ["2026-11-09", 21, "kept"],
    ["2026-11-16", 4, "too_many"],
    ["2026-11-23", 0, "excused"],
    ["2026-11-30", 0, "none"],
    ["2026-12-07", 0, "now"],
    ["2026-12-14", 0, "ahead"],
  ]);
});

describe("a pause", () => {
  const paused = working([35], [{ id: "p", kind: "pause", from: day(40) }]);
  const visit = (n: number) => mayPlanMeeting(model, paused, { kind: "regular", on: day(n) }, day(50));
  test("stands in the way of meetings until it is ended", () => {
    expect(visit(39).ok).toBe(true);
    expect(visit(60)).toMatchObject({ ok: false, code: "service_paused", values: { from: day(40) } });
  });
  test("an agreed break doesn't: the family may still be met", () => {
    const onBreak = working([35], [away("2026-11-09", "2026-12-31")]);
    expect(mayPlanMeeting(model, onBreak, { kind: "regular", on: day(45) }, day(44)).ok).toBe(true);
  });
});
