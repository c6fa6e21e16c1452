import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, ageOn, daysBetween, isLocalDate, localDate, weekday } from "./local-date.ts";

const day = fc
  .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2200-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => localDate(date.toISOString().slice(0, 10)));

describe("calendar arithmetic agrees with the platform's own calendar", () => {
  const shifted = (date: string, days: number): string =>
    new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

  it("adding days", () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: -40_000, max: 40_000 }),
        (date, days) => addDays(date, days) === shifted(date, days),
      ),
    );
  });
  it("counting days, both ways", () => {
    fc.assert(
      fc.property(
        day,
        day,
        (from, to) =>
          addDays(from, daysBetween(from, to)) === to && daysBetween(from, to) === -daysBetween(to, from),
      ),
    );
  });
  it("weekdays", () => {
    fc.assert(fc.property(day, (date) => weekday(date) % 7 === new Date(`${date}T00:00:00Z`).getUTCDay()));
  });
  it("which days exist", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2200 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (y, m, d) => {
          const text = `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
          const ms = Date.parse(`${text}T00:00:00Z`);
          return (
            isLocalDate(text) === (!Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text)
          );
        },
      ),
    );
  });
});

it("a month later is the same day, or the month's last where there is none (150/1930 3 §)", () => {
  expect(addMonths(localDate("2027-01-31"), 1)).toBe("2027-02-28");
  expect(addMonths(localDate("2028-01-31"), 1)).toBe("2028-02-29");
  expect(addMonths(localDate("2026-11-30"), 3)).toBe("2027-02-28");
  expect(addMonths(localDate("2026-03-15"), -3)).toBe("2025-12-15");
});

it("age counts completed years", () => {
  expect(ageOn(localDate("2020-05-14"), localDate("2026-05-13"))).toBe(5);
  expect(ageOn(localDate("2020-05-14"), localDate("2026-05-14"))).toBe(6);
});
