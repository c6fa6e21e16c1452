import type { Page } from "playwright-core";

/** Writes down the family's consent to share with a partner, on the page of partners. */
export async function recordConsent(page: Page, partner: string, giver: string): Promise<void> {
  await page.getByRole("button", { name: `Kirjaa suostumus: ${partner}` }).click();
  const dialog = page.getByRole("dialog", { name: `Kirjaa suostumus: ${partner}` });
  await dialog.getByLabel("Kuka antoi").selectOption({ label: giver });
  await dialog.getByRole("button", { name: "Tallenna" }).click();
  await dialog.waitFor({ state: "detached" });
}

/** Writes down that the family took its consent back. */
export async function withdrawConsent(page: Page, partner: string, words: string): Promise<void> {
  await page.getByRole("button", { name: `Kirjaa suostumuksen peruminen: ${partner}` }).click();
  const dialog = page.getByRole("dialog", { name: `Kirjaa suostumuksen peruminen: ${partner}` });
  await dialog.getByLabel("Omin sanoin").fill(words);
  await dialog.getByRole("button", { name: "Merkitse perutuksi" }).click();
  await dialog.waitFor({ state: "detached" });
}

/** A weekly time of another service, on the family's calendar. */
export async function addAppointment(
  page: Page,
  time: { readonly what: string; readonly who: string; readonly from: string; readonly partner: RegExp },
): Promise<void> {
  await page.getByRole("button", { name: "Lisää aika" }).click();
  const dialog = page.getByRole("dialog", { name: "Toisen palvelun aika" });
  await dialog.getByLabel("Mikä aika").fill(time.what);
  await dialog.getByRole("checkbox", { name: time.who }).check();
  const partner = dialog.getByLabel("Kenen luona");
  const option = partner.locator("option").filter({ hasText: time.partner }).first();
  await partner.selectOption((await option.getAttribute("value")) ?? "");
  await dialog.getByRole("textbox", { name: "Kello" }).fill(time.from);
  await dialog.getByRole("button", { name: "Tallenna" }).click();
  await dialog.waitFor({ state: "detached" });
}

/** A partner's stand on the proposed plan, as it was told. */
export async function partnerStand(page: Page, partner: string, how: string, words: string): Promise<void> {
  await page.getByRole("button", { name: `Kirjaa kanta: ${partner}` }).click();
  const dialog = page.getByRole("dialog", { name: `Kirjaa kanta: ${partner}` });
  await dialog.getByLabel("Omin sanoin").fill(words);
  await dialog.getByRole("radio", { name: how }).check({ force: true });
  await dialog.getByRole("button", { name: "Tallenna" }).click();
  await dialog.waitFor({ state: "detached" });
}

/** A moment of the open record's school day. */
export async function addMoment(
  page: Page,
  moment: {
    readonly from: string;
    readonly to: string;
    readonly kind: string;
    readonly what: string;
    readonly inWords?: string;
  },
): Promise<void> {
  await page.getByRole("button", { name: "Lisää hetki" }).click();
  const row = page.getByRole("group", { name: /^Hetki \d+$/ }).last();
  await row.getByRole("textbox", { name: "Alkoi" }).fill(moment.from);
  await row.getByRole("textbox", { name: "Päättyi" }).fill(moment.to);
  await row.getByRole("radio", { name: moment.kind }).check({ force: true });
  await row.getByLabel("Mitä tapahtui").fill(moment.what);
  if (moment.inWords) await row.getByLabel("Mitä sanoitettiin").fill(moment.inWords);
}

/** Somebody's own view in the open record; a partner's with how it was approved. */
export async function addVoice(page: Page, name: string, words: string, approved?: string): Promise<void> {
  await page.getByRole("button", { name: `Lisää näkemys: ${name}` }).click();
  await page.getByLabel(`Omin sanoin: ${name}`).fill(words);
  if (approved)
    await page
      .getByRole("group", { name: "Miten hyväksyi sanat" })
      .getByRole("radio", { name: approved })
      .check({ force: true });
}

/** What is told together in the open record, and who agreed. */
export async function tellTogether(
  page: Page,
  label: string,
  words: string,
  agreedBy: readonly string[],
  how: string,
): Promise<void> {
  await page.getByLabel(label).fill(words);
  const agreed = page.getByRole("group", { name: "Ketkä sopivat tästä" });
  for (const name of agreedBy) await agreed.getByRole("checkbox", { name }).check({ force: true });
  await page
    .getByRole("group", { name: "Miten sovittiin" })
    .getByRole("radio", { name: how })
    .check({ force: true });
}
