// The start of a server, step by step; npm start comes here once the packages are there.
import { enableCompileCache } from "node:module";
import { relative } from "node:path";
import { helpText } from "./launch-help.ts";
import { shutdown } from "./shutdown.ts";
import { stepsOn } from "./steps.ts";

enableCompileCache();
const down = shutdown();
try {
  if (process.argv.includes("--help") || process.argv.includes("-h")) console.log(helpText());
  else await start();
} catch (error) {
  await down.fail(error);
}

async function start(): Promise<void> {
  const { readConfig } = await import("#server/platform/config.ts");
  const { checkPort, listenFault } = await import("#server/platform/listen.ts");
  const { withDataPlace } = await import("#server/platform/data-place.ts");
  const { config, notice } = await withDataPlace(readConfig(process.env), Boolean(process.env["DATA_DIR"]));
  await checkPort(config.host, config.port);
  // Read while the database starts; a fault in it shows where it is awaited.
  const serverModule = import("#server/main.ts");
  serverModule.catch(() => undefined);

  console.log("Rinnalla");
  if (notice !== undefined) console.log(`  ${notice}`);
  const steps = stepsOn(process.stdout);
  const log = { write: (line: string) => console.log(`  ${line}`) };
  const database = await steps.run("database", async (step) => {
    if (config.databaseUrl !== undefined) return { url: config.databaseUrl, outcome: "DATABASE_URL" };
    const { openDataFolder, holdDataFolder } = await import("#server/platform/data-folder.ts");
    const { startEmbedded } = await import("#server/platform/embedded.ts");
    const folder = await openDataFolder(config.dataDir);
    const hold = await holdDataFolder(folder);
    down.add(hold.release);
    step.note("PostgreSQL");
    const embedded = await startEmbedded({ folder, log: (line) => log.write(line) });
    down.add(embedded.stop);
    return { url: embedded.url, outcome: `PostgreSQL in ${shortPath(config.dataDir)}` };
  });
  const { dataKey } = await steps.run("schema", async (step) => {
    const { migrate } = await import("#server/platform/migrate.ts");
    const { dataKeyFor } = await import("#server/platform/data-key.ts");
    const result = await migrate(database.url, { onProgress: step.note });
    const news =
      result.applied.length > 0 ? `${result.applied.length} migrations` : "policies and functions renewed";
    return {
      dataKey: await dataKeyFor(database.url, config),
      outcome: result.refreshed ? news : "up to date",
    };
  });
  const { ensureDemoTown } = await import("./demo-town.ts");
  const town = await steps.run("demo town", async (step) => {
    const state = await ensureDemoTown(database.url, {
      demo: config.demo,
      families: config.demoFamilies,
      dataKey,
      onProgress: step.progress,
    });
    const outcome = { loaded: `${config.demoFamilies} families`, there: "there already", none: "none" }[
      state
    ];
    return { state, outcome };
  });
  const { buildWeb, webFolder } = await import("./web-build.ts");
  await steps.run("web apps", async (step) => ({
    outcome: (await buildWeb(step.note)) ? "built" : "up to date",
  }));

  const { startServer } = await serverModule;
  const { smtpMail } = await import("#server/adapters/mail/smtp.ts");
  const server = await startServer({
    host: config.host,
    port: config.port,
    databaseUrl: database.url,
    databasePool: config.databasePool,
    dataKey,
    secure: config.cookieSecure,
    trustProxy: config.trustProxy,
    logLevel: config.logLevel,
    webFolder,
    ...(config.mail && {
      mail: { send: smtpMail(config.mail), link: `${config.publicUrl}/tyo/`, toDemo: config.mail.toDemo },
    }),
  }).catch((error: unknown) => {
    throw listenFault(error, config.host, config.port);
  });
  down.add(() => closeServer(server));
  log.write = (line) => server.app.log.warn(line);

  const { welcome } = await import("./welcome.ts");
  const address = config.publicUrl ?? server.address;
  console.log(await welcome(address, town.state === "none" ? undefined : database.url));
  process.send?.({ listening: server.address });
}

/** Requests under way are finished; a connection that is still busy after three seconds is cut. */
async function closeServer(server: {
  app: { server: { closeAllConnections(): void } };
  close(): Promise<void>;
}): Promise<void> {
  const cut = setTimeout(() => server.app.server.closeAllConnections(), 3_000);
  try {
    await server.close();
  } finally {
    clearTimeout(cut);
  }
}

function shortPath(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith("..") ? path : `./${short}`;
}
