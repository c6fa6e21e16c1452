import type { Page } from "playwright-core";
import { lookOver } from "./screen.ts";

/** Searches the log for what somebody has done with a family's data. Resolves to the table's rows, newest first. */
export async function searchLog(
  page: Page,
  search: { readonly actor?: string; readonly family?: string },
): Promise<string[]> {
  await page.goto("/tyo/lokit");
  await page.getByLabel("Työntekijän nimi").fill(search.actor ?? "");
  await page.getByLabel("Perheen tai perheenjäsenen nimi").fill(search.family ?? "");
  await page.getByRole("button", { name: "Hae lokista" }).click();
  await page.waitForURL(/\?/);
  await lookOver(page, "Käyttölokit");
  return page.getByRole("table").locator("tbody tr").allInnerTexts();
}
