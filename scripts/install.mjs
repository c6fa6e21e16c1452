// Runs on bare Node before anything is installed: plain JavaScript, nothing imported but Node itself.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

const oldest = 20;

/** Ends the process with one line when this Node is too old to go on with. */
export function checkNode() {
  const major = Number.parseInt(process.versions.node, 10);
  if (major >= oldest) return;
  console.error(
    `Node ${oldest} or newer is needed, this is ${process.versions.node}: see https://nodejs.org`,
  );
  process.exit(1);
}

/**
 * Whether node_modules holds what package-lock.json says. npm keeps its own account of what it installed, written
 * last of all, so an install that was cut short counts as none.
 */
export function isInstalled() {
  const wanted = packagesOf(join(root, "package-lock.json"));
  const installed = packagesOf(join(root, "node_modules", ".package-lock.json"));
  if (wanted === undefined || installed === undefined) return false;
  return Object.entries(wanted).every(([path, one]) => {
    if (path === "") return true;
    const found = installed[path];
    // Optional packages are for other machines' processors and systems as well.
    return found === undefined
      ? one.optional === true
      : found.version === one.version && found.integrity === one.integrity;
  });
}

function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages;
  } catch {
    return undefined;
  }
}

/** Installs from the lockfile when needed; ends the process with one line when that fails. */
export function installPackages() {
  if (isInstalled()) return false;
  console.log("Installing packages from package-lock.json …");
  const npm = process.env.npm_execpath;
  // What was set for production would leave out the tools that build the web apps.
  const words = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  const run =
    npm === undefined
      ? spawnSync("npm", words, { cwd: root, stdio: "inherit" })
      : spawnSync(process.execPath, [npm, ...words], { cwd: root, stdio: "inherit" });
  if (run.status === 0 && isInstalled()) return true;
  console.error(
    "The packages could not be installed: see what npm says above, and that the npm registry can be reached.",
  );
  process.exit(1);
}

/** The Node that the product runs on: the pinned one, or this one when it is as new. */
export function pinnedNode() {
  const pinned = join(root, "node_modules", ".bin", "node");
  if (!existsSync(pinned)) linkPinnedNode(pinned);
  if (existsSync(pinned)) return pinned;
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  console.error(
    `Node 24 does not come for ${process.platform} ${process.arch} with the packages: install Node 24 and start again`,
  );
  return process.exit(1);
}

/** npm 10 installs the package with Node in it but leaves out its link, by which npm's scripts find it. */
function linkPinnedNode(link) {
  const name = `node-${process.platform}-${process.arch}`;
  if (!existsSync(join(root, "node_modules", name, "bin", "node"))) return;
  try {
    symlinkSync(join("..", name, "bin", "node"), link);
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
}
