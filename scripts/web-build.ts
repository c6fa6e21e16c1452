import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { StartFault } from "#server/platform/start-fault.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Where the built web apps are. */
export const webFolder = join(root, "dist");

const apps = ["family", "worker"] as const;
const sources = ["web", "core", "contract"];
const stamp = join(webFolder, "sources.sha256");

/**
 * Builds the web apps when anything they are made of has changed since the last build.
 * @returns whether they were built
 * @throws StartFault with the builder's own words when they can't be
 */
export async function buildWeb(note: (text: string) => void = () => undefined): Promise<boolean> {
  const wanted = await sourcesHash();
  const built = await readFile(stamp, "utf8").catch(() => "");
  if (built.trim() === wanted) return false;
  for (const app of apps) {
    note(app);
    await build(app);
  }
  await mkdir(webFolder, { recursive: true });
  await writeFile(stamp, `${wanted}\n`);
  return true;
}

async function sourcesHash(): Promise<string> {
  const hash = createHash("sha256");
  const paths = ["package-lock.json"];
  for (const folder of sources) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      if (entry.isFile() && !entry.name.includes(".test."))
        paths.push(join(entry.parentPath, entry.name).slice(root.length));
    }
  }
  const contents = await Promise.all(paths.sort().map((path) => readFile(join(root, path))));
  for (const [index, content] of contents.entries()) {
    hash.update(`${paths[index]}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

function build(app: (typeof apps)[number]): Promise<void> {
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const words = [vite, "build", "--config", join(root, "web", app, "vite.config.ts"), "--logLevel", "warn"];
  const { NODE_ENV: _set, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (text: Buffer) => (output += text.toString()));
    child.stderr.on("data", (text: Buffer) => (output += text.toString()));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new StartFault(`the web app "${app}" could not be built:\n${withoutFrames(output)}`));
    });
  });
}

/** What the builder says is wrong, without the places in its own code. */
function withoutFrames(output: string): string {
  const lines = output.split("\n").filter((line) => !/^\s+at /.test(line));
  return lines.join("\n").trim();
}
