import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { StartFault } from "#server/platform/start-fault.ts";

/** The browser to test with: a Chromium on PATH, else the one that Playwright has downloaded. */
export function chromiumPath(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const names = ["chromium", "chromium-browser", "google-chrome"];
  const found = names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
  if (found !== undefined) return found;
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

/**
 * Installs Chromium when there is none: Debian's package for root there, otherwise Playwright's own build.
 * @throws StartFault when neither can be had
 */
export async function ensureChromium(say: (line: string) => void): Promise<void> {
  if (chromiumPath() !== undefined) return;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    say("Installing Chromium with apt-get …");
    if (!apt("install")) {
      // The list of packages may be old or empty.
      apt("update");
      apt("install");
    }
    if (chromiumPath() !== undefined) return;
  }
  say("Installing Playwright's Chromium …");
  const cli = join(
    fileURLToPath(new URL("..", import.meta.url)),
    "node_modules",
    "playwright-core",
    "cli.js",
  );
  spawnSync(process.execPath, [cli, "install", "chromium"], { stdio: "inherit" });
  if (chromiumPath() === undefined) {
    throw new StartFault(
      "end-to-end tests need Chromium, which could not be installed: put a chromium on PATH",
    );
  }
}

function apt(verb: "install" | "update"): boolean {
  const words =
    verb === "install"
      ? ["install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-liberation"]
      : ["update", "-q"];
  const run = spawnSync("apt-get", words, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return run.status === 0;
}
