import { describe, expect, test } from "vitest";
import { type LocalDate, localDate } from "#core/kernel/local-date.ts";
import { assess } from "#core/services/engine.ts";
import type { ServiceFacts } from "#core/services/facts.ts";
import {
  mayApprovePlan,
  mayHoldMeeting,
  mayPlanMeeting,
  mayStart,
  refusalsOf,
} from "#core/services/gates.ts";
import { aHeldMeeting, answerOf, day, firstDay, modelNamed, someFacts } from "#fixtures/service-facts.ts";

describe("aftercare", () => {
  const model = modelNamed("aftercare-youth-support");
  const young: ServiceFacts = someFacts({
    clientId: "nuori",
    clientBirthDate: localDate("2004-03-15"),
    legalBasis: "lsl_75",
  });

  test("is one young person's, named before it begins", () => {
    expect(answerOf(mayStart(model, young, firstDay))).toBe("allowed");
    expect(answerOf(mayStart(model, { ...young, clientId: undefined }, firstDay))).toBe("client_not_named");
  });

  test("the young person says who comes to the youth team", () => {
    const invitations = [
      { partnerId: "nurse", wanted: true },
      { partnerId: "teacher", wanted: false },
    ];
    const facts = { ...young, invitations };
    const team = (partnerIds: readonly string[], then: LocalDate = day(9)) =>
      mayPlanMeeting(
        model,
        facts,
        { kind: "network", on: then, parties: ["child", "worker", "partner"], partnerIds },
        firstDay,
      );
    expect(answerOf(team(["nurse"]))).toBe("allowed");
    expect(team(["nurse", "teacher"])).toMatchObject({ code: "partner_not_invited", rule: "team.invited" });
    expect(answerOf(team(["unasked"]))).toBe("partner_not_invited");
    const held = { kind: "network", on: day(9), parties: ["child", "worker", "partner"] };
    expect(answerOf(mayHoldMeeting(model, facts, { ...held, partnerIds: ["teacher"] }, day(9)))).toBe(
      "partner_not_invited",
    );
    const met = { ...facts, meetings: [aHeldMeeting("network", 9, { partnerIds: ["teacher"] })] };
    expect(assess(model, met, day(10)).breaches.map(({ rule }) => rule)).toContain("team.invited");
  });

  test("the plan waits until the young person has been heard, or why not is recorded", () => {
    const facts = { ...young, meetings: [aHeldMeeting("start", 7)] };
    const plan = { elements: ["young_person_wishes", "goals", "partner_roles"], approvers: ["child"] };
    expect(mayApprovePlan(model, facts, plan, day(20))).toMatchObject({
      code: "not_heard",
      rule: "hearing.young_person",
    });
    for (const heard of [true, false]) {
      const hearings = [{ id: "1", personId: "nuori", on: day(8), heard }];
      expect(answerOf(mayApprovePlan(model, { ...facts, hearings }, plan, day(20)))).toBe("allowed");
    }
    const another = [{ id: "1", personId: "sister", on: day(8), heard: true }];
    expect(answerOf(mayApprovePlan(model, { ...facts, hearings: another }, plan, day(20)))).toBe("not_heard");
  });

  describe("the end at 23 is prepared for", () => {
    const duties = (today: string, facts = young) =>
      assess(model, facts, localDate(today)).duties.filter(({ rule }) => rule === "end.prepared");

    test("from a year before, each thing by three months before", () => {
      expect(duties("2026-03-14")).toEqual([]);
      const year = duties("2026-03-15");
      expect(year.map(({ subject }) => subject)).toEqual([
        "health",
        "home",
        "money",
        "people",
        "services_after",
        "studies_and_work",
      ]);
      const home = year.find(({ subject }) => subject === "home");
      expect(home).toMatchObject({ dueOn: "2026-12-14", state: "upcoming" });
      expect(home?.text.fi).toBe("Valmistelkaa yhdessä: koti");
      expect(duties("2026-12-15")[0]?.state).toBe("overdue");
    });

    test("what is ready isn't asked for any more", () => {
      const readiness = [
        { area: "home", state: "ready" as const },
        { area: "money", state: "under_way" as const },
      ];
      const left = duties("2026-06-01", { ...young, readiness }).map(({ subject }) => subject);
      expect(left).not.toContain("home");
      expect(left).toContain("money");
      expect(
        assess(model, { ...young, readiness }, localDate("2026-06-01")).forecast.map(({ text }) => text.fi),
      ).toContain("Jälkihuolto päättyy 15.3.2027. Valmisteltavia asioita on jäljellä 5/6.");
    });
  });
});

describe("services that a family begins itself", () => {
  const guidance = modelNamed("family-guidance");
  const start = { kind: "start", on: day(3), parties: ["family", "worker"] };
  const own = someFacts({ contactOn: day(-2) });

  test("ask for a purchaser only where the service was ordered", () => {
    expect(answerOf(mayHoldMeeting(guidance, own, start, day(3)))).toBe("allowed");
    expect(mayHoldMeeting(guidance, { ...own, orderedOn: day(-1) }, start, day(3))).toMatchObject({
      code: "party_missing",
      rule: "start.purchaser",
    });
    const attempt = { action: "approve_plan", on: day(40), elements: [], approvers: ["family"] } as const;
    const voices = (facts: ServiceFacts) =>
      refusalsOf(guidance, facts, attempt, day(40)).filter(({ code }) => code === "plan_approver_missing");
    expect(voices(own)).toEqual([]);
    expect(voices({ ...own, orderedOn: day(-1) }).map(({ rule }) => rule)).toEqual(["plan.purchaser"]);
  });

  test.each(["preventive-family-work", "family-guidance"])("%s: the themes are chosen first", (id) => {
    const model = modelNamed(id);
    const attempt = { action: "approve_plan", on: day(40), elements: [], approvers: ["family"] } as const;
    const codes = (facts: ServiceFacts) => refusalsOf(model, facts, attempt, day(40)).map(({ code }) => code);
    expect(codes(own)).toContain("themes_missing");
    expect(codes({ ...own, themes: ["school"] })).not.toContain("themes_missing");
    expect(model.record).toBe("light");
  });
});

test("child-welfare family work: each child is heard before the plan, on either legal basis", () => {
  const model = modelNamed("child-welfare-family-work");
  const members = [
    { id: "oona", role: "child" as const },
    { id: "eeli", role: "child" as const },
  ];
  const attempt = { action: "approve_plan", on: day(40), elements: [], approvers: [] } as const;
  for (const legalBasis of ["lsl_36", "shl_18_special_support"]) {
    const hearings = [{ id: "1", personId: "oona", on: day(8), heard: true }];
    const found = refusalsOf(model, someFacts({ legalBasis, members, hearings }), attempt, day(40));
    expect(found.find(({ code }) => code === "not_heard")?.values).toEqual({ have: 1, need: 2 });
  }
});
