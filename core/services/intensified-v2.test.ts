import { describe, expect, test } from "vitest";
import { addDays } from "#core/kernel/local-date.ts";
import { assess } from "#core/services/engine.ts";
import type { ServiceFacts } from "#core/services/facts.ts";
import { mayApprovePlan, mayHoldMeeting, mayPlanMeeting } from "#core/services/gates.ts";
import { supportTimeOf } from "#core/services/support-times.ts";
import {
  aHeldMeeting,
  anApproved,
  anApprovedPlan,
  answerOf,
  day,
  firstDay,
  modelNamed,
  someFacts,
} from "#fixtures/service-facts.ts";

describe.each(["intensified-family-work", "intensified-family-guidance"])("%s, version 2", (id) => {
  const model = modelNamed(id, 2);
  const approvers = ["family", "purchaser"];
  const elements = model.planElements.map(({ code }) => code);
  const mapped: ServiceFacts = {
    ...someFacts(),
    entryGround: "severe_interaction",
    meetings: [aHeldMeeting("start", 7), ...[14, 21, 28].map((n) => aHeldMeeting("mapping", n))],
    documents: [anApproved("mapping_summary", 29)],
  };
  const plan = (facts: ServiceFacts, what = elements) =>
    mayApprovePlan(model, facts, { elements: what, approvers }, day(30));

  test("several meetings a day up to three, and on-call contacts beside them", () => {
    const facts = { ...someFacts(), plans: [anApprovedPlan(model)] };
    const held = (n: number) => ({
      ...facts,
      meetings: Array.from({ length: n }, (_, i) => aHeldMeeting("support_visit", 40, { id: `v${i}` })),
    });
    const visit = { kind: "support_visit", on: day(40) };
    expect(answerOf(mayHoldMeeting(model, held(2), visit, day(40)))).toBe("allowed");
    expect(mayHoldMeeting(model, held(3), visit, day(40))).toMatchObject({
      code: "day_full",
      rule: "work.up_to_daily",
      values: { have: 3, max: 3 },
    });
    expect(answerOf(mayHoldMeeting(model, held(3), { ...visit, kind: "on_call" }, day(40)))).toBe("allowed");
    expect(assess(model, held(3), day(41)).breaches).toEqual([]);
    expect(assess(model, held(4), day(41)).breaches).toMatchObject([{ code: "day_full", on: day(40) }]);
    const daily = Array.from({ length: 14 }, (_, i) => aHeldMeeting("support_visit", 30 + i));
    expect(assess(model, { ...facts, meetings: daily }, day(45)).breaches).toEqual([]);
  });

  // 5.10.2026 is a Monday.
  test.each([
    ["06:30", 0, "morning"],
    ["08:00", 0, "day"],
    ["19:30", 4, "evening"],
    ["10:00", 5, "weekend"],
    ["21:00", 0, "on_call"],
    ["02:00", 6, "on_call"],
  ])("at %s on day %i it is %s", (at, n, time) => {
    expect(supportTimeOf(model, addDays(firstDay, n), at)?.code).toBe(time);
    const visit = (kind: string) => ({ kind, on: day(n), from: at });
    const asked = time === "on_call" ? "outside_support_times" : "allowed";
    expect(answerOf(mayPlanMeeting(model, someFacts(), visit("support_visit"), firstDay))).toBe(asked);
    expect(answerOf(mayPlanMeeting(model, someFacts(), visit("on_call"), firstDay))).toBe("allowed");
  });

  test("a plan stands on the family's values, culture and languages, and says them first", () => {
    expect(model.planElements.filter(({ first }) => first).map(({ code }) => code)).toEqual([
      "family_values",
      "culture_and_language",
    ]);
    expect(answerOf(plan(mapped))).toBe("allowed");
    const silent = elements.filter((code) => code !== "family_values");
    expect(plan(mapped, silent)).toMatchObject({ rule: "plan.values", values: { missing: "family_values" } });
  });

  const paths = [
    ["placement_assessed", "situation_review", "path.threatened"],
    ["returning_home", "return_meeting", "path.returning"],
  ] as const;
  test.each(paths)("on the ground %s a safety plan and its meeting are asked", (entryGround, kind, rule) => {
    const facts = { ...mapped, entryGround };
    const duty = (id: string) => assess(model, facts, day(8)).duties.find((one) => one.rule === id);
    expect(duty("safety.plan")).toMatchObject({ dueOn: day(7), state: "overdue" });
    expect(duty(rule)).toMatchObject({ dueOn: day(14) });
    expect(plan(facts)).toMatchObject({ code: "document_missing", rule: "safety.plan" });
    const safe = { ...facts, documents: [...facts.documents, anApproved("safety_plan", 3)] };
    expect(plan(safe)).toMatchObject({ code: "meeting_missing", rule });
    const met = { ...safe, meetings: [...safe.meetings, aHeldMeeting(kind, 10)] };
    expect(answerOf(plan(met))).toBe("allowed");
  });

  test("on other grounds neither is asked", () => {
    const asked = assess(model, mapped, day(8)).duties.map((one) => one.rule);
    expect(asked).not.toContain("safety.plan");
    expect(asked).not.toContain("path.threatened");
  });

  test("the social worker and the child are there where it is decided", () => {
    const attempt = (kind: string, parties: string[]) =>
      mayPlanMeeting(model, someFacts(), { kind, on: day(9), parties }, firstDay);
    expect(attempt("situation_review", ["family", "worker"])).toMatchObject({
      rule: "social_worker.takes_part",
      values: { missing: "purchaser" },
    });
    expect(attempt("return_meeting", ["family", "worker", "purchaser", "partner"])).toMatchObject({
      rule: "path.returning_parties",
      values: { missing: "child" },
    });
  });

  test("when the last one with the needed competence leaves, it is a breach from the next day", () => {
    const facts: ServiceFacts = {
      ...someFacts(),
      specialNeeds: ["violence"],
      team: [
        { workerId: "w1", competences: ["violence"], from: firstDay, to: day(20) },
        { workerId: "w2", competences: [], from: firstDay },
      ],
    };
    expect(assess(model, facts, day(20)).breaches).toEqual([]);
    expect(assess(model, facts, day(21)).breaches).toMatchObject([
      { code: "competence_missing", rule: "team.special_needs", values: { missing: "violence" } },
    ]);
    expect(plan({ ...mapped, specialNeeds: ["violence"] })).toMatchObject({ code: "competence_missing" });
  });
});
