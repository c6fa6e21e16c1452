import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { desk, openBrowser, openPage, phone } from "./browser.ts";
import { type TownServer, townServer } from "./server.ts";

let server: TownServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([townServer(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

for (const [name, path] of [
  ["families' app", "/"],
  ["workers' app", "/tyo/"],
] as const) {
  test(`the ${name} opens at phone and desk width with nothing refused by the content security policy`, async () => {
    for (const viewport of [phone, desk]) {
      const page = await openPage(browser, server.address, { viewport });
      const faults: string[] = [];
      page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
      page.on("pageerror", (error) => faults.push(error.message));
      await page.goto(path);
      await page.getByRole("heading", { level: 1 }).first().waitFor();
      // Nobody is signed in: the question who one is gets 401, which the browser also writes to its console.
      expect(faults.filter((fault) => !fault.includes("401"))).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      await page.context().close();
    }
  });
}
