import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { holdDataFolder, keptSecret, openDataFolder } from "#server/platform/data-folder.ts";

async function newPath(...more: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "rinnalla-data-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, ...more);
}

test("keys are open to the server's account only", async () => {
  const folder = await openDataFolder(await newPath("data"));
  expect((await stat(folder.keys)).mode & 0o777).toBe(0o700);
  await keptSecret(folder, "one", true);
  expect((await stat(join(folder.keys, "one"))).mode & 0o777).toBe(0o600);
});

test("a secret is made once and never made anew for a database that exists", async () => {
  const folder = await openDataFolder(await newPath("data"));
  const made = await keptSecret(folder, "one", true);
  expect(Buffer.from(made, "base64url")).toHaveLength(32);
  expect(await keptSecret(folder, "one", true)).toBe(made);
  expect(await keptSecret(folder, "one", false)).toBe(made);
  await expect(keptSecret(folder, "another", false)).rejects.toThrow("put it back from the backup");
});

test("one holder at a time; what a killed one left behind is no holder", async () => {
  const folder = await openDataFolder(await newPath("data"));
  const first = await holdDataFolder(folder);
  await expect(holdDataFolder(folder)).rejects.toThrow(
    `another server (process ${process.pid}) already runs`,
  );
  await first.release();
  await writeFile(join(folder.sockets, "server.sock"), "");
  const second = await holdDataFolder(folder);
  await second.release();
});

test("sockets of a folder with a long path are kept where paths are short", async () => {
  const path = await newPath("a".repeat(60), "b".repeat(60));
  const folder = await openDataFolder(path);
  onTestFinished(() => rm(folder.sockets, { recursive: true, force: true }));
  expect(Buffer.byteLength(folder.sockets)).toBeLessThan(80);
  expect((await openDataFolder(path)).sockets).toBe(folder.sockets);
  const hold = await holdDataFolder(folder);
  await hold.release();
});

test("a folder that can't be written is said in one line", async () => {
  const file = await newPath("file");
  await writeFile(file, "kept");
  await expect(openDataFolder(file)).rejects.toThrow(/can't be written \(there is a file in its place\)/);
  await expect(openDataFolder(join(file, "data"))).rejects.toThrow(/can't be written/);
  expect(await readFile(file, "utf8")).toBe("kept");
});

test("a folder that is there already is used as it is", async () => {
  const path = await newPath("data");
  await mkdir(path);
  await writeFile(join(path, "note"), "kept");
  await openDataFolder(path);
  expect(await readFile(join(path, "note"), "utf8")).toBe("kept");
});
