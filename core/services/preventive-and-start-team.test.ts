import { describe, expect, test } from "vitest";
import { localDate } from "#core/kernel/local-date.ts";
import { serviceModel } from "#core/services/catalogue.ts";
import { assess } from "#core/services/engine.ts";
import type { ServiceFacts } from "#core/services/facts.ts";
import { mayClose, mayHoldMeeting, mayStart } from "#core/services/gates.ts";
import {
  aHeldMeeting,
  anApproved,
  answerOf,
  day,
  firstDay,
  modelNamed,
  someFacts,
} from "#fixtures/service-facts.ts";

describe("preventive family work", () => {
  const model = modelNamed("preventive-family-work");
  test("begins from the family's own contact, and not for a client of child welfare", () => {
    const own = { ...someFacts(), contactOn: day(-3) };
    expect(answerOf(mayStart(model, own, firstDay))).toBe("allowed");
    expect(answerOf(mayStart(model, someFacts(), firstDay))).toBe("milestone_missing");
    expect(answerOf(mayStart(model, { ...own, childWelfareClient: true }, firstDay))).toBe(
      "child_welfare_client",
    );
    expect(model.begins).toEqual(["contact"]);
  });

  test("has the themes of the page, and says what it isn't", () => {
    expect(model.themes.map((theme) => theme.code)).toEqual([
      "upbringing",
      "coping",
      "interaction",
      "house_rules",
      "daily_rhythm",
      "day_care",
      "school",
    ]);
    expect(model.isNot?.fi).toBe("Ehkäisevä perhetyö ei ole lastenhoitoa eikä kodinhoitoa.");
  });
});

const visits = (n: number) => Array.from({ length: n }, (_, i) => aHeldMeeting("home_visit", 3 + i));

const aResource = { id: "r1", whose: "close_network", on: day(4), status: "agreed" } as const;

describe("start team", () => {
  const model = modelNamed("start-team");
  test.each([
    [0, "allowed"],
    [4, "allowed"],
    [5, "meetings_full"],
  ])("makes 1-5 home visits: after %d another is %s", (n, expected) => {
    const another = { kind: "home_visit", on: day(20), parties: ["family", "worker"] };
    expect(answerOf(mayHoldMeeting(model, { ...someFacts(), meetings: visits(n) }, another, day(20)))).toBe(
      expected,
    );
  });

  test("isn't closed without a visit, an assessment and one of its three ends", () => {
    const done: ServiceFacts = {
      ...someFacts(),
      meetings: visits(1),
      documents: [anApproved("assessment_summary", 10)],
      resources: [aResource],
    };
    expect(answerOf(mayClose(model, { ...done, resources: [], outcome: "no_need" }, day(20)))).toBe(
      "resources_missing",
    );
    expect(answerOf(mayClose(model, { ...done, meetings: [], outcome: "no_need" }, day(20)))).toBe(
      "meeting_missing",
    );
    expect(answerOf(mayClose(model, { ...done, documents: [], outcome: "no_need" }, day(20)))).toBe(
      "document_missing",
    );
    expect(answerOf(mayClose(model, done, day(20)))).toBe("outcome_missing");
    expect(answerOf(mayClose(model, { ...done, outcome: "goals_reached" }, day(20)))).toBe("outcome_unknown");
    for (const outcome of ["no_need", "supported_by_services", "child_welfare_assessment"]) {
      expect(answerOf(mayClose(model, { ...done, outcome }, day(20))), outcome).toBe("allowed");
    }
  });

  // A Tuesday: the seventh working day is Thursday of the following week when no holiday falls between.
  const notified = { ...someFacts(), notificationOn: localDate("2026-10-06") };
  const duty = (facts: ServiceFacts, rule: string) =>
    assess(model, facts, day(2)).duties.find((one) => one.rule === rule);

  test("the notification's own clock stays visible: the seventh working day, and three months if begun", () => {
    expect(duty(notified, "clock.decision")?.dueOn).toBe("2026-10-15");
    expect(duty(notified, "clock.told")?.dueOn).toBe("2026-10-15");
    expect(duty(notified, "clock.assessment")).toBeUndefined();
    const begun = { ...notified, assessmentDecidedOn: day(5), assessmentBegunOn: day(5) };
    expect(duty(begun, "clock.decision")).toBeUndefined();
    // 6 January is Epiphany: the period ends on the next working day (150/1930 5 §).
    expect(duty(begun, "clock.assessment")?.dueOn).toBe("2027-01-07");
    expect(duty(someFacts(), "clock.decision")).toBeUndefined();
  });

  test("an outcome is named before three months from the notification have gone", () => {
    expect(
      assess(model, notified, day(60)).duties.find(({ rule }) => rule === "outcome.in_time")?.dueOn,
    ).toBe("2027-01-06");
    expect(duty({ ...notified, outcome: "no_need" }, "outcome.in_time")).toBeUndefined();
    expect(duty(someFacts(), "outcome.in_time")).toBeUndefined();
  });

  test("a family that began by the first version keeps its rules: no resources are asked of it", () => {
    const first = serviceModel("start-team", 1);
    if (!first) throw new Error("the first version is there");
    const facts: ServiceFacts = {
      ...someFacts(),
      outcome: "no_need",
      meetings: visits(1),
      documents: [anApproved("assessment_summary", 10)],
    };
    expect(answerOf(mayClose(first, facts, day(20)))).toBe("allowed");
    expect(answerOf(mayClose(model, facts, day(20)))).toBe("resources_missing");
  });

  test("the clock can't be set aside, and holds the door at closing", () => {
    const facts: ServiceFacts = {
      ...notified,
      outcome: "no_need",
      meetings: visits(1),
      documents: [anApproved("assessment_summary", 10)],
      resources: [aResource],
      deviations: [{ rule: "clock.decision", status: "approved", from: firstDay }],
    };
    expect(mayClose(model, facts, day(20))).toMatchObject({
      code: "milestone_missing",
      rule: "clock.decision",
      values: { milestone: "assessment_decided" },
    });
    const told = { ...facts, assessmentDecidedOn: day(3), familyToldOn: day(3) };
    expect(answerOf(mayClose(model, told, day(20)))).toBe("allowed");
  });
});
