import { execFile } from "node:child_process";
import { readFile, readlink, realpath, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { codeOf, StartFault } from "#server/platform/start-fault.ts";

const run = promisify(execFile);

/** What postmaster.pid says; PostgreSQL writes it line by line while it starts. */
export interface PostmasterFile {
  readonly pid: number;
  readonly ready: boolean;
}

export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => "");
  const lines = text.split("\n");
  const pid = Number.parseInt(lines[0] ?? "", 10);
  // Line 8 is the state that pg_ctl waits for.
  return Number.isInteger(pid) && pid > 0 ? { pid, ready: lines[7]?.trim() === "ready" } : undefined;
}

/**
 * Stops the PostgreSQL that a killed server left running on this cluster, or makes way when its process number
 * meanwhile belongs to something else.
 * @throws StartFault when it doesn't stop
 */
export async function clearOrphan(cluster: string, log: (line: string) => void): Promise<void> {
  const file = await readPostmasterFile(cluster);
  if (file === undefined || !isAlive(file.pid)) return;
  if (!(await isPostgresOf(file.pid, cluster))) {
    await disown(cluster);
    return;
  }
  log("stopping the database that an earlier, killed server left running");
  if (!(await stopProcess(file.pid, 10_000))) {
    throw new StartFault(`the PostgreSQL left running as process ${file.pid} does not stop: stop it by hand`);
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/**
 * Stops a postmaster: fast (open transactions are rolled back, a checkpoint is written), and after `patience`
 * milliseconds at once (the next start recovers from the log).
 * @returns whether it is gone
 */
export async function stopProcess(pid: number, patience: number): Promise<boolean> {
  for (const [signal, limit] of [
    ["SIGINT", patience],
    ["SIGQUIT", 3_000],
    ["SIGKILL", 1_000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return !isAlive(pid);
    }
    for (let waited = 0; waited < limit; waited += 10) {
      if (!isAlive(pid)) return true;
      await wait(10);
    }
  }
  return !isAlive(pid);
}

async function isPostgresOf(pid: number, cluster: string): Promise<boolean> {
  const home = await realpath(cluster);
  // PostgreSQL works inside its data folder.
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
  if (folder !== undefined) return folder === home;
  const command = await run("ps", ["-ww", "-o", "command=", "-p", String(pid)]).catch(() => ({ stdout: "" }));
  return (
    command.stdout.includes("postgres") && (command.stdout.includes(home) || command.stdout.includes(cluster))
  );
}

/**
 * PostgreSQL refuses to start while the process named in its file is alive, whatever that process is. The file is
 * kept, because its last lines name the shared memory by which PostgreSQL finds surviving workers of its own; only
 * the process number is replaced by one that no process can have.
 */
async function disown(cluster: string): Promise<void> {
  const path = join(cluster, "postmaster.pid");
  const lines = (await readFile(path, "utf8")).split("\n");
  lines[0] = "2147483646";
  await writeFile(path, lines.join("\n"));
}
