import { describe, expect, test } from "vitest";
import { assess } from "#core/services/engine.ts";
import type { ServiceFacts } from "#core/services/facts.ts";
import { mayApprovePlan, mayClose, mayStart } from "#core/services/gates.ts";
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

describe("open family rehabilitation, version 2", () => {
  const model = modelNamed("open-family-rehabilitation", 2);
  const team = [
    { workerId: "worker-1", competences: [], from: firstDay },
    { workerId: "worker-2", competences: ["therapy"], from: firstDay },
  ];
  const members = [
    { id: "c1", role: "child" as const },
    { id: "c2", role: "child" as const },
    { id: "p1", role: "parent" as const },
  ];
  const based: ServiceFacts = {
    ...someFacts(),
    team,
    members,
    clientPlanOn: day(-20),
    meetings: [aHeldMeeting("start", 7)],
    measurements: [{ id: "m1", purpose: "effectiveness", moment: "start", on: day(20) }],
    interviews: [
      { id: "i1", memberId: "c1", on: day(14) },
      { id: "i2", memberId: "c2", on: day(15) },
      { id: "i3", memberId: "p1", on: day(16) },
    ],
  };
  const plan = { elements: ["goals", "pattern_change"], approvers: ["family", "purchaser"] };
  const approve = (facts: ServiceFacts) => mayApprovePlan(model, facts, plan, day(30));

  test("isn't begun without a therapist and a second worker, deviation or not", () => {
    const start = (facts: ServiceFacts) => mayStart(model, facts, firstDay);
    const before = { ...based, meetings: [], measurements: [], interviews: [] };
    expect(answerOf(start(before))).toBe("allowed");
    expect(start({ ...before, team: team.slice(0, 1) })).toMatchObject({
      code: "competence_missing",
      rule: "team.therapist",
      values: { missing: "therapy" },
    });
    expect(answerOf(start({ ...before, team: team.slice(1) }))).toBe("team_too_small");
    const lifted = { rule: "team.therapist", status: "approved" as const, from: firstDay };
    expect(answerOf(start({ ...before, team: [], deviations: [lifted] }))).toBe("competence_missing");
    expect(answerOf(start({ ...before, clientPlanOn: undefined }))).toBe("client_plan_missing");
  });

  test("each child's and each parent's interview is signed before the plan; a meeting alone is not enough", () => {
    expect(answerOf(approve(based))).toBe("allowed");
    const met = [aHeldMeeting("start", 7), aHeldMeeting("child_interview", 15, { memberIds: ["c2"] })];
    const unsigned = {
      ...based,
      meetings: met,
      interviews: based.interviews?.filter(({ id }) => id !== "i2"),
    };
    expect(approve(unsigned)).toMatchObject({
      code: "interview_missing",
      rule: "interviews.children",
      values: { have: 1, need: 2, role: "child" },
    });
    expect(approve({ ...based, interviews: based.interviews?.slice(0, 2) })).toMatchObject({
      rule: "interviews.parents",
    });
  });

  test("interviews and the first measurement fall due six weeks after the start meeting", () => {
    const { duties } = assess(model, { ...based, interviews: [], measurements: [] }, day(8));
    const due = (rule: string) => duties.find((one) => one.rule === rule)?.dueOn;
    expect(["interviews.soon", "interviews.parents_soon", "effect.baseline"].map(due)).toEqual([
      day(49),
      day(49),
      day(49),
    ]);
  });

  test("the measuring points: at the start, every three months, at the end", () => {
    expect(approve({ ...based, measurements: [] })).toMatchObject({ code: "measurement_missing" });
    const along = { id: "m2", purpose: "effectiveness", moment: "along" as const, on: day(120) };
    const end = { id: "m3", purpose: "effectiveness", moment: "end" as const, on: day(200) };
    const working: ServiceFacts = { ...based, plans: [anApprovedPlan(model)] };
    const next = (facts: ServiceFacts) =>
      assess(model, facts, day(130)).duties.find((one) => one.rule === "effect.along")?.dueOn;
    expect(next(working)).toBe("2027-02-04");
    expect(next({ ...working, measurements: [...(based.measurements ?? []), along] })).toBe("2027-05-02");
    const close = (measurements: ServiceFacts["measurements"]) =>
      mayClose(
        model,
        {
          ...working,
          documents: [anApproved("start_memo", 8), anApproved("final_evaluation", 210)],
          ...(measurements ? { measurements } : {}),
        },
        day(220),
      );
    expect(close([...(based.measurements ?? []), along])).toMatchObject({
      code: "measurement_missing",
      rule: "effect.end",
    });
    expect(answerOf(close([...(based.measurements ?? []), along, end]))).toBe("allowed");
  });
});
