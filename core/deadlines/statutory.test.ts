import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWorkingDay } from "#core/deadlines/calendar.ts";
import { statutoryRules, type DeadlineRuleId, type StatutoryRule } from "#core/deadlines/statutory-rules.ts";
import { ceilingOn, deadlineRuleOn, dueOf } from "#core/deadlines/statutory.ts";
import { addDays, localDate } from "#core/kernel/local-date.ts";

const day = localDate;
const rows: readonly StatutoryRule[] = statutoryRules;
const deadlines = rows.filter((rule) => rule.kind === "deadline");
const ids = deadlines.map(({ id }) => id as DeadlineRuleId);

describe("due days", () => {
  it.each<[DeadlineRuleId, string, string, string]>([
    ["urgent_need", "2026-11-28", "2026-11-28", "at once, on a Saturday too"],
    ["service_need_decision", "2026-11-24", "2026-12-03", "Tuesday to Thursday of the following week"],
    ["service_need_decision", "2026-12-22", "2027-01-05", "over Christmas and New Year"],
    ["tell_child_and_guardian", "2026-11-24", "2026-12-03", "in the same time"],
    ["service_need_assessment", "2026-11-24", "2027-02-24", "three months, the same day of month"],
    ["service_need_assessment", "2026-11-30", "2027-03-01", "no 30 February: the 28th is a Sunday"],
    ["service_need_assessment", "2026-09-24", "2026-12-28", "ends on Christmas Eve: Monday after"],
    ["client_plan_review", "2026-11-24", "2027-11-24", "a year"],
    ["client_plan_review", "2026-12-06", "2027-12-07", "ends on Independence Day"],
    ["appeal", "2026-11-24", "2026-12-28", "30 days end on Christmas Eve"],
    ["appeal", "2026-11-02", "2026-12-02", "30 days"],
    ["notice_by_letter", "2026-11-21", "2026-11-28", "a Saturday stays: nothing has to be done that day"],
    ["record_entry", "2026-11-27", "2026-11-30", "held on Friday, written on Monday"],
  ])("%s from %s is %s: %s", (id, from, due) => expect(dueOf(id, day(from)).dueOn).toBe(due));

  it("tells the working days left, in both directions", () => {
    const due = dueOf("service_need_decision", day("2026-11-24"));
    expect(due.workingDaysLeft(day("2026-11-24"))).toBe(7);
    expect(due.workingDaysLeft(day("2026-12-02"))).toBe(1);
    expect(due.workingDaysLeft(day("2026-12-03"))).toBe(0);
    expect(due.workingDaysLeft(day("2026-12-07"))).toBe(-2);
    expect(due.isOverdue(day("2026-12-03"))).toBe(false);
    expect(due.isOverdue(day("2026-12-04"))).toBe(true);
  });

  it("counts an eve where the controller has set so", () => {
    const from = day("2026-12-15");
    expect(dueOf("service_need_decision", from).dueOn).toBe("2026-12-28");
    expect(dueOf("service_need_decision", from, { countEves: ["christmas_eve"] }).dueOn).toBe("2026-12-24");
  });

  it("takes the contract's number for records, and for nothing that the law counts", () => {
    expect(dueOf("record_entry", day("2026-11-27"), { count: 3 }).dueOn).toBe("2026-12-02");
    expect(() => dueOf("appeal", day("2026-11-27"), { count: 14 })).toThrow(RangeError);
  });

  it("refuses a day before the rule", () => {
    expect(() => dueOf("appeal", day("2011-05-05"))).toThrow(/appeal/);
  });

  it("is a working day unless the row says otherwise, and never before its beginning", () => {
    const from = fc.integer({ min: 0, max: 29_000 }).map((days) => addDays(day("2020-01-01"), days));
    fc.assert(
      fc.property(fc.constantFrom(...ids), from, (id, start) => {
        const due = dueOf(id, start);
        expect(due.dueOn >= start).toBe(true);
        expect(isWorkingDay(due.dueOn) || !due.rule.movesToWorkingDay).toBe(true);
        expect(due.workingDaysLeft(due.dueOn)).toBe(0);
      }),
    );
  });

  it("grows with the day it is counted from", () => {
    const from = fc.integer({ min: 0, max: 29_000 }).map((days) => addDays(day("2020-01-01"), days));
    fc.assert(
      fc.property(fc.constantFrom(...ids), from, fc.nat(400), (id, start, more) => {
        expect(dueOf(id, start).dueOn <= dueOf(id, addDays(start, more)).dueOn).toBe(true);
      }),
    );
  });
});

describe("ceilings", () => {
  it.each([
    ["2023-12-31", 35],
    ["2024-01-01", 30],
    ["2026-11-23", 30],
  ])("a social worker's children on %s: %i", (on, atMost) => {
    const rule = ceilingOn("social_worker_caseload", day(on));
    expect(rule.atMost).toBe(atMost);
    expect(rule.text.fi).toContain(String(atMost));
  });

  it("had no ceiling before 2022", () => {
    expect(() => ceilingOn("social_worker_caseload", day("2021-12-31"))).toThrow(RangeError);
  });
});

describe("the rows", () => {
  it("carry a section or an act, and a text in every language", () => {
    for (const rule of rows) {
      expect(rule.source).toMatch(/\d+\/\d{4}/);
      for (const text of [rule.name, rule.text]) {
        for (const words of [text.fi, text.sv, text.en]) expect(words.trim()).not.toBe("");
        expect(new Set([text.fi, text.sv, text.en]).size).toBe(3);
      }
    }
  });

  it("never hold two rows of one rule on the same day", () => {
    for (const rule of rows) {
      for (const edge of [rule.validFrom, rule.validTo ?? rule.validFrom]) {
        const holding = rows.filter(
          (other) => other.id === rule.id && other.validFrom <= edge && edge <= (other.validTo ?? edge),
        );
        expect(holding).toHaveLength(1);
      }
    }
  });

  it("answer with the row itself", () => {
    expect(deadlineRuleOn("appeal", day("2026-11-23")).source).toContain("49 c §");
  });
});
