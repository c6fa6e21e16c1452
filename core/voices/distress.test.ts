import { describe, expect, it } from "vitest";
import { instrumentOf } from "#core/instruments/instruments.ts";
import { localDate } from "#core/kernel/local-date.ts";
import { distressIn, praiseWaits } from "#core/voices/distress.ts";
import type { Given } from "#core/voices/shared-picture.ts";

const instrument = instrumentOf("daily-life", 1)!;
const given = (on: string, safe: number, what: Partial<Given> = {}): Given => ({
  id: on,
  on: localDate(on),
  round: on,
  form: "child",
  rater: "person:enni",
  perspective: "child",
  answers: { safe },
  ...what,
});
const part = (rows: readonly Given[], aboutPersonId: string | null = "enni") => ({
  instrument,
  aboutPersonId,
  given: rows,
});

describe("distress in the newest answers", () => {
  it("is named with its day and round, whatever the older ones were", () => {
    expect(distressIn([part([given("2026-11-26", 0), given("2026-11-19", 4)])])).toEqual([
      { rater: "person:enni", on: "2026-11-26", round: "2026-11-26", children: ["enni"] },
    ]);
  });

  it("is over when she has answered newer ones that ring nothing, to another version too", () => {
    const older = given("2026-11-19", 0);
    expect(distressIn([part([older, given("2026-11-26", 4)])])).toEqual([]);
    const newer = { ...part([given("2026-11-26", 4)]), instrument: { ...instrument, version: 1001 } };
    expect(distressIn([newer, part([older])])).toEqual([]);
  });

  it("isn't covered by somebody else's newer answer, nor by one to other questions", () => {
    const brother = given("2026-11-27", 4, { rater: "person:veeti" });
    const other = { ...part([given("2026-11-28", 4)]), instrument: { ...instrument, id: "other" } };
    expect(distressIn([part([given("2026-11-26", 0), brother]), other])).toHaveLength(1);
  });

  it("lets praise wait for the child and the whole family, not for another child", () => {
    const found = distressIn([part([given("2026-11-26", 0)])]);
    expect([praiseWaits(found, "enni"), praiseWaits(found, null), praiseWaits(found, "veeti")]).toEqual([
      true,
      true,
      false,
    ]);
    const ofAll = [{ ...found[0]!, children: [] }];
    expect([praiseWaits(ofAll, "veeti"), praiseWaits([], null)]).toEqual([true, false]);
  });
});
