import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createConnection, createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { readPostmasterFile } from "#server/platform/embedded-orphan.ts";

const startScript = fileURLToPath(new URL("../scripts/start.mjs", import.meta.url));
const root = fileURLToPath(new URL("..", import.meta.url));
const longest = 120_000; // the first start may build the web apps

interface Started {
  readonly process: ChildProcess;
  /** Where it listens. */
  readonly address: string;
  readonly output: () => string;
  /** Ends when the guardian and the server are both gone. */
  readonly gone: Promise<number | null>;
}

const itself = ["node", startScript] as const;
const byNpm = ["npm", "start"] as const;

function run(environment: Record<string, string>, [program, word]: readonly [string, string] = itself) {
  const { DATABASE_URL: _url, DATA_DIR: _dir, DATA_KEY: _key, ...inherited } = process.env;
  const child = spawn(program, [word], {
    cwd: root,
    env: { ...inherited, HOST: "127.0.0.1", PORT: "0", DEMO: "off", LOG_LEVEL: "warn", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text: Buffer) => (output += text.toString()));
  const gone = new Promise<number | null>((resolve) => child.on("close", (code) => resolve(code)));
  return { child, output: () => output, gone };
}

async function start(
  environment: Record<string, string>,
  command = itself as readonly [string, string],
): Promise<Started> {
  const { child, output, gone } = run(environment, command);
  const address = new Promise<string>((resolve) => {
    child.stdout.on("data", () => {
      const found = /Open (http:\S+)/.exec(output());
      if (found?.[1] !== undefined) resolve(found[1]);
    });
  });
  const first = await Promise.race([address, gone]);
  if (typeof first !== "string") throw new Error(`the server did not start:\n${output()}`);
  onTestFinished(async () => {
    child.kill("SIGTERM");
    await gone;
  });
  return { process: child, address: first, output, gone };
}

/** The line and code of a start that is refused. */
async function refusal(environment: Record<string, string>) {
  const { output, gone } = run(environment);
  const code = await gone;
  const lines = output()
    .split("\n")
    .filter((line) => line.includes("can't start"));
  expect(output()).not.toMatch(/^\s+at /m);
  expect(lines).toHaveLength(1);
  return { code, line: lines[0] };
}

async function status(address: string, path: string): Promise<number> {
  return fetch(address + path).then(
    (reply) => reply.status,
    () => 0,
  );
}

const folders: string[] = [];
async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "rinnalla-start-"));
  folders.push(folder);
  return folder;
}
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** The server itself says its process number on the socket by which it holds its data folder. */
function serverPid(dataDir: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(join(dataDir, "run", "server.sock"));
    socket.on("error", reject);
    socket.on("data", (text) => resolve(Number(text.toString())));
  });
}

async function asOwner<T extends pg.QueryResultRow>(dataDir: string, sql: string): Promise<T[]> {
  const password = (await readFile(join(dataDir, "keys", "database-owner"), "utf8")).trim();
  const client = new pg.Client({
    host: join(dataDir, "run"),
    user: "rinnalla_owner",
    database: "rinnalla",
    password,
  });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe("a server with its own database", () => {
  test(
    "starts, stops on a signal with code 0, and starts again with what was written",
    async () => {
      const DATA_DIR = await newFolder();
      const first = await start({ DATA_DIR });
      expect(await status(first.address, "/readyz")).toBe(200);
      expect(await status(first.address, "/")).toBe(200);
      await asOwner(DATA_DIR, "create table kept as select 1 as one");
      first.process.kill("SIGTERM");
      expect(await first.gone).toBe(0);
      expect(await readPostmasterFile(join(DATA_DIR, "postgres"))).toBeUndefined();

      const begun = performance.now();
      const second = await start({ DATA_DIR });
      console.log(`the second start took ${Math.round(performance.now() - begun)} ms`);
      expect(await asOwner(DATA_DIR, "select one from kept")).toEqual([{ one: 1 }]);
      second.process.kill("SIGINT");
      expect(await second.gone).toBe(0);
    },
    longest,
  );

  test(
    "recovers from kill -9 of the server, of its guardian and of its database",
    async () => {
      const DATA_DIR = await newFolder();
      const killed = await start({ DATA_DIR });
      await asOwner(DATA_DIR, "create table kept as select 1 as one");
      process.kill(await serverPid(DATA_DIR), "SIGKILL");
      expect(await killed.gone).toBe(137);

      const unguarded = await start({ DATA_DIR });
      unguarded.process.kill("SIGKILL");
      await unguarded.gone;
      expect(await readPostmasterFile(join(DATA_DIR, "postgres"))).toBeUndefined();

      const server = await start({ DATA_DIR });
      const before = await readPostmasterFile(join(DATA_DIR, "postgres"));
      expect(before).toBeDefined();
      process.kill(before!.pid, "SIGKILL");
      await expect
        .poll(async () => (await readPostmasterFile(join(DATA_DIR, "postgres")))?.pid !== before!.pid, {
          timeout: 10_000,
        })
        .toBe(true);
      await expect.poll(() => status(server.address, "/readyz"), { timeout: 10_000 }).toBe(200);
      expect(await asOwner(DATA_DIR, "select one from kept")).toEqual([{ one: 1 }]);
    },
    longest,
  );

  test(
    "stops with npm, whether npm is told to or killed",
    async () => {
      const DATA_DIR = await newFolder();
      const told = await start({ DATA_DIR }, byNpm);
      told.process.kill("SIGTERM");
      expect(await told.gone).toBe(0);
      expect(await readPostmasterFile(join(DATA_DIR, "postgres"))).toBeUndefined();

      const killed = await start({ DATA_DIR }, byNpm);
      killed.process.kill("SIGKILL");
      await killed.gone;
      expect(await readPostmasterFile(join(DATA_DIR, "postgres"))).toBeUndefined();
    },
    longest,
  );

  test(
    "is the only one on its data folder",
    async () => {
      const DATA_DIR = await newFolder();
      await start({ DATA_DIR });
      const { code, line } = await refusal({ DATA_DIR });
      expect(code).toBe(1);
      expect(line).toContain("another server");
    },
    longest,
  );

  test(
    "does not make a new key for a database that has one",
    async () => {
      const DATA_DIR = await newFolder();
      const server = await start({ DATA_DIR });
      server.process.kill("SIGTERM");
      await server.gone;
      const key = join(DATA_DIR, "keys", "data-key");
      const right = await readFile(key);
      await rm(key);
      expect((await refusal({ DATA_DIR })).line).toContain("key of this database is missing");
      await writeFile(key, Buffer.alloc(32, 1).toString("base64"));
      expect((await refusal({ DATA_DIR })).line).toContain("is not the key");
      await writeFile(key, right);
      await start({ DATA_DIR });
    },
    longest,
  );
});

describe("what the person at the terminal can put right is one line and code 1", () => {
  test("a port in use", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const { code, line } = await refusal({ PORT: String(port), DATA_DIR: join(await newFolder(), "data") });
    expect(code).toBe(1);
    expect(line).toContain(`port ${port} is in use`);
  });

  test("a database that can't be reached, without its password", async () => {
    const { code, line } = await refusal({ DATABASE_URL: "postgres://owner:secret@127.0.0.1:1/rinnalla" });
    expect(code).toBe(1);
    expect(line).toContain("rinnalla at 127.0.0.1:1 can't be reached");
    expect(line).not.toContain("secret");
  });

  test("a data folder that can't be written", async () => {
    const file = join(await newFolder(), "data");
    await writeFile(file, "");
    const { code, line } = await refusal({ DATA_DIR: file });
    expect(code).toBe(1);
    expect(line).toContain("can't be written");
  });

  test("a setting that makes no sense", async () => {
    const { code, line } = await refusal({ PORT: "many" });
    expect(code).toBe(1);
    expect(line).toBe("Rinnalla can't start: PORT must be a whole number from 0 to 65535");
  });
});
