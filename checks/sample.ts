import { z } from "zod";

/** A small valid value for a contract's shape, so that a request gets past parsing and meets the access rules. */
export function sampleOf(shape: z.ZodType | undefined): unknown {
  if (!shape) return undefined;
  return sample(z.toJSONSchema(shape, { io: "input", unrepresentable: "any" }) as Schema);
}

type Schema = {
  type?: string;
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  items?: Schema;
  minItems?: number;
  prefixItems?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  minimum?: number;
  exclusiveMinimum?: number;
  minLength?: number;
};

const byFormat: Record<string, string> = {
  uuid: "01990000-0000-7000-8000-000000000001",
  date: "2026-11-23",
  "date-time": "2026-11-23T10:00:00+02:00",
  email: "nimi@esimerkki.fi",
  time: "09:00",
};
const candidates = ["09:00", "0123456789", "x", "#1d5c50", "fi", "14.05.2020", "2026-11-23", "a".repeat(43)];

function sample(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (choice) return sample(choice);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => sample(part)));
  switch (schema.type) {
    case "object":
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, sample(schema.properties?.[name] ?? {})]),
      );
    case "array":
      return (
        schema.prefixItems?.map(sample) ??
        Array.from({ length: schema.minItems ?? 0 }, () => sample(schema.items ?? {}))
      );
    case "integer":
    case "number":
      return schema.minimum ?? (schema.exclusiveMinimum === undefined ? 1 : schema.exclusiveMinimum + 1);
    case "boolean":
      return true;
    case "null":
      return null;
    case "string": {
      const known = schema.format === undefined ? undefined : byFormat[schema.format];
      if (known !== undefined) return known;
      const matching =
        schema.pattern === undefined
          ? "sana"
          : candidates.find((text) => new RegExp(schema.pattern ?? "", "u").test(text));
      return (matching ?? "sana").padEnd(schema.minLength ?? 0, "a");
    }
    default:
      return {};
  }
}
