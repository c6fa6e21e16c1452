import type { Page } from "playwright-core";
import { documentOpened } from "./documents.ts";
import { lookOver } from "./screen.ts";

/** Writes down a concern: what, how grave, whose, what it rests on, what the family said, what is done. */
export async function recordConcern(
  page: Page,
  caseId: string,
  concern: {
    readonly factor: string;
    readonly severity: string;
    readonly whose: string;
    readonly evidence: string;
    readonly familySaid: string;
    readonly action: string;
    readonly followUp: string;
  },
): Promise<void> {
  await page.goto(`/tyo/perheet/${caseId}/huolet`);
  await page.getByRole("button", { name: "Kirjaa huoli" }).click();
  const dialog = page.getByRole("dialog", { name: "Kirjaa huoli" });
  await dialog.getByLabel("Mikä huolettaa").selectOption({ label: concern.factor });
  await dialog.getByRole("radio", { name: concern.severity }).check({ force: true });
  await dialog.getByText(concern.whose, { exact: true }).click();
  await dialog.getByLabel("Mihin huoli perustuu").fill(concern.evidence);
  await dialog.getByLabel("Mitä perhe sanoi").fill(concern.familySaid);
  await dialog.getByLabel("Mitä tehdään").fill(concern.action);
  await dialog.getByRole("textbox", { name: "Milloin asiaan palataan" }).fill(concern.followUp);
  await lookOver(page, "Kirjaa huoli");
  await dialog.getByRole("button", { name: "Kirjaa huoli" }).click();
  await dialog.waitFor({ state: "detached" });
  await lookOver(page, "Huolet");
}

/** From the concern on the page, a child-welfare notification is drafted and opens. */
export async function draftNotification(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Luonnostele lastensuojeluilmoitus" }).click();
  await page
    .getByRole("dialog", { name: "Luonnostellaanko lastensuojeluilmoitus?" })
    .getByRole("button", { name: "Luonnostele lastensuojeluilmoitus" })
    .click();
  return documentOpened(page, "Lastensuojeluilmoitus");
}

/** Comes back to the open concern: how it is now; it has passed. */
export async function endConcern(page: Page, caseId: string, words: string): Promise<void> {
  await page.goto(`/tyo/perheet/${caseId}/huolet`);
  await page.getByRole("button", { name: /^Kirjaa seuranta/ }).click();
  const dialog = page.getByRole("dialog", { name: /^Kirjaa seuranta/ });
  await dialog.getByLabel("Miten asia on nyt").fill(words);
  await dialog.getByRole("radio", { name: /^1/ }).check({ force: true });
  await dialog.getByText("Päättyy, huoli on väistynyt").click();
  await dialog.getByRole("button", { name: "Kirjaa seuranta" }).click();
  await page.getByText("Avoimia huolia ei ole").waitFor();
}

/** Guides the family to another service, with what it says of that. */
export async function refer(
  page: Page,
  caseId: string,
  referral: {
    readonly service: string;
    readonly receiver: string;
    readonly why: string;
    readonly familySaid: string;
  },
): Promise<void> {
  await page.goto(`/tyo/perheet/${caseId}/huolet`);
  await page.getByRole("button", { name: "Ohjaa toiseen palveluun" }).click();
  const dialog = page.getByRole("dialog", { name: "Ohjaa toiseen palveluun" });
  await dialog.getByLabel("Mihin palveluun").fill(referral.service);
  await dialog.getByLabel("Vastaanottaja").fill(referral.receiver);
  await dialog.getByLabel("Miksi").fill(referral.why);
  await dialog.getByLabel("Mitä perhe sanoi").fill(referral.familySaid);
  await lookOver(page, "Ohjaa toiseen palveluun");
  await dialog.getByRole("button", { name: "Tallenna" }).click();
  await dialog.waitFor({ state: "detached" });
}

/** What has happened to the only referral under way. */
export async function stepReferral(page: Page, status: string): Promise<void> {
  await page.getByRole("button", { name: /^Kirjaa seuraava vaihe/ }).click();
  const dialog = page.getByRole("dialog", { name: /^Kirjaa seuraava vaihe/ });
  await dialog.getByRole("radio", { name: status, exact: true }).check({ force: true });
  await dialog.getByRole("button", { name: "Tallenna" }).click();
  await dialog.waitFor({ state: "detached" });
}
