import { expect, it } from "vitest";
import { localDate } from "#core/kernel/local-date.ts";
import { quartersOfYears, timeOf } from "./times.ts";

it.each([
  ["2026-11-26", "2026-4", "2022-1", 20],
  ["2026-01-01", "2026-1", "2022-1", 17],
])("on %s the choices of time reach from %s back to %s", (today, newest, oldest, count) => {
  const quarters = quartersOfYears(localDate(today), 5);
  expect([quarters[0]?.code, quarters.at(-1)?.code, quarters.length]).toEqual([newest, oldest, count]);
  expect([...new Set(quarters.map(({ year }) => year))]).toEqual(["2026", "2025", "2024", "2023", "2022"]);
});

it("a choice of one's own without both ends is the last four quarters", () => {
  const today = localDate("2026-11-26");
  const usual = { from: "2026-01-01", to: "2026-12-31" };
  expect(timeOf("oma", { alkaen: "2024-01-01", asti: "" }, today)).toEqual(usual);
  expect(timeOf("oma", { alkaen: "2024-01-01", asti: "2024-06-30" }, today)).toEqual({
    from: "2024-01-01",
    to: "2024-06-30",
  });
});
