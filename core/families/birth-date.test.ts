import { describe, expect, it } from "vitest";
import { bornLaterIssues, isBornLater } from "#core/families/birth-date.ts";
import { localDate } from "#core/kernel/local-date.ts";

const today = localDate("2026-11-23");

describe("a birth date", () => {
  it.each([
    [null, false],
    ["2026-11-23", false],
    ["2026-11-24", true],
    ["2020-05-14", false],
  ] as const)("%s is still to come: %s", (day, later) => {
    expect(isBornLater({ birthDate: day === null ? null : localDate(day) }, today)).toBe(later);
  });

  it("is pointed at where it stands", () => {
    const people = [{ birthDate: null }, { birthDate: localDate("2027-01-01") }];
    expect(bornLaterIssues(people, "body.children", today)).toEqual([
      { path: "body.children.1.birthDate", code: "in_future" },
    ]);
  });
});
