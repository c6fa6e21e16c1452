// npm run seed -- --families 100000 [--meetings 8] [--seed 1]: fills an empty database with a made-up county, for
// measuring and for showing. The database is DATABASE_URL, or the embedded one of DATA_DIR.
import { parseArgs } from "node:util";
import { loadTown } from "#fixtures/town/load.ts";
import { dayInHelsinki, systemClock } from "#server/platform/clock.ts";
import { readConfig } from "#server/platform/config.ts";
import { dataKeyFor } from "#server/platform/data-key.ts";
import { withDataPlace } from "#server/platform/data-place.ts";
import { holdDataFolder, openDataFolder } from "#server/platform/data-folder.ts";
import { startEmbedded } from "#server/platform/embedded.ts";
import { migrate } from "#server/platform/migrate.ts";
import { connectAsOwner } from "#server/platform/owner-connection.ts";
import { reasonOf, StartFault } from "#server/platform/start-fault.ts";
import { shutdown } from "./shutdown.ts";
import { stepsOn } from "./steps.ts";
import { leftIn } from "./time-left.ts";

const help = `npm run seed -- --families N   fills an empty database with a made-up county of N families
  --families N   1 to 1,000,000; 60 when left out
  --meetings N   meetings a family has had, on average. Left out: up to 5,000 families stand in every phase as in
                 a real town; more have 120 meetings each, which at 100,000 families makes ten million entries
  --seed N       another number makes another county; 1 when left out
The database is DATABASE_URL, or the embedded one of DATA_DIR; see npm start -- --help.`;

/** Beyond this a natural town is no longer what is wanted, but load. */
const naturalTown = 5_000;
const fullRecord = 120;

const options = {
  families: { type: "string" },
  meetings: { type: "string" },
  seed: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

const down = shutdown();
const closes: (() => Promise<void>)[] = [];
const closeLater = (close: () => Promise<void>): void => {
  closes.push(close);
  down.add(close);
};
try {
  const asked = readArguments();
  if (asked) await seed(asked);
} catch (error) {
  await down.fail(error);
}
for (const close of closes.toReversed()) await close();
process.exit(0);

type Asked = { readonly families: number; readonly meetings: number | undefined; readonly seed: number };

function parsed() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new StartFault(`${reasonOf(error)}; see npm run seed -- --help`);
  }
}

function readArguments(): Asked | undefined {
  const values = parsed();
  if (values.help) {
    console.log(help);
    return undefined;
  }
  const families = wholeNumber("--families", values.families ?? "60", 1_000_000);
  const meetings =
    values.meetings === undefined ? undefined : wholeNumber("--meetings", values.meetings, 1_000);
  return {
    families,
    meetings: meetings ?? (families > naturalTown ? fullRecord : undefined),
    seed: wholeNumber("--seed", values.seed ?? "1", 2 ** 31),
  };
}

function wholeNumber(name: string, text: string, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > most) {
    throw new StartFault(`${name} must be a whole number from 1 to ${most}`);
  }
  return value;
}

async function seed(asked: Asked): Promise<void> {
  const { config, notice } = await withDataPlace(readConfig(process.env), Boolean(process.env["DATA_DIR"]));
  if (notice !== undefined) console.log(`  ${notice}`);
  const steps = stepsOn(process.stdout);
  const { url } = await steps.run("database", async () => {
    if (config.databaseUrl !== undefined) return { url: config.databaseUrl, outcome: "DATABASE_URL" };
    const folder = await openDataFolder(config.dataDir);
    closeLater((await holdDataFolder(folder)).release);
    const embedded = await startEmbedded({ folder, log: (line) => console.log(`  ${line}`) });
    closeLater(embedded.stop);
    return { url: embedded.url, outcome: "embedded" };
  });
  await steps.run("schema", async (step) => {
    const result = await migrate(url, { onProgress: step.note });
    return { outcome: result.refreshed ? "migrated" : "up to date" };
  });
  await refuseWhenUsed(url);
  const dataKey = await dataKeyFor(url, config);
  const { families, meetings, seed: number } = asked;
  await steps.run("county", async (step) => {
    const begun = performance.now();
    let peak = 0;
    await loadTown(url, {
      families,
      meetings,
      seed: number,
      dataKey,
      today: dayInHelsinki(systemClock.now()),
      onProgress(done, total) {
        peak = Math.max(peak, process.memoryUsage.rss());
        step.note(`${Math.floor((100 * done) / total)} %, ${leftIn(performance.now() - begun, done, total)}`);
        step.progress(done, total);
      },
    });
    return { outcome: `${families} families, at most ${Math.round(peak / 1e6)} MB of memory` };
  });
}

async function refuseWhenUsed(url: string): Promise<void> {
  const client = await connectAsOwner(url);
  try {
    const found = await client.query<{ used: boolean }>(
      "select exists (select from family_case) or exists (select from staff) or exists (select from contact) as used",
    );
    if (found.rows[0]?.used) {
      throw new StartFault(
        "this database already holds families: give an empty one in DATABASE_URL or DATA_DIR",
      );
    }
  } finally {
    await client.end();
  }
}
