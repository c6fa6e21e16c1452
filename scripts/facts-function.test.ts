import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { factsFunction } from "./facts-function.ts";
import { servicesPage } from "./services-page.ts";

const kept = (path: string) => readFile(new URL(`../${path}`, import.meta.url), "utf8");

test("the database tries models over the same facts as the engine reads of one case: npm run gen", async () => {
  expect(await kept("server/migrations/always/19_facts_of_service.sql")).toBe(factsFunction());
});

test("docs/services.md tells the models as they are: npm run gen", async () => {
  expect(await kept("docs/services.md")).toBe(servicesPage());
});
