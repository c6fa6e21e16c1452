import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** The code of one web app, by path. */
function codeOf(app: string): ReadonlyMap<string, string> {
  const folder = new URL(`../web/${app}/`, import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  return new Map(files.map((file) => [`web/${app}/${file}`, readFileSync(new URL(file, folder), "utf8")]));
}

/** `/perheet/$caseId/` and `/perheet/${caseId}` as `/perheet/*`, without a query. */
const shapeOf = (address: string): string =>
  address
    .replace(/[?#].*$/, "")
    .replace(/\$\{[^}]*\}/g, "*")
    .replace(/\$\w+/g, "*")
    .replace(/(?<=.)\/$/, "");

/** Addresses that pages stand at: `page("…")`, and the lines `{ path: "…" }` under a frame's own path. */
function placesOf(code: ReadonlyMap<string, string>): ReadonlySet<string> {
  const all = [...code.values()].join("\n");
  const pages = [...all.matchAll(/\bpage\(\s*"([^"]+)"/g)].map((found) => found[1] ?? "");
  const frames = [...all.matchAll(/^\s+path: "(\/[^"]+)",$/gm)].map((found) => found[1] ?? "");
  const inFrames = [...all.matchAll(/\{\s*path: "([^"]*)"/g)].map((found) => found[1] ?? "");
  return new Set([...pages, ...frames.flatMap((frame) => inFrames.map((path) => frame + path))].map(shapeOf));
}

/** Addresses that links and menus lead to, with the file they stand in. */
const waysOf = (code: ReadonlyMap<string, string>): [file: string, address: string][] =>
  [...code].flatMap(([file, text]) =>
    [...text.matchAll(/\bto(?:=\{?|: )["`](\/[^"`]*)["`]/g)].map((found): [string, string] => [
      file,
      found[1] ?? "",
    ]),
  );

describe.each(["worker", "family"])("addresses of the %s app", (app) => {
  const code = codeOf(app);
  const places = placesOf(code);

  it("every link leads to a page", () => {
    const ways = waysOf(code);
    expect(ways.length).toBeGreaterThan(0);
    const dead = ways.filter(([, address]) => !places.has(shapeOf(address)));
    expect(
      dead.map(([file, address]) => `${file} leads to ${address}: add its page to web/${app}/routes.tsx`),
    ).toEqual([]);
  });

  it("every page's file is there", () => {
    const missing = [...code].flatMap(([file, text]) =>
      [...text.matchAll(/import\("(\.[^"]+)"\)/g)]
        .map((found) => new URL(found[1] ?? "", new URL(`../${file}`, import.meta.url)))
        .filter((target) => !code.has(target.pathname.slice(new URL("..", import.meta.url).pathname.length)))
        .map((target) => `${file} loads ${target.pathname.split("/web/")[1] ?? ""}`),
    );
    expect(missing).toEqual([]);
  });
});
