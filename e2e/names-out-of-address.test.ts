import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { desk, openBrowser, openPage, phone } from "./browser.ts";
import { type TownServer, townServer } from "./server.ts";
import { peopleInRole, signIn } from "./sign-in.ts";

// What somebody types a name into stays out of the address: out of the browser's history, of logs and of a shared screen.
// As long as the other tests let a page wait.
const patience = { timeout: 20_000 };

let server: TownServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([townServer(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function as(role: string, path: string, viewport: typeof phone | typeof desk = desk) {
  const page = await openPage(browser, server.address, { viewport });
  const [somebody] = await peopleInRole(server, role);
  await signIn(page.context(), server, somebody?.id ?? "");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(path);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return { page, asked };
}

test.each([
  ["the inbox", "intake", "/tyo/yhteydenotot?tila=decided", "Hae viitenumerolla tai nimellä", "tila=decided"],
  ["the people", "administrator", "/tyo/henkilosto?tila=all", "Etsi nimellä", "tila=all"],
] as const)(
  "%s is searched by a name that no address tells, and a reload keeps",
  async (_what, role, path, label, kept) => {
    for (const viewport of [phone, desk]) {
      const { page, asked } = await as(role, path, viewport);
      const find = page.getByRole("searchbox", { name: label });
      const answered = page.waitForResponse((reply) => reply.url().endsWith("/find"));
      await find.fill("Korhonen");
      await answered;
      await expect.poll(() => new URL(page.url()).search, patience).toContain(kept);
      expect(page.url()).not.toMatch(/korhonen/i);
      await page.reload();
      await expect
        .poll(() => page.getByRole("searchbox", { name: label }).inputValue(), patience)
        .toBe("Korhonen");
      expect(asked.filter((url) => /korhonen/i.test(url))).toEqual([]);
      await page.context().close();
    }
  },
);

test("the log is searched by names that no address tells", async () => {
  const { page, asked } = await as("privacyOfficer", "/tyo/lokit");
  await page.getByLabel("Perheen tai perheenjäsenen nimi").fill("Korhonen");
  await page.getByLabel("Lopputulos").selectOption("denied");
  await page.getByRole("button", { name: "Hae lokista" }).click();
  await expect.poll(() => new URL(page.url()).search, patience).toBe("?outcome=denied");
  expect(asked.filter((url) => /korhonen/i.test(url))).toEqual([]);
  await page.context().close();
});

test("families are found by a name that no address tells", async () => {
  const { page, asked } = await as("familyWorker", "/tyo/tanaan");
  const answered = page.waitForResponse((reply) => reply.url().endsWith("/api/cases/find"));
  await page.getByRole("combobox", { name: "Etsi perhettä" }).fill("Virta");
  expect((await answered).status()).toBe(200);
  expect(asked.filter((url) => /virta/i.test(url))).toEqual([]);
  await page.context().close();
});
