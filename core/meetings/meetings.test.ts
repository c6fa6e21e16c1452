import { describe, expect, it } from "vitest";
import { localDate } from "#core/kernel/local-date.ts";
import { partiesOf, partyOf, placed, type Around } from "#core/meetings/participants.ts";
import { phaseTag } from "#core/meetings/phase-tag.ts";
import { longestSeries, seriesDays } from "#core/meetings/series-days.ts";
import { isPlaceHidden, recordPartsOf } from "#core/meetings/terms.ts";
import { serviceModel } from "#core/services/catalogue.ts";

const around: Around = {
  members: [
    { id: "saana", role: "parent" },
    { id: "oona", role: "child" },
    { id: "mummo", role: "grandparent" },
  ],
  workers: [
    { id: "leena", roles: ["keyWorker"] },
    { id: "timo", roles: ["purchaser"] },
    { id: "both", roles: ["purchaser", "familyWorker"] },
  ],
  partners: [{ id: "teacher" }],
};

describe("as what somebody takes part", () => {
  it.each([
    ["member", "saana", "family"],
    ["member", "oona", "child"],
    ["member", "mummo", "family"],
    ["worker", "leena", "worker"],
    ["worker", "timo", "purchaser"],
    ["worker", "both", "worker"],
    ["partner", "teacher", "partner"],
    ["member", "leena", undefined],
    ["worker", "saana", undefined],
    ["partner", "stranger", undefined],
  ] as const)("%s %s is %s", (kind, id, party) => expect(partyOf({ kind, id }, around)).toBe(party));

  it("counts each person once and tells strangers apart", () => {
    const { participants, strangers } = placed(
      [
        { kind: "member", id: "oona" },
        { kind: "member", id: "oona" },
        { kind: "worker", id: "timo" },
        { kind: "worker", id: "nobody" },
      ],
      around,
    );
    expect(participants.map(({ id }) => id)).toEqual(["oona", "timo"]);
    expect(strangers).toEqual([{ kind: "worker", id: "nobody" }]);
    expect(partiesOf(participants)).toEqual(["child", "purchaser"]);
  });
});

describe("a weekly series", () => {
  it.each([
    ["one day", "2026-11-30", "2026-12-06", ["2026-11-30"]],
    ["to the last day and over it", "2026-11-30", "2026-12-14", ["2026-11-30", "2026-12-07", "2026-12-14"]],
    // Thursday 24.12. is Christmas Eve and 31.12. an ordinary day; Friday 25.12. and 1.1. are holidays.
    ["not at Christmas", "2026-12-17", "2026-12-31", ["2026-12-17", "2026-12-31"]],
    ["not on New Year's Day", "2026-12-18", "2027-01-08", ["2026-12-18", "2027-01-08"]],
    ["on a chosen first day all the same", "2026-12-25", "2026-12-31", ["2026-12-25"]],
  ])("%s", (_name, from, until, days) => expect(seriesDays(localDate(from), localDate(until))).toEqual(days));

  it("ends within half a year", () => {
    expect(seriesDays(localDate("2026-01-07"), localDate("2030-01-01"))).toHaveLength(longestSeries);
  });
});

describe("the phase on a card", () => {
  const model = serviceModel("family-work");
  if (!model) throw new Error("family work is not in the catalogue");
  it.each([
    ["mapping", { mapping: 3, start: 1 }, { held: 3, max: 5 }],
    ["mapping", {}, { held: 0, max: 5 }],
    ["work", { regular: 8 }, {}],
  ])("%s", (phase, held, figures) => {
    const { name, ...rest } = phaseTag(model, phase, held) ?? { name: undefined };
    expect(rest).toEqual(figures);
    expect(name).toBe(model.phases.find(({ id }) => id === phase)?.name);
  });

  it("is nothing for a phase the service doesn't have", () =>
    expect(phaseTag(model, "unknown", {})).toBeUndefined());

  it("asks the situation of a start meeting and the continuation of a network meeting", () => {
    const kind = (code: string) => model.meetingKinds.find((one) => one.code === code);
    expect(recordPartsOf(kind("start"))).toEqual({ situation: true, continuation: false });
    expect(recordPartsOf(kind("network"))).toEqual({ situation: false, continuation: true });
    expect(recordPartsOf(kind("regular"))).toEqual({ situation: false, continuation: false });
    expect(recordPartsOf(undefined)).toEqual({ situation: false, continuation: false });
  });
});

it.each([
  ["home", true, true],
  ["school", true, true],
  ["premises", true, false],
  ["phone", true, false],
  ["home", false, false],
])("a place %s with protection %s is hidden: %s", (kind, isProtected, hidden) =>
  expect(isPlaceHidden(kind, isProtected)).toBe(hidden),
);
