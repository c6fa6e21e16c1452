import { createHash, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { lstat, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createConnection, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { codeOf, reasonOf, StartFault } from "#server/platform/start-fault.ts";

/** The folder that a server keeps its keys and its embedded database in, held by one server at a time. */
export interface DataFolder {
  /** Absolute. */
  readonly path: string;
  readonly keys: string;
  /** For unix sockets, whose paths may be about 100 bytes long at most. */
  readonly sockets: string;
}

const longestSocketFolder = 80; // bytes, leaving room for the names of the sockets

/**
 * Makes the folders.
 * @throws StartFault when the folder can't be made or written
 */
export async function openDataFolder(path: string): Promise<DataFolder> {
  const keys = join(path, "keys");
  const inside = join(path, "run");
  const isShort = Buffer.byteLength(inside) <= longestSocketFolder;
  const name = createHash("sha256").update(path).digest("hex").slice(0, 16);
  // root has a place of its own for such things; the common temporary folder is open to everybody's names.
  const elsewhere = process.getuid?.() === 0 && existsSync("/run") ? "/run" : tmpdir();
  const sockets = isShort ? inside : join(elsewhere, `rinnalla-${name}`);
  try {
    // Others may pass through to what is theirs (the database's account to its cluster), but not list.
    await mkdir(path, { recursive: true, mode: 0o711 });
    await mkdir(keys, { recursive: true, mode: 0o700 });
    await mkdir(sockets, { recursive: true, mode: 0o700 });
    const probe = join(path, `.writable-${process.pid}`);
    await writeFile(probe, "");
    await rm(probe);
  } catch (error) {
    throw new StartFault(
      `the data folder ${path} can't be written (${whyOf(error)}): set DATA_DIR to a folder that can`,
    );
  }
  if (!isShort) await checkOwn(sockets);
  return { path, keys, sockets };
}

function whyOf(error: unknown): string {
  const known: Record<string, string> = {
    EACCES: "no permission",
    EPERM: "no permission",
    EEXIST: "there is a file in its place",
    ENOTDIR: "there is a file in its place",
    EROFS: "the file system is read-only",
    ENOSPC: "the disk is full",
  };
  return known[codeOf(error) ?? ""] ?? reasonOf(error);
}

/** A folder in the common temporary folder could have been laid there by somebody else. */
async function checkOwn(folder: string): Promise<void> {
  const found = await lstat(folder);
  const mine = process.getuid?.() ?? found.uid;
  if (!found.isDirectory() || (mine !== 0 && found.uid !== mine) || (found.mode & 0o077) !== 0) {
    throw new StartFault(`${folder} belongs to somebody else: remove it, or set DATA_DIR to a shorter path`);
  }
}

/**
 * Holds the data folder for this process, until `release` or until the process ends in any way: a socket that is
 * listened on needs no cleaning up after kill -9, unlike a file with a process number.
 * @throws StartFault when another server holds it
 */
export async function holdDataFolder(folder: DataFolder): Promise<{ release: () => Promise<void> }> {
  const path = join(folder.sockets, "server.sock");
  const holder = await askHolder(path);
  if (holder !== undefined) {
    throw new StartFault(
      `another server (process ${holder}) already runs on ${folder.path}: stop it, or set DATA_DIR`,
    );
  }
  await rm(path, { force: true });
  const server = createServer((socket) => socket.end(String(process.pid)));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, () => resolve());
  });
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

function askHolder(path: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = createConnection(path);
    socket.setEncoding("utf8");
    socket.on("data", (text: string) => (answer += text));
    socket.on("end", () => resolve(answer || "unknown"));
    socket.on("error", () => resolve(undefined));
  });
}

/**
 * A secret kept in keys/, made when `mayMake`.
 * @throws StartFault when it is missing and must not be made anew
 */
export async function keptSecret(folder: DataFolder, name: string, mayMake: boolean): Promise<string> {
  const path = join(folder.keys, name);
  const kept = await readFile(path, "utf8").catch(() => "");
  if (kept.trim() !== "") return kept.trim();
  if (!mayMake) {
    throw new StartFault(
      `${path} is missing, but the database was made with it: put it back from the backup`,
    );
  }
  const made = randomBytes(32).toString("base64url");
  await writeFile(path, `${made}\n`, { mode: 0o600 });
  return made;
}
