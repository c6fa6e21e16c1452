import { builtinModules } from "node:module";
import { describe, expect, it } from "vitest";
import { fileAt, filesEndingIn, importsOf, targetOf, type CodeFile } from "./code-files.ts";
import { breachesOf, circlesOf, filesInCircles } from "./walls.ts";

const code = filesEndingIn(".ts", ".tsx");
const manifest = JSON.parse(fileAt("package.json").text) as Record<
  "dependencies" | "devDependencies",
  object
>;
const shipped = new Set(Object.keys(manifest.dependencies));
const installed = new Set([...shipped, ...Object.keys(manifest.devDependencies)]);
const room = (path: string) => path.split("/")[0];
const isTest = (path: string) => /\.test\.tsx?$/.test(path);

const file = (path: string, ...imports: string[]): CodeFile => ({
  path,
  text: imports.map((name) => `import { x } from "${name}";`).join("\n"),
});

describe("who may import whom", () => {
  it("finds the rooms", () => expect(code.length).toBeGreaterThan(50));

  it("stands in every file", () => expect(code.flatMap(breachesOf)).toEqual([]));

  it("leaves no circle among features", () => {
    expect(
      circlesOf(code),
      "features in a circle can't be understood apart: move what both need down to core or platform",
    ).toEqual([]);
  });

  it("leaves no circle among files of what ships", () => {
    expect(
      filesInCircles(code.filter(({ path }) => /^(core|contract|server|web)\//.test(path))),
      "of two files that need each other, move the shape that both need to a file of its own",
    ).toEqual([]);
  });

  it("names a file of the project with its ending, and one of another room by #room", () => {
    const wrong = code.flatMap((from) =>
      importsOf(from)
        .filter((name) => /^[.#]/.test(name))
        .filter((name) => {
          const target = targetOf(from.path, name);
          const leaves =
            name.startsWith(".") && target.kind === "file" && room(target.path) !== room(from.path);
          return leaves || !/\.(tsx?|css|json|svg|mjs)(\?\w+)?$/.test(name);
        })
        .map((name) => `${from.path} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it("reaches Node's own modules as node:", () => {
    const bare = code.flatMap((from) =>
      importsOf(from)
        .filter((name) => builtinModules.includes(name))
        .map((name) => `${from.path} imports ${name}: write node:${name}`),
    );
    expect(bare).toEqual([]);
  });

  it("runs the server on what is installed in operation, and everything on what package.json names", () => {
    const wrong = code.flatMap((from) => {
      const runs = /^(core|contract|server)\//.test(from.path) && !isTest(from.path);
      const known = runs ? shipped : installed;
      return importsOf(from).flatMap((name) => {
        const target = targetOf(from.path, name);
        return target.kind !== "package" || known.has(target.name)
          ? []
          : [
              `${from.path} imports ${target.name}: ${runs ? "it is not among the dependencies" : "package.json doesn't name it"}`,
            ];
      });
    });
    expect(wrong).toEqual([]);
  });
});

describe("the walls hold against", () => {
  it.each([
    [file("core/meetings/decide-plan.ts", "node:fs")],
    [file("core/meetings/decide-plan.ts", "pg")],
    [file("core/meetings/decide-plan.ts", "#contract/endpoint.ts")],
    [file("core/meetings/decide-plan.test.ts", "#server/platform/serve.ts")],
    [file("contract/family/meetings.ts", "#contract/worker/meetings.ts")],
    [file("contract/family/meetings.ts", "../worker/meetings.ts")],
    [file("contract/worker/meetings.ts", "#server/platform/serve.ts")],
    [file("server/features/plans/routes.ts", "#server/features/meetings/routes.ts")],
    [file("server/features/plans/commands.ts", "#server/platform/schema.gen.ts")],
    [file("server/features/plans/commands.ts", "#web/kit/call.ts")],
    [file("server/platform/serve.ts", "#server/features/duties/commands.ts")],
    [file("server/platform/serve.ts", "#server/adapters/mail/mail.ts")],
    [file("server/adapters/mail/mail.ts", "#server/features/duties/commands.ts")],
    [file("server/features/plans/commands.ts", "#fixtures/rows.ts")],
    [file("server/features/plans/commands.ts", "#server/main.ts")],
    [file("web/worker/today/page.tsx", "#web/family/home/page.tsx")],
    [file("web/worker/today/page.tsx", "#contract/family/home.ts")],
    [file("web/family/home/page.tsx", "#server/platform/clock.ts")],
    [file("web/family/home/page.tsx", "node:crypto")],
    [file("web/ui/button.tsx", "#contract/worker/meetings.ts")],
    [file("web/figures/genogram.tsx", "#contract/worker/families.ts")],
    [file("web/kit/call.ts", "#web/worker/shell/shell.tsx")],
  ])("$path", (from) => {
    const found = breachesOf(from);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toMatch(/imports .+: .{30}/);
  });

  it("a circle of features, told once", () => {
    const circle = [
      file("server/features/a/commands.ts", "#server/features/b/commands.ts"),
      file("server/features/b/commands.ts", "#server/features/c/queries.ts"),
      file("server/features/c/queries.ts", "#server/features/a/queries.ts"),
      file("server/features/d/commands.ts", "#server/features/a/commands.ts"),
    ];
    expect(circlesOf(circle)).toEqual([["a", "b", "c", "a"]]);
  });

  it("a circle of files, types too, and not what is fetched later", () => {
    const page = file("web/worker/a/page.tsx", "./card.tsx");
    const card = file("web/worker/a/card.tsx", "./page.tsx");
    const lazy = { path: "web/worker/a/routes.ts", text: 'import("./page.tsx")' };
    const above = file("web/worker/main.tsx", "./a/page.tsx", "./a/routes.ts");
    expect(filesInCircles([page, card, lazy, above])).toEqual([page.path, card.path]);
    expect(filesInCircles([page, file(card.path, "./routes.ts"), lazy])).toEqual([]);
  });
});

describe("the walls let through", () => {
  it.each([
    [file("core/meetings/decide-plan.ts", "zod", "#core/kernel/decision.ts", "./facts.ts")],
    [file("contract/worker/meetings.ts", "zod", "../endpoint.ts", "#core/kernel/shapes.ts")],
    [
      file(
        "server/features/plans/routes.ts",
        "./commands.ts",
        "#server/features/meetings/queries.ts",
        "#contract/worker/plans.ts",
      ),
    ],
    [file("server/features/plans/queries.ts", "#server/platform/schema.gen.ts", "kysely")],
    [file("server/main.ts", "#server/features/plans/routes.ts", "#fixtures/town/load.ts")],
    [file("web/family/contact/page.tsx", "react", "#contract/public/contacts.ts", "#web/ui/button.tsx")],
  ])("$path", (from) => expect(breachesOf(from)).toEqual([]));
});

describe("reading imports", () => {
  it("sees every form, over several lines, and no words in comments", () => {
    const from: CodeFile = {
      path: "core/a.ts",
      text: [
        'import one from "one";',
        "import {\n  a,\n  b,\n} from 'two';",
        'import type { T } from "three";',
        'import "four";',
        'export { x } from "five";',
        'export * from "six";',
        'const zod = await import("zod");',
        '// import no from "comment";',
        '/* import no from "comment"; */',
        'export const words = "from afar";',
      ].join("\n"),
    };
    expect(importsOf(from)).toEqual(["one", "two", "three", "four", "five", "six", "zod"]);
  });
});
