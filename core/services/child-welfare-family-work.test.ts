import { expect, test } from "vitest";
import { addDays, type LocalDate, localDate } from "#core/kernel/local-date.ts";
import { assess } from "#core/services/engine.ts";
import type { MeetingFact, ServiceFacts } from "#core/services/facts.ts";
import { mayApprovePlan, mayClose, mayHoldMeeting, mayPlanMeeting, mayStart } from "#core/services/gates.ts";
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

const model = modelNamed("child-welfare-family-work");
const basis = { ...someFacts(), legalBasis: "lsl_36" };

test.each([
  ["lsl_36", "allowed"],
  ["shl_18_special_support", "allowed"],
  ["shl_16", "legal_basis_unknown"],
  [undefined, "legal_basis_missing"],
])("on %s it is %s", (legalBasis, expected) => {
  expect(answerOf(mayStart(model, { ...someFacts(), legalBasis }, firstDay))).toBe(expected);
});

test("the basis settles the service task", () => {
  expect(model.legalBasis.map((basis) => [basis.code, basis.serviceTask])).toEqual([
    ["lsl_36", "child-welfare"],
    ["shl_18_special_support", "family-services"],
  ]);
});

const start = aHeldMeeting("start", 7);
const mapped: ServiceFacts = {
  ...basis,
  meetings: [start, aHeldMeeting("mapping", 14)],
  documents: [anApproved("mapping_summary", 20)],
};
const plan = { elements: ["goals", "support_amount"], approvers: ["family", "purchaser", "worker"] };
test("the plan is made by the family, the social worker and the family worker, after the mapping", () => {
  expect(answerOf(mayApprovePlan(model, mapped, plan, day(30)))).toBe("allowed");
  expect(answerOf(mayApprovePlan(model, { ...mapped, meetings: [start] }, plan, day(30)))).toBe(
    "meeting_missing",
  );
  for (const who of plan.approvers) {
    const approvers = plan.approvers.filter((one) => one !== who);
    expect(mayApprovePlan(model, mapped, { ...plan, approvers }, day(30))).toMatchObject({
      code: "plan_approver_missing",
      values: { missing: who },
    });
  }
  expect(mayApprovePlan(model, mapped, { ...plan, elements: ["goals"] }, day(30))).toMatchObject({
    code: "plan_element_missing",
    values: { missing: "support_amount" },
  });
});

const working = { ...mapped, plans: [anApprovedPlan(model)] };

// Monday 9 November 2026 is day 35.
const week = (monday: number, n: number) =>
  Array.from({ length: n }, (_, i) => aHeldMeeting("regular", monday + i));
const withVisits = (...visits: MeetingFact[]): ServiceFacts => ({
  ...working,
  meetings: [...working.meetings, ...visits],
});

const visitOn = (n: number) => ({ kind: "regular", on: day(n) });
test("at most three visits a week, Monday to Sunday", () => {
  expect(answerOf(mayPlanMeeting(model, withVisits(...week(35, 2)), visitOn(41), day(36)))).toBe("allowed");
  expect(mayPlanMeeting(model, withVisits(...week(35, 3)), visitOn(41), day(36))).toMatchObject({
    code: "visits_full",
    rule: "work.visits",
    values: { week: day(35), have: 3, max: 3 },
  });
  expect(answerOf(mayPlanMeeting(model, withVisits(...week(35, 3)), visitOn(42), day(36)))).toBe("allowed");
  expect(answerOf(mayHoldMeeting(model, withVisits(...week(35, 3)), visitOn(41), day(41)))).toBe(
    "visits_full",
  );
});

test("a full week without a visit, or with four, is a breach; the week going on is a forecast", () => {
  const facts = withVisits(...week(35, 4), ...week(49, 1));
  const { breaches, forecast } = assess(model, facts, day(58));
  expect(breaches.map((one) => [one.rule, one.code, one.on])).toEqual([
    ["work.visits", "visits_full", day(35)],
    ["work.visits", "visits_too_few", day(42)],
  ]);
  expect(forecast.map((one) => one.text.en)).toEqual([
    "This week there are 0 visits. By the model there are at least 1.",
    "Two years are full on 5 October 2028.",
  ]);
});

test("lasts at most two years; pauses don't make it longer", () => {
  const last = localDate("2028-10-05");
  const late = { ...working, pausedDays: 60 };
  const visit = (on: LocalDate) => mayPlanMeeting(model, late, { kind: "regular", on }, day(700));
  expect(answerOf(visit(last))).toBe("allowed");
  expect(visit(addDays(last, 1))).toMatchObject({
    code: "duration_full",
    rule: "work.two_years",
    values: { months: 24 },
  });
  const limit = (before: number) =>
    assess(model, late, addDays(last, -before)).duties.find((one) => one.rule === "work.two_years");
  // Seen half a year ahead, due in the last three months.
  expect(limit(181)).toBeUndefined();
  expect(limit(180)).toMatchObject({ dueOn: last, state: "upcoming" });
  expect(limit(91)?.state).toBe("upcoming");
  expect(limit(90)?.state).toBe("due");
  const over = assess(model, late, addDays(last, 1)).breaches.find((one) => one.rule === "work.two_years");
  expect(over).toMatchObject({ code: "duration_full", deviated: false });
  // A service past its time can still be closed.
  expect(mayClose(model, late, addDays(last, 30))).not.toMatchObject({ code: "duration_full" });
});
