import type { z } from "zod";
import { codeListOf, codesIn } from "#core/services/drafts/code-lists.ts";
import {
  isList,
  isObject,
  join,
  type ModelPath,
  partsOf,
  rowKey,
  valueAt,
} from "#core/services/drafts/model-path.ts";
import { serviceModelSchema } from "#core/services/model.ts";

/** One thing that can be changed in a model, as its own schema has it. */
export type ModelField = { readonly path: ModelPath; readonly optional: boolean } & (
  | { readonly kind: "text"; readonly max?: number }
  | { readonly kind: "number"; readonly min?: number; readonly max?: number }
  | { readonly kind: "yesNo" }
  | { readonly kind: "day" }
  | { readonly kind: "word" }
  /** One of codes; `list` names the model's list that has their words, where one does. */
  | { readonly kind: "choice"; readonly options: readonly string[]; readonly list?: string }
  | { readonly kind: "codes"; readonly options: readonly string[]; readonly list?: string }
);

type Schema = z.core.$ZodType;
type Def = {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly innerType?: Schema;
  readonly options?: readonly Schema[];
  readonly entries?: Readonly<Record<string, string>>;
};
const defOf = (schema: Schema): Def => schema._zod.def as unknown as Def;
type Bounds = {
  readonly minValue?: number | null;
  readonly maxValue?: number | null;
  readonly maxLength?: number | null;
};
const isWhole = (bound: number | null | undefined): bound is number =>
  typeof bound === "number" && Math.abs(bound) < Number.MAX_SAFE_INTEGER;

function bounds(schema: Schema): { min?: number; max?: number } {
  const { minValue, maxValue } = schema as Bounds;
  return { ...(isWhole(minValue) ? { min: minValue } : {}), ...(isWhole(maxValue) ? { max: maxValue } : {}) };
}

/** The shape among several that the value has now; where it has none whole, the one whose names it shares most. */
function shapeOf(options: readonly Schema[], value: unknown): Schema | undefined {
  const shared = (schema: Schema): number => {
    const { shape } = defOf(schema);
    if (!shape || !isObject(value)) return 0;
    return Object.entries(shape).filter(([key, inner]) => {
      const def = defOf(inner);
      if (def.type !== "literal") return key in value;
      return (inner as unknown as { values: Set<unknown> }).values.has(value[key]);
    }).length;
  };
  const whole = options.filter((one) => (one as z.ZodType).safeParse(value).success);
  return (whole.length > 0 ? whole : options).toSorted((a, b) => shared(b) - shared(a))[0];
}

const gates = (model: unknown): readonly string[] => [
  "start",
  "approve_plan",
  "close",
  ...codesIn(model, "meetingKinds").map((kind) => `hold_meeting:${kind}`),
];

function ofCodes(
  element: Schema,
  path: ModelPath,
  model: unknown,
): Omit<ModelField & { kind: "codes" }, "optional"> | undefined {
  if (partsOf(path).at(-1) === "before") return { path, kind: "codes", options: gates(model), list: "gates" };
  const list = codeListOf(model, path);
  if (list !== undefined) return { path, kind: "codes", options: codesIn(model, list), list };
  const { entries } = defOf(element);
  return entries ? { path, kind: "codes", options: Object.values(entries) } : undefined;
}

/** Names of things are what cases and rules refer to: they stay as they were made. */
const names: ReadonlySet<string> = new Set(["id", "code", "shape", "version", "fact", "of"]);

function walk(
  schema: Schema,
  value: unknown,
  path: ModelPath,
  model: unknown,
  optional: boolean,
): ModelField[] {
  const def = defOf(schema);
  const key = partsOf(path).at(-1) ?? "";
  switch (def.type) {
    case "optional":
      return walk(def.innerType as Schema, value, path, model, true);
    case "object": {
      const shape = def.shape ?? {};
      if ("fi" in shape && "sv" in shape) {
        const { maxLength } = shape["fi"] as Bounds;
        return [{ path, kind: "text", optional, ...(isWhole(maxLength) ? { max: maxLength } : {}) }];
      }
      // A part that isn't there has nothing to change; single figures and words of its holder are offered.
      if (value === undefined) return [];
      return Object.entries(shape)
        .filter(([name]) => !names.has(name))
        .flatMap(([name, inner]) =>
          walk(inner, (value as Record<string, unknown>)[name], join(path, name), model, false),
        );
    }
    case "union": {
      const own = shapeOf(def.options ?? [], value);
      return own ? walk(own, value, path, model, optional) : [];
    }
    case "array": {
      const element = def.element as Schema;
      if (defOf(element).type === "string" || defOf(element).type === "enum" || key === "before") {
        const codes = value === undefined ? undefined : ofCodes(element, path, model);
        return codes ? [{ ...codes, optional }] : [];
      }
      return isList(value)
        ? value.flatMap((row, at) => walk(element, row, join(path, rowKey(row, at)), model, false))
        : [];
    }
    case "number":
      return [{ path, kind: "number", optional, ...bounds(schema) }];
    case "boolean":
      return [{ path, kind: "yesNo", optional }];
    case "enum":
      return [{ path, kind: "choice", options: Object.values(def.entries ?? {}), optional }];
    case "string": {
      if ((schema as z.ZodType).meta()?.["format"] === "date") return [{ path, kind: "day", optional }];
      const list = codeListOf(model, path);
      if (list !== undefined)
        return value === undefined
          ? []
          : [{ path, kind: "choice", options: codesIn(model, list), list, optional }];
      return value === undefined ? [] : [{ path, kind: "word", optional }];
    }
    default:
      return [];
  }
}

/** The schema that a place of the model has. */
function schemaAt(model: unknown, path: ModelPath): Schema {
  let schema: Schema = serviceModelSchema;
  let place = "";
  for (const key of partsOf(path)) {
    place = join(place, key);
    let def = defOf(schema);
    if (def.type === "optional") def = defOf((schema = def.innerType as Schema));
    if (def.type === "array") schema = def.element as Schema;
    else if (def.shape?.[key]) schema = def.shape[key];
    const inner = defOf(schema);
    if (inner.type === "union") schema = shapeOf(inner.options ?? [], valueAt(model, place)) ?? schema;
  }
  return schema;
}

/** Everything that can be changed under a place of the model, in the schema's order: what the form is made of. */
export const fieldsAt = (model: unknown, path: ModelPath): readonly ModelField[] =>
  walk(schemaAt(model, path), valueAt(model, path), path, model, false);

/** Lists of the model whose rows are words with a code: vocabularies, to which a row can be added. */
export function vocabulariesOf(model: object): readonly string[] {
  const shape = defOf(serviceModelSchema).shape ?? {};
  return Object.keys(shape).filter((name) => {
    const def = defOf(shape[name] as Schema);
    const row = def.type === "array" ? defOf(def.element as Schema).shape : undefined;
    return (
      row !== undefined && "code" in row && "name" in row && isList((model as Record<string, unknown>)[name])
    );
  });
}
