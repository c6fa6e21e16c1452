import { expect, it } from "vitest";
import { amountFigure, meanFigure } from "./tell.ts";

// One service with four referrals, nine with none: the interval of the mean reaches below nought.
const sums = { n: 10, sum: 4, squares: 16 };

it("an amount's interval is cut at nought, a change's isn't", () => {
  const [amount, change] = [amountFigure("referrals", sums), meanFigure("tChange", sums)];
  expect(change.low).toBeLessThan(0);
  expect(amount).toEqual({ ...change, code: "referrals", low: 0 });
  expect(amountFigure("held", { n: 10, sum: 50, squares: 260 }).low).toBeGreaterThan(4);
});

it("of a small group an amount tells no interval either", () => {
  expect(amountFigure("referrals", { n: 4, sum: 1, squares: 1 })).toMatchObject({
    isHidden: true,
    value: null,
    low: null,
    high: null,
  });
});
