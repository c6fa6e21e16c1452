import { describe, expect, it } from "vitest";
import { decideAnswerDeviation, decideRequestDeviation } from "#core/deviations/decide-deviation.ts";
import { localDate } from "#core/kernel/local-date.ts";
import { serviceModel, serviceModels } from "#core/services/catalogue.ts";
import type { ServiceModel } from "#core/services/model.ts";

const today = localDate("2026-11-23");
const model = serviceModel("family-work") as ServiceModel;
const code = (decision: { ok: boolean; code?: string }) => (decision.ok ? "ok" : decision.code);

const known = (status: "requested" | "approved" | "refused", until: string | null) => [
  { rule: "start.parties", status, until: until === null ? null : localDate(until) },
];

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
      code(
        decideRequestDeviation(
          model,
          before,
          { rule, until: until === null ? null : localDate(until) },
          today,
        ),
      ),
    ).toBe(expected);
  });

  it("nothing that law demands can be asked to be set aside", () => {
    const statutory = serviceModels.flatMap((one) =>
      one.rules.filter(({ deviable }) => !deviable).map((rule) => ({ one, rule })),
    );
    for (const { one, rule } of statutory) {
      expect(code(decideRequestDeviation(one, [], { rule: rule.id, until: null }, today))).toBe(
        "rule_not_deviable",
      );
    }
    expect(statutory.length).toBeGreaterThan(10);
  });
});

it.each([
  ["approves", { status: "requested", requestedBy: "a", until: null }, true, "ok"],
  ["what was answered", { status: "refused", requestedBy: "a", until: null }, true, "deviation_answered"],
  ["one's own", { status: "requested", requestedBy: "lead", until: null }, true, "own_request"],
  ["one's own, to refuse", { status: "requested", requestedBy: "lead", until: null }, false, "own_request"],
  [
    "what would be over at once",
    { status: "requested", requestedBy: "a", until: localDate("2026-11-22") },
    true,
    "deviation_in_past",
  ],
  [
    "refuses what is over",
    { status: "requested", requestedBy: "a", until: localDate("2026-11-22") },
    false,
    "ok",
  ],
] as const)("decideAnswerDeviation %s", (_what, deviation, approve, expected) => {
  expect(code(decideAnswerDeviation(deviation, { by: "lead", approve }, today))).toBe(expected);
});
