import type { Page } from "playwright-core";

/** From a contact under handling to the form that begins a service with the family. */
export async function openOwnStart(page: Page, contactId: string): Promise<void> {
  await page.goto(`/tyo/yhteydenotot/${contactId}`);
  await page.getByRole("radio", { name: /Aloita palvelu heti/ }).check();
  await page.getByRole("link", { name: "Aloita palvelu perheen kanssa" }).click();
  await page.getByRole("heading", { name: "Aloita palvelu perheen kanssa" }).waitFor();
}

export interface Start {
  readonly service: RegExp;
  /** What the family wants to talk about; it may leave that for later. */
  readonly theme?: string;
  readonly reasons: string;
  /** An hour at which the worker has nothing else. */
  readonly from: string;
}

/** Fills the open form and begins the service. Resolves to the case. */
export async function beginService(page: Page, start: Start): Promise<string> {
  await page.getByRole("radio", { name: start.service }).check();
  if (start.theme) await page.getByText(start.theme, { exact: true }).click();
  await page.getByLabel("Työntekijä", { exact: true }).selectOption({ index: 1 });
  await page.getByLabel("Perustelut").fill(start.reasons);
  await page.getByLabel("Kello").fill(start.from);
  await page.getByRole("button", { name: "Aloita palvelu" }).click();
  await page.waitForURL(/perheet\/[0-9a-f-]{36}$/);
  return page.url().slice(-36);
}
