// The stages of npm test, in order; the last line says how many passed and failed over all of them.
import { execFile, spawn } from "node:child_process";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureChromium } from "#fixtures/chromium.ts";
import { type Count, countReport, totalLine } from "./test-count.ts";
import { buildWeb } from "./web-build.ts";
import { StartFault } from "#server/platform/start-fault.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const reports = join(root, ".cache", "tests");

const stages: Readonly<Record<string, () => Promise<Count>>> = {
  lint: () => tool("oxlint/bin/oxlint", "--deny-warnings"),
  format: () => tool("oxfmt/bin/oxfmt", "--check"),
  checks: () => tests("checks"),
  rules: () => tests("rules"),
  types: () => whole(heldBack(join(root, "scripts", "typecheck.mjs"))),
  build: () => whole(build()),
  features: () => tests("features"),
  e2e: async () => {
    await ensureChromium((line) => console.log(line));
    return tests("e2e");
  },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in stages));
if (unknown.length > 0) {
  console.error(`There is no stage ${unknown.join(", ")}. Stages: ${Object.keys(stages).join(", ")}`);
  process.exit(1);
}

/** Keeps one processor busy for a minute and needs nothing of the others: begun at once, it is waited for in its turn. */
const aside = ["types"];
const begunAside = new Map(
  aside.filter((name) => asked.length === 0 || asked.includes(name)).map((name) => [name, begin(name)]),
);

const total = { passed: 0, failed: 0 };
const summary: string[] = [];
const whenBegun = performance.now();
for (const name of Object.keys(stages)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n── ${name}`);
  const { count, took } = await (begunAside.get(name) ?? begin(name));
  total.passed += count.passed;
  total.failed += count.failed;
  summary.push(
    `  ${name.padEnd(10)} ${took.padStart(7)}  ${totalLine(count)}${count.note === undefined ? "" : ` (${count.note})`}`,
  );
  console.log(summary.at(-1));
}
console.log(`\n${summary.join("\n")}\n  ${"all".padEnd(10)} ${seconds(whenBegun).padStart(7)}\n`);
console.log(totalLine(total));
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

async function begin(name: string): Promise<{ count: Count; took: string }> {
  const begun = performance.now();
  const count = await stages[name]!().catch((error: unknown): Count => {
    console.error(error instanceof StartFault ? error.message : error);
    return { passed: 0, failed: 1 };
  });
  return { count, took: seconds(begun) };
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/** Runs a script on this Node; resolves to whether it ended well. */
function node(script: string, ...words: string[]): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...words], { cwd: root, stdio: "inherit" });
    child.on("error", reject);
    child.on("exit", (code) => resolve(code === 0));
  });
}

/** The same beside another stage: what it says comes in one piece when it ends. */
function heldBack(script: string): Promise<boolean> {
  return new Promise((resolve) =>
    execFile(process.execPath, [script], { cwd: root, maxBuffer: 1 << 26 }, (fault, said, complained) => {
      process.stdout.write(said + complained);
      resolve(fault === null);
    }),
  );
}

function tool(path: string, ...words: string[]): Promise<Count> {
  return whole(node(join(root, "node_modules", path), ...words));
}

/** A stage that is one verdict. */
async function whole(verdict: Promise<boolean>): Promise<Count> {
  return (await verdict) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function build(): Promise<boolean> {
  console.log((await buildWeb()) ? "built" : "up to date");
  return true;
}

async function tests(project: string): Promise<Count> {
  const report = join(reports, `${project}.json`);
  await mkdir(reports, { recursive: true });
  await rm(report, { force: true });
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const words = [
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  const endedWell = await node(vitest, ...words);
  return countReport(await readFile(report, "utf8").catch(() => undefined), endedWell);
}
