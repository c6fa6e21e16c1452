// npm run migrate: brings the database of DATABASE_URL to this version's schema, without starting the server.
import { readConfig } from "#server/platform/config.ts";
import { migrate } from "#server/platform/migrate.ts";
import { StartFault } from "#server/platform/start-fault.ts";

try {
  const config = readConfig(process.env);
  if (config.databaseUrl === undefined) {
    throw new StartFault("DATABASE_URL is not set; the embedded database is migrated by npm start");
  }
  const result = await migrate(config.databaseUrl, { onProgress: (line) => console.log(`  ${line}`) });
  console.log(result.refreshed ? `Migrated: ${result.applied.length} new.` : "Nothing to migrate.");
} catch (error) {
  if (!(error instanceof StartFault)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
