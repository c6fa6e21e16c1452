import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leastGroup, shownGroups, type Group } from "#core/effectiveness/small-groups.ts";

const table = (counts: readonly number[]): Group[] =>
  counts.map((count, n) => ({ value: String.fromCharCode(97 + n), count }));

describe("groups of a table whose total is shown", () => {
  it.each([
    ["all large", [9, 6, 5], "abc"],
    ["a small one takes the next smallest with it", [9, 6, 2], "a"],
    ["two small that aren't small together", [9, 3, 4], "a"],
    ["two small that are small together take a third", [9, 6, 2, 1], "a"],
    ["each the greatest that a small one can be", [9, 4, 4], ""],
    ["each the least that a group can be", [1, 1, 1, 1, 1, 9, 20], "g"],
    ["nobody in a group tells nothing", [9, 0, 6], "ac"],
    ["nothing", [], ""],
  ] as const)("%s", (_what, counts, shown) => {
    expect([...(shownGroups(table(counts)) ?? [])].toSorted().join("")).toBe(shown);
  });

  it.each([[[3]], [[1, 1, 1, 1, 1]], [[4, 4]], [[2, 1]]])("%j: no table at all", (counts) => {
    expect(shownGroups(table(counts))).toBeUndefined();
  });

  it("no small group can be had by subtraction, whatever the table: each could be another number too", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 }), (counts) => {
        const groups = table(counts);
        const shown = shownGroups(groups);
        if (!shown) return;
        const hidden = groups.filter(({ value }) => !shown.has(value));
        expect(groups.filter(({ value }) => shown.has(value)).every(({ count }) => count >= leastGroup)).toBe(
          true,
        );
        if (hidden.length === 0) return;
        // What a reader knows of the hidden: how many they are, that none is empty, and what they are together.
        const together = hidden.reduce((sum, { count }) => sum + count, 0);
        expect(hidden.length).toBeGreaterThan(1);
        expect(together).toBeGreaterThanOrEqual(leastGroup);
        expect(together).toBeGreaterThan(hidden.length);
      }),
    );
  });
});
