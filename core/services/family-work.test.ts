import { describe, expect, test } from "vitest";
import { assess } from "#core/services/engine.ts";
import type { ServiceFacts } from "#core/services/facts.ts";
import { explainRefusal, mayApprovePlan, mayHoldMeeting, mayPlanMeeting } from "#core/services/gates.ts";
import { familyWorkV1 as model } from "#core/services/models/family-work.v1.ts";
import { aHeldMeeting, anApproved, day } from "#fixtures/service-facts.ts";
import { plan, bare, start, mapping, mapped, network, working } from "#fixtures/family-work-facts.ts";

// The way of family work, worked day by day.
const everyone = ["family", "purchaser", "worker"];
const whole = { elements: plan.elements, approvers: plan.approvedBy };

describe("the way from the start meeting to the work", () => {
  test.each([
    ["nothing yet", bare, "start"],
    ["start meeting held", mapped(0), "mapping"],
    [
      "two mapping meetings and the summary",
      { ...mapped(2), documents: [anApproved("mapping_summary", 30)] },
      "mapping",
    ],
    [
      "three mapping meetings, summary a draft",
      { ...mapped(3), documents: [anApproved("mapping_summary", 30, "draft")] },
      "mapping",
    ],
    [
      "three mapping meetings and the summary",
      { ...mapped(3), documents: [anApproved("mapping_summary", 30)] },
      "plan",
    ],
    ["plan approved", { ...working, meetings: [start, ...mapping(3)] }, "network"],
    [
      "network meeting without a decision",
      { ...working, meetings: [start, ...mapping(3), { ...network, decisions: [] }] },
      "network",
    ],
    ["network meeting decided on going on", working, "work"],
    [
      "final evaluation begun",
      { ...working, documents: [...working.documents, anApproved("final_evaluation", 200, "draft")] },
      "closing",
    ],
  ] satisfies [string, ServiceFacts, string][])("%s: %s", (_, facts, phase) => {
    expect(assess(model, facts, day(200)).phase).toBe(phase);
  });

  test("the path line says when each phase was entered", () => {
    const days = assess(model, working, day(60)).phases.map((phase) => [phase.id, phase.state, phase.on]);
    expect(days).toEqual([
      ["start", "done", day(0)],
      ["mapping", "done", day(7)],
      ["plan", "done", day(35)],
      ["network", "done", day(40)],
      ["work", "now", day(45)],
      ["closing", "ahead", undefined],
    ]);
  });

  test("each phase asks with figures", () => {
    const asks = assess(model, mapped(2), day(25)).phases.find((phase) => phase.id === "mapping")?.asks;
    expect(asks?.map((ask) => [ask.rule, ask.met, ask.have, ask.need])).toEqual([
      ["mapping.enough", false, 2, 3],
      ["mapping.ceiling", true, 2, 5],
      ["mapping.summary", false, 0, 1],
    ]);
  });
});

describe("start meeting: purchaser, family and workers", () => {
  test.each([
    [["family", "worker"], "purchaser"],
    [["purchaser", "worker"], "family"],
    [["purchaser", "family"], "worker"],
    [[], "purchaser,family,worker"],
  ])("%j lacks %s", (parties, missing) => {
    const held = mayHoldMeeting(model, bare, { kind: "start", on: day(7), parties }, day(7));
    expect(held).toEqual({
      ok: false,
      code: "party_missing",
      rule: "start.parties",
      values: { kind: "start", missing },
    });
  });

  test("all three may meet, and more may join", () => {
    const parties = [...everyone, "child", "partner"];
    expect(mayHoldMeeting(model, bare, { kind: "start", on: day(7), parties }, day(7))).toEqual({
      ok: true,
      value: { lifted: [] },
    });
  });

  test("with an approved deviation two may meet; it is on record and seen as one", () => {
    const facts: ServiceFacts = {
      ...bare,
      deviations: [{ rule: "start.parties", status: "approved", from: day(5), until: day(10) }],
    };
    const two = { kind: "start", parties: ["family", "worker"] };
    expect(mayHoldMeeting(model, facts, { ...two, on: day(7) }, day(7))).toEqual({
      ok: true,
      value: { lifted: ["start.parties"] },
    });
    expect(mayHoldMeeting(model, facts, { ...two, on: day(11) }, day(11)).ok).toBe(false);
    const after = assess(
      model,
      { ...facts, meetings: [{ ...start, parties: ["family", "worker"] }] },
      day(8),
    );
    expect(after.breaches.map((one) => [one.rule, one.deviated, one.subject])).toEqual([
      ["start.parties", true, "start"],
    ]);
    expect(after.deviations.map((one) => one.rule)).toEqual(["start.parties"]);
  });

  test("a deviation only requested, or refused, lifts nothing", () => {
    for (const status of ["requested", "refused"] as const) {
      const facts = { ...bare, deviations: [{ rule: "start.parties", status, from: day(0) }] };
      expect(
        mayHoldMeeting(model, facts, { kind: "start", on: day(7), parties: ["worker"] }, day(7)).ok,
      ).toBe(false);
    }
  });

  test("no mapping meeting is held before it, and no team means no start meeting", () => {
    const before = mayHoldMeeting(model, bare, { kind: "mapping", on: day(7), parties: everyone }, day(7));
    expect(before).toMatchObject({ ok: false, code: "meeting_missing", rule: "start.meeting" });
    const nobody = mayHoldMeeting(
      model,
      { ...bare, team: [] },
      { kind: "start", on: day(7), parties: everyone },
      day(7),
    );
    expect(nobody).toMatchObject({ ok: false, code: "team_too_small", rule: "team.named" });
  });
});

describe("mapping: 3-5 meetings", () => {
  const summary = [anApproved("mapping_summary", 30)];
  const goals = [{ id: "goal-1", evaluatedAtEnd: false }];

  test.each([
    [0, "meetings_too_few"],
    [2, "meetings_too_few"],
    [3, undefined],
    [5, undefined],
  ])("after %d held the plan: %s", (held, code) => {
    const decided = mayApprovePlan(model, { ...mapped(held), documents: summary, goals }, whole, day(50));
    expect(decided).toMatchObject(code ? { ok: false, code, values: { have: held, need: 3 } } : { ok: true });
  });

  test("planned, missed and cancelled meetings don't make three", () => {
    const meetings = [
      start,
      ...mapping(2),
      aHeldMeeting("mapping", 28, { id: "a", status: "planned" }),
      aHeldMeeting("mapping", 28, { id: "b", status: "no_show" }),
      aHeldMeeting("mapping", 29, { id: "c", status: "cancelled" }),
    ];
    expect(
      mayApprovePlan(model, { ...bare, meetings, documents: summary, goals }, whole, day(50)),
    ).toMatchObject({
      ok: false,
      code: "meetings_too_few",
      values: { have: 2, need: 3 },
    });
  });

  test("a draft of the summary isn't a summary", () => {
    const drafted = { ...mapped(3), documents: [anApproved("mapping_summary", 30, "draft")], goals };
    expect(mayApprovePlan(model, drafted, whole, day(50))).toEqual({
      ok: false,
      code: "document_missing",
      rule: "mapping.summary",
      values: { document: "mapping_summary" },
    });
  });

  test.each([
    [4, true],
    [5, false],
  ])("after %d held another may be held: %s", (held, ok) => {
    const another = { kind: "mapping", on: day(60), parties: everyone };
    expect(mayHoldMeeting(model, mapped(held), another, day(60)).ok).toBe(ok);
    expect(mayPlanMeeting(model, mapped(held), another, day(55)).ok).toBe(ok);
  });

  test("a sixth is refused by its rule, in words, and allowed by an approved deviation", () => {
    const sixth = { kind: "mapping", on: day(60), parties: everyone };
    const refused = mayHoldMeeting(model, mapped(5), sixth, day(60));
    expect(refused).toMatchObject({ ok: false, code: "meetings_full", rule: "mapping.ceiling" });
    expect(refused.ok ? undefined : explainRefusal(model, refused)).toMatchObject({
      text: { fi: "Tapaamisia on jo niin monta kuin malli sallii, 5: kartoitustapaaminen." },
      source: { fi: "palvelun kuvaus: Tavoitteena koko perheen hyvinvointi" },
      deviable: true,
    });
    const deviation = { rule: "mapping.ceiling", status: "approved" as const, from: day(55) };
    const allowed = mayHoldMeeting(model, { ...mapped(5), deviations: [deviation] }, sixth, day(60));
    expect(allowed).toEqual({ ok: true, value: { lifted: ["mapping.ceiling"] } });
  });

  test("planned ones count when one more is planned, and moving one isn't one more", () => {
    const planned = [4, 5].map((n) =>
      aHeldMeeting("mapping", 30 + n, { id: `mapping-${n}`, status: "planned" }),
    );
    const facts = { ...bare, meetings: [start, ...mapping(3), ...planned] };
    const on = day(60);
    expect(mayPlanMeeting(model, facts, { kind: "mapping", on }, day(33))).toMatchObject({
      ok: false,
      code: "meetings_full",
      values: { have: 3, planned: 2, max: 5 },
    });
    expect(mayPlanMeeting(model, facts, { kind: "mapping", on, meetingId: "mapping-5" }, day(33)).ok).toBe(
      true,
    );
    expect(
      mayHoldMeeting(model, facts, { kind: "mapping", on: day(34), meetingId: "mapping-4" }, day(34)).ok,
    ).toBe(true);
  });

  test("a held sixth stays a breach", () => {
    const [breach] = assess(model, mapped(6), day(60)).breaches;
    expect(breach).toMatchObject({
      rule: "mapping.ceiling",
      code: "meetings_full",
      subject: "mapping-6",
      deviated: false,
    });
  });

  test("a mapping of two under a deviation goes on to the plan and doesn't come back when the deviation lapses", () => {
    const deviation = { rule: "mapping.enough", status: "approved" as const, from: day(30), until: day(40) };
    const facts: ServiceFacts = { ...mapped(2), documents: summary, goals, deviations: [deviation] };
    expect(assess(model, facts, day(29)).phase).toBe("mapping");
    expect(assess(model, facts, day(35)).phase).toBe("plan");
    expect(assess(model, facts, day(90)).phase).toBe("plan");
    expect(mayApprovePlan(model, facts, whole, day(35)).ok).toBe(true);
    expect(mayApprovePlan(model, facts, whole, day(41))).toMatchObject({
      ok: false,
      code: "meetings_too_few",
    });
  });
});

describe("the plan", () => {
  const ready: ServiceFacts = { ...working, plans: [], meetings: [start, ...mapping(3)] };
  test.each([
    [{ ...whole, elements: ["goals", "roles", "routines"] }, "plan_element_missing", "rhythm"],
    [{ ...whole, approvers: ["family"] }, "plan_approver_missing", "purchaser"],
    [{ ...whole, approvers: [] }, "plan_approver_missing", "family,purchaser"],
  ])("%j is refused with %s: %s", (draft, code, missing) => {
    expect(mayApprovePlan(model, ready, draft, day(40))).toMatchObject({
      ok: false,
      code,
      values: { missing },
    });
  });

  test("needs a goal, and family meetings need the plan", () => {
    expect(mayApprovePlan(model, { ...ready, goals: [] }, whole, day(40))).toMatchObject({
      code: "goals_missing",
    });
    expect(mayHoldMeeting(model, ready, { kind: "regular", on: day(40) }, day(40))).toMatchObject({
      code: "plan_missing",
    });
    expect(mayHoldMeeting(model, working, { kind: "regular", on: day(50) }, day(50)).ok).toBe(true);
  });
});
