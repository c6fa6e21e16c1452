import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { clearOrphan, isAlive, readPostmasterFile } from "#server/platform/embedded-orphan.ts";

async function clusterWith(postmaster: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "rinnalla-cluster-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, "postmaster.pid"), postmaster);
  return folder;
}

/** As PostgreSQL writes it: process, folder, start, port, socket folder, address, shared memory, state. */
const postmasterFile = (pid: number, state = "ready   ") =>
  `${pid}\n/data\n1795000000\n5432\n/run\n\n  1234567         5\n${state}\n`;

test("what PostgreSQL says of itself is read, half-written or whole", async () => {
  expect(await readPostmasterFile(await clusterWith(postmasterFile(77)))).toEqual({ pid: 77, ready: true });
  expect(await readPostmasterFile(await clusterWith(postmasterFile(77, "starting")))).toEqual({
    pid: 77,
    ready: false,
  });
  expect(await readPostmasterFile(await clusterWith("77\n/data\n"))).toEqual({ pid: 77, ready: false });
  expect(await readPostmasterFile(await clusterWith(""))).toBeUndefined();
});

test("a process that only has the number of a dead PostgreSQL is left in peace, and the database can start", async () => {
  const cluster = await clusterWith(postmasterFile(process.pid));
  await clearOrphan(cluster, () => expect.unreachable("nothing is stopped"));
  const left = await readFile(join(cluster, "postmaster.pid"), "utf8");
  const [pid, ...rest] = left.split("\n");
  expect(isAlive(Number(pid))).toBe(false);
  // The shared memory stays named: by it PostgreSQL finds workers of its own that are still alive.
  expect(rest.join("\n")).toBe(postmasterFile(process.pid).split("\n").slice(1).join("\n"));
});

test("the file of a dead process is PostgreSQL's own to judge", async () => {
  const text = postmasterFile(2_147_483_646);
  const cluster = await clusterWith(text);
  await clearOrphan(cluster, () => expect.unreachable("nothing is stopped"));
  expect(await readFile(join(cluster, "postmaster.pid"), "utf8")).toBe(text);
});
