import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { readFile, stat, truncate } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { readPostmasterFile, stopProcess } from "#server/platform/embedded-orphan.ts";
import type { RunAs } from "#server/platform/embedded-user.ts";
import { StartFault } from "#server/platform/start-fault.ts";

export interface PostgresCommand {
  readonly program: string;
  /** The data folder of the cluster. */
  readonly cluster: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly runAs: RunAs;
  /** PostgreSQL's own messages go here: it outlives a killed server, and a pipe would not. */
  readonly logFile: string;
}

export interface PostgresProcess {
  stop(): Promise<void>;
}

const longestLog = 5_000_000; // bytes
const slowest = 5_000; // ms between two tries to start again

/**
 * Runs PostgreSQL and keeps it running: when it dies, it is started again, at growing intervals.
 * Resolves when it takes connections; recovery after a crash may take its time.
 * @throws StartFault when it does not start
 */
export async function runPostgres(
  command: PostgresCommand,
  log: (line: string) => void,
): Promise<PostgresProcess> {
  const state: { stopping: boolean; restarting?: Promise<void> } = { stopping: false };
  let child = await launchPatiently(command);
  watch(child);

  function watch(started: ChildProcess): void {
    started.once("exit", () => {
      if (!state.stopping) state.restarting = restart();
    });
    if (started.exitCode !== null || started.signalCode !== null) started.emit("exit");
  }

  async function restart(): Promise<void> {
    log("the database has stopped by itself: starting it again");
    for (let pause = 100; !state.stopping; pause = Math.min(pause * 2, slowest)) {
      try {
        const next = await launchPatiently(command);
        child = next;
        if (!state.stopping) log("the database runs again");
        return watch(next);
      } catch (error) {
        log(error instanceof Error ? error.message : String(error));
        await wait(pause);
      }
    }
  }

  return {
    async stop() {
      state.stopping = true;
      // One that is being started at this moment is stopped once it runs.
      await state.restarting;
      await stopChild(child);
    },
  };
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await stopProcess(child.pid, 8_000);
  await gone;
}

/** Workers of a killed PostgreSQL may outlive it for a moment and hold its shared memory: that passes. */
async function launchPatiently(command: PostgresCommand): Promise<ChildProcess> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await launch(command);
    } catch (error) {
      const passing = error instanceof Error && error.message.includes("shared memory block");
      if (!passing || tries === 75) throw error;
      await wait(200);
    }
  }
}

async function launch(command: PostgresCommand): Promise<ChildProcess> {
  const before = await freshLog(command.logFile);
  const output = openSync(command.logFile, "a", 0o600);
  const child = spawn(command.program, argumentsOf(command), {
    ...command.runAs,
    stdio: ["ignore", output, output],
    // A session of its own: Ctrl-C in the terminal must reach the server only, which then stops the database last.
    detached: true,
    env: { ...process.env, LC_MESSAGES: "C", TZ: "UTC" },
  });
  closeSync(output);
  child.unref();
  const ended: { reason?: Error | "exit" } = {};
  child.once("error", (error) => (ended.reason = error));
  child.once("exit", () => (ended.reason ??= "exit"));
  while (ended.reason === undefined) {
    const file = await readPostmasterFile(command.cluster);
    if (file !== undefined && file.pid === child.pid && file.ready) return child;
    await wait(10);
  }
  const reason = ended.reason === "exit" ? await lastFault(command.logFile, before) : ended.reason.message;
  throw new StartFault(`the embedded PostgreSQL does not start: ${reason} (more in ${command.logFile})`);
}

function argumentsOf(command: PostgresCommand): string[] {
  return [
    "-D",
    command.cluster,
    ...Object.entries(command.settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
}

/** Cuts an overgrown log; returns its length, so that only what comes after is read for the reason of a fault. */
async function freshLog(path: string): Promise<number> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size <= longestLog) return size;
  await truncate(path);
  return 0;
}

async function lastFault(path: string, from: number): Promise<string> {
  const text = (await readFile(path).catch(() => Buffer.alloc(0))).subarray(from).toString("utf8");
  const faults = text.split("\n").filter((line) => /\b(FATAL|PANIC|ERROR|could not)\b/.test(line));
  return faults.at(-1)?.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, "") ?? "it ended without saying why";
}
