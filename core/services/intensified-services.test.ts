import { describe, expect, test } from "vitest";
import { assess } from "#core/services/engine.ts";
import type { ServiceFacts } from "#core/services/facts.ts";
import { mayApprovePlan, mayHoldMeeting, mayPlanMeeting, mayStart } from "#core/services/gates.ts";
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

describe.each(["intensified-family-work", "intensified-family-guidance"])("%s", (id) => {
  const model = modelNamed(id, 1);
  test.each([
    "placement_assessed",
    "returning_home",
    "severe_interaction",
    "child_endangers_growth",
    "conditions_endanger_growth",
  ])("starts on the ground %s", (entryGround) => {
    expect(answerOf(mayStart(model, { ...someFacts(), entryGround }, firstDay))).toBe("allowed");
  });

  test("starts on no other ground, and on none at all not", () => {
    expect(answerOf(mayStart(model, someFacts(), firstDay))).toBe("entry_ground_missing");
    expect(answerOf(mayStart(model, { ...someFacts(), entryGround: "wish" }, firstDay))).toBe(
      "entry_ground_unknown",
    );
  });

  test("the plan always has rehabilitative elements and a therapeutic approach, deviation or not", () => {
    const facts: ServiceFacts = {
      ...someFacts(),
      meetings: [aHeldMeeting("start", 7), ...[14, 21, 28].map((n) => aHeldMeeting("mapping", n))],
      documents: [anApproved("mapping_summary", 29)],
      deviations: [{ rule: "plan.rehabilitative", status: "approved", from: firstDay }],
    };
    const usual = ["goals", "roles", "routines", "rhythm"];
    const approvers = ["family", "purchaser"];
    const both = [...usual, "rehabilitative_elements", "therapeutic_approach"];
    expect(answerOf(mayApprovePlan(model, facts, { elements: both, approvers }, day(30)))).toBe("allowed");
    expect(mayApprovePlan(model, facts, { elements: usual, approvers }, day(30))).toMatchObject({
      rule: "plan.rehabilitative",
      values: { missing: "rehabilitative_elements,therapeutic_approach" },
    });
  });

  test("support up to daily: seven a week, not eight", () => {
    const daily = Array.from({ length: 7 }, (_, i) => aHeldMeeting("regular", 35 + i));
    const facts = { ...someFacts(), meetings: daily.slice(0, 6), plans: [anApprovedPlan(model)] };
    const visit = { kind: "regular", on: day(41) };
    expect(answerOf(mayHoldMeeting(model, facts, visit, day(41)))).toBe("allowed");
    expect(answerOf(mayHoldMeeting(model, { ...facts, meetings: daily }, visit, day(41)))).toBe(
      "visits_full",
    );
  });

  test.each(["violence", "crisis", "baby", "neuropsychiatric"])(
    "a family's need of %s asks for the competence",
    (need) => {
      const facts = { ...someFacts(), specialNeeds: [need] };
      const start = { kind: "start", on: day(7), parties: ["family", "purchaser", "worker"] };
      expect(mayHoldMeeting(model, facts, start, day(7))).toMatchObject({
        code: "competence_missing",
        rule: "team.special_needs",
        values: { missing: need },
      });
      const able = { ...facts, team: [{ workerId: "w", competences: [need], from: firstDay }] };
      expect(answerOf(mayHoldMeeting(model, able, start, day(7)))).toBe("allowed");
    },
  );

  test("the need is assessed every four weeks, counted from the last time", () => {
    const assessed = { ...someFacts(), documents: [anApproved("need_assessment", 20)] };
    const days = [someFacts(), assessed].map(
      (facts) => assess(model, facts, day(1)).duties.find((one) => one.rule === "need.assessed")?.dueOn,
    );
    expect(days).toEqual([day(28), day(48)]);
  });

  test("the social worker takes part in the network meeting", () => {
    const parties = ["family", "worker", "partner"];
    expect(
      mayPlanMeeting(model, someFacts(), { kind: "network", on: day(40), parties }, day(30)),
    ).toMatchObject({
      code: "party_missing",
      values: { missing: "purchaser" },
    });
  });
});
