import type { z } from "zod";
import type { caseReaders, searchLog } from "#contract/worker/logs.ts";
import type { Tx } from "#server/platform/database.ts";

type Found = z.input<typeof searchLog.reply>;
type Asked = z.output<typeof searchLog.body & {}>;

// A page that is still read through on a phone.
const pageSize = 30;

export async function logRowsFor(tx: Tx, asked: Asked): Promise<Found> {
  const rows = await tx.page<Found["rows"]>(
    "search-log",
    "select app.search_log($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) as json",
    [
      asked.actor ?? "",
      asked.family ?? "",
      asked.from ?? null,
      asked.to ?? null,
      asked.outcome ?? null,
      asked.flagged === "yes",
      asked.families === "yes",
      asked.beforeAt ?? null,
      asked.beforeId ?? null,
      pageSize + 1,
    ],
  );
  const found = rows ?? [];
  return { rows: found.slice(0, pageSize), more: found.length > pageSize };
}

export async function readersOf(
  tx: Tx,
  caseId: string,
): Promise<z.input<typeof caseReaders.reply>["readers"]> {
  return (await tx.page("case-readers", "select app.case_readers($1) as json", [caseId])) ?? [];
}
