import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, instantOf, timeOf } from "#web/kit/clock.ts";

describe("Finnish time", () => {
  it.each([
    ["2026-11-23", "14:00", "2026-11-23T12:00:00.000Z"],
    ["2026-07-01", "14:00", "2026-07-01T11:00:00.000Z"],
    ["2026-07-01", "00:30", "2026-06-30T21:30:00.000Z"],
    // The hour that comes twice: the first.
    ["2026-10-25", "03:30", "2026-10-25T00:30:00.000Z"],
    // The hour that is skipped: as if winter time went on.
    ["2026-03-29", "03:30", "2026-03-29T01:30:00.000Z"],
  ])("%s at %s is %s", (day, time, instant) => {
    expect(instantOf(day, time)).toBe(instant);
  });

  it("comes back from any instant that is not in the doubled hour", () => {
    const from = Date.UTC(2000, 0, 1);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 * 365 * 24 * 60 }), (minutes) => {
        const instant = new Date(from + minutes * 60_000).toISOString();
        const again = instantOf(dayOf(instant), timeOf(instant));
        expect([instant, new Date(Date.parse(instant) - 3_600_000).toISOString()]).toContain(again);
        expect([dayOf(again), timeOf(again)]).toEqual([dayOf(instant), timeOf(instant)]);
      }),
    );
  });
});
