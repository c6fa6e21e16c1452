import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { StartFault } from "#server/platform/start-fault.ts";

/** One SQL file of server/migrations, with the checksum by which an edit is noticed. */
export interface MigrationFile {
  /** "0003_contacts.sql", or "always/10_policies.sql" */
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

export interface MigrationFiles {
  /** Numbered, each run once in this order. */
  readonly numbered: readonly MigrationFile[];
  /** Policies, views and functions: run again, all of them in this order, when any of them or the tables changed. */
  readonly always: readonly MigrationFile[];
}

const numberedName = /^(\d{4})_[a-z0-9_]+\.sql$/;

/**
 * Reads a folder of migrations.
 * @throws StartFault when a name is not NNNN_words.sql or two files have the same number
 */
export async function readMigrationFiles(folder: string): Promise<MigrationFiles> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  const seen = new Map<string, string>();
  for (const name of names) {
    const number = numberedName.exec(name)?.[1];
    if (number === undefined) throw new StartFault(`migration ${name} is not named NNNN_words.sql`);
    const twin = seen.get(number);
    if (twin !== undefined) throw new StartFault(`migrations ${twin} and ${name} have the same number`);
    seen.set(number, name);
  }
  const alwaysNames = (await readdir(join(folder, "always")).catch(() => []))
    .filter((name) => name.endsWith(".sql"))
    .sort();
  return {
    numbered: await Promise.all(names.map((name) => readOne(folder, name))),
    always: await Promise.all(alwaysNames.map((name) => readOne(folder, `always/${name}`))),
  };
}

async function readOne(folder: string, name: string): Promise<MigrationFile> {
  // Line ends differ between checkouts; the statement does not.
  const sql = (await readFile(join(folder, name), "utf8")).replaceAll("\r\n", "\n");
  return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
}
