import { describe, expect, test } from "vitest";
import { serviceModels } from "#core/services/catalogue.ts";
import { checkModel } from "#core/services/drafts/check-model.ts";
import { modelChanges } from "#core/services/drafts/model-changes.ts";
import { revert } from "#core/services/drafts/revert.ts";
import { withValue } from "#core/services/drafts/model-path.ts";
import { serviceModel } from "#core/services/catalogue.ts";
import type { ServiceModel } from "#core/services/model.ts";

const familyWork = serviceModel("family-work", 1) as ServiceModel;
const aftercare = serviceModel("aftercare-youth-support", 1) as ServiceModel;

describe.each(serviceModels.map((model) => ({ name: `${model.id} v${model.version}`, model })))(
  "$name",
  ({ model }) => {
    test("as released has no problems, and none against itself", () => {
      expect(checkModel(model, model)).toEqual([]);
      expect(modelChanges(model, model)).toEqual([]);
    });
  },
);

const problems = (path: string, value: unknown, base = familyWork) =>
  checkModel(withValue(base, path, value as never), base).map((one) => [one.code, one.path]);

describe("a copy that is being written", () => {
  test("may have other numbers, which are told as its changes", () => {
    const copy = withValue(familyWork, "rules/mapping.ceiling/parameters/max", 4);
    expect(checkModel(copy, familyWork)).toEqual([]);
    expect(modelChanges(familyWork, copy)).toEqual([
      { path: "rules/mapping.ceiling/parameters/max", was: 5, now: 4 },
    ]);
  });

  test.each([
    ["rules/mapping.ceiling/parameters/max", 0, "too_small"],
    ["rules/mapping.ceiling/parameters/max", "monta", "number"],
    ["rules/mapping.ceiling/parameters/max", 2.5, "number"],
    ["rules/mapping.ceiling/parameters/max", undefined, "missing"],
    ["rules/mapping.ceiling/parameters/max", 2, "asks_over_ceiling"],
    ["rules/mapping.ceiling/parameters/kinds", ["seikkailu"], "unknown_code"],
    ["rules/mapping.ceiling/parameters/kinds", [], "too_few"],
    ["rules/mapping.pace/todo", undefined, "words_for_duty_missing"],
    ["rules/start.meeting/parameters/before", [], "rule_does_nothing"],
    ["rules/start.meeting/parameters/before", ["hold_meeting:seikkailu"], "unknown_code"],
    ["rules/network.decision/parameters/what/decision", "juhla", "decision_not_in_meeting"],
    ["rules/mapping.pace/because/sv", "Utan platser.", "places_differ"],
    ["rules/mapping.pace/name/en", " ", "empty"],
    ["summary/fi", "a".repeat(151), "too_long"],
    ["validFrom", "2026-02-30", "not_a_day"],
    ["validTo", "2023-01-01", "ends_before_start"],
    ["phases/mapping/enteredWhen", [], "phase_without_evidence"],
    ["rules/plan.voices/parameters/approvers", ["family"], "law_changed"],
    ["rules/plan.voices", undefined, "law_changed"],
    ["rules/mapping.pace/source/reference", "muistin mukaan", "source_missing"],
    ["methods", [...familyWork.methods, familyWork.methods[0]], "twice"],
  ])("is stopped where %s is %j: %s", (path, value, code) => {
    const found = problems(path, value);
    expect(found.map(([problem]) => problem)).toContain(code);
    for (const [, place] of found) expect(place).not.toBe("");
  });

  test("can't move the age that law sets, nor call a habit law", () => {
    const ends = aftercare.rules.find((rule) => rule.shape === "end_age");
    expect(problems(`rules/${ends?.id}/parameters/years`, 27, aftercare)).toEqual([
      ["law_changed", `rules/${ends?.id}`],
    ]);
    const asLaw = { kind: "statute", reference: "ShL 1301/2014 18 §", validFrom: "2024-01-01" };
    expect(problems("rules/mapping.pace/source", asLaw).map(([code]) => code)).toContain("law_changed");
  });

  test("can be put back place by place, until nothing differs", () => {
    const [first, second, ...rest] = familyWork.themes;
    const extra = { code: "garden", name: { fi: "puutarha", sv: "trädgård", en: "garden" } };
    let copy: ServiceModel = { ...familyWork, themes: [second, first, ...rest.slice(1), extra] as never };
    copy = withValue(copy, "rules/mapping.pace/parameters/within", undefined);
    copy = withValue(copy, "rules/mapping.ceiling/parameters/max", 4);
    copy = withValue(copy, "rules/start.memo", undefined);
    const changes = modelChanges(familyWork, copy);
    expect(changes).toHaveLength(5);
    for (const change of changes) copy = revert(copy, familyWork, change);
    expect(modelChanges(familyWork, copy)).toEqual([]);
    expect(copy).toEqual(familyWork);
  });

  test("names new and lost rows, and rows in another order", () => {
    const [first, second, ...rest] = familyWork.themes;
    const copy = { ...familyWork, themes: [second, first, ...rest.slice(1)] };
    expect(modelChanges(familyWork, copy).map(({ path }) => path)).toEqual([
      `themes/${rest[0]?.code}`,
      "themes",
    ]);
  });
});
