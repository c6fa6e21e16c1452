import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { operationsPage } from "./operations-table.ts";

test("docs/operations.md shows the settings as they are: npm run gen", async () => {
  expect(await readFile(new URL("../docs/operations.md", import.meta.url), "utf8")).toBe(
    await operationsPage(),
  );
});
