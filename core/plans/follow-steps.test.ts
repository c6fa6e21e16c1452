import { describe, expect, it } from "vitest";
import { localDate } from "#core/kernel/local-date.ts";
import type { PlanStep } from "#core/plans/content.ts";
import { stepsToFollow } from "#core/plans/follow-steps.ts";

const done = localDate("2026-11-20");
const id = (at: number) => `01990000-0000-7000-8000-00000000000${at}`;
const step = (at: number, what: string, doneOn: PlanStep["doneOn"] = null): PlanStep => ({
  id: id(at),
  what,
  who: "",
  dueOn: null,
  doneOn,
});
const begun = id(5);

describe("stepsToFollow", () => {
  it.each<[string, PlanStep[], PlanStep[], PlanStep[]]>([
    ["a step of the plan alone", [step(1, "Kuvat")], [], [step(1, "Kuvat")]],
    [
      "one marked done meanwhile keeps its mark and takes the plan's words",
      [step(1, "Kuvat seinälle")],
      [step(1, "Kuvat", done)],
      [step(1, "Kuvat seinälle", done)],
    ],
    [
      "one whose mark was taken away meanwhile isn't done",
      [step(1, "Kuvat", done)],
      [step(1, "Kuvat")],
      [step(1, "Kuvat")],
    ],
    ["one that the plan leaves out goes", [], [step(1, "Kuvat", done)], []],
    [
      "one added after the plan was begun stays",
      [step(1, "Kuvat")],
      [step(1, "Kuvat"), step(6, "Kello")],
      [step(1, "Kuvat"), step(6, "Kello")],
    ],
  ])("%s", (_name, planned, followed, expected) => {
    expect(stepsToFollow(planned, followed, begun)).toEqual(expected);
  });
});
