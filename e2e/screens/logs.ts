import type { Page } from "playwright-core";

/** Searches the log. Resolves to the words of the table's rows, newest first. */
export async function searchLog(
  page: Page,
  search: { readonly actor: string; readonly family: string; readonly outcome: string },
): Promise<string[]> {
  await page.goto("/tyo/lokit");
  await page.getByLabel("Työntekijän nimi").fill(search.actor);
  await page.getByLabel("Perheen tai perheenjäsenen nimi").fill(search.family);
  await page.getByLabel("Lopputulos").selectOption({ label: search.outcome });
  await page.getByRole("button", { name: "Hae lokista" }).click();
  await page.waitForURL(/outcome=/);
  const rows = page.getByRole("table").getByRole("row").filter({ hasText: search.actor });
  await rows.first().waitFor();
  return rows.allInnerTexts();
}
