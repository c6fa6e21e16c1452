import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, openPage } from "../browser.ts";
import { person } from "../person.ts";
import { lookOver, settled } from "../screens/screen.ts";
import { type TownServer, townServer } from "../server.ts";
import { ServiceModelScreen } from "../screens/service-models.ts";
import * as models from "#contract/worker/service-models.ts";

let server: TownServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([townServer(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test("the administrator shortens the mapping: copies, changes, tries over past cases, releases; new orders follow, old cases keep theirs", async () => {
  const administrator = await person(browser, server, "administrator");
  const page = await administrator.arrive();
  const screen = new ServiceModelScreen(page);

  await screen.openList();
  await lookOver(page, "Palvelut");
  await screen.openService("Perhetyö");
  await lookOver(page, "Perhetyö");
  await screen.copy();

  await screen.setFigure("Vähintään kolme kartoitustapaamista", "Vähintään", 6);
  await page.getByText("Yksi kohta estää julkaisun").first().waitFor();
  await screen.setFigure("Vähintään kolme kartoitustapaamista", "Vähintään", 2);
  await screen.setFigure("Enintään viisi kartoitustapaamista", "Enintään", 4);
  await screen.writeInThree("Enintään viisi kartoitustapaamista", "Nimi", [
    "Enintään neljä kartoitustapaamista",
    "Högst fyra kartläggningsmöten",
    "At most four mapping meetings",
  ]);
  await lookOver(page, /Perhetyö, luonnos/);

  await screen.part("Muutokset");
  await page.getByText("Sanat voivat kertoa yhä vanhaa lukua").waitFor();
  await lookOver(page, /Perhetyö, luonnos/);
  await screen.part("Tekstit");
  await lookOver(page, /Perhetyö, luonnos/);
  await screen.part("Sanastot");
  await lookOver(page, /Perhetyö, luonnos/);

  await screen.part("Kokeilu");
  await page.getByRole("button", { name: "Kokeile" }).click();
  await page.getByText(/Läpi käytiin \d+ palvelua/).waitFor();
  await page
    .getByRole("table")
    .getByRole("rowheader", { name: "Enintään neljä kartoitustapaamista" })
    .waitFor();
  await lookOver(page, /Perhetyö, luonnos/);

  await screen.part("Julkaisu");
  await page.getByLabel("Perustelu").fill("Kahden tapaamisen kartoitus on kokeiltu keväällä.");
  await lookOver(page, /Perhetyö, luonnos/);
  await page.getByRole("button", { name: "Julkaise versio" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Julkaise versio" }).click();
  await page.getByRole("heading", { level: 1, name: "Perhetyö" }).waitFor();
  await page.getByRole("heading", { name: "oma versio 1" }).waitFor();
  await page.getByText("Kahden tapaamisen kartoitus on kokeiltu keväällä.").waitFor();
  await lookOver(page, "Perhetyö");

  const old = await administrator.ask(models.serviceModelVersion, {
    params: { service: "family-work", version: 1 },
  });
  expect(old.inForce).toBe(false);
  expect(old.running).toBeGreaterThan(5);

  const visitor = await openPage(browser, server.address);
  await visitor.goto("/palvelut/family-work");
  await visitor.getByRole("heading", { level: 3, name: "Enintään neljä kartoitustapaamista" }).waitFor();
  await settled(visitor);
});
