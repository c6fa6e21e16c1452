import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hiddenCells, hiddenKey, leastGroup, whole, type Cell } from "#core/effectiveness/hidden-cells.ts";

/** Everything that a reader sees, solved: what each cell that isn't shown could be. */
type Equation = { readonly of: readonly number[]; readonly sum: number };

const placesOf = (at: readonly string[]): string[][] =>
  at.reduce<string[][]>(
    (all, own) =>
      all.flatMap((some) => [
        [...some, own],
        [...some, whole],
      ]),
    [[]],
  );

function shownOf(cells: readonly Cell[], hidden: ReadonlySet<string>) {
  const unknown = cells.filter(({ at }) => hidden.has(hiddenKey(at)));
  const totals = new Map<string, { of: number[]; sum: number; isShown: boolean }>();
  for (const { at, count } of cells)
    for (const place of placesOf(at)) {
      const key = hiddenKey(place);
      const total = totals.get(key) ?? { of: [], sum: 0, isShown: !hidden.has(key) };
      const n = unknown.findIndex((one) => one.at === at);
      if (n >= 0) {
        total.of.push(n);
        total.sum += count;
      }
      totals.set(key, total);
    }
  const equations: Equation[] = [...totals.values()].filter(({ isShown, of }) => isShown && of.length > 0);
  return { unknown, equations };
}

/** By Gaussian elimination: which unknowns (or sums of them) the shown totals fix. @returns is this sum of unknowns fixed? */
function fixes(equations: readonly Equation[], size: number, wanted: readonly number[]): boolean {
  const basis: number[][] = [];
  const reduced = (row: number[]): number[] => {
    const left = [...row];
    for (const one of basis) {
      const pivot = one.findIndex((value) => Math.abs(value) > 1e-9);
      const times = (left[pivot] as number) / (one[pivot] as number);
      for (let n = 0; n < left.length; n += 1) left[n] = (left[n] as number) - times * (one[n] as number);
    }
    return left;
  };
  const rowOf = (of: readonly number[]) => Array.from({ length: size }, (_, n) => (of.includes(n) ? 1 : 0));
  for (const { of } of equations) {
    const left = reduced(rowOf(of));
    if (left.some((value) => Math.abs(value) > 1e-9)) basis.push(left);
  }
  return reduced(rowOf(wanted)).every((value) => Math.abs(value) < 1e-9);
}

/** All tables of whole numbers, none of them empty, that agree with what is shown: which values does each unknown take? */
function possible(equations: readonly Equation[], size: number, most: number): Set<number>[] {
  const found = Array.from({ length: size }, () => new Set<number>());
  const values: number[] = [];
  const fits = (): boolean =>
    equations.every(({ of, sum }) => {
      const known = of.filter((n) => n < values.length);
      const so = known.reduce((all, n) => all + (values[n] as number), 0);
      return known.length === of.length ? so === sum : so < sum;
    });
  const seek = (): void => {
    if (values.length === size) return void values.forEach((value, n) => found[n]?.add(value));
    for (let value = 1; value <= most; value += 1) {
      values.push(value);
      if (fits()) seek();
      values.pop();
    }
  };
  seek();
  return found;
}

const count = fc.oneof(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 40 }));
const tableOf = (sizes: readonly number[], of: fc.Arbitrary<number> = count): fc.Arbitrary<Cell[]> => {
  const places = sizes.reduce<string[][]>(
    (all, size, n) => all.flatMap((some) => Array.from({ length: size }, (_, at) => [...some, `${n}${at}`])),
    [[]],
  );
  return fc
    .array(of, { minLength: places.length, maxLength: places.length })
    .map((counts) =>
      counts.map((one, n) => ({ at: places[n] as string[], count: one })).filter((one) => one.count > 0),
    );
};

describe("no small group can be had from anything that is shown", () => {
  it.each([[[6]], [[3, 4]], [[4, 5]], [[3, 3, 2]]])("%j: solving the linear system of all shown", (sizes) => {
    fc.assert(
      fc.property(tableOf(sizes), (cells) => {
        const hidden = hiddenCells(cells) ?? new Set<string>();
        const { unknown, equations } = shownOf(cells, hidden);
        for (const place of new Set(cells.flatMap(({ at }) => placesOf(at).map(hiddenKey)))) {
          const under = cells.filter(({ at }) => placesOf(at).some((one) => hiddenKey(one) === place));
          const total = under.reduce((sum, one) => sum + one.count, 0);
          if (total >= leastGroup) continue;
          expect(hidden.has(place)).toBe(true);
          // Cells and totals alike: as a sum of unknowns it isn't fixed by the others.
          const wanted = under.map((one) => unknown.indexOf(one));
          expect(wanted).not.toContain(-1);
          expect(fixes(equations, unknown.length, wanted)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("nor by bounds: in whole numbers each small cell could be another one too", () => {
    fc.assert(
      fc.property(tableOf([2, 3], fc.integer({ min: 0, max: 8 })), (cells) => {
        const hidden = hiddenCells(cells) ?? new Set<string>();
        const { unknown, equations } = shownOf(cells, hidden);
        const values = possible(equations, unknown.length, 10);
        const known = unknown.filter(({ count: own }, n) => own < leastGroup && values[n]?.size === 1);
        expect(known).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("and a table of large groups is shown whole", () => {
    fc.assert(
      fc.property(tableOf([3, 4], fc.integer({ min: leastGroup, max: 90 })), (cells) => {
        expect(hiddenCells(cells)?.size).toBe(0);
      }),
    );
  });
});

it("takes a partner in each dimension rather than a total", () => {
  const cells: Cell[] = [
    { at: ["a", "x"], count: 2 },
    { at: ["a", "y"], count: 8 },
    { at: ["b", "x"], count: 9 },
    { at: ["b", "y"], count: 30 },
    { at: ["c", "x"], count: 20 },
    { at: ["c", "y"], count: 25 },
  ];
  const hidden = hiddenCells(cells);
  expect([...(hidden ?? [])].toSorted()).toEqual(
    [
      ["a", "x"],
      ["a", "y"],
      ["b", "x"],
      ["b", "y"],
    ]
      .map(hiddenKey)
      .toSorted(),
  );
  expect(hidden?.has(hiddenKey(["a", whole]))).toBe(false);
  expect(hidden?.has(hiddenKey([whole, whole]))).toBe(false);
});

it("keeps the total of all where a small service stands alone in its unit", () => {
  const hidden = hiddenCells([
    { at: ["start-team", "north", "x"], count: 1 },
    { at: ["family-work", "south", "y"], count: 18 },
    { at: ["family-work", "west", "y"], count: 12 },
    { at: ["family-guidance", "south", "z"], count: 8 },
  ]);
  expect(hidden?.has(hiddenKey([whole, whole, whole]))).toBe(false);
  expect(hidden?.has(hiddenKey(["family-work", whole, whole]))).toBe(false);
  expect(hidden?.has(hiddenKey(["start-team", whole, whole]))).toBe(true);
  expect(hidden?.has(hiddenKey(["family-guidance", whole, whole]))).toBe(true);
});

it("a county's cube is decided in a blink", () => {
  const cells: Cell[] = [];
  for (let s = 0; s < 11; s += 1)
    for (let u = 0; u < 40; u += 1)
      for (let g = 0; g < 8; g += 1) {
        const n = (s * 31 + u * 17 + g * 7) % 23;
        if (n > 0 && (s + u) % 3 === 0) cells.push({ at: [`s${s}`, `u${u}`, `g${g}`], count: n });
      }
  const begun = performance.now();
  const hidden = hiddenCells(cells);
  const took = performance.now() - begun;
  expect(hidden?.size).toBeGreaterThan(0);
  expect(took).toBeLessThan(1000);
});
