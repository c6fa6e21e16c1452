import { expect, it } from "vitest";
import { suggestedKind } from "#core/meetings/suggested-kind.ts";
import { familyWorkV1 } from "#core/services/models/family-work.v1.ts";

const any = (): boolean => true;

it.each([
  ["start", "start"],
  ["mapping", "mapping"],
  ["network", "network"],
  ["work", "regular"],
  ["closing", "closing"],
  // A plan is written in meetings of any kind.
  ["plan", undefined],
  [undefined, undefined],
])("in the phase %s suggests %s", (phase, kind) => {
  expect(suggestedKind(familyWorkV1, phase, any)).toBe(kind);
});

it("suggests nothing that can't be planned now", () => {
  expect(suggestedKind(familyWorkV1, "mapping", (kind) => kind !== "mapping")).toBeUndefined();
});
