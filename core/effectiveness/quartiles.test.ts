import fc from "fast-check";
import { expect, it } from "vitest";
import { quartilesOf } from "#core/effectiveness/quartiles.ts";

it.each([
  // R: quantile(c(…), c(.25, .5, .75)), its default type 7.
  [
    [1, 2, 3, 4],
    [1.75, 2.5, 3.25],
  ],
  [
    [1, 2, 3, 4, 5],
    [2, 3, 4],
  ],
  [
    [10, 10, 20, 60, 60, 60, 90],
    [15, 60, 60],
  ],
  [[7], [7, 7, 7]],
])("%j", (days, quartiles) => {
  const counted = [...Map.groupBy(days, (day) => day)].map(([day, of]) => [day, of.length] as const);
  expect(quartilesOf(counted)).toEqual({ n: days.length, quartiles });
});

it("of nothing there are none", () => {
  expect(quartilesOf([])).toEqual({ n: 0, quartiles: null });
  expect(quartilesOf([[5, 0]])).toEqual({ n: 0, quartiles: null });
});

it("are those of the days written out one by one, in whatever order they are counted", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 60 }), (days) => {
      const sorted = days.toSorted((one, other) => one - other);
      const at = (share: number): number => {
        const place = share * (days.length - 1);
        const [low = 0, high = 0] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
        return low + (high - low) * (place - Math.floor(place));
      };
      const counted = [...Map.groupBy(days, (day) => day)].map(([day, of]) => [day, of.length] as const);
      const { n, quartiles } = quartilesOf(counted);
      expect(n).toBe(days.length);
      [0.25, 0.5, 0.75].forEach((share, place) => expect(quartiles?.[place]).toBeCloseTo(at(share), 9));
    }),
  );
});
