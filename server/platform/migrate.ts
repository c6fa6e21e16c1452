import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import type { RequestRole } from "#server/platform/database.ts";
import {
  type MigrationFile,
  type MigrationFiles,
  readMigrationFiles,
} from "#server/platform/migration-files.ts";
import { connectAsOwner } from "#server/platform/owner-connection.ts";
import { codeOf, reasonOf, StartFault } from "#server/platform/start-fault.ts";

/** The migrations that come with the server. */
export const migrationsFolder = fileURLToPath(new URL("../migrations", import.meta.url));

export interface MigrateOptions {
  readonly folder?: string;
  /** Called with a line for people: what is being run, what is waited for. */
  readonly onProgress?: (line: string) => void;
}

export interface MigrateResult {
  /** Numbered files that were run now. */
  readonly applied: readonly string[];
  /** Whether policies, views and functions were run again. */
  readonly refreshed: boolean;
}

// One number for the whole product: processes that start at once on one database take turns.
const advisoryLock = 7_204_118_302;
const lockAttempts = 5;

/**
 * Brings a database to the schema of this server, forward only.
 * @param ownerUrl connection string of the role that owns the database (never the application's role)
 * @throws StartFault when an applied file was edited, a new one comes before an applied one, a statement
 *   fails, a lock is not had within 3 s after five tries, or the server is older than PostgreSQL 15
 */
export async function migrate(ownerUrl: string, options: MigrateOptions = {}): Promise<MigrateResult> {
  const files = await readMigrationFiles(options.folder ?? migrationsFolder);
  const say = options.onProgress ?? (() => undefined);
  const client = await connectAsOwner(ownerUrl);
  try {
    const known = await appliedChecksums(client);
    // Nothing to do is by far the most common case, and needs no lock.
    if (known !== undefined && pendingOf(files, known).nothing) return { applied: [], refreshed: false };
    await takeTurn(client, say);
    return await applyPending(client, files, say);
  } finally {
    await client.end();
  }
}

async function takeTurn(client: pg.Client, say: (line: string) => void): Promise<void> {
  const take = async () =>
    (await client.query<{ taken: boolean }>("select pg_try_advisory_lock($1) as taken", [advisoryLock]))
      .rows[0]?.taken;
  if (await take()) return;
  say("another process is migrating this database: waiting for it");
  while (!(await take())) await wait(200);
}

async function applyPending(
  client: pg.Client,
  files: MigrationFiles,
  say: (line: string) => void,
): Promise<MigrateResult> {
  await prepare(client);
  const pending = pendingOf(files, (await appliedChecksums(client)) ?? new Map());
  for (const file of pending.numbered) {
    say(file.name);
    await runFiles(client, [file]);
  }
  // A new table needs its policies: the always files loop over the tables there are.
  const refreshed = pending.always || pending.numbered.length > 0;
  if (refreshed && files.always.length > 0) {
    say(`always (${files.always.length} files)`);
    await runFiles(client, files.always);
  }
  if (refreshed) await client.query("analyze");
  return { applied: pending.numbered.map((file) => file.name), refreshed };
}

/** Extensions, the application's role and the ledger: what must stand before the first file. */
async function prepare(client: pg.Client): Promise<void> {
  const version = await client.query<{ number: number }>(
    "select current_setting('server_version_num')::int as number",
  );
  const number = version.rows[0]?.number ?? 0;
  if (number < 150_000) {
    throw new StartFault(
      `the database server is PostgreSQL ${Math.floor(number / 10_000)}; 15 or newer is needed`,
    );
  }
  try {
    // All four are trusted extensions: the owner of the database may create them without being a superuser.
    for (const extension of ["pg_trgm", "btree_gist", "unaccent", "pgcrypto"]) {
      await client.query(`create extension if not exists ${extension}`);
    }
    for (const role of ["rinnalla_app", "rinnalla_case"] satisfies RequestRole[]) {
      await client.query(`
        do $$ begin
          if not exists (select from pg_roles where rolname = '${role}') then
            create role ${role} nologin;
          end if;
        exception when duplicate_object or unique_violation then null;
        end $$`);
      // PostgreSQL 16 gives the creator of a role the right to hand it out, not the right to assume it.
      await client.query(`grant ${role} to current_user`);
    }
    await client.query(`
      create schema if not exists install;
      revoke all on schema install from public;
      create table if not exists install.schema_migration (
        name text primary key,
        checksum text not null,
        applied_at timestamptz not null default now()
      );
      -- One row: by what the key of this database is known again.
      create table if not exists install.data_key (
        one boolean primary key default true check (one),
        fingerprint text not null
      )`);
  } catch (error) {
    throw new StartFault(
      `the database could not be prepared (${reasonOf(error)}); its user must own the database and have CREATEROLE`,
    );
  }
}

/** Checksums by name, or undefined while the ledger does not exist. */
async function appliedChecksums(client: pg.Client): Promise<Map<string, string> | undefined> {
  const ledger = await client.query("select to_regclass('install.schema_migration') as found");
  if (ledger.rows[0]?.found === null) return undefined;
  const rows = await client.query<{ name: string; checksum: string }>(
    "select name, checksum from install.schema_migration",
  );
  return new Map(rows.rows.map((row) => [row.name, row.checksum]));
}

interface Pending {
  readonly numbered: readonly MigrationFile[];
  readonly always: boolean;
  readonly nothing: boolean;
}

// Names in the ledger that this server doesn't know are left alone: a newer server has been here, and
// schema changes are made so that the previous version still works (expand first, contract later).
function pendingOf(files: MigrationFiles, known: ReadonlyMap<string, string>): Pending {
  const numbered: MigrationFile[] = [];
  for (const file of files.numbered) {
    const checksum = known.get(file.name);
    if (checksum === undefined) numbered.push(file);
    else if (checksum !== file.checksum) {
      throw new StartFault(
        `migration ${file.name} was edited after it had been run on this database; put it back and write a new migration`,
      );
    } else if (numbered.length > 0) {
      throw new StartFault(
        `migration ${numbered[0]!.name} comes before ${file.name}, which has been run; give it a higher number`,
      );
    }
  }
  const always = files.always.some((file) => known.get(file.name) !== file.checksum);
  return { numbered, always, nothing: numbered.length === 0 && !always };
}

/** Runs files in one transaction; waits at most 3 s for a lock so that live traffic never queues behind us. */
async function runFiles(client: pg.Client, files: readonly MigrationFile[]): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    let current = files[0];
    try {
      await client.query("begin; set local lock_timeout = '3s'; set local client_min_messages = warning");
      for (const file of files) {
        current = file;
        await client.query(file.sql);
        await client.query(
          `insert into install.schema_migration (name, checksum) values ($1, $2)
           on conflict (name) do update set checksum = excluded.checksum, applied_at = now()`,
          [file.name, file.checksum],
        );
      }
      await client.query("commit");
      return;
    } catch (error) {
      await client.query("rollback").catch(() => undefined);
      const locked = codeOf(error) === "55P03"; // lock_not_available
      if (!locked || attempt === lockAttempts) throw new StartFault(describe(current, error));
      await wait(attempt * 500);
    }
  }
}

function describe(file: MigrationFile | undefined, error: unknown): string {
  const position =
    error instanceof pg.DatabaseError && error.position !== undefined ? Number(error.position) : undefined;
  const line =
    position === undefined || file === undefined ? "" : `:${file.sql.slice(0, position).split("\n").length}`;
  return `migration ${file?.name ?? ""}${line} failed: ${reasonOf(error)}`;
}
