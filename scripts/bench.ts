// npm run bench: the main screens over generated counties, through the whole of `serve`, beside a bare server that runs
// the same SQL with neither rights nor log. Prints a table; docs/performance.md keeps the last one.
import { type ChildProcess, fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { cpus, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { dayInHelsinki, systemClock } from "#server/platform/clock.ts";
import { openDataFolder } from "#server/platform/data-folder.ts";
import { startEmbedded } from "#server/platform/embedded.ts";
import { openCounty, type County } from "./bench/county.ts";
import { load, median, type Round } from "./bench/load.ts";
import { scenariosOf, type Scenario } from "./bench/scenarios.ts";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "1000,100000" },
    meetings: { type: "string", default: "8" },
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "3" },
    only: { type: "string" },
    data: { type: "string", default: "data/bench" },
  },
});
const today = dayInHelsinki(systemClock.now());
const dataKey = randomBytes(32);
const folder = await openDataFolder(values.data);
const database = await startEmbedded({ folder, log: console.log });
const children: ChildProcess[] = [];

async function serverOf(script: string, args: string[]): Promise<string> {
  const child = fork(fileURLToPath(new URL(`./bench/${script}`, import.meta.url)), args);
  children.push(child);
  return new Promise((resolve, reject) => {
    child.once("message", (message) => resolve((message as { listening: string }).listening));
    child.once("exit", (code) => reject(new Error(`${script} ended with ${code}`)));
  });
}

async function stopServers(): Promise<void> {
  await Promise.all(
    children.splice(0).map((child) => {
      if (child.exitCode !== null) return undefined;
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill();
      return gone;
    }),
  );
}

type Row = { scenario: string; families: number; rinnalla: Round; bare: Round; ratio: number };
const medianRound = (rounds: readonly Round[]): Round => ({
  perSecond: median(rounds.map((round) => round.perSecond)),
  p50: median(rounds.map((round) => round.p50)),
  p99: median(rounds.map((round) => round.p99)),
});

/** Rinnalla, bare, rinnalla, bare …: the machine's moods fall on both. The ratio is the median of the rounds' own ratios. */
async function compare(scenario: Scenario, families: number, rinnalla: string, bare: string): Promise<Row> {
  const rounds = { rinnalla: [] as Round[], bare: [] as Round[] };
  const seconds = Number(values.seconds);
  // Plans and caches warm up unmeasured.
  await load(rinnalla, (n) => scenario.ask(n, 400), 1);
  await load(bare, (n) => scenario.ask(n, 8), 1);
  for (let round = 0; round < Number(values.rounds); round += 1) {
    rounds.rinnalla.push(await load(rinnalla, (n) => scenario.ask(n, 400), seconds));
    rounds.bare.push(await load(bare, (n) => scenario.ask(n, 8), seconds));
  }
  const ratio = median(
    rounds.rinnalla.map((round, at) => round.perSecond / (rounds.bare[at]?.perSecond ?? Number.NaN)),
  );
  return {
    scenario: scenario.name,
    families,
    rinnalla: medianRound(rounds.rinnalla),
    bare: medianRound(rounds.bare),
    ratio,
  };
}

const number = (value: number, digits: number) => value.toFixed(digits).padStart(8);
try {
  const results: Row[] = [];
  for (const size of values.sizes.split(",")) {
    const county: County = await openCounty(
      database.superuserUrl,
      database.url,
      { families: Number(size), meetings: Number(values.meetings) },
      today,
      dataKey,
    );
    const [rinnalla, bare] = await Promise.all([
      serverOf("rinnalla-server.ts", [county.url, dataKey.toString("base64")]),
      serverOf("bare-server.ts", [county.url]),
    ]);
    for (const scenario of scenariosOf(county, today)) {
      if (values.only !== undefined && !scenario.name.includes(values.only)) continue;
      const row = await compare(scenario, county.families, rinnalla, bare);
      results.push(row);
      console.log(
        `${row.scenario}, ${row.families} families: ${row.rinnalla.perSecond.toFixed(0)} requests/s, ratio ${row.ratio.toFixed(2)}`,
      );
    }
    await stopServers();
  }
  console.log(
    `\n${cpus().length} × ${cpus()[0]?.model ?? "processor"}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${today}, 8 connections, ${values.rounds} interleaved rounds of ${values.seconds} s, medians\n`,
  );
  console.log("| screen | families | requests/s | p50 ms | p99 ms | bare requests/s | bare p50 ms | ratio |");
  console.log("|---|--:|--:|--:|--:|--:|--:|--:|");
  for (const row of results) {
    console.log(
      `| ${row.scenario} | ${row.families} | ${number(row.rinnalla.perSecond, 0)} | ${number(row.rinnalla.p50, 1)} | ${number(row.rinnalla.p99, 1)} | ${number(row.bare.perSecond, 0)} | ${number(row.bare.p50, 1)} | ${number(row.ratio, 2)} |`,
    );
  }
} finally {
  await stopServers();
  await database.stop();
}
