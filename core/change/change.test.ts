import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeOf, smallSample, standardisedChange } from "#core/change/effect-size.ts";
import { meanOf, shareOf } from "#core/change/interval.ts";
import { reliableChange, type Reliability } from "#core/change/reliable-change.ts";
import { studentT } from "#core/change/student-t.ts";

const known: Reliability = { r: 0.8, sd: 7.5, source: "Jacobson & Truax 1991" };
const changeFrom = (before: number, after: number, of = known, better: "more" | "less" = "more") => {
  const found = reliableChange(before, after, of, better);
  if (!found.ok) throw new Error(found.code);
  return found.value;
};

describe("reliable change (Jacobson & Truax 1991)", () => {
  it("their worked example: 32.5 to 47.5 with s 7.5 and r .80", () => {
    const found = changeFrom(32.5, 47.5);
    expect(found.se).toBeCloseTo(3.354, 3);
    expect(found.sDiff).toBeCloseTo(4.743, 3);
    expect(found.index).toBeCloseTo(3.16, 2);
    expect(found.verdict).toBe("better");
  });

  // Smallest reliable change as Evans, Margison & Barkham 1998 (Evidence-Based Mental Health 1:70-72) write it:
  // 1.96 · SD · √2 · √(1 − r).
  it.each([
    [7.5, 0.8, 9.297],
    [10, 0.9, 8.765],
    [1, 0.5, 1.96],
  ])("s %f, r %f: beyond %f is reliable", (sd, r, edge) => {
    const of = { sd, r, source: "study" };
    expect(changeFrom(0, edge + 0.002, of).verdict).toBe("better");
    expect(changeFrom(0, edge - 0.002, of).verdict).toBe("unchanged");
    expect(changeFrom(0, -edge - 0.002, of).verdict).toBe("worse");
  });

  it("goes by which way is better", () => {
    expect(changeFrom(47.5, 32.5, known, "less").verdict).toBe("better");
  });

  it.each([
    ["no reliability", undefined],
    ["no source", { ...known, source: " " }],
    ["no spread", { ...known, sd: 0 }],
    ["a reliability that is none", { ...known, r: 1 }],
  ])("refuses with %s", (_, of) => {
    expect(reliableChange(1, 9, of)).toMatchObject({ ok: false, code: "no_reliability" });
  });

  it("the same change the other way is the other verdict; a greater one is never less reliable", () => {
    const turned = { better: "worse", worse: "better", unchanged: "unchanged" } as const;
    const score = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(score, score, score, (one, other, more) => {
        expect(changeFrom(other, one).verdict).toBe(turned[changeFrom(one, other).verdict]);
        expect(changeFrom(one, other + Math.abs(more)).index).toBeGreaterThanOrEqual(
          changeFrom(one, other).index,
        );
      }),
    );
  });
});

describe("share with Wilson's interval", () => {
  // Newcombe 1998, Statistics in Medicine 17:857-872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("%i of %i: %f–%f", (count, n, low, high) => {
    const found = shareOf(count, n);
    expect(found?.interval.low).toBeCloseTo(low, 4);
    expect(found?.interval.high).toBeCloseTo(high, 4);
  });

  it("stays between nothing and all, holds the share, and mirrors", () => {
    const pair = fc
      .integer({ min: 1, max: 500 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(pair, ([count, n]) => {
        const found = shareOf(count, n);
        const other = shareOf(n - count, n);
        if (!found || !other) throw new Error("none");
        expect(found.interval.low).toBeGreaterThanOrEqual(0);
        expect(found.interval.high).toBeLessThanOrEqual(1);
        expect(found.interval.low).toBeLessThanOrEqual(found.share);
        expect(found.interval.high).toBeGreaterThanOrEqual(found.share);
        expect(found.interval.low + other.interval.high).toBeCloseTo(1, 9);
        const more = shareOf(Math.min(n, count + 1), n);
        expect(more?.interval.low).toBeGreaterThanOrEqual(found.interval.low);
      }),
    );
  });

  it("of none there is none, and more than all is a mistake", () => {
    expect(shareOf(0, 0)).toBeUndefined();
    expect(() => shareOf(3, 2)).toThrow(RangeError);
  });
});

describe("mean with an interval by Student's t", () => {
  // Any printed table of the distribution, two-sided 5 %.
  it.each([
    [1, 12.706],
    [2, 4.303],
    [9, 2.262],
    [30, 2.042],
    [120, 1.98],
    [100_000, 1.96],
  ])("t with %i degrees of freedom is %f", (df, printed) => {
    expect(studentT(df)).toBeCloseTo(printed, 3);
  });

  // Darwin's fifteen pairs of maize, in eighths of an inch; Fisher 1935, The Design of Experiments, §16-17: sum 314, t 2.148.
  const darwin = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48];
  const sums = { n: 15, sum: 314, squares: darwin.reduce((sum, one) => sum + one * one, 0) };
  it("of Darwin's maize: 20.93 with interval 0.03–41.84", () => {
    const found = meanOf(sums);
    expect(found?.mean).toBeCloseTo(20.933, 3);
    expect(found?.sd).toBeCloseTo(37.744, 3);
    expect((found?.mean ?? 0) / ((found?.sd ?? 1) / Math.sqrt(15))).toBeCloseTo(2.148, 3);
    expect(found?.interval?.low).toBeCloseTo(0.031, 2);
    expect(found?.interval?.high).toBeCloseTo(41.835, 2);
  });

  it("one value has no interval, none no mean", () => {
    expect(meanOf({ n: 1, sum: 4, squares: 16 })).toEqual({ n: 1, mean: 4, sd: null, interval: null });
    expect(meanOf({ n: 0, sum: 0, squares: 0 })).toBeUndefined();
  });
});

describe("standardised mean change (Becker 1988, correction of Hedges & Olkin 1985)", () => {
  // The first study in Morris 2008, Organizational Research Methods 11:364-386: trained 30.6 to 38.5, s 15.0, r .47; untrained 23.1 to
  // 19.7, s 13.8; twenty in each. Their difference stands there as 0.74.
  it("of Morris's first study", () => {
    const trained = changeOf({ n: 20, mean: 38.5 - 30.6, sdBefore: 15, r: 0.47 });
    const untrained = changeOf({ n: 20, mean: 19.7 - 23.1, sdBefore: 13.8, r: 0.47 });
    expect(trained.d - untrained.d).toBeCloseTo(0.74, 2);
    expect(smallSample(19)).toBe(0.96);
    // Variance 2(1 − .47)/20 + .5056²/40 = .0594.
    expect((trained.interval.high - trained.d) / 1.95996).toBeCloseTo(Math.sqrt(0.0594), 3);
  });

  const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })), {
    minLength: 3,
    maxLength: 30,
  });
  const sumsOf = (of: readonly (readonly [number, number])[]) => ({
    n: of.length,
    before: { sum: of.reduce((s, [x]) => s + x, 0), squares: of.reduce((s, [x]) => s + x * x, 0) },
    after: { sum: of.reduce((s, [, y]) => s + y, 0), squares: of.reduce((s, [, y]) => s + y * y, 0) },
    products: of.reduce((s, [x, y]) => s + x * y, 0),
  });
  it("from sums is what it is from the pairs themselves, in any order", () => {
    fc.assert(
      fc.property(pairs, (of) => {
        const found = standardisedChange(sumsOf(of));
        const [m1, m2] = [0, 1].map(
          (n) => of.reduce((s, pair) => s + (pair[n] as number), 0) / of.length,
        ) as [number, number];
        const variance = of.reduce((s, [x]) => s + (x - m1) ** 2, 0) / (of.length - 1);
        fc.pre(variance > 1e-9);
        expect(found?.d).toBeCloseTo((smallSample(of.length - 1) * (m2 - m1)) / Math.sqrt(variance), 6);
        expect(standardisedChange(sumsOf(of.toReversed()))?.d).toBeCloseTo(found?.d ?? Number.NaN, 9);
      }),
    );
  });

  it("isn't told of fewer than three", () => {
    expect(
      standardisedChange(
        sumsOf([
          [1, 2],
          [3, 4],
        ]),
      ),
    ).toBeUndefined();
  });
});
