import { describe, expect, test } from "vitest";
import { serviceModel, serviceModels } from "#core/services/catalogue.ts";
import { fieldsAt, vocabulariesOf } from "#core/services/drafts/model-fields.ts";
import { partsOf, valueAt, withValue } from "#core/services/drafts/model-path.ts";
import type { ServiceModel } from "#core/services/model.ts";

const familyWork = serviceModel("family-work", 1) as ServiceModel;

test("a rule's form is made of its own shape", () => {
  const brief = fieldsAt(familyWork, "rules/mapping.ceiling").map(
    ({ path, kind }) => `${path.replace("rules/mapping.ceiling/", "")} ${kind}`,
  );
  expect(brief).toEqual(
    expect.arrayContaining(["name text", "explanation text", "deviable yesNo", "parameters/max number"]),
  );
  expect(fieldsAt(familyWork, "rules/mapping.ceiling/parameters")).toEqual([
    {
      path: "rules/mapping.ceiling/parameters/kinds",
      kind: "codes",
      optional: false,
      list: "meetingKinds",
      options: familyWork.meetingKinds.map(({ code }) => code),
    },
    { path: "rules/mapping.ceiling/parameters/max", kind: "number", optional: false, min: 1 },
    {
      path: "rules/mapping.ceiling/parameters/readyRule",
      kind: "choice",
      optional: true,
      list: "rules",
      options: familyWork.rules.map(({ id }) => id),
    },
  ]);
  const pace = fieldsAt(familyWork, "rules/mapping.pace/parameters").map(({ path }) => path);
  expect(pace).toContain("rules/mapping.pace/parameters/due/within/days");
  expect(pace).toContain("rules/mapping.pace/parameters/what/min");
});

test("the summary knows how long it may be, vocabularies which they are", () => {
  expect(fieldsAt(familyWork, "summary")).toEqual([
    { path: "summary", kind: "text", optional: false, max: 150 },
  ]);
  expect(vocabulariesOf(familyWork)).toEqual(expect.arrayContaining(["methods", "themes", "outcomes"]));
});

describe.each(serviceModels.map((model) => ({ name: `${model.id} v${model.version}`, model })))(
  "$name",
  ({ model }) => {
    test("every number of its rules is in the form, and what the form puts back leaves the model as it was", () => {
      const fields = fieldsAt(model, "rules");
      const numbers = new Set(fields.filter(({ kind }) => kind === "number").map(({ path }) => path));
      expect(numbersIn(model.rules, "rules").filter((path) => !numbers.has(path))).toEqual([]);
      for (const { path } of fields) expect(partsOf(path).length).toBeGreaterThan(2);
      for (const { path } of fields.filter((field) => valueAt(model, field.path) !== undefined))
        expect(withValue(model, path, valueAt(model, path))).toEqual(model);
    });
  },
);

function numbersIn(value: unknown, path: string): string[] {
  if (typeof value === "number") return [path];
  if (Array.isArray(value))
    return value.flatMap((row: { id?: string; code?: string }, at) =>
      numbersIn(row, `${path}/${row?.id ?? row?.code ?? at}`),
    );
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, `${path}/${key}`));
}
