import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closingPage } from "#contract/worker/closings.ts";
import { openBrowser } from "../browser.ts";
import { type TownServer, townServer } from "../server.ts";
import { startOfSecondHalf, summarizeMapping } from "./second-half-start.ts";
import { stepsToClosing } from "./steps-to-closing.ts";

let server: TownServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([townServer({ movable: true }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test("one family from the approved mapping summary to the closed case", { timeout: 900_000 }, async () => {
  const walk = await startOfSecondHalf(browser, server);
  await summarizeMapping(walk);
  await stepsToClosing(walk);
  const { status, reopenings } = await walk.people.purchaser.ask(closingPage, {
    params: { caseId: walk.caseId },
  });
  expect([status, reopenings.length]).toEqual(["open", 1]);
});
