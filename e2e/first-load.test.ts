import { statSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { webFolder } from "#scripts/web-build.ts";
import { openBrowser, openPage } from "./browser.ts";
import { settled } from "./screens/screen.ts";
import { type TownServer, townServer } from "./server.ts";
import { peopleInRole, signIn } from "./sign-in.ts";

// How much script a person waits for before the first page stands, as the server's gzip sends it. A phone in a hallway
// on a bad connection feels these; sizes are the same on every machine.
const kilobyte = 1024;
const familyBudget = 150 * kilobyte;
const workerBudget = 250 * kilobyte;

let server: TownServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([townServer(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** The built file behind an address: `/tyo/assets/x.js` is the workers' app's. */
function gzippedSize(address: string): number {
  const { pathname } = new URL(address);
  const path = pathname.startsWith("/tyo/")
    ? join("worker", pathname.slice("/tyo/".length))
    : `family${pathname}`;
  return statSync(join(webFolder, `${path}.gz`)).size;
}

/** Every script the browser has fetched when the page stands still, the texts' files among them. */
async function scriptOf(path: string, personId?: string): Promise<number> {
  const page = await openPage(browser, server.address);
  if (personId !== undefined) await signIn(page.context(), server, personId);
  await page.goto(path);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await settled(page);
  const fetched = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => name.endsWith(".js")),
  );
  await page.context().close();
  expect(fetched.length).toBeGreaterThan(5);
  return [...new Set(fetched)].reduce((sum, address) => sum + gzippedSize(address), 0);
}

test("each page of the families' app opens with under 150 KB of script", async () => {
  for (const path of ["/", "/palvelut", "/palvelut/family-work", "/ota-yhteytta", "/saavutettavuus"])
    expect(await scriptOf(path), path).toBeLessThan(familyBudget);
});

test("each role's first page opens with under 250 KB of script", async () => {
  expect(await scriptOf("/tyo/kirjaudu"), "sign-in").toBeLessThan(workerBudget);
  for (const role of ["familyWorker", "purchaser", "unitLead", "intake", "privacyOfficer", "administrator"]) {
    const [person] = await peopleInRole(server, role);
    expect(await scriptOf("/tyo/", person?.id), role).toBeLessThan(workerBudget);
  }
});
