import { basename } from "node:path/posix";
import { describe, expect, it } from "vitest";
import { fileAt, filesEndingIn, rootFolder } from "./code-files.ts";
import { breaksOf, habits } from "./habits.ts";

const files = filesEndingIn(
  ".ts",
  ".tsx",
  ".mjs",
  ".sql",
  ".css",
  ".html",
  ".json",
  ".svg",
  ".md",
  "LICENSE",
);

describe.each(habits)("$name", (habit) => {
  it("holds", () => {
    expect(files.flatMap((file) => breaksOf(habit, file))).toEqual([]);
  });

  it.each(habit.bad)("is broken by %s", (text) => expect(text).toMatch(habit.broken));
  it.each(habit.good)("is not broken by %s", (text) => expect(text).not.toMatch(habit.broken));
});

describe("file sizes", () => {
  // Long by nature: texts, models and data read as lists, migrations as an essay.
  const longByNature =
    /^(docs\/|web\/text\/|core\/services\/models\/|core\/instruments\/models\/|fixtures\/town\/texts\/|server\/migrations\/)|\.(svg|json|md)$/;

  it("no code is longer than 300 lines, no list of cases longer than 500", () => {
    const long = files
      .filter(({ path }) => !longByNature.test(path))
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }))
      .filter(({ path, lines }) => lines > (path.endsWith(".test.ts") ? 500 : 300))
      .map(({ path, lines }) => `${path}: ${lines} lines; look for the seam between the two things it does`);
    expect(long).toEqual([]);
  });
});

describe("names of files and folders", () => {
  const drawer = /^(utils?|helpers?|common|misc|managers?|stuff|shared-utils)$/;
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)+$/;
  // What tools look for under a name of their own.
  const given = new Set(["README.md", "LICENSE", "web/worker/index.html", "web/family/index.html"]);

  const named = (path: string): string | undefined => {
    const parts = path.split("/").flatMap((part) => part.split(".")[0]?.split("-") ?? []);
    if (parts.some((part) => drawer.test(part)))
      return `${path}: say what is in it; a drawer gets everything`;
    if (given.has(path)) return undefined;
    if (basename(path).startsWith("index.")) return `${path}: no barrels; import each file by its own path`;
    const plain = path.startsWith("server/migrations/")
      ? basename(path).replaceAll("_", "-")
      : basename(path);
    return kebab.test(plain) ? undefined : `${path}: kebab-case`;
  };

  it("hold to the rule", () => {
    expect(files.flatMap(({ path }) => named(path) ?? [])).toEqual([]);
  });

  it.each([
    ["core/utils/dates.ts"],
    ["web/kit/date-helpers.ts"],
    ["server/common.ts"],
    ["core/families/index.ts"],
    ["web/worker/TodayPage.tsx"],
    ["server/features/meetings/meeting-manager.ts"],
  ])("refuses %s", (path) => expect(named(path)).toBeDefined());

  it.each([
    ["core/services/models/family-work.v1.ts"],
    ["server/migrations/0001_organisation.sql"],
    ["web/worker/today/today-page.tsx"],
    ["web/worker/index.html"],
    ["checks/imports.test.ts"],
  ])("takes %s", (path) => expect(named(path)).toBeUndefined());
});

describe("what leaves this machine", () => {
  it("names no folder of it", () => {
    const here = `/${rootFolder}`.replace(/\/$/, "");
    const telling = files.filter(({ text }) => here.length > 1 && text.includes(here));
    expect(telling.map(({ path }) => path)).toEqual([]);
  });

  it("has a lockfile without download addresses", () => {
    expect(fileAt("package-lock.json").text).not.toMatch(/"resolved": "https?:/);
  });

  it("pins every dependency to one version", () => {
    const manifest = JSON.parse(fileAt("package.json").text) as Record<string, Record<string, string>>;
    const loose = ["dependencies", "devDependencies", "optionalDependencies"].flatMap((kind) =>
      Object.entries(manifest[kind] ?? {})
        .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
        .map(([name, version]) => `${name}@${version}`),
    );
    expect(loose).toEqual([]);
  });
});
