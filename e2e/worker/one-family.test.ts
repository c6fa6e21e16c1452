import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closingPage } from "#contract/worker/closings.ts";
import { openBrowser } from "../browser.ts";
import { type TownServer, townServer } from "../server.ts";
import { family } from "./family.ts";
import { peopleOf } from "./people.ts";
import { stepsToClosing } from "./steps-to-closing.ts";
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

// Half a year of work in one go: on a machine that does other things too it takes its time.
const patience = { timeout: 1_200_000 };

test("one family from the public form to the closed case, as seven people in turn", patience, async () => {
  const people = await peopleOf(browser, server);
  const caseId = await stepsToMapping(people, server);
  await stepsToClosing({
    server,
    people,
    caseId,
    family: { name: family.name, parent: family.mother, child: family.aapo },
  });
  const { status, reopenings } = await people.purchaser.ask(closingPage, { params: { caseId } });
  expect([status, reopenings.length]).toEqual(["open", 1]);
});
