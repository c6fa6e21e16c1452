import { describe, expect, test } from "vitest";
import { localDate } from "#core/kernel/local-date.ts";
import { assess } from "#core/services/engine.ts";
import type { ServiceFacts } from "#core/services/facts.ts";
import { mayClose, mayHoldMeeting, mayPlanMeeting, mayStart } from "#core/services/gates.ts";
import { familyWorkV1 as model } from "#core/services/models/family-work.v1.ts";
import { aHeldMeeting, anApproved, day, firstDay } from "#fixtures/service-facts.ts";
import { bare, start, mapping, mapped, network, working } from "#fixtures/family-work-facts.ts";

// The way of family work, worked day by day.
const duty = (facts: ServiceFacts, n: number, rule: string) =>
  assess(model, facts, day(n)).duties.find((one) => one.rule === rule);

describe("closing", () => {
  const evaluated: ServiceFacts = {
    ...working,
    documents: [...working.documents, anApproved("final_evaluation", 300)],
    goals: working.goals.map((goal) => ({ ...goal, evaluatedAtEnd: true })),
  };
  test("is allowed when all that the model demands is there", () => {
    expect(mayClose(model, evaluated, day(301))).toEqual({ ok: true, value: { lifted: [] } });
    const given = evaluated.documents.map((one) => ({ ...one, status: "given" as const }));
    expect(mayClose(model, { ...evaluated, documents: given }, day(301)).ok).toBe(true);
  });

  test.each([
    ["no final evaluation", { documents: working.documents }, "document_missing", "closing.evaluation"],
    ["a goal not evaluated", { goals: working.goals }, "goals_not_evaluated", "closing.goals"],
    ["no network meeting", { meetings: [start, ...mapping(3)] }, "meeting_missing", "network.decision"],
    [
      "a network meeting that decided nothing",
      { meetings: [start, ...mapping(3), { ...network, decisions: [] }] },
      "meeting_decision_missing",
      "network.decision",
    ],
    [
      "a record not signed",
      { meetings: [start, ...mapping(3), { ...network, recordSigned: false }] },
      "record_unsigned",
      "closing.records",
    ],
    [
      "no memo of the start meeting",
      { documents: evaluated.documents.slice(1) },
      "document_missing",
      "start.memo",
    ],
  ] satisfies [string, Partial<ServiceFacts>, string, string][])(
    "is refused with %s",
    (_, less, code, rule) => {
      expect(mayClose(model, { ...evaluated, ...less }, day(301))).toMatchObject({ ok: false, code, rule });
    },
  );

  test("an ended service refuses everything without naming a rule", () => {
    const ended = { ...evaluated, endedOn: day(301) };
    expect(mayHoldMeeting(model, ended, { kind: "regular", on: day(302) }, day(302))).toEqual({
      ok: false,
      code: "service_ended",
      rule: undefined,
      values: {},
    });
    expect(mayHoldMeeting(model, evaluated, { kind: "disco", on: day(302) }, day(302))).toMatchObject({
      code: "meeting_kind_unknown",
    });
  });
});

describe("duties and their days", () => {
  test.each([
    ["start.meeting_soon", bare, 14],
    ["start.memo", { ...bare, meetings: [start] }, 14],
    ["mapping.pace", { ...bare, meetings: [start] }, 49],
    ["mapping.summary_soon", mapped(3), 42],
    ["plan.soon", { ...working, plans: [] }, 49],
    ["plan.review", working, 130],
  ] satisfies [string, ServiceFacts, number][])(
    "%s has its day and is due, then overdue",
    (rule, facts, n) => {
      expect(duty(facts, 1, rule)?.dueOn).toBe(day(n));
      expect(duty(facts, n - 22, rule)?.state ?? "upcoming").toBe("upcoming");
      expect(duty(facts, n, rule)?.state).toBe("due");
      expect(duty(facts, n + 1, rule)?.state).toBe("overdue");
    },
  );

  test("periodic summaries fall due 3, 6, 9 months from the start, whenever the last one was made", () => {
    const dueAfter = (...made: number[]) =>
      duty(
        { ...working, documents: made.map((n) => anApproved("periodic_summary", n)) },
        1,
        "summary.periodic",
      )?.dueOn;
    expect(dueAfter()).toBe("2027-01-05");
    // 21 days early still counts for the day it was made for, 22 days doesn't.
    expect(dueAfter(92 - 21)).toBe("2027-04-05");
    expect(dueAfter(92 - 22)).toBe("2027-01-05");
    // Late, but before the next.
    expect(dueAfter(130)).toBe("2027-04-05");
    expect(dueAfter(92, 182)).toBe("2027-07-05");
    const draft = { ...working, documents: [anApproved("periodic_summary", 92, "draft")] };
    expect(duty(draft, 93, "summary.periodic")).toMatchObject({ dueOn: "2027-01-05", state: "overdue" });
  });

  test("a duty tells what, why and by which source", () => {
    expect(duty(mapped(3), 30, "mapping.summary_soon")).toEqual({
      rule: "mapping.summary_soon",
      subject: undefined,
      dueOn: localDate("2026-11-16"),
      state: "due",
      text: {
        fi: "Kirjoita kartoituksen yhteenveto",
        sv: "Skriv sammandraget av kartläggningen",
        en: "Write the mapping summary",
      },
      reason: {
        fi: "Kolmas kartoitustapaaminen pidettiin 2.11.2026. Yhteenveto hyväksytään viimeistään 16.11.2026, ja suunnitelma tehdään sen pohjalta.",
        sv: "Det tredje kartläggningsmötet hölls 2.11.2026. Sammandraget godkänns senast 16.11.2026, och planen görs utifrån det.",
        en: "The third mapping meeting was held on 2 November 2026. The summary is approved by 16 November 2026 at the latest, and the plan is made from it.",
      },
      source: {
        kind: "configuration",
        reference: "organiser",
        validFrom: "2024-01-01",
      },
    });
  });

  test("unsigned records, promises, concerns and referrals are each a duty of their own, by day and then in a fixed order", () => {
    const facts: ServiceFacts = {
      ...bare,
      meetings: [{ ...start, recordSigned: false }],
      documents: [anApproved("start_memo", 8)],
      commitments: [
        { id: "c", kind: "referral", dueOn: day(20) },
        { id: "b", kind: "agreement", dueOn: day(20) },
        { id: "a", kind: "agreement", dueOn: day(20) },
        { id: "d", kind: "concern_follow_up" },
        { id: "e", kind: "network_decision", dueOn: day(11), doneOn: day(10) },
      ],
    };
    const listed = assess(model, facts, day(10)).duties.map((one) => [one.rule, one.subject, one.state]);
    expect(listed).toEqual([
      ["record.signed", "start", "overdue"],
      ["follow.agreements", "a", "upcoming"],
      ["follow.agreements", "b", "upcoming"],
      ["follow.referrals", "c", "upcoming"],
      ["mapping.pace", undefined, "upcoming"],
      ["summary.periodic", undefined, "upcoming"],
      ["follow.concerns", "d", "upcoming"],
    ]);
  });

  test("the order's last day is a duty, and meetings after it are refused", () => {
    const facts = { ...working, orderValidUntil: day(180) };
    expect(duty(facts, 150, "order.valid")).toMatchObject({ dueOn: day(180), state: "due" });
    expect(mayPlanMeeting(model, facts, { kind: "regular", on: day(181) }, day(150))).toMatchObject({
      code: "order_expired",
      values: { until: day(180) },
    });
    expect(mayPlanMeeting(model, facts, { kind: "regular", on: day(180) }, day(150)).ok).toBe(true);
  });
});

test("at this pace the fifth mapping meeting comes before the summary is ready", () => {
  const weekly = assess(model, mapped(3), day(29)).forecast;
  expect(weekly.map((one) => [one.rule, one.text.en])).toEqual([
    [
      "mapping.ceiling",
      "At this pace the fifth mapping meeting (16 November 2026) comes before the summary is ready (16 November 2026).",
    ],
  ]);
  const slow = [aHeldMeeting("mapping", 14), aHeldMeeting("mapping", 35), aHeldMeeting("mapping", 56)];
  expect(assess(model, { ...bare, meetings: [start, ...slow] }, day(57)).forecast).toEqual([]);
  const ready = { ...mapped(3), documents: [anApproved("mapping_summary", 29)] };
  expect(assess(model, ready, day(29)).forecast).toEqual([]);
});

test("counts tell held, planned, missed and cancelled, by kind", () => {
  const meetings = [
    start,
    ...mapping(2),
    aHeldMeeting("mapping", 30, { id: "x", status: "planned" }),
    aHeldMeeting("mapping", 31, { id: "y", status: "no_show" }),
    aHeldMeeting("mapping", 32, { id: "z", status: "cancelled" }),
  ];
  expect(assess(model, { ...bare, meetings }, day(29)).counts).toEqual({
    held: 3,
    planned: 1,
    cancelled: 1,
    noShow: 1,
    heldByKind: { mapping: 2, start: 1 },
    plannedByKind: { mapping: 1 },
  });
});

test("family work may always start: it asks no ground and no client plan", () => {
  expect(mayStart(model, { ...bare, team: [] }, firstDay).ok).toBe(true);
});
