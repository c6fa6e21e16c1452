import { createHash } from "node:crypto";
import { dirname } from "node:path";
import type { Config } from "#server/platform/config.ts";
import { closedFolder, databaseUser } from "#server/platform/embedded-user.ts";

/**
 * Where the data folder of an embedded database is. Root often works in a home folder that is closed to the account
 * PostgreSQL runs as; when nobody has chosen a folder, one in /var/lib serves instead.
 * @param isChosen whether DATA_DIR is set: a chosen folder is never replaced
 * @returns the configuration with its data folder, and a line to show when it isn't the usual one
 */
export async function withDataPlace(
  config: Config,
  isChosen: boolean,
): Promise<{ config: Config; notice?: string }> {
  if (isChosen || config.databaseUrl !== undefined || process.getuid?.() !== 0) return { config };
  const closed = await closedFolder(dirname(config.dataDir), await databaseUser());
  if (closed === undefined) return { config };
  const name = createHash("sha256").update(config.dataDir).digest("hex").slice(0, 8);
  const dataDir = `/var/lib/rinnalla-${name}`;
  return {
    config: { ...config, dataDir },
    notice: `data is kept in ${dataDir}, because ${closed} is closed to the database's account; DATA_DIR chooses another place`,
  };
}
