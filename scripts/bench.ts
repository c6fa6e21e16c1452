// npm run bench: the main screens over generated counties, through the whole of `serve`, beside a bare server that runs
// the same SQL with neither rights nor log. Prints a table; docs/performance.md keeps the last one.
import { type ChildProcess, fork } from "node:child_process";
import { cpus, totalmem } from "node:os";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import pg from "pg";
import { dayInHelsinki, systemClock } from "#server/platform/clock.ts";
import { holdDataFolder, openDataFolder } from "#server/platform/data-folder.ts";
import { startEmbedded } from "#server/platform/embedded.ts";
import { compareOn, type Measured, type Server } from "./bench/compare.ts";
import { openCounty } from "./bench/county.ts";
import { genogramTime } from "./bench/genogram-time.ts";
import { scenariosOf } from "./bench/scenarios.ts";
import { tableOf } from "./bench/table.ts";

const help = `npm run bench   measures the main screens on generated counties, beside a bare server with the same SQL
  --sizes N,N     families of each county; 1000,100000
  --meetings N    meetings a family has had, on average; 8
  --rounds N      interleaved rounds of each screen, whose medians are told; 5
  --seconds N     of each round; 3
  --connections N how many ask at once; 8
  --only WORDS    only screens whose name has these words: family page, my families, today, search, breach list, effectiveness, record a meeting, genogram
  --data FOLDER   where the counties are kept between runs, each made when first asked for; data/bench. Delete the
                  folder to have them made anew. 100,000 families of 8 meetings take about 7 GB
  --load          only make the counties`;

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "1000,100000" },
    meetings: { type: "string", default: "8" },
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "3" },
    connections: { type: "string", default: "8" },
    only: { type: "string" },
    data: { type: "string", default: "data/bench" },
    load: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  },
});
if (values.help) {
  console.log(help);
  process.exit(0);
}
// Made-up people, a made-up key: a kept county is opened by the next run.
const dataKey = Buffer.alloc(32, "bench");
if (!values.load && "genogram".includes(values.only ?? "")) {
  const { first, after } = genogramTime();
  console.log(
    `genogram of 40 people: ${after.toFixed(1)} ms of processor to lay out, ${first.toFixed(1)} ms the first time`,
  );
}
if (values.only === "genogram") process.exit(0);
const folder = await openDataFolder(resolve(values.data));
const hold = await holdDataFolder(folder);
const database = await startEmbedded({ folder, log: console.log });
const children: ChildProcess[] = [];

async function serverOf(script: string, args: string[]): Promise<Server> {
  const child = fork(fileURLToPath(new URL(`./bench/${script}`, import.meta.url)), args);
  children.push(child);
  return new Promise((done, reject) => {
    child.once("message", (message) =>
      done({ address: (message as { listening: string }).listening, pid: child.pid ?? 0 }),
    );
    child.once("exit", (code) => reject(new Error(`${script} ended with ${code}`)));
  });
}

async function stopServers(): Promise<void> {
  await Promise.all(
    children.splice(0).map((child) => {
      if (child.exitCode !== null) return undefined;
      const gone = new Promise((done) => child.once("exit", done));
      child.kill();
      return gone;
    }),
  );
}

function superuserOf(countyUrl: string): string {
  const url = new URL(database.superuserUrl);
  url.pathname = new URL(countyUrl).pathname;
  return url.href;
}

try {
  const measured: Measured[] = [];
  const how = {
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    connections: Number(values.connections),
  };
  for (const size of values.sizes.split(",").map(Number)) {
    const county = await openCounty(
      database.superuserUrl,
      database.url,
      { families: size, meetings: Number(values.meetings) },
      dataKey,
    );
    if (values.load) continue;
    const admin = new pg.Client(superuserOf(county.url));
    await admin.connect();
    const [rinnalla, bare] = await Promise.all([
      serverOf("rinnalla-server.ts", [county.url, county.today, dataKey.toString("base64")]),
      serverOf("bare-server.ts", [county.url, county.today]),
    ]);
    for (const scenario of scenariosOf(county, admin)) {
      if (values.only !== undefined && !scenario.name.includes(values.only)) continue;
      const one = await compareOn(county, scenario, rinnalla, bare, { ...how, admin });
      measured.push(one);
      console.log(
        `${one.scenario}, ${one.families} families: ${one.rinnalla.perSecond.toFixed(0)} requests/s, ratio ${one.ratio.toFixed(2)}`,
      );
    }
    await stopServers();
    await admin.end();
  }
  if (measured.length > 0) {
    console.log(
      `\n${cpus().length} × ${cpus()[0]?.model ?? "processor"}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${dayInHelsinki(systemClock.now())}, ${values.connections} connections, ${values.rounds} interleaved rounds of ${values.seconds} s, medians\n`,
    );
    for (const line of tableOf(measured)) console.log(line);
  }
} finally {
  await stopServers();
  await database.stop();
  await hold.release();
}
