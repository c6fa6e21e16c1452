import type { z } from "zod";
import type { familyHistory } from "#contract/worker/families.ts";
import { isSealedText } from "#server/platform/field-secrets.ts";

type Row = Readonly<Record<string, unknown>>;
export type HistoryRow = {
  readonly kind: "added" | "changed";
  readonly at: string;
  readonly by: string;
  readonly table: string;
  readonly rowId: string;
  readonly was: Row | null;
  readonly became: Row | null;
  /** The home is protected now: what was known of its address before isn't told either. */
  readonly nowProtected: boolean;
};
type Change = z.input<typeof familyHistory.reply>["changes"][number];

const plumbing = new Set([
  "id",
  "case_id",
  "version",
  "folded",
  "hours_per_week",
  "service",
  "phase",
  "unit_id",
]);
const address = new Set(["street", "postcode", "city"]);
const aboutColumns = ["person_id", "child_id", "household_id", "staff_id"] as const;
const hidden = "•••";

const camel = (column: string): string =>
  column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
const isProtected = (row: Row | null): boolean =>
  row !== null && (row["address_protected"] === true || isSealedText(String(row["street"] ?? "")));

/** A value as people read it: names for ids; an address that is or was protected stays hidden here too. */
function inWords(
  column: string,
  row: Row | null,
  masked: boolean,
  names: Readonly<Record<string, string>>,
): string | null {
  const value = row?.[column];
  if (value === null || value === undefined || value === "") return null;
  if (address.has(column) && masked) return hidden;
  return names[String(value)] ?? String(value);
}

/** Who or what a row is about: a member, a home, a worker, or its own name. */
function aboutOf({ table, became, was, rowId }: HistoryRow, names: Readonly<Record<string, string>>): string {
  const row = became ?? was ?? {};
  if (table === "person") return names[rowId] ?? "";
  const pointed = aboutColumns.flatMap((column) => names[String(row[column] ?? "")] ?? []);
  return pointed.join(", ") || String(row["name"] ?? row["words"] ?? "");
}

/** Rows of history as changes to read: each field that differs, as it was and as it became. */
export const changesInWords = (
  rows: readonly HistoryRow[],
  names: Readonly<Record<string, string>>,
): Change[] =>
  rows.map((row) => {
    const { kind, at, by, table, rowId, was, became } = row;
    const masked = row.nowProtected || isProtected(was) || isProtected(became);
    const columns = kind === "added" ? [] : Object.keys({ ...was, ...became });
    return {
      kind,
      at,
      by,
      table,
      rowId,
      about: aboutOf(row, names),
      fields: columns
        .filter(
          (column) =>
            !plumbing.has(column) && JSON.stringify(was?.[column]) !== JSON.stringify(became?.[column]),
        )
        .map((column) => ({
          name: camel(column),
          was: inWords(column, was, masked, names),
          became: inWords(column, became, masked, names),
        })),
    };
  });
