import * as contract from "#contract/worker/logs.ts";
import { logRowsFor, readersOf } from "#server/features/logs/queries.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const logRoutes: Route[] = [
  route(contract.searchLog, async ({ body }, { tx, about }) => {
    const found = await logRowsFor(tx, body);
    // Looking at the log is itself a use of data: what was asked for is kept, without names.
    about({ objectKind: "access_log", rowCount: found.rows.length });
    return found;
  }),

  route(contract.caseReaders, async (_input, { tx, caseId, about }) => {
    const readers = await readersOf(tx, caseId);
    about({ objectKind: "access_log", rowCount: readers.length });
    return { readers };
  }),
];
