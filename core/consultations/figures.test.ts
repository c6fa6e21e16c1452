import { expect, it } from "vitest";
import { figuresToTell, wholeMonths, type FoundFigure } from "#core/consultations/figures.ts";
import { localDate } from "#core/kernel/local-date.ts";

const rowsOf = (of: FoundFigure["of"], counts: Record<string, number>, answered = 9): FoundFigure[] =>
  Object.entries(counts).map(([value, asked]) => ({ of, value, asked, answered, hours: 3, minutes: 60 }));
const allOf = (asked: number, answered: number): FoundFigure[] => [
  { of: "all", value: "all", asked, answered, hours: 3, minutes: 600 },
];
const named = ({ rows }: { rows: { value: string }[] }) => rows.map(({ value }) => value);

it("small groups are left out, and what waits can't be had from what came of the others", () => {
  const told = figuresToTell([
    ...allOf(20, 18),
    ...rowsOf("sector", { school: 12, police: 2, health_care: 6 }),
    ...rowsOf("outcome", { advice: 10, contact: 8 }),
    ...rowsOf("month", { "2026-10": 9, "2026-11": 11 }),
  ]);
  expect(told.all).toEqual({ asked: 20, answered: null, hours: 3, minutes: 600 });
  expect([named(told.sectors), told.sectors.isWhole]).toEqual([["school"], false]);
  expect([named(told.outcomes), told.outcomes.isWhole]).toEqual([["advice"], false]);
  expect([named(told.months), told.months.isWhole]).toEqual([["2026-10", "2026-11"], true]);
});

it("all is told where every group is large enough, and nothing where there are too few", () => {
  const whole = figuresToTell([...allOf(20, 20), ...rowsOf("outcome", { advice: 12, contact: 8 })]);
  expect([whole.all?.answered, whole.outcomes.isWhole]).toEqual([20, true]);
  const few = figuresToTell([...allOf(4, 4), ...rowsOf("outcome", { advice: 4 })]);
  expect([few.all, few.outcomes]).toEqual([null, { rows: [], isWhole: false }]);
  expect(figuresToTell(allOf(0, 0)).all?.asked).toBe(0);
});

it("a median of too few answers isn't told", () => {
  const told = figuresToTell([
    ...allOf(9, 3),
    ...rowsOf("sector", { school: 9 }, 3),
    ...rowsOf("outcome", { advice: 3 }),
  ]);
  expect([told.all?.hours, told.all?.minutes, told.all?.answered]).toEqual([null, null, null]);
  expect(told.sectors.rows).toEqual([{ value: "school", asked: 9, hours: null }]);
});

it("figures are of whole months", () => {
  expect(wholeMonths(localDate("2026-10-12"), localDate("2026-12-03"))).toEqual({
    from: "2026-10-01",
    to: "2026-12-31",
  });
});
