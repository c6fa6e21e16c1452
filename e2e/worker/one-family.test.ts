import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../browser.ts";
import { type TownServer, townServer } from "../server.ts";
import { peopleOf } from "./people.ts";
import { stepsToMapping } from "./steps-to-mapping.ts";

let server: TownServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([townServer({ movable: true }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test("one family from the public form to the approved mapping summary", async () => {
  const people = await peopleOf(browser, server);
  const caseId = await stepsToMapping(people, server);
  expect(caseId).toMatch(/^[0-9a-f-]{36}$/);
});
