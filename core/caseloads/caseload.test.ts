import { describe, expect, it } from "vitest";
import { caseloadOn } from "#core/caseloads/caseload.ts";
import { localDate } from "#core/kernel/local-date.ts";

describe("a social worker's caseload", () => {
  it.each([
    [20, 0, 0, "room"],
    [26, 0, 0, "room"],
    [27, 0, 0, "near"],
    [25, 2, 0, "near"],
    [29, 3, 0, "full"],
    [30, 0, 0, "full"],
    [30, 0, 4, "room"],
    [31, 0, 5, "over"],
  ] as const)(
    "of %i children, %i coming and %i leaving is %s since 2024",
    (children, coming, leaving, state) => {
      expect(caseloadOn(localDate("2026-11-23"), { children, coming, leaving }).state).toBe(state);
    },
  );

  it("is held against the row in force on the day", () => {
    const load = { children: 33, coming: 0, leaving: 0 };
    expect(caseloadOn(localDate("2023-12-31"), load)).toMatchObject({ atMost: 35, state: "near" });
    expect(caseloadOn(localDate("2024-01-01"), load)).toMatchObject({
      atMost: 30,
      state: "over",
      rule: { source: "LsL 417/2007 13 b §" },
    });
  });
});
