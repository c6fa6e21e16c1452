import { expect, test } from "vitest";
import { serviceModels } from "#core/services/catalogue.ts";
import { fieldsAt, vocabulariesOf } from "#core/services/drafts/model-fields.ts";
import { partsOf, valueAt } from "#core/services/drafts/model-path.ts";
import catalogue from "#web/text/fi/catalogue.ts";
import { figureWords } from "./rule-figures.ts";

// The form is made from the models' shapes; only the words for what is new in a shape are written by hand. A name that is missing here
// would stand on the administrator's screen as it is in the code.
const places: Readonly<Record<string, string>> = catalogue.places;
const options: Readonly<Record<string, string>> = catalogue.options;
/** The names in a place: rows of a list are called by their own. */
const namesIn = (model: object, path: string): readonly string[] =>
  partsOf(path).filter((_, at, parts) => !Array.isArray(valueAt(model, parts.slice(0, at).join("/"))));

test("everything that can be changed in a model has its words: web/text/*/catalogue.ts, places and options", () => {
  const wordless = new Set<string>();
  for (const model of serviceModels) {
    for (const part of Object.keys(model).filter((key) => key !== "id" && key !== "version")) {
      for (const field of fieldsAt(model, part)) {
        for (const key of namesIn(model, field.path)) if (!(key in places)) wordless.add(`places.${key}`);
        if (!("options" in field) || field.list !== undefined) continue;
        for (const option of field.options) if (!(option in options)) wordless.add(`options.${option}`);
      }
    }
    for (const list of vocabulariesOf(model)) if (!(list in places)) wordless.add(`places.${list}`);
  }
  expect([...wordless]).toEqual([]);
});

test("every figure in a rule's heading is said in words: web/text/*/rule-figures.ts", () => {
  const wordless = new Set<string>();
  const seen = new Set<string>();
  for (const model of serviceModels)
    for (const rule of model.rules) {
      // Versions and services share most of their rules.
      const same = JSON.stringify(rule.parameters);
      if (seen.has(same)) continue;
      seen.add(same);
      const path = `rules/${rule.id}/parameters`;
      for (const { kind, path: place } of fieldsAt(model, path)) {
        const name = `${rule.shape} ${place.slice(path.length + 1)}`;
        if (kind !== "number" || /(lead|warn|early)Days$/.test(place) || valueAt(model, place) === undefined)
          continue;
        if (!(name in figureWords)) wordless.add(name);
      }
    }
  expect([...wordless]).toEqual([]);
});
