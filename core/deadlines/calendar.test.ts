import Holidays from "date-holidays";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addWorkingDays,
  endOfPeriod,
  isWorkingDay,
  publicHolidays,
  workingDaysBetween,
} from "#core/deadlines/calendar.ts";
import { holidayRules } from "#core/deadlines/holiday-rules.ts";
import { easterSunday } from "#core/deadlines/holidays.ts";
import { addDays, localDate, weekday, type LocalDate } from "#core/kernel/local-date.ts";

const on = (year: number, id: string) => publicHolidays(year).find(({ rule }) => rule.id === id)?.on;
const firstDay = localDate("2000-01-01");
const someDay = fc.integer({ min: 0, max: 36_889 }).map((days) => addDays(firstDay, days));

describe("public holidays", () => {
  const reference = new Holidays("FI");
  const years = Array.from({ length: 101 }, (_, i) => 2000 + i);

  it.each(years)("agree with date-holidays in %i", (year) => {
    const theirs = reference
      .getHolidays(year, "fi")
      .filter(({ type, rule }) => type === "public" || (type === "bank" && !rule.startsWith("12-31")))
      .map(({ date }) => date.slice(0, 10));
    const ours = publicHolidays(year).map(({ on: day }) => day);
    expect([...new Set(ours)].sort()).toEqual([...new Set(theirs)].sort());
  });

  // University of Helsinki almanac.
  it.each([
    [2000, "2000-04-23"],
    [2008, "2008-03-23"],
    [2011, "2011-04-24"],
    [2024, "2024-03-31"],
    [2026, "2026-04-05"],
    [2038, "2038-04-25"],
    [2100, "2100-03-28"],
  ])("Easter of %i is %s", (year, day) => expect(easterSunday(year)).toBe(day));

  it.each([
    [2026, "epiphany", "2026-01-06"],
    [2026, "ascension_day", "2026-05-14"],
    [2026, "midsummer_eve", "2026-06-19"],
    [2026, "midsummer_day", "2026-06-20"],
    [2027, "midsummer_day", "2027-06-26"],
    [2026, "all_saints_day", "2026-10-31"],
    [2027, "all_saints_day", "2027-11-06"],
    [2026, "christmas_eve", "2026-12-24"],
  ])("%i %s is %s", (year, id, day) => expect(on(year, id)).toBe(day));

  it("keeps both feasts of a shared day", () => {
    const shared = publicHolidays(2008).filter(({ on: day }) => day === "2008-05-01");
    expect(shared.map(({ rule }) => rule.id).sort()).toEqual(["ascension_day", "may_day"]);
  });

  it("keeps Ascension Day a Thursday and both moving Saturdays in their weeks", () => {
    for (const year of years) {
      expect(weekday(on(year, "ascension_day") as LocalDate)).toBe(4);
      const midsummer = on(year, "midsummer_day") as LocalDate;
      expect(weekday(midsummer)).toBe(6);
      expect(midsummer >= `${year}-06-20` && midsummer <= `${year}-06-26`).toBe(true);
      const saints = on(year, "all_saints_day") as LocalDate;
      expect(weekday(saints)).toBe(6);
      expect(saints >= `${year}-10-31` && saints <= `${year}-11-06`).toBe(true);
    }
  });

  it("refuses years whose law it does not hold", () => {
    expect(() => publicHolidays(1993)).toThrow(RangeError);
    expect(() => publicHolidays(2026.5)).toThrow(RangeError);
  });

  it("names and sources every row, and says of every eve that it is a setting", () => {
    expect(new Set(holidayRules.map(({ id }) => id)).size).toBe(holidayRules.length);
    for (const rule of holidayRules) {
      expect(rule.source).toMatch(/\d+\/\d{4}/);
      for (const word of Object.values(rule.name)) expect(word.length).toBeGreaterThan(3);
      expect(rule.note !== undefined).toBe(rule.kind === "eve");
    }
  });
});

describe("working days", () => {
  it.each([
    ["2026-11-23", true, "a plain Monday"],
    ["2026-11-28", false, "a Saturday"],
    ["2026-11-29", false, "a Sunday"],
    ["2027-01-06", false, "Epiphany on a Wednesday"],
    ["2026-04-02", true, "Maundy Thursday"],
    ["2026-04-04", false, "the Saturday of Easter"],
    ["2026-12-24", false, "Christmas Eve"],
    ["2026-06-19", false, "Midsummer Eve"],
    ["2026-12-31", true, "New Year's Eve, which no law names"],
  ])("%s: %s, %s", (day, working) => expect(isWorkingDay(localDate(day))).toBe(working));

  it("counts an eve where the setting says so, and only that one", () => {
    const countEves = ["christmas_eve"];
    expect(isWorkingDay(localDate("2026-12-24"), { countEves })).toBe(true);
    expect(isWorkingDay(localDate("2026-06-19"), { countEves })).toBe(false);
    // On a Saturday the eve stays a Saturday.
    expect(isWorkingDay(localDate("2022-12-24"), { countEves })).toBe(false);
  });

  // Received on a Tuesday: Thursday of the following week at the latest (THL, Lastensuojelun aikarajat).
  it.each([
    ["2026-11-24", "2026-12-03", "a plain Tuesday"],
    ["2026-03-31", "2026-04-13", "over Easter"],
    ["2026-12-01", "2026-12-10", "Independence Day on a Sunday moves nothing"],
    ["2027-11-30", "2027-12-10", "over Independence Day on a Monday"],
    ["2026-12-22", "2027-01-05", "over Christmas and New Year"],
    ["2026-06-16", "2026-06-26", "over Midsummer"],
    ["2026-11-28", "2026-12-08", "received on a Saturday"],
  ])("the 7th working day after %s is %s: %s", (from, to) => {
    expect(addWorkingDays(localDate(from), 7)).toBe(to);
  });

  it("lands on a working day", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 60 }), (day, n) => {
        expect(isWorkingDay(addWorkingDays(day, n))).toBe(true);
        expect(isWorkingDay(addWorkingDays(day, -n))).toBe(true);
      }),
    );
  });

  it("adds up: n and then m is n + m", () => {
    const few = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(someDay, few, few, (day, n, m) => {
        expect(addWorkingDays(addWorkingDays(day, n), m)).toBe(addWorkingDays(day, n + m));
      }),
    );
  });

  it("grows with the day and with the number", () => {
    fc.assert(
      fc.property(someDay, fc.nat(60), fc.nat(40), (day, later, n) => {
        expect(addWorkingDays(day, n) <= addWorkingDays(addDays(day, later), n)).toBe(true);
        expect(addWorkingDays(day, n) < addWorkingDays(day, n + 1)).toBe(true);
      }),
    );
  });

  it("counts back what was added, with the sign of the direction", () => {
    fc.assert(
      fc.property(someDay, fc.nat(60), (day, n) => {
        const due = addWorkingDays(day, n);
        expect(workingDaysBetween(day, due)).toBe(n);
        expect(workingDaysBetween(due, day)).toBe(0 - n);
      }),
    );
  });

  it("splits at any day between", () => {
    fc.assert(
      fc.property(someDay, fc.nat(60), fc.nat(60), (day, a, b) => {
        const middle = addDays(day, a);
        const end = addDays(middle, b);
        expect(workingDaysBetween(day, middle) + workingDaysBetween(middle, end)).toBe(
          workingDaysBetween(day, end),
        );
      }),
    );
  });

  it("refuses half days and endless ones", () => {
    expect(() => addWorkingDays(firstDay, 0.5)).toThrow(RangeError);
    expect(() => addWorkingDays(firstDay, Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});

describe("the end of a period", () => {
  it.each([
    ["2026-11-27", "2026-11-27", "a Friday stays"],
    ["2026-11-28", "2026-11-30", "a Saturday"],
    ["2026-04-03", "2026-04-07", "Good Friday"],
    ["2026-05-01", "2026-05-04", "First of May on a Friday"],
    ["2026-12-24", "2026-12-28", "Christmas Eve on a Thursday"],
    ["2026-06-19", "2026-06-22", "Midsummer Eve"],
    ["2027-12-06", "2027-12-07", "Independence Day on a Monday"],
  ])("%s ends on %s: %s", (date, end) => expect(endOfPeriod(localDate(date))).toBe(end));

  it("is a working day, never earlier, and the nearest one", () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const end = endOfPeriod(day);
        expect(end >= day && isWorkingDay(end)).toBe(true);
        expect(endOfPeriod(end)).toBe(end);
        expect(workingDaysBetween(addDays(day, -1), end)).toBe(1);
      }),
    );
  });
});
