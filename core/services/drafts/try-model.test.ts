import { describe, expect, test } from "vitest";
import { serviceModel } from "#core/services/catalogue.ts";
import { oldWords } from "#core/services/drafts/old-words.ts";
import { withValue } from "#core/services/drafts/model-path.ts";
import { changedRules, noTrial, tryCase } from "#core/services/drafts/try-model.ts";
import type { ServiceFacts } from "#core/services/facts.ts";
import type { ServiceModel } from "#core/services/model.ts";
import { aHeldMeeting, anApproved, anApprovedPlan, day, someFacts } from "#fixtures/service-facts.ts";

const familyWork = serviceModel("family-work", 1) as ServiceModel;
const mapped: ServiceFacts = someFacts({
  meetings: [
    aHeldMeeting("start", 3),
    aHeldMeeting("mapping", 10),
    aHeldMeeting("mapping", 14),
    aHeldMeeting("mapping", 18),
  ],
  documents: [anApproved("start_memo", 5), anApproved("mapping_summary", 25)],
  plans: [anApprovedPlan(familyWork)],
});
const shorter = withValue(
  withValue(familyWork, "rules/mapping.enough/parameters/what/min", 2),
  "rules/mapping.ceiling/parameters/max",
  2,
);

describe("what would have changed", () => {
  test("is nothing when the model is the same", () => {
    const trial = tryCase(noTrial, familyWork, familyWork, mapped, day(40));
    expect([trial.cases, trial.changed, trial.moved, changedRules(trial)]).toEqual([1, 0, 0, []]);
  });

  test("a lower ceiling breaks and stops what was allowed, by its own rule and no other", () => {
    const trial = tryCase(noTrial, familyWork, shorter, mapped, day(40));
    expect(trial.changed).toBe(1);
    expect(changedRules(trial).map(([rule]) => rule)).toEqual(["mapping.ceiling"]);
    expect(trial.rules["mapping.ceiling"]).toMatchObject({
      cases: 1,
      breaches: { was: 0, now: 1 },
      refusals: { was: 0, now: 1 },
    });
  });

  test("a plan that was approved on three mapping meetings would have waited for the fourth", () => {
    const longer = withValue(familyWork, "rules/mapping.enough/parameters/what/min", 4);
    const trial = tryCase(noTrial, familyWork, longer, mapped, day(40));
    expect(trial.rules["mapping.enough"]?.refusals).toEqual({ was: 0, now: 1 });
    expect(trial.rules["mapping.enough"]?.cases).toBe(1);
  });

  test("an ended case is looked at as it stood on its last day", () => {
    const ended = { ...mapped, endedOn: day(60) };
    const daily = withValue(familyWork, "rules/plan.review/parameters/months", 1);
    const trial = tryCase(noTrial, familyWork, daily, ended, day(400));
    expect(trial.rules["plan.review"]?.duties).toEqual({ was: 0, now: 1 });
  });

  test("cases add up", () => {
    const once = tryCase(noTrial, familyWork, shorter, mapped, day(40));
    const twice = tryCase(once, familyWork, shorter, mapped, day(40));
    expect(twice).toMatchObject({ cases: 2, changed: 2 });
    expect(twice.rules["mapping.ceiling"]?.breaches).toEqual({ was: 0, now: 2 });
  });
});

test("texts that still tell the old number are pointed at, until they are written anew", () => {
  const copy = withValue(familyWork, "rules/mapping.enough/parameters/what/min", 2);
  const found = oldWords(familyWork, copy);
  expect(found).toContain("rules/mapping.enough/name");
  expect(found).toContain("rules/mapping.enough/explanation");
  expect(found).toContain("steps/2/title");
  expect(found).toContain("phases/mapping/plain");
  expect(found).not.toContain("rules/start.memo/explanation");
  const name = { fi: "Vähintään kaksi", sv: "Minst två", en: "At least two" };
  expect(oldWords(familyWork, withValue(copy, "rules/mapping.enough/name", name))).not.toContain(
    "rules/mapping.enough/name",
  );
  expect(oldWords(familyWork, familyWork)).toEqual([]);
});
