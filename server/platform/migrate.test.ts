import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeEach, expect, test } from "vitest";
import { testDatabase } from "#fixtures/database.ts";
import { migrate } from "#server/platform/migrate.ts";
import { readMigrationFiles } from "#server/platform/migration-files.ts";

const database = await testDatabase();
const owner = new pg.Client({ connectionString: database.ownerUrl });
await owner.connect();
afterAll(() => owner.end());

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** A folder with these files; names without a number go into always/. */
async function folderOf(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "rinnalla-migrations-"));
  folders.push(folder);
  await mkdir(join(folder, "always"));
  for (const [name, sql] of Object.entries(files)) await writeFile(join(folder, name), sql);
  return folder;
}

const run = async (files: Record<string, string>) =>
  migrate(database.ownerUrl, { folder: await folderOf(files) });
const first = { "0001_one.sql": "create table one (id int primary key)" };
const second = { "0002_two.sql": "create table two (id int primary key)" };
const view = (sql = "create or replace view always_seen as select count(*) as n from one") => ({
  "always/10_view.sql": sql,
});

/** How many connections wait for a lock; what was seen earlier in this transaction is forgotten first. */
async function waiting(): Promise<number> {
  const sql =
    "select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
  await owner.query("select pg_stat_clear_snapshot()");
  return (await owner.query<{ n: number }>(sql)).rows[0]?.n ?? 0;
}

// Each test begins with a database that has never been migrated.
beforeEach(async () => {
  await owner.query("drop schema if exists install, public cascade; create schema public");
});

test("the server's own migrations have nothing left to do on a migrated database", async () => {
  await owner.query("drop schema if exists app cascade");
  const all = await migrate(database.ownerUrl);
  expect(all.applied.length).toBeGreaterThan(0);
  expect(await migrate(database.ownerUrl)).toEqual({ applied: [], refreshed: false });
});

test("files run once, in order, and new ones later", async () => {
  expect((await run({ ...second, ...first })).applied).toEqual(["0001_one.sql", "0002_two.sql"]);
  expect((await run({ ...first, ...second })).applied).toEqual([]);
  expect(
    (await run({ ...first, ...second, "0003_three.sql": "insert into two values (3)" })).applied,
  ).toEqual(["0003_three.sql"]);
  expect((await owner.query("select id from two")).rows).toEqual([{ id: 3 }]);
});

test("an edited file is refused and nothing else is run", async () => {
  await run(first);
  await expect(run({ "0001_one.sql": "create table other (id int)", ...second })).rejects.toThrow(
    "migration 0001_one.sql was edited after it had been run",
  );
  expect((await owner.query("select to_regclass('two') as two")).rows).toEqual([{ two: null }]);
});

test("line ends of another system are no edit", async () => {
  await run({ "0001_one.sql": "create table one (\n  id int\n)" });
  expect((await run({ "0001_one.sql": "create table one (\r\n  id int\r\n)" })).applied).toEqual([]);
});

test("a file that comes before one that has been run is refused", async () => {
  await run(second);
  await expect(run({ ...first, ...second })).rejects.toThrow("0001_one.sql comes before 0002_two.sql");
});

test("a file that fails leaves nothing of itself and says where", async () => {
  const broken = { "0002_broken.sql": "create table half (id int);\nselect * from nowhere" };
  await expect(run({ ...first, ...broken })).rejects.toThrow(
    'migration 0002_broken.sql:2 failed: relation "nowhere" does not exist',
  );
  expect((await owner.query("select to_regclass('half') as half, to_regclass('one') as one")).rows).toEqual([
    { half: null, one: "one" },
  ]);
});

test("policies and views run again when they change or when a table is added, and not otherwise", async () => {
  expect((await run({ ...first, ...view() })).refreshed).toBe(true);
  expect((await run({ ...first, ...view() })).refreshed).toBe(false);
  expect(
    (await run({ ...first, ...view("create or replace view always_seen as select 7::bigint as n") }))
      .refreshed,
  ).toBe(true);
  expect((await owner.query("select n::int from always_seen")).rows).toEqual([{ n: 7 }]);
  expect((await run({ ...first, ...second, ...view() })).refreshed).toBe(true);
});

test("a file of a newer server is left alone", async () => {
  await run({ ...first, ...second });
  expect(await run(first)).toEqual({ applied: [], refreshed: false });
});

test("processes that start at once migrate once", async () => {
  const folder = await folderOf({ ...first, ...second, ...view() });
  const results = await Promise.all([1, 2, 3].map(() => migrate(database.ownerUrl, { folder })));
  expect(results.flatMap((result) => result.applied).sort()).toEqual(["0001_one.sql", "0002_two.sql"]);
});

test("live traffic is not made to wait: a lock that is not free is waited for briefly and asked for again", async () => {
  await run(first);
  await owner.query("begin; lock table one in access share mode");
  const migrating = run({ ...first, "0002_alter.sql": "alter table one add column more text" });
  await expect.poll(waiting).toBe(1);
  await owner.query("commit");
  expect((await migrating).applied).toEqual(["0002_alter.sql"]);
});

test.each([["1_short.sql"], ["0001-dash.sql"], ["0001_Big.sql"]])("the name %s is refused", async (name) => {
  await expect(readMigrationFiles(await folderOf({ [name]: "select 1" }))).rejects.toThrow(
    "is not named NNNN_words.sql",
  );
});

test("two files with one number are refused", async () => {
  await expect(
    readMigrationFiles(await folderOf({ "0001_a.sql": "select 1", "0001_b.sql": "select 1" })),
  ).rejects.toThrow("have the same number");
});
