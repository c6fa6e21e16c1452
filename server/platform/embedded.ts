import { execFile } from "node:child_process";
import { access, chmod, chown, mkdir, readFile, rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { totalmem } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { type Binaries, findBinaries } from "#server/platform/embedded-binaries.ts";
import { clearOrphan } from "#server/platform/embedded-orphan.ts";
import { runPostgres } from "#server/platform/embedded-process.ts";
import { closedFolder, databaseUser, type RunAs } from "#server/platform/embedded-user.ts";
import { type DataFolder, keptSecret } from "#server/platform/data-folder.ts";
import { codeOf, reasonOf, StartFault } from "#server/platform/start-fault.ts";

const run = promisify(execFile);

export const ownerRole = "rinnalla_owner";
export const databaseName = "rinnalla";

export interface EmbeddedOptions {
  readonly folder: DataFolder;
  /** false only in tests: nothing is synced to disk. */
  readonly durable?: boolean;
  readonly log: (line: string) => void;
}

export interface EmbeddedDatabase {
  /** As the role that owns the database: migrations, and the application after it has put on its own role. */
  readonly url: string;
  /** As the superuser of the cluster: for backups by people, and for tests that make databases. */
  readonly superuserUrl: string;
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that lives in the data folder, making it first when there is none. It listens on a unix
 * socket in that folder only, and is started again if it dies.
 * @throws StartFault in one line for what the person at the terminal can put right
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { folder, log, durable = true } = options;
  const runAs = await databaseUser();
  await checkReach(folder, runAs);
  const binaries = await findBinaries(folder.path, runAs);
  const cluster = join(folder.path, "postgres");
  const isNew = !(await exists(join(cluster, "PG_VERSION")));
  const superPassword = await keptSecret(folder, "database-superuser", isNew);
  const ownerPassword = await keptSecret(folder, "database-owner", isNew);
  if (isNew) await makeCluster(binaries, cluster, { runAs, password: superPassword, durable });
  else await checkVersion(cluster, binaries);
  await clearOrphan(cluster, log);
  if (runAs !== undefined) await chown(folder.sockets, runAs.uid, runAs.gid);
  const postgres = await runPostgres(
    {
      program: binaries.postgres,
      cluster,
      runAs,
      logFile: join(folder.path, "postgres.log"),
      settings: settingsFor(folder, durable),
    },
    log,
  );
  const urlOf = (role: string, password: string, database: string) =>
    `postgres://${role}:${password}@localhost/${database}?host=${encodeURIComponent(folder.sockets)}`;
  const superuserUrl = urlOf("postgres", superPassword, "postgres");
  try {
    await provision(cluster, superuserUrl, ownerPassword);
  } catch (error) {
    await postgres.stop();
    throw new StartFault(`the embedded database could not be set up: ${reasonOf(error)}`);
  }
  return { url: urlOf(ownerRole, ownerPassword, databaseName), superuserUrl, stop: () => postgres.stop() };
}

async function checkReach(folder: DataFolder, runAs: RunAs): Promise<void> {
  if (runAs === undefined) return;
  // The data folder is ours to open for passing through; what is in it has modes of its own. Folders above are not ours.
  await chmod(folder.path, (await stat(folder.path)).mode | 0o011);
  const closed = await closedFolder(folder.path, runAs);
  if (closed === undefined) return;
  throw new StartFault(
    `the database runs as the user "postgres", which can't reach ${folder.path} because ${closed} is closed to it: ` +
      "set DATA_DIR to a folder outside it, such as /var/lib/rinnalla",
  );
}

async function makeCluster(
  binaries: Binaries,
  cluster: string,
  how: { runAs: RunAs; password: string; durable: boolean },
): Promise<void> {
  // Made beside and moved into place when whole: a start that was cut short leaves nothing that looks like a database.
  const half = `${cluster}.new`;
  const passwordFile = `${cluster}.password`;
  await rm(half, { recursive: true, force: true });
  await removeEmpty(cluster);
  await mkdir(half, { mode: 0o700 });
  await writeFile(passwordFile, `${how.password}\n`, { mode: 0o600 });
  if (how.runAs !== undefined) {
    await chown(half, how.runAs.uid, how.runAs.gid);
    await chown(passwordFile, how.runAs.uid, how.runAs.gid);
  }
  try {
    // C.UTF-8 of PostgreSQL's own: the same order on every machine, no surprise when the system library changes.
    // Lists for people name the collation "fi-x-icu".
    await run(
      binaries.initdb,
      // prettier-ignore
      [
        "-D", half, "-U", "postgres", "--pwfile", passwordFile, "--auth", "scram-sha-256",
        "--encoding", "UTF8", "--locale-provider", "builtin", "--locale", "C.UTF-8", "--data-checksums",
        ...(how.durable ? [] : ["--no-sync"]),
      ],
      { ...how.runAs, env: { ...process.env, LC_ALL: "C", TZ: "UTC" } },
    );
  } catch (error) {
    const output = error instanceof Error && "stderr" in error ? String(error.stderr) : "";
    const fault = /(?:error|fatal):\s*(.+)/i.exec(output)?.[1] ?? reasonOf(error);
    throw new StartFault(`the embedded database could not be made in ${cluster}: ${fault}`);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(half, cluster);
}

/** A cluster whose PG_VERSION got lost must not be overwritten by a new one. */
async function removeEmpty(cluster: string): Promise<void> {
  try {
    await rmdir(cluster);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return;
    throw new StartFault(
      `${cluster} is not a database but is not empty either: restore it from the backup or move it away`,
    );
  }
}

async function checkVersion(cluster: string, binaries: Binaries): Promise<void> {
  const version = (await readFile(join(cluster, "PG_VERSION"), "utf8")).trim();
  if (version === binaries.major) return;
  throw new StartFault(
    `${cluster} was made by PostgreSQL ${version}, this version brings ${binaries.major}: see "Upgrade" in docs/operations.md`,
  );
}

/** An eighth of the memory there is: the application and the system's file cache need theirs. */
function sharedMegabytes(): number {
  const megabytes = Math.min(totalmem(), process.constrainedMemory() || totalmem()) / 1024 / 1024;
  return Math.round(Math.min(2048, Math.max(128, megabytes / 8)));
}

function settingsFor(folder: DataFolder, durable: boolean): Record<string, string> {
  return {
    listen_addresses: "",
    unix_socket_directories: folder.sockets,
    unix_socket_permissions: "0700",
    max_connections: durable ? "100" : "200",
    shared_buffers: `${durable ? sharedMegabytes() : 128}MB`,
    autovacuum: durable ? "on" : "off", // it would hold the template that test databases are copied from
    max_wal_size: "2GB",
    random_page_cost: "1.1",
    // A page reads many tables by many indexes, each of them a lock: with the usual 64 most don't fit the fast path.
    max_locks_per_transaction: "512",
    jit: "off", // short statements only: compiling costs more than it saves
    // Personal data never goes into the log: no statements, no parameters, no rows named in details.
    log_min_messages: "warning",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    log_line_prefix: "%m ",
    log_timezone: "UTC",
    timezone: "UTC",
    ...(durable
      ? { fsync: "on", synchronous_commit: "on", full_page_writes: "on" }
      : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
}

/** Roles and the database, once; done again from the start if it was cut short. */
async function provision(cluster: string, superuserUrl: string, ownerPassword: string): Promise<void> {
  const done = join(cluster, "rinnalla-provisioned");
  if (await exists(done)) return;
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const role = await client.query("select from pg_roles where rolname = $1", [ownerRole]);
    // CREATEROLE, because migrations make the application's role; never a superuser, never BYPASSRLS.
    await client.query(
      `${role.rowCount === 0 ? "create" : "alter"} role ${ownerRole} login createrole nosuperuser nobypassrls
       password ${client.escapeLiteral(ownerPassword)}`,
    );
    const database = await client.query("select from pg_database where datname = $1", [databaseName]);
    if (database.rowCount === 0) await client.query(`create database ${databaseName} owner ${ownerRole}`);
    await client.query(`revoke all on database ${databaseName} from public`);
  } finally {
    await client.end();
  }
  await writeFile(done, "");
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
