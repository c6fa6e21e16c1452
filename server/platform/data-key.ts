import { createHmac, randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openDataFolder } from "#server/platform/data-folder.ts";
import { connectAsOwner } from "#server/platform/owner-connection.ts";
import { StartFault } from "#server/platform/start-fault.ts";

export interface DataKeyPlaces {
  /** DATA_KEY, when it is set. */
  readonly dataKey: Buffer | undefined;
  readonly dataDir: string;
}

/**
 * The key of field encryption for a migrated database: the one that is set, else the one kept in the data folder,
 * else a new one for a new database. The database remembers a fingerprint, so that no server ever writes with
 * another key what nobody could read again.
 * @throws StartFault when the key is missing or is not this database's
 */
export async function dataKeyFor(ownerUrl: string, places: DataKeyPlaces): Promise<Buffer> {
  const client = await connectAsOwner(ownerUrl);
  try {
    const fingerprint = async () =>
      (await client.query<{ fingerprint: string }>("select fingerprint from install.data_key")).rows[0]
        ?.fingerprint;
    const known = await fingerprint();
    const path = join(places.dataDir, "keys", "data-key");
    const key =
      places.dataKey ??
      (await kept(path)) ??
      (known === undefined ? await make(places.dataDir, path) : undefined);
    if (key === undefined) {
      throw new StartFault(
        `the key of this database is missing: set DATA_KEY, or put ${path} back from the backup`,
      );
    }
    await client.query("insert into install.data_key (fingerprint) values ($1) on conflict do nothing", [
      fingerprintOf(key),
    ]);
    if ((await fingerprint()) === fingerprintOf(key)) return key;
    const source = places.dataKey === undefined ? path : "DATA_KEY";
    throw new StartFault(
      `${source} is not the key that this database was made with: its identity codes could not be read`,
    );
  } finally {
    await client.end();
  }
}

const fingerprintOf = (key: Buffer): string =>
  createHmac("sha256", key).update("rinnalla data key").digest("hex").slice(0, 32);

async function kept(path: string): Promise<Buffer | undefined> {
  const text = (await readFile(path, "utf8").catch(() => "")).trim();
  if (text === "") return undefined;
  const key = Buffer.from(text, "base64");
  if (key.length !== 32)
    throw new StartFault(`${path} does not hold 32 bytes in base64: put it back from the backup`);
  return key;
}

async function make(dataDir: string, path: string): Promise<Buffer> {
  await openDataFolder(dataDir);
  const key = randomBytes(32);
  await writeFile(path, `${key.toString("base64")}\n`, { mode: 0o600, flag: "wx" });
  return key;
}
