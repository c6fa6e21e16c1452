// Makes what is made from the code: docs/access-matrix.md, docs/openapi.json, docs/services.md and the settings in docs/operations.md. `--check` only compares.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { operationsPage } from "./operations-table.ts";
import { servicesPage } from "./services-page.ts";
import { accessMatrix, apiDescription } from "#server/platform/generated-docs.ts";
import { allRoutes } from "#server/main.ts";

const routes = allRoutes({ secure: true, dataKey: Buffer.alloc(32) });
const files = {
  "access-matrix.md": accessMatrix(routes),
  "openapi.json": await apiDescription(routes),
  "operations.md": await operationsPage(),
  "services.md": servicesPage(),
};
const check = process.argv.includes("--check");
let stale = 0;
for (const [name, content] of Object.entries(files)) {
  const path = fileURLToPath(new URL(`../docs/${name}`, import.meta.url));
  if (!check) {
    await writeFile(path, content);
    console.log(`docs/${name}`);
  } else if ((await readFile(path, "utf8").catch(() => "")) !== content) {
    console.error(`docs/${name} is out of date: npm run gen`);
    stale += 1;
  }
}
process.exit(stale === 0 ? 0 : 1);
