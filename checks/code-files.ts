import { globSync, readFileSync } from "node:fs";
import { dirname, posix, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const rooms = ["core", "contract", "server", "web", "fixtures", "e2e", "checks", "scripts", "docs"];

export type CodeFile = {
  /** From the root of the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
};

/** All files at the top and in the project's rooms whose name ends in one of the endings; generated and built ones left out. */
export function filesEndingIn(...endings: readonly string[]): CodeFile[] {
  const found = globSync(["*", ...rooms.map((room) => `${room}/**/*`)], {
    cwd: root,
    exclude: ["**/node_modules/**", "**/dist/**", "**/.cache/**"],
  });
  return found
    .map((path) => path.split(sep).join("/"))
    .filter((path) => endings.some((ending) => path.endsWith(ending)) && !path.includes(".gen."))
    .sort()
    .map(fileAt);
}

/** One file by its path from the root of the project. */
export const fileAt = (path: string): CodeFile => ({
  path,
  text: readFileSync(new URL(`../${path}`, import.meta.url), "utf8"),
});

/** The text without comments, so that words about a thing don't count as the thing. Lines keep their numbers. */
export const withoutComments = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ""))
    .replace(/(^|[^:"'`\\])\/\/.*$/gm, "$1");

const statement = /(?:^|[\n;])\s*(?:import|export)\b(?:[^"'`;]*?\bfrom)?\s*["']([^"'\n]+)["']/g;
const dynamic = /\bimport\(\s*["']([^"'\n]+)["']/g;

/** What a file imports: with `from`, for its effects, re-exported, and (unless told not) as `import("…")`; types count too. */
export function importsOf({ text }: CodeFile, { later = true } = {}): string[] {
  const code = withoutComments(text);
  return [...code.matchAll(statement), ...(later ? code.matchAll(dynamic) : [])].map(([, name = ""]) => name);
}

export type Target =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "builtin" | "package"; readonly name: string };

/** Where an import leads: a file of the project, a module of Node, or a package. */
export function targetOf(from: string, name: string): Target {
  if (name.startsWith("#")) return { kind: "file", path: name.slice(1) };
  if (name.startsWith(".")) return { kind: "file", path: posix.join(dirname(from), name) };
  if (name.startsWith("node:")) return { kind: "builtin", name };
  const parts = name.split("/");
  return { kind: "package", name: parts.slice(0, name.startsWith("@") ? 2 : 1).join("/") };
}

/** The project's own folder, so that a check can look for it in texts that must not know it. */
export const rootFolder = relative("/", root);
