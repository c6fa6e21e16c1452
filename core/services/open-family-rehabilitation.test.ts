import { describe, expect, test } from "vitest";
import { assess } from "#core/services/engine.ts";
import type { ServiceFacts } from "#core/services/facts.ts";
import { mayApprovePlan, mayClose, mayHoldMeeting, mayStart } from "#core/services/gates.ts";
import {
  aHeldMeeting,
  anApproved,
  answerOf,
  day,
  firstDay,
  modelNamed,
  someFacts,
} from "#fixtures/service-facts.ts";

describe("open family rehabilitation", () => {
  const model = modelNamed("open-family-rehabilitation", 1);
  const team = [
    { workerId: "worker-1", competences: [], from: firstDay },
    { workerId: "worker-2", competences: ["therapy"], from: firstDay },
  ];
  const based: ServiceFacts = { ...someFacts(), team, clientPlanOn: day(-20) };

  test("rests on the child's client plan, and no deviation replaces it", () => {
    expect(answerOf(mayStart(model, based, firstDay))).toBe("allowed");
    const without: ServiceFacts = {
      ...based,
      clientPlanOn: undefined,
      deviations: [{ rule: "entry.client_plan", status: "approved", from: firstDay }],
    };
    expect(mayStart(model, without, firstDay)).toMatchObject({
      code: "client_plan_missing",
      rule: "entry.client_plan",
    });
  });

  test("always at least one therapy-trained worker: at the start and every day after", () => {
    const start = { kind: "start", on: day(7), parties: ["family", "purchaser", "worker"] };
    const untrained = { ...based, team: [team[0]!, { ...team[1]!, competences: [] }] };
    expect(answerOf(mayHoldMeeting(model, based, start, day(7)))).toBe("allowed");
    expect(mayHoldMeeting(model, untrained, start, day(7))).toMatchObject({
      code: "competence_missing",
      values: { missing: "therapy" },
    });
    expect(answerOf(mayHoldMeeting(model, { ...based, team: team.slice(1) }, start, day(7)))).toBe(
      "team_too_small",
    );
    const left = {
      ...based,
      team: [team[0]!, { ...team[1]!, to: day(50) }, { workerId: "w3", competences: [], from: firstDay }],
    };
    expect(assess(model, left, day(50)).breaches).toEqual([]);
    expect(assess(model, left, day(51)).breaches.map((one) => one.code)).toEqual(["competence_missing"]);
  });

  const members = [
    { id: "c1", role: "child" as const },
    { id: "c2", role: "child" as const },
    { id: "p1", role: "parent" as const },
  ];
  const interviewed: ServiceFacts = {
    ...based,
    members,
    meetings: [
      aHeldMeeting("start", 7),
      aHeldMeeting("child_interview", 14, { id: "i1", memberIds: ["c1"] }),
      aHeldMeeting("child_interview", 15, { id: "i2", memberIds: ["c2"] }),
      aHeldMeeting("parent_interview", 16, { id: "i3", memberIds: ["p1"] }),
    ],
    measurements: [{ id: "m1", purpose: "effectiveness", on: day(20) }],
  };
  const plan = { elements: ["goals", "pattern_change"], approvers: ["family", "purchaser"] };

  test("every child and every parent is interviewed before the plan", () => {
    expect(answerOf(mayApprovePlan(model, interviewed, plan, day(30)))).toBe("allowed");
    const one = { ...interviewed, meetings: interviewed.meetings.filter((meeting) => meeting.id !== "i2") };
    expect(mayApprovePlan(model, one, plan, day(30))).toMatchObject({
      code: "member_not_met",
      rule: "interviews.children",
      values: { have: 1, need: 2, role: "child" },
    });
    const noParent = { ...interviewed, meetings: interviewed.meetings.slice(0, 3) };
    expect(mayApprovePlan(model, noParent, plan, day(30))).toMatchObject({ rule: "interviews.parents" });
    const unknown = { ...noParent, members: undefined };
    expect(mayApprovePlan(model, unknown, plan, day(30))).toMatchObject({
      rule: "interviews.parents",
      values: { have: 0, need: 1 },
    });
  });

  test("the effect is measured: once before the plan, at least twice before closing", () => {
    expect(answerOf(mayApprovePlan(model, { ...interviewed, measurements: [] }, plan, day(30)))).toBe(
      "measurement_missing",
    );
    expect(mayClose(model, interviewed, day(300))).not.toMatchObject({ ok: true });
    const close = (n: number) =>
      mayClose(
        model,
        {
          ...interviewed,
          documents: [anApproved("start_memo", 8), anApproved("final_evaluation", 290)],
          measurements: Array.from({ length: n }, (_, i) => ({
            id: `m${i}`,
            purpose: "effectiveness",
            on: day(20 + i),
          })),
        },
        day(300),
      );
    expect(close(1)).toMatchObject({ code: "measurement_missing", values: { have: 1, need: 2 } });
    expect(answerOf(close(2))).toBe("allowed");
  });

  test("the plan names the pattern to leave and the better one", () => {
    expect(mayApprovePlan(model, interviewed, { ...plan, elements: ["goals"] }, day(30))).toMatchObject({
      values: { missing: "pattern_change" },
    });
  });
});
