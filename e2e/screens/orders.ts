import type { Page } from "playwright-core";
import { lookOver } from "./screen.ts";

/** The purchaser orders family work; one radio is chosen of each group that the service asks. */
export async function orderFamilyWork(page: Page, caseId: string, unit: string): Promise<void> {
  await page.goto(`/tyo/perheet/${caseId}/tilaus/uusi`);
  await page.getByLabel("Palvelu", { exact: true }).selectOption({ label: "Perhetyö" });
  await lookOver(page, "Tilaa palvelu");
  await page.getByRole("radio", { name: new RegExp(unit) }).check({ force: true });
  for (const group of ["Lakiperuste", "Palvelun aloittamisen peruste"]) {
    const choices = page
      .getByRole("group", { name: group })
      .or(page.getByRole("radiogroup", { name: group }));
    if ((await choices.count()) > 0) await choices.first().getByRole("radio").first().check({ force: true });
  }
  await page.getByLabel("Perustelut").fill("Illat ja aamut ovat riitaisia, äiti on väsynyt.");
  await page.getByLabel("Mitä toivotaan").fill("Illat sujuvat ja Aapo lähtee kouluun ajoissa.");
  await page.getByLabel("Määrä viikossa").fill("3");
  await page.getByRole("button", { name: "Lähetä tilaus" }).click();
  await lookOver(page, /^Tilau/);
}

/** The unit lead sees each worker's week while choosing the team, and takes the order. */
export async function acceptOrder(
  page: Page,
  caseId: string,
  orderId: string,
  team: readonly string[],
): Promise<void> {
  await page.goto(`/tyo/perheet/${caseId}/tilaus/${orderId}/vastaanota`);
  await lookOver(page, /Vastaa tilaukseen/);
  for (const name of team) {
    await page.getByRole("button", { name: `Lisää tiimiin ${name}` }).click();
    await page.getByRole("group", { name }).waitFor();
  }
  await page.getByRole("button", { name: "Ota vastaan" }).click();
  await page.waitForURL(/\/tilaus$/);
  await page
    .getByText(team[0] ?? "")
    .first()
    .waitFor();
}
