import type { z } from "zod";
import type { FormErrors } from "./form-store.ts";

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

/** What to send, or codes of what is wrong by the name of the field: of several at one field the first. */
export function problemsIn(schema: z.ZodType, values: unknown): { value: unknown; errors: FormErrors } {
  const { value, issues, seen } = check(schema, values);
  const errors: Record<string, string> = {};
  for (const issue of issues) {
    const name = issue.path.length > 0 ? issue.path.join(".") : "root";
    errors[name] ??= codeOf(issue, isBlank(at(seen, issue.path)));
  }
  return { value, errors };
}
