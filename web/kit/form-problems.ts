import type { FieldErrors, FieldValues, Resolver } from "react-hook-form";
import type { z } from "zod";

type Path = readonly PropertyKey[];

const isBlank = (value: unknown): boolean =>
  value === "" || value === null || value === undefined || (typeof value === "number" && Number.isNaN(value));

const at = (values: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (held, key) => (held as Record<PropertyKey, unknown> | undefined | null)?.[key],
    values,
  );

/** A copy of the values without what stands at the paths. */
function without(values: unknown, paths: readonly Path[]): unknown {
  const copy: unknown = structuredClone(values);
  for (const path of paths) {
    const last = path.at(-1);
    const holder = at(copy, path.slice(0, -1)) as Record<PropertyKey, unknown> | undefined;
    if (holder && last !== undefined) holder[last] = undefined;
  }
  return copy;
}

type Checked = {
  readonly value: unknown;
  readonly issues: readonly z.core.$ZodIssue[];
  readonly seen: unknown;
};

/**
 * Checks typed values. A field left blank holds '' in the browser: where the schema would not have
 * that, it is tried as not given at all, so that an optional address may be left blank.
 */
export function check(schema: z.ZodType, values: unknown): Checked {
  const asTyped = schema.safeParse(values);
  if (asTyped.success) return { value: asTyped.data, issues: [], seen: values };
  const blanks = asTyped.error.issues.map((issue) => issue.path).filter((path) => isBlank(at(values, path)));
  const seen = without(values, blanks);
  const asLeftOut = schema.safeParse(seen);
  if (asLeftOut.success) return { value: asLeftOut.data, issues: [], seen };
  return { value: undefined, issues: asLeftOut.error.issues, seen };
}

const ownCode = /^[a-z][a-z0-9_]*$/;

/** The code of an issue, with its figures as a query: `too_long?max=200`. Texts are in web/text ui.errors. */
export function codeOf(issue: z.core.$ZodIssue, blank: boolean): string {
  if (ownCode.test(issue.message) && issue.message !== "empty") return issue.message;
  if (blank || issue.message === "empty") return "empty";
  switch (issue.code) {
    case "too_small":
      if (issue.origin === "array" || issue.origin === "set") return "choose_one";
      return issue.origin === "string" ? `too_short?min=${issue.minimum}` : `too_small?min=${issue.minimum}`;
    case "too_big":
      if (issue.origin === "array") return `too_many?max=${issue.maximum}`;
      return issue.origin === "string" ? `too_long?max=${issue.maximum}` : `too_big?max=${issue.maximum}`;
    case "invalid_format":
      return issue.format === "email" ? "email" : issue.format === "url" ? "url" : "invalid";
    case "invalid_type":
      return issue.expected === "number" || issue.expected === "int" ? "number" : "invalid";
    case "invalid_value":
    case "invalid_union":
      return "choose";
    default:
      return "invalid";
  }
}

/** React Hook Form's resolver by a zod schema, with codes for messages. */
export function resolverOf<V extends FieldValues>(schema: z.ZodType): Resolver<V, unknown, FieldValues> {
  return (values) => {
    const { value, issues, seen } = check(schema, values);
    if (issues.length === 0) return { values: value as FieldValues, errors: {} };
    const errors: Record<string, unknown> = {};
    for (const issue of issues) {
      const path = issue.path.length > 0 ? issue.path : ["root"];
      place(errors, path, { type: issue.code, message: codeOf(issue, isBlank(at(seen, issue.path))) });
    }
    return { values: {}, errors: errors as FieldErrors<V> };
  };
}

function place(errors: Record<string, unknown>, path: Path, error: object): void {
  let held = errors;
  for (const key of path.slice(0, -1)) {
    held[String(key)] ??= {};
    held = held[String(key)] as Record<string, unknown>;
  }
  held[String(path.at(-1))] ??= error;
}

export type NamedProblem = {
  readonly name: string;
  readonly error: { readonly message?: string; readonly type?: unknown };
};

/** The errors of a form, flat, in the order of its fields. */
export function problemsOf(errors: FieldErrors, prefix = ""): readonly NamedProblem[] {
  return Object.entries(errors).flatMap(([key, error]) => {
    if (!error || typeof error !== "object") return [];
    const name = prefix ? `${prefix}.${key}` : key;
    if ("message" in error && typeof error.message === "string")
      return [{ name, error: { ...error, message: error.message } }];
    return problemsOf(error as FieldErrors, name);
  });
}
