// Makes what is made from the code: docs/access-matrix.md, docs/indicators.md, docs/openapi.json, docs/services.md, the settings in docs/operations.md and the database function that tries models over cases. `--check` only compares.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { factsFunction } from "./facts-function.ts";
import { indicatorsPage } from "./indicators-page.ts";
import { operationsPage } from "./operations-table.ts";
import { servicesPage } from "./services-page.ts";
import { accessMatrix, apiDescription } from "#server/platform/generated-docs.ts";
import { allRoutes } from "#server/main.ts";

const routes = allRoutes({ secure: true, dataKey: Buffer.alloc(32) });
const files = {
  "docs/access-matrix.md": accessMatrix(routes),
  "docs/indicators.md": indicatorsPage(),
  "docs/openapi.json": await apiDescription(routes),
  "docs/operations.md": await operationsPage(),
  "docs/services.md": servicesPage(),
  "server/migrations/always/19_facts_of_service.sql": factsFunction(),
};
const check = process.argv.includes("--check");
let stale = 0;
for (const [name, content] of Object.entries(files)) {
  const path = fileURLToPath(new URL(`../${name}`, import.meta.url));
  if (!check) {
    await writeFile(path, content);
    console.log(name);
  } else if ((await readFile(path, "utf8").catch(() => "")) !== content) {
    console.error(`${name} is out of date: npm run gen`);
    stale += 1;
  }
}
process.exit(stale === 0 ? 0 : 1);
