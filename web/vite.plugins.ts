import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const zodSettings = "__zod_globalConfig = {}";

/**
 * zod would try to make functions of text, which the content security policy forbids and the browser tells
 * of. Chunks load in no order we choose, so it is told before its first schema, in its own file.
 */
export const zodWithoutEval: Plugin = {
  name: "zod-without-eval",
  transform(code, id) {
    if (!id.endsWith("/zod/v4/core/core.js")) return undefined;
    if (!code.includes(zodSettings))
      this.error(`zod no longer has ${zodSettings}: find where jitless is set now`);
    return { code: code.replace(zodSettings, "__zod_globalConfig = { jitless: true }"), map: null };
  },
};

type Node = { readonly type: string; readonly start: number; readonly end: number };
type Call = Node & {
  readonly callee: Node & { readonly name?: string };
  readonly arguments: readonly Node[];
};
type Property = Node & { readonly key?: Node & { readonly name?: string } };

/** Every node under a node. */
function* within(node: unknown): Generator<Node> {
  if (typeof node !== "object" || node === null) return;
  if ("type" in node && typeof node.type === "string") yield node as Node;
  for (const child of Object.values(node)) yield* within(child);
}

/**
 * The browser trusts what the server has checked: shapes of what goes in an address and of what comes back are left out.
 * The workers' forms check what they send by `body`. The families' app leaves that out too and fetches a form's shape
 * when the form is begun (`schema` of useForm as a function), so that its pages carry no zod: 24 KB less each.
 */
export const shapesOfFormsOnly = (app: "worker" | "family"): Plugin => ({
  name: "shapes-of-forms-only",
  enforce: "post",
  apply: "build",
  transform(code, id) {
    if (!/\/contract\/.*\.ts$/.test(id) || !code.includes("endpoint(")) return undefined;
    const unread = new Set(["params", "query", "reply", ...(app === "family" ? ["body"] : [])]);
    const cuts = [...within(this.parse(code))]
      .filter(
        (node): node is Call => node.type === "CallExpression" && (node as Call).callee.name === "endpoint",
      )
      .flatMap(
        (call) =>
          (call.arguments[0] as (Node & { properties?: readonly Property[] }) | undefined)?.properties ?? [],
      )
      .filter((property) => unread.has(property.key?.name ?? ""))
      .sort((a, b) => b.start - a.start);
    let left = code;
    for (const { start, end } of cuts) left = left.slice(0, start) + left.slice(end).replace(/^\s*,/, "");
    return { code: left, map: null };
  },
});

/**
 * Has each module of a screen say which nouns' texts it speaks of, so that they are fetched with it and not when it is drawn.
 * What all screens are made of speaks of refusals too, which few people meet: those are fetched when they are.
 */
export const textsWithModules: Plugin = {
  name: "texts-with-modules",
  enforce: "pre",
  transform(code, id) {
    if (!/\/web\/(?!kit\/|ui\/)[^?]*\.tsx?$/.test(id)) return undefined;
    const nouns = [
      ...new Set([...code.matchAll(/\buseText(?:ByCode)?\("([\w-]+)"\)/g)].map(([, noun]) => noun)),
    ];
    if (nouns.length === 0) return undefined;
    const said = `import { wantTexts } from "#web/text/texts.ts";\nwantTexts(${JSON.stringify(nouns)});\n`;
    return { code: `${code}\n${said}`, map: null };
  },
};

/** Writes each text file compressed beside itself, once, so that the server sends it without working on it. */
export const compressedBeside = (folder: string): Plugin => ({
  name: "compressed-beside",
  apply: "build",
  writeBundle() {
    for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      if (!/\.(js|css|svg|html)$/.test(file)) continue;
      const text = readFileSync(join(folder, file));
      writeFileSync(join(folder, `${file}.gz`), gzipSync(text, { level: 9 }));
      const quality = {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      };
      writeFileSync(join(folder, `${file}.br`), brotliCompressSync(text, { params: quality }));
    }
  },
});
