import { execFile } from "node:child_process";
import { realpath, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { reasonOf, StartFault } from "#server/platform/start-fault.ts";

const run = promisify(execFile);

/** The account that PostgreSQL runs as; undefined: the same as the server. */
export type RunAs = { readonly uid: number; readonly gid: number } | undefined;

/**
 * PostgreSQL refuses to run as root; a server started by root runs it as `postgres`, made when missing.
 * @throws StartFault when the account can't be made
 */
export async function databaseUser(): Promise<RunAs> {
  if (process.getuid?.() !== 0) return undefined;
  const found = await identityOf("postgres");
  if (found !== undefined) return found;
  try {
    await run("useradd", [
      "--system",
      "--user-group",
      "--no-create-home",
      "--shell",
      "/usr/sbin/nologin",
      "postgres",
    ]);
  } catch (error) {
    throw new StartFault(
      `PostgreSQL can't run as root, and the user "postgres" could not be made (${reasonOf(error)}): start as another user`,
    );
  }
  return identityOf("postgres");
}

async function identityOf(name: string): Promise<RunAs> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", name]), run("id", ["-g", name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

/** The first folder, from the root down to this one, that the account can't pass through. */
export async function closedFolder(path: string, runAs: RunAs): Promise<string | undefined> {
  if (runAs === undefined) return undefined;
  const folders: string[] = [];
  for (let folder = await realpath(path); ; folder = dirname(folder)) {
    folders.unshift(folder);
    if (folder === dirname(folder)) break;
  }
  for (const folder of folders) {
    const { mode, uid, gid } = await stat(folder);
    const shift = uid === runAs.uid ? 6 : gid === runAs.gid ? 3 : 0;
    if (((mode >> shift) & 1) === 0) return folder;
  }
  return undefined;
}
