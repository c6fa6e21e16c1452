import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";
import { cloneDatabase, testDataKey } from "#fixtures/database.ts";
import { systemClock } from "#server/platform/clock.ts";

export interface TownServer {
  /** Where it listens, without a slash at the end. */
  readonly address: string;
  /** The owner's connection, for looking behind the screens. */
  readonly ownerUrl: string;
  /** The instant as the server has it. */
  now(): Date;
  /** Moves the server's clock on; months of work pass so between two steps. Only where `movable`. */
  passDays(days: number): Promise<void>;
  close(): Promise<void>;
}

const scriptAt = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const launchScript = scriptAt("../scripts/launch.ts");
const movableScript = scriptAt("launch.ts");

/**
 * A server as people start it, in a process of its own, on a copy of the demo town that nobody else has.
 * With `movable` its clock can be moved on; the scripts that people start have no such door.
 */
export async function townServer({ movable = false } = {}): Promise<TownServer> {
  const database = await cloneDatabase(inject("testCluster"), {}, inject("townTemplate"));
  const child = spawn(process.execPath, [movable ? movableScript : launchScript], {
    env: {
      ...process.env,
      DATABASE_URL: database.ownerUrl,
      DATA_KEY: testDataKey.toString("base64"),
      HOST: "127.0.0.1",
      PORT: "0",
      DEMO: "auto",
      LOG_LEVEL: "warn",
    },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (text: Buffer) => (output += text.toString()));
  const gone = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const listening = new Promise<string>((resolve) => {
    child.on("message", (message) => {
      if (typeof message === "object" && "listening" in message) resolve(String(message.listening));
    });
  });
  const address = await Promise.race([listening, gone]);
  if (address === undefined) {
    await database.drop();
    throw new Error(`the server did not start:\n${output}`);
  }
  let ahead = 0;
  return {
    now: () => new Date(systemClock.now().getTime() + ahead),
    passDays: (days) => {
      if (!movable) throw new Error("this server's clock can't be moved");
      ahead += days * 86_400_000;
      return new Promise((resolve) => {
        child.once("message", () => resolve());
        child.send({ ahead });
      });
    },
    address,
    ownerUrl: database.ownerUrl,
    async close() {
      child.kill("SIGTERM");
      await gone;
      await database.drop();
    },
  };
}
