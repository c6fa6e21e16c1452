import { importsOf, targetOf, type CodeFile, type Target } from "./code-files.ts";

/** A wall: files it stands around, what may pass, and what to do instead. */
export type Wall = {
  readonly around: (path: string) => boolean;
  readonly mayImport: (target: Target, from: string) => boolean;
  readonly instead: string;
};

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);
const isBuildFile = (path: string): boolean => /^web\/(vite\.shared|[^/]+\/vite\.config)\.ts$/.test(path);
const within =
  (folder: string) =>
  (path: string): boolean =>
    path.startsWith(`${folder}/`) && !isTest(path);

const inside = (target: Target, ...folders: string[]): boolean =>
  target.kind === "file" && folders.some((folder) => target.path.startsWith(`${folder}/`));
const leads = (target: Target, place: RegExp): boolean => target.kind === "file" && place.test(target.path);
const isPackage = (target: Target, name?: string): boolean =>
  target.kind === "package" && (name === undefined || target.name === name);

const featureOf = (path: string): string | undefined => /^server\/features\/([^/]+)\//.exec(path)?.[1];
const audienceOf = (path: string): string | undefined => /^contract\/([^/]+)\//.exec(path)?.[1];
const appOf = (path: string): string | undefined => /^web\/(worker|family)\//.exec(path)?.[1];

export const walls: readonly Wall[] = [
  {
    around: within("core"),
    mayImport: (target) => inside(target, "core") || isPackage(target, "zod"),
    instead:
      "core is pure: it imports core and zod. Take what you need as an argument, and let server/platform or the screen fetch it.",
  },
  {
    around: (path) => /^(core|contract)\//.test(path) && isTest(path),
    // Fixtures named *-facts.ts are plain facts, built from core alone.
    mayImport: (target) =>
      target.kind !== "file" ||
      inside(target, "core", "contract") ||
      leads(target, /^fixtures\/([a-z-]+-)?facts\.ts$/),
    instead:
      "a rule's test needs no server and no screen: give the rule plain facts, or move the test to the feature.",
  },
  {
    around: within("contract"),
    mayImport: (target, from) => {
      if (inside(target, "core") || isPackage(target, "zod")) return true;
      if (!inside(target, "contract") || target.kind !== "file") return false;
      const audience = audienceOf(target.path);
      return audience === undefined || audience === audienceOf(from);
    },
    instead:
      "contract imports core, zod, and files of its own audience. A shape that two audiences share on purpose goes to contract/<noun>.ts, where both can see that it is shared.",
  },
  {
    around: within("server/features"),
    mayImport: (target, from) => {
      if (target.kind !== "file" || inside(target, "core", "contract", "server/platform", "server/adapters"))
        return true;
      const feature = featureOf(target.path);
      return (
        feature === featureOf(from) ||
        (feature !== undefined && /\/(commands|queries)\.ts$/.test(target.path))
      );
    },
    instead:
      "a feature imports platform, adapters, contract, core, and other features' commands.ts and queries.ts. What two features need moves down: a rule to core, a request matter to platform.",
  },
  {
    around: within("server/platform"),
    mayImport: (target) => target.kind !== "file" || inside(target, "server/platform", "core", "contract"),
    instead:
      "platform knows no feature and no adapter: take it as an argument and let server/main.ts hand it in.",
  },
  {
    around: within("server/adapters"),
    mayImport: (target) =>
      target.kind !== "file" || inside(target, "server/adapters", "server/platform", "core", "contract"),
    instead: "an adapter knows its outside system and no feature: let the feature call the adapter.",
  },
  {
    around: (path) =>
      /^server\/(features|adapters)\//.test(path) && !isTest(path) && !path.endsWith("/queries.ts"),
    mayImport: (target) => !leads(target, /^server\/platform\/schema\.gen\.ts$/),
    instead: "only queries.ts and platform see table types: add a query that returns what you need.",
  },
  {
    around: (path) => /^web\/(worker|family)\//.test(path) && !isTest(path) && !isBuildFile(path),
    mayImport: (target, from) => {
      if (target.kind !== "file") return target.kind === "package";
      const app = appOf(from) ?? "";
      if (inside(target, `web/${app}`, "web/kit", "web/ui", "web/figures", "web/text", "core")) return true;
      const audience = audienceOf(target.path);
      // What anybody may see without signing in, anybody may call: the public audience is open to both apps. So is answering, which is
      // the same on a device that was handed over and on one of one's own.
      return (
        inside(target, "contract") &&
        (audience === undefined || audience === app || audience === "public" || audience === "answerer")
      );
    },
    instead:
      "a web app imports kit, ui, figures, text, core and contract of its own audience (or public). What both apps show goes to web/ui, what both do to web/kit.",
  },
  {
    around: (path) => within("web/kit")(path) || within("web/text")(path),
    mayImport: (target) =>
      isPackage(target) ||
      inside(target, "web/kit", "web/text", "web/ui", "core") ||
      leads(target, /^contract\/[^/]+\.ts$/) ||
      leads(target, /^contract\/public\//),
    instead: "kit and text serve both apps: they know no app, no server and no single audience.",
  },
  {
    around: (path) => within("web/ui")(path) || within("web/figures")(path),
    mayImport: (target) =>
      isPackage(target) || inside(target, "web/ui", "web/figures", "web/kit", "web/text", "core"),
    instead: "ui and figures know no noun and no endpoint: take data as props.",
  },
  {
    around: (path) =>
      /^(core|contract|server|web)\//.test(path) &&
      path !== "server/main.ts" &&
      !isTest(path) &&
      !isBuildFile(path),
    mayImport: (target) => !leads(target, /^(fixtures|e2e|checks|scripts)\//),
    instead: "product code imports no fixtures, checks or scripts; server/main.ts alone loads the demo town.",
  },
  {
    around: (path) => /^(core|contract|server|web)\//.test(path) && !isTest(path),
    mayImport: (target) => !leads(target, /^server\/main\.ts$/),
    instead: "server/main.ts wires the house and is imported by scripts and tests only.",
  },
];

/** What a file imports through a wall, each with what to do instead. */
export function breachesOf(file: CodeFile): string[] {
  const around = walls.filter((wall) => wall.around(file.path));
  return importsOf(file).flatMap((name) => {
    const target = targetOf(file.path, name);
    return around
      .filter((wall) => !wall.mayImport(target, file.path))
      .map((wall) => `${file.path} imports ${name}: ${wall.instead}`);
  });
}

/** Circles among features, each as the features on the way round. */
export function circlesOf(files: readonly CodeFile[]): string[][] {
  const needs = new Map<string, Set<string>>();
  for (const file of files.filter(({ path }) => !isTest(path))) {
    const feature = featureOf(file.path);
    if (feature === undefined) continue;
    for (const name of importsOf(file)) {
      const target = targetOf(file.path, name);
      const other = target.kind === "file" ? featureOf(target.path) : undefined;
      if (other !== undefined && other !== feature)
        needs.set(feature, (needs.get(feature) ?? new Set()).add(other));
    }
  }
  const circles: string[][] = [];
  const walk = (way: readonly string[]): void => {
    for (const next of needs.get(way.at(-1) ?? "") ?? []) {
      if (next === way[0]) circles.push([...way, next]);
      // Each circle is found once, from its first feature by name.
      else if (!way.includes(next) && next > (way[0] ?? "")) walk([...way, next]);
    }
  };
  for (const feature of needs.keys()) walk([feature]);
  return circles;
}

/** Files that stand in a circle of imports, or between two. What is fetched later, by `import("…")`, may lead back. */
export function filesInCircles(files: readonly CodeFile[]): string[] {
  const known = new Set(files.map(({ path }) => path));
  const needs = new Map(
    files.map((file) => [
      file.path,
      importsOf(file, { later: false }).flatMap((name) => {
        const target = targetOf(file.path, name);
        return target.kind === "file" && known.has(target.path) ? [target.path] : [];
      }),
    ]),
  );
  // What needs nothing that is left, or is needed by nothing that is left, stands in no circle.
  for (let before = -1; before !== needs.size;) {
    before = needs.size;
    const needed = new Set([...needs.values()].flat());
    for (const [path, of] of needs)
      if (!needed.has(path) || !of.some((other) => needs.has(other))) needs.delete(path);
  }
  return [...needs.keys()];
}
