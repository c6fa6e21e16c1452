// Makes server/platform/schema.gen.ts from the migrations: the tables as types. Run after a migration; needs no database of yours.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import setupDatabase, { type TestCluster } from "#fixtures/database-setup.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
let cluster: TestCluster | undefined;
const stop = await setupDatabase({ provide: (_key, value) => void (cluster = value) });
try {
  if (cluster === undefined) throw new Error("no database was started");
  // As pg reads them in server/platform/database.ts: days and instants as text, counts as numbers.
  const types = { date: "string", timestamptz: "string", int8: "number" };
  const run = spawnSync(
    process.execPath,
    [
      "node_modules/kysely-codegen/dist/cli/bin.js",
      "--dialect=postgres",
      `--url=${cluster.templateUrl}`,
      "--numeric-parser=number",
      `--type-mapping=${JSON.stringify(types)}`,
      "--out-file=server/platform/schema.gen.ts",
    ],
    { cwd: root, stdio: "inherit" },
  );
  process.exitCode = run.status ?? 1;
} finally {
  await stop();
}
