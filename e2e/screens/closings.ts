import type { Page } from "playwright-core";
import { lookOver } from "./screen.ts";

export async function openClosing(page: Page, caseId: string): Promise<void> {
  await page.goto(`/tyo/perheet/${caseId}/paattaminen`);
  await lookOver(page, "Päättäminen");
}

/** The level a goal has reached in the end, by its words, and what helped. */
export async function evaluateGoal(page: Page, title: string, level: string, helped: string): Promise<void> {
  await page.getByRole("button", { name: `Arvioi tavoite: ${title}` }).click();
  const dialog = page.getByRole("dialog", { name: `Arvioi tavoite: ${title}` });
  await dialog.getByRole("radio", { name: level }).check({ force: true });
  await dialog.getByLabel("Mikä auttoi").fill(helped);
  await dialog.getByRole("button", { name: "Tallenna" }).click();
  await dialog.waitFor({ state: "detached" });
}

/** Somebody's own view of the work: a family member's by name, or one's own. */
export async function writeView(page: Page, button: string | RegExp, words: string): Promise<void> {
  await page.getByRole("button", { name: button }).click();
  const dialog = page.getByRole("dialog", { name: button });
  await dialog.getByLabel("Omin sanoin").fill(words);
  await dialog.getByRole("button", { name: "Tallenna" }).click();
  await page.getByText(`”${words}”`).waitFor();
}

/** How the work ends and which support goes on. */
export async function prepareEnding(
  page: Page,
  ending: { readonly outcome: string; readonly what: string; readonly withWhom: string },
): Promise<void> {
  const card = page.getByRole("region", { name: "Miten päättyy ja mikä jatkuu" });
  await card.getByLabel("Mihin työskentely päättyy").selectOption({ label: ending.outcome });
  await card.getByRole("button", { name: "Lisää jatkuva tuki" }).click();
  await card.getByLabel("Tuki", { exact: true }).fill(ending.what);
  await card.getByLabel("Kenen kanssa").fill(ending.withWhom);
  await card.getByRole("button", { name: "Tallenna" }).click();
  await page.getByText("Tallennettu", { exact: true }).waitFor();
}

/** Asks to close and is refused; each thing that is missing is on the page. */
export async function closeRefused(page: Page, missing: readonly string[]): Promise<void> {
  await page.getByRole("button", { name: "Päätä työskentely" }).click();
  await page.getByText("Tätä ei voi vielä tehdä").waitFor();
  const card = page.getByRole("region", { name: "Mitä vielä puuttuu" });
  for (const what of missing) await card.getByText(what, { exact: true }).first().waitFor();
}

/** Closes the work for good; nothing may be missing. */
export async function closeCase(page: Page): Promise<void> {
  await page.getByText("Mitään ei puutu.", { exact: false }).waitFor();
  await page.getByRole("button", { name: "Päätä työskentely" }).click();
  const asked = page.getByRole("dialog", { name: "Päätetäänkö työskentely?" });
  await asked.getByRole("button", { name: "Päätä työskentely" }).click();
  await page
    .getByText(/^Asiakkuus päättyi/)
    .first()
    .waitFor();
}

export async function reopenCase(page: Page, why: string): Promise<void> {
  await page.getByRole("button", { name: "Avaa asiakkuus uudelleen" }).click();
  const dialog = page.getByRole("dialog", { name: "Avataanko asiakkuus uudelleen?" });
  await dialog.getByRole("button", { name: "Avaa asiakkuus uudelleen" }).click();
  await dialog.getByText("Tämä tieto tarvitaan.").first().waitFor();
  await dialog.getByLabel("Miksi asiakkuus avataan").fill(why);
  await dialog.getByRole("button", { name: "Avaa asiakkuus uudelleen" }).click();
  await page.getByText("Asiakkuus on avattu").waitFor();
}
