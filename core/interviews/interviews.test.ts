import { describe, expect, it } from "vitest";
import { questionsOf } from "#core/interviews/guide.ts";
import { guideFor, guideOf, interviewGuides } from "#core/interviews/guides.ts";
import { localDate } from "#core/kernel/local-date.ts";
import { languages } from "#core/kernel/text.ts";

const today = localDate("2026-11-23");
const born = (birthDate: string) => ({ role: "child" as const, birthDate: localDate(birthDate) });

describe("interview guides", () => {
  it.each([
    ["2026-11-01", "baby-and-toddler"],
    ["2023-11-24", "baby-and-toddler"],
    ["2023-11-23", "child-under-seven"],
    ["2019-11-24", "child-under-seven"],
    ["2019-11-23", "school-child"],
    ["2014-11-24", "school-child"],
    ["2014-11-23", "young-person"],
    ["2006-01-01", "young-person"],
  ])("a child born on %s is interviewed by %s", (birthDate, guide) => {
    expect(guideFor(born(birthDate), today)?.id).toBe(guide);
  });

  it("every age has exactly one guide, and parents theirs", () => {
    for (let age = 0; age <= 22; age += 1) {
      const fit = interviewGuides
        .filter((guide) => guideOf(guide.id) === guide)
        .filter(({ ages }) => ages && ages.from <= age && age <= ages.to);
      expect(fit, `${age}`).toHaveLength(1);
    }
    expect(guideFor({ role: "parent", birthDate: null }, today)?.id).toBe("parent");
  });

  it("every child is asked of safety, and one who tells in words also what may be told at home", () => {
    const asked = (id: string) => questionsOf(guideOf(id)!).map(({ code }) => code);
    for (const id of ["child-under-seven", "school-child"]) expect(asked(id)).toContain("may_tell");
    expect(asked("baby-and-toddler")).toContain("startle");
    expect(asked("child-under-seven")).toContain("scared");
    expect(asked("school-child")).toContain("safe_home");
    expect(asked("young-person").filter((code) => /safe|tell/.test(code)).length).toBeGreaterThan(0);
  });

  it.each(interviewGuides)("$id v$version asks each question once, in three languages", (guide) => {
    const questions = questionsOf(guide);
    expect(new Set(questions.map(({ code }) => code)).size).toBe(questions.length);
    for (const { ask, options = [] } of questions) {
      for (const language of languages) expect(ask[language]).not.toBe("");
      expect(new Set([ask.fi, ask.sv, ask.en]).size).toBe(3);
      expect(new Set(options.map(({ code }) => code)).size).toBe(options.length);
    }
  });
});
