import type { Page } from "playwright-core";
import { lookOver } from "./screen.ts";

/** The public form, by a parent. */
export async function sendContact(
  page: Page,
  told: {
    name: string;
    phone: string;
    child: readonly [string, string, string];
    about: string;
    wishes: string;
  },
): Promise<string> {
  await page.goto("/ota-yhteytta");
  await lookOver(page, "Ota yhteyttä");
  await page.getByLabel("Perhe itse").check();
  await page.getByLabel("Nimesi").fill(told.name);
  await page.getByLabel("Kuka olet lapselle?").fill("äiti");
  await page.getByLabel("Puhelinnumero").first().fill(told.phone);
  const child = page.getByRole("group", { name: "Lapsi 1" });
  await child.getByLabel("Etunimi").fill(told.child[0]);
  await child.getByLabel("Sukunimi").fill(told.child[1]);
  await child.getByLabel("Syntymäaika", { exact: false }).first().fill(told.child[2]);
  await page.getByLabel("Mistä on kysymys?").fill(told.about);
  await page.getByLabel("Millaista apua toivot?").fill(told.wishes);
  await page.getByRole("button", { name: "Lähetä yhteydenotto" }).click();
  await lookOver(page, "Kiitos, viestisi on perillä");
  return page.locator(".contact-reference").innerText();
}

/** The front door: inbox, clock, urgency, known people. */
export async function openContact(page: Page, sender: string, child: string): Promise<void> {
  await page.goto("/tyo/yhteydenotot");
  await lookOver(page, "Yhteydenotot");
  await page.getByRole("main").getByRole("link", { name: sender }).first().click();
  await lookOver(page, sender);
  await page.getByRole("button", { name: "Ota käsittelyyn" }).click();
  await page.getByRole("button", { name: `Hae: ${child}` }).click();
  await page.getByText("Ketään ei löytynyt näillä tiedoilla.").waitFor();
  await page.getByRole("radio", { name: "Ei kiireellinen" }).check({ force: true });
  await page
    .getByLabel("Perustelu", { exact: false })
    .fill("Lapsi on turvassa. Äiti jaksaa odottaa yhteydenottoa.");
  await page.getByRole("button", { name: "Tallenna arvio" }).click();
  await page.getByRole("radio", { name: /Avataan asiakkuus/ }).check({ force: true });
  await page.getByRole("link", { name: "Avaa asiakkuus" }).click();
}

/** Members come from the contact; the responsible social worker is named. Resolves to the case's id. */
export async function openCase(page: Page, purchaser: string): Promise<string> {
  await lookOver(page, "Avataan asiakkuus");
  await page
    .getByLabel(/: lapsen .* huolto/)
    .first()
    .selectOption({ label: "yksinhuoltaja" });
  const named = page.getByRole("combobox", { name: "Vastuussa oleva sosiaalityöntekijä" });
  await named.fill(purchaser);
  await page.getByRole("option", { name: new RegExp(purchaser) }).click();
  await page.getByLabel("Perustelut").fill("Perhe tarvitsee tukea iltoihin ja kouluaamuihin.");
  await page.getByRole("button", { name: "Avaa asiakkuus" }).click();
  await page.waitForURL(/\/perheet\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}
