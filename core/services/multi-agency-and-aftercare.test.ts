import { describe, expect, test } from "vitest";
import { localDate } from "#core/kernel/local-date.ts";
import { assess } from "#core/services/engine.ts";
import type { ServiceFacts } from "#core/services/facts.ts";
import { mayApprovePlan, mayClose, mayPlanMeeting, mayStart } from "#core/services/gates.ts";
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

describe("multi-agency family work", () => {
  const model = modelNamed("multi-agency-family-work");
  const met: ServiceFacts = {
    ...someFacts(),
    meetings: [aHeldMeeting("start", 7), aHeldMeeting("network", 25)],
    documents: [anApproved("shared_picture", 20)],
  };
  const plan = {
    elements: ["family_wishes", "goals", "partner_roles"],
    approvers: ["family", "purchaser", "worker", "partner"],
  };
  const consent = (partnerId: string, from: number, to?: number) => ({
    partnerId,
    subjects: ["plan", "meetings"],
    from: day(from),
    ...(to === undefined ? {} : { to: day(to) }),
  });

  test("one plan: the family's wishes, goals and each one's role, made in a network meeting", () => {
    expect(answerOf(mayApprovePlan(model, met, plan, day(30)))).toBe("allowed");
    for (const element of plan.elements) {
      const elements = plan.elements.filter((one) => one !== element);
      expect(mayApprovePlan(model, met, { ...plan, elements }, day(30))).toMatchObject({
        values: { missing: element },
      });
    }
    expect(
      answerOf(mayApprovePlan(model, { ...met, meetings: met.meetings.slice(0, 1) }, plan, day(30))),
    ).toBe("meeting_missing");
    expect(answerOf(mayApprovePlan(model, { ...met, documents: [] }, plan, day(30)))).toBe(
      "document_missing",
    );
  });

  test("each party takes its stand, the partners too", () => {
    for (const approver of plan.approvers) {
      const approvers = plan.approvers.filter((one) => one !== approver);
      expect(mayApprovePlan(model, met, { ...plan, approvers }, day(30))).toMatchObject({
        code: "plan_approver_missing",
        values: { missing: approver },
      });
    }
  });

  test("a partner is named in the plan and invited only with the family's consent, and no deviation lifts it", () => {
    const named = { ...plan, partnerIds: ["school", "clinic"] };
    const facts = { ...met, consents: [consent("school", 5)] };
    expect(mayApprovePlan(model, facts, named, day(30))).toMatchObject({
      code: "partner_consent_missing",
      rule: "partners.consent",
      values: { count: 1 },
    });
    const both = { ...facts, consents: [...facts.consents, consent("clinic", 20)] };
    expect(answerOf(mayApprovePlan(model, both, named, day(30)))).toBe("allowed");
    const joint = (on: number) => ({
      kind: "joint",
      on: day(on),
      parties: ["worker", "partner", "family"],
      partnerIds: ["clinic"],
    });
    expect(answerOf(mayPlanMeeting(model, both, joint(30), day(1)))).toBe("allowed");
    expect(answerOf(mayPlanMeeting(model, both, joint(19), day(1)))).toBe("partner_consent_missing");
    const ended = { ...facts, consents: [consent("clinic", 20, 28)] };
    expect(answerOf(mayPlanMeeting(model, ended, joint(30), day(1)))).toBe("partner_consent_missing");
    const onlyPlan = { ...facts, consents: [{ ...consent("clinic", 20), subjects: ["plan"] }] };
    expect(answerOf(mayPlanMeeting(model, onlyPlan, joint(30), day(1)))).toBe("partner_consent_missing");
    const set = { rule: "partners.consent", status: "approved" as const, from: day(0) };
    expect(answerOf(mayPlanMeeting(model, { ...facts, deviations: [set] }, joint(30), day(1)))).toBe(
      "partner_consent_missing",
    );
    // A visit of our own asks no consent of anybody.
    expect(answerOf(mayPlanMeeting(model, facts, { ...joint(30), kind: "regular" }, day(1)))).toBe("allowed");
  });

  test("a consent that was taken back makes breaches of what had been agreed on", () => {
    const planned = { ...aHeldMeeting("joint", 50), status: "planned" as const, partnerIds: ["clinic"] };
    const facts = {
      ...met,
      plans: [{ ...anApprovedPlan(model), partnerIds: ["clinic", "school"] }],
      meetings: [...met.meetings, planned],
      consents: [consent("clinic", 5, 39), consent("school", 5)],
    };
    const broken = (today: number) =>
      assess(model, facts, day(today)).breaches.filter(({ rule }) => rule === "partners.consent");
    expect(broken(39).map(({ subject }) => subject)).toEqual(["joint-50"]);
    expect(broken(40).map(({ subject }) => subject)).toEqual(["joint-50", "plan"]);
    expect(broken(40)[0]?.text.fi).toBe("Perheen suostumus puuttuu. Yhteistyötahoja ilman suostumusta: 1.");
    expect(broken(51).map(({ subject }) => subject)).toEqual(["plan"]);
  });

  test("a joint meeting is held by a pair from two services, a school day beside the child", () => {
    const visit = (kind: string, parties: string[]) =>
      answerOf(mayPlanMeeting(model, met, { kind, on: day(40), parties }, day(30)));
    expect(visit("joint", ["worker", "family"])).toBe("party_missing");
    expect(visit("joint", ["worker", "family", "partner"])).toBe("allowed");
    expect(visit("school_day", ["worker", "partner"])).toBe("party_missing");
    expect(visit("school_day", ["worker", "child"])).toBe("allowed");
  });

  test("four perspectives evaluate every four weeks, each on its own", () => {
    const answered = { id: "a", purpose: "session_feedback", perspective: "child", on: day(50) };
    const facts = { ...met, plans: [anApprovedPlan(model)], measurements: [answered] };
    const due = assess(model, facts, day(55)).duties.filter(
      (one) => one.rule === "evaluation.four_perspectives",
    );
    expect(due.map((one) => [one.subject, one.dueOn])).toEqual([
      ["close_person", day(58)],
      ["parent", day(58)],
      ["worker", day(58)],
      ["child", day(78)],
    ]);
    expect(due[0]?.text.fi).toBe("Kysy arvio: läheinen");
  });

  test("closes only when all four have been heard", () => {
    const four = ["child", "parent", "worker", "close_person"].map((perspective) => ({
      id: perspective,
      purpose: "session_feedback",
      perspective,
      on: day(60),
    }));
    const facts: ServiceFacts = {
      ...met,
      plans: [anApprovedPlan(model)],
      documents: [anApproved("start_memo", 8), anApproved("final_evaluation", 100)],
      measurements: four,
    };
    expect(answerOf(mayClose(model, facts, day(101)))).toBe("allowed");
    expect(mayClose(model, { ...facts, measurements: four.slice(1) }, day(101))).toMatchObject({
      code: "measurement_missing",
      values: { have: 3, need: 4 },
    });
  });

  test("has joint meetings, school days and the shared tools", () => {
    expect(model.meetingKinds.map((kind) => kind.code)).toEqual(
      expect.arrayContaining(["joint", "school_day", "network"]),
    );
    expect(model.methods.map((method) => method.code).slice(0, 3)).toEqual([
      "reflective_discussion",
      "zones_of_concern",
      "strengths_log",
    ]);
  });
});

describe("family work with school-age children", () => {
  const model = modelNamed("school-age-family-work");
  const met: ServiceFacts = { ...someFacts(), contactOn: firstDay, meetings: [aHeldMeeting("start", 5)] };
  const plan = { elements: ["family_wishes", "goals"], approvers: ["family", "child"] };

  test("begins by a contact or an order, without any shadow of child welfare", () => {
    expect(model.begins).toEqual(["contact", "order"]);
    expect(model.serviceTask).toBe("family-services");
    expect(answerOf(mayStart(model, someFacts(), firstDay))).toBe("allowed");
  });

  test("the child is there from the start and takes a stand on the plan", () => {
    const start = (parties: string[]) =>
      answerOf(mayPlanMeeting(model, someFacts(), { kind: "start", on: day(3), parties }, firstDay));
    expect(start(["family", "worker"])).toBe("party_missing");
    expect(start(["family", "worker", "child"])).toBe("allowed");
    expect(answerOf(mayApprovePlan(model, met, plan, day(20)))).toBe("allowed");
    expect(answerOf(mayApprovePlan(model, met, { ...plan, approvers: ["family"] }, day(20)))).toBe(
      "plan_approver_missing",
    );
  });

  test("the school comes along when the family has consented", () => {
    const schoolDay = {
      kind: "school_day",
      on: day(30),
      parties: ["child", "worker"],
      partnerIds: ["school"],
    };
    expect(answerOf(mayPlanMeeting(model, met, schoolDay, day(10)))).toBe("partner_consent_missing");
    const consents = [{ partnerId: "school", subjects: ["meetings"], from: day(8) }];
    expect(answerOf(mayPlanMeeting(model, { ...met, consents }, schoolDay, day(10)))).toBe("allowed");
  });
});

describe("aftercare (LsL 75 §)", () => {
  const model = modelNamed("aftercare-youth-support");
  const young = { ...someFacts(), clientId: "nuori", clientBirthDate: localDate("2004-03-15") };

  const assessed = (today: string) => assess(model, young, localDate(today));

  test("the right ends at 23", () => {
    const visit = (on: string) =>
      mayPlanMeeting(
        model,
        young,
        { kind: "regular", on: localDate(on), parties: ["child", "worker"] },
        firstDay,
      );
    expect(answerOf(visit("2027-03-14"))).toBe("allowed");
    expect(visit("2027-03-15")).toMatchObject({
      code: "age_reached",
      rule: "limit.age_23",
      values: { years: 23 },
    });
    expect(answerOf(mayStart(model, { ...young, clientBirthDate: localDate("2003-10-05") }, firstDay))).toBe(
      "age_reached",
    );
    expect(answerOf(mayStart(model, { ...young, clientBirthDate: localDate("2003-10-06") }, firstDay))).toBe(
      "allowed",
    );
  });

  test("until the end of 2023 it ended at 25: the rule's dates decide", () => {
    const visit = { kind: "regular", on: localDate("2023-12-31"), parties: ["child", "worker"] };
    const at24 = { ...young, clientBirthDate: localDate("1999-06-01") };
    expect(answerOf(mayPlanMeeting(model, at24, visit, visit.on))).toBe("allowed");
    const after = { ...visit, on: localDate("2024-01-01") };
    expect(answerOf(mayPlanMeeting(model, at24, after, after.on))).toBe("age_reached");
  });

  test("a year before, what comes after is a duty, and the day is told all along", () => {
    expect(assessed("2026-03-14").duties.some((one) => one.rule === "limit.age_23")).toBe(false);
    expect(assessed("2026-03-15").duties.find((one) => one.rule === "limit.age_23")?.dueOn).toBe(
      "2027-03-15",
    );
    expect(assessed("2026-03-14").forecast.map((one) => one.text.fi)).toEqual([
      "Oikeus jälkihuoltoon päättyy 15.3.2027, kun nuori täyttää 23 vuotta.",
    ]);
    expect(assessed("2027-03-16").breaches.map((one) => one.code)).toEqual(["age_reached"]);
  });

  test("the young person is at every meeting and takes the stand on the plan", () => {
    expect(
      mayPlanMeeting(model, young, { kind: "network", on: day(9), parties: ["worker", "partner"] }, firstDay),
    ).toMatchObject({
      code: "party_missing",
      values: { missing: "child" },
    });
    const hearings = [{ id: "1", personId: "nuori", on: day(7), heard: true }];
    const facts = { ...young, hearings, meetings: [aHeldMeeting("start", 7)] };
    const elements = ["young_person_wishes", "goals", "partner_roles"];
    expect(answerOf(mayApprovePlan(model, facts, { elements, approvers: ["child"] }, day(20)))).toBe(
      "allowed",
    );
    expect(answerOf(mayApprovePlan(model, facts, { elements, approvers: ["purchaser"] }, day(20)))).toBe(
      "plan_approver_missing",
    );
  });
});
