import { describe, expect, it } from "vitest";
import { decideAnswerDeviation, decideRequestDeviation } from "#core/deviations/decide-deviation.ts";
import { localDate } from "#core/kernel/local-date.ts";
import { serviceModel, serviceModels } from "#core/services/catalogue.ts";
import type { ServiceModel } from "#core/services/model.ts";

const today = localDate("2026-11-23");
const model = serviceModel("family-work") as ServiceModel;
const code = (decision: { ok: boolean; code?: string }) => (decision.ok ? "ok" : decision.code);

const startedOn = localDate("2026-11-02");
const day = (text: string | null) => (text === null ? null : localDate(text));
const known = (
  status: "requested" | "approved" | "refused",
  until: string | null,
  from: string = "2026-11-10",
) => [{ rule: "start.parties", status, from: localDate(from), until: day(until) }];

describe("decideRequestDeviation", () => {
  it.each([
    ["a deviable rule", [], "start.parties", null, "ok"],
    ["a rule that must hold", [], "record.signed", null, "rule_not_deviable"],
    ["a rule that isn't", [], "no.such", null, "rule_unknown"],
    ["a day that has gone", [], "start.parties", "2026-11-22", "deviation_in_past"],
    ["one that waits", known("requested", null), "start.parties", null, "deviation_already"],
    ["one in force", known("approved", "2026-11-23"), "start.parties", null, "deviation_already"],
    ["one that is over", known("approved", "2026-11-22"), "start.parties", null, "ok"],
    ["one that was refused", known("refused", null), "start.parties", null, "ok"],
  ])("%s", (_what, before, rule, until, expected) => {
    expect(
      code(decideRequestDeviation(model, before, { rule, from: today, until: day(until) }, startedOn)),
    ).toBe(expected);
  });

  it.each([
    ["from a day that has gone", [], "2026-11-19", null, "ok"],
    ["for one day that has gone", [], "2026-11-19", "2026-11-19", "ok"],
    ["from the service's first day", [], "2026-11-02", null, "ok"],
    ["from before the service", [], "2026-11-01", null, "deviation_before_service"],
    ["backwards", [], "2026-11-19", "2026-11-18", "deviation_in_past"],
    ["before one in force", known("approved", null, "2026-11-20"), "2026-11-19", null, "ok"],
    ["within one in force", known("approved", null, "2026-11-19"), "2026-11-19", null, "deviation_already"],
    ["within one that is over now", known("approved", "2026-11-20"), "2026-11-19", null, "deviation_already"],
  ])("%s", (_what, before, from, until, expected) => {
    const draft = { rule: "start.parties", from: localDate(from), until: day(until) };
    expect(code(decideRequestDeviation(model, before, draft, startedOn))).toBe(expected);
  });

  it("nothing that law demands can be asked to be set aside", () => {
    const statutory = serviceModels.flatMap((one) =>
      one.rules.filter(({ deviable }) => !deviable).map((rule) => ({ one, rule })),
    );
    for (const { one, rule } of statutory) {
      const draft = { rule: rule.id, from: today, until: null };
      expect(code(decideRequestDeviation(one, [], draft, startedOn))).toBe("rule_not_deviable");
    }
    expect(statutory.length).toBeGreaterThan(10);
  });
});

it.each([
  ["a request", { status: "requested", requestedBy: "a" }, "ok"],
  ["what was answered", { status: "refused", requestedBy: "a" }, "deviation_answered"],
  ["one's own", { status: "requested", requestedBy: "lead" }, "own_request"],
] as const)("decideAnswerDeviation %s", (_what, deviation, expected) => {
  expect(code(decideAnswerDeviation(deviation, "lead"))).toBe(expected);
});
