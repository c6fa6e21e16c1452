import { expect, it } from "vitest";
import { decideBreak, meetingsWithin, type BreakDraft } from "#core/breaks/decide-break.ts";
import { localDate } from "#core/kernel/local-date.ts";

const draft = (kind: "break" | "pause", from: string, to: string | null): BreakDraft => ({
  kind,
  from: localDate(from),
  to: to === null ? null : localDate(to),
});
const facts = {
  running: true,
  startedOn: localDate("2026-10-01"),
  others: [
    { id: "autumn", ...draft("break", "2026-10-19", "2026-10-25") },
    { id: "open", ...draft("pause", "2027-03-01", null) },
  ],
  planned: [localDate("2026-12-03"), localDate("2026-12-10")],
};

it.each([
  ["a week away", draft("break", "2026-12-07", "2026-12-13"), "ok"],
  ["before the service", draft("break", "2026-09-28", "2026-10-05"), "before_service"],
  ["a break without an end", draft("break", "2026-12-07", null), "break_needs_end"],
  ["over another", draft("break", "2026-10-25", "2026-10-30"), "break_overlaps"],
  ["beside another", draft("break", "2026-10-26", "2026-10-30"), "ok"],
  ["into a pause without an end", draft("break", "2027-08-01", "2027-08-07"), "break_overlaps"],
  ["a pause without an end over a later one", draft("pause", "2027-01-01", null), "break_overlaps"],
  ["a pause over planned meetings", draft("pause", "2026-12-01", "2026-12-31"), "meetings_planned_then"],
  ["a break over planned meetings", draft("break", "2026-12-01", "2026-12-31"), "ok"],
  ["a pause between meetings", draft("pause", "2026-12-11", "2027-01-31"), "ok"],
])("%s: %s", (_what, asked, expected) => {
  const decision = decideBreak(facts, asked);
  expect(decision.ok ? "ok" : decision.code).toBe(expected);
});

it.each([
  ["2026-12-03", "2026-12-10", ["2026-12-03", "2026-12-10"]],
  ["2026-12-04", null, ["2026-12-10"]],
  ["2026-12-04", "2026-12-09", []],
])("the meetings from %s to %s", (from, to, days) => {
  expect(
    meetingsWithin(
      facts.planned.map((on) => ({ on })),
      { from, to },
    ).map(({ on }) => on),
  ).toEqual(days);
});

it("nothing is agreed of a service that has ended", () => {
  const ended = { ...facts, running: false };
  expect(decideBreak(ended, draft("break", "2026-12-07", "2026-12-13"))).toMatchObject({
    code: "service_not_running",
  });
});
