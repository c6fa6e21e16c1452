import { readFileSync } from "node:fs";
import type pg from "pg";

/**
 * Milliseconds of processor that a process has used so far. On a machine with other work it says more than the clock does.
 * @returns undefined where the system doesn't tell (only Linux does)
 */
export function processorTime(pid: number): number | undefined {
  try {
    // In nanoseconds of running, for each thread.
    return Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;
  } catch {
    return undefined;
  }
}

/** Ticks of user and system time of all threads, in milliseconds: a Node process has several. */
function allThreads(pid: number): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return undefined;
  }
}

export type Used = { readonly server: number; readonly database: number };

/** What the server and the county's connections use between now and the second call; undefined where it can't be told. */
export async function usedFrom(
  admin: pg.Client,
  county: string,
  serverPid: number,
): Promise<() => Used | undefined> {
  const found = await admin.query<{ pid: number }>("select pid from pg_stat_activity where datname = $1", [
    county,
  ]);
  const before = found.rows.map(({ pid }) => [pid, processorTime(pid)] as const);
  const server = allThreads(serverPid);
  return () => {
    const after = allThreads(serverPid);
    if (server === undefined || after === undefined) return undefined;
    const database = before.reduce((sum, [pid, at]) => sum + ((processorTime(pid) ?? 0) - (at ?? 0)), 0);
    return { server: after - server, database };
  };
}
