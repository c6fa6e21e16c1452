import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";
import { cloneDatabase, testDataKey } from "#fixtures/database.ts";

export interface TownServer {
  /** Where it listens, without a slash at the end. */
  readonly address: string;
  /** The owner's connection, for looking behind the screens. */
  readonly ownerUrl: string;
  close(): Promise<void>;
}

const launchScript = fileURLToPath(new URL("../scripts/launch.ts", import.meta.url));

/** A server as people start it, in a process of its own, on a copy of the demo town that nobody else has. */
export async function townServer(): Promise<TownServer> {
  const database = await cloneDatabase(inject("testCluster"), {}, inject("townTemplate"));
  const child = spawn(process.execPath, [launchScript], {
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
  return {
    address,
    ownerUrl: database.ownerUrl,
    async close() {
      child.kill("SIGTERM");
      await gone;
      await database.drop();
    },
  };
}
