import type { Page } from "playwright-core";
import { lookOver } from "./screen.ts";

/** A worker proposes on the family's journey that it moves, with the assessment behind it and the family's own words. */
export async function proposeMove(
  page: Page,
  caseId: string,
  move: { kind: RegExp; service: string; why: string; familyWords: string; assessment: string },
): Promise<void> {
  await page.goto(`/tyo/perheet/${caseId}/polku`);
  await lookOver(page, "Perheen polku");
  await page.getByRole("button", { name: "Ehdota siirtymää" }).click();
  const dialog = page.getByRole("dialog", { name: "Ehdota siirtymää" });
  await dialog.getByRole("radio", { name: move.kind }).check();
  await dialog.getByLabel("Mihin palveluun").selectOption({ label: move.service });
  await dialog.getByLabel("Miksi siirtymää ehdotetaan").fill(move.why);
  await dialog.getByLabel("Perheen oma näkemys").fill(move.familyWords);
  await dialog.getByLabel("Mitä arvio kertoi").fill(move.assessment);
  await lookOver(page, "Ehdota siirtymää");
  await dialog.getByRole("button", { name: "Lähetä ehdotus" }).click();
  await page.getByText("odottaa sosiaalityöntekijää").waitFor();
}

/** The purchaser comes by the reminder to the proposal, and orders from it: nothing is written twice. */
export async function orderFromProposal(
  page: Page,
  family: string,
  ordered: { unit: string; hours: string; why: string },
): Promise<void> {
  await page.goto("/tyo/muistutukset");
  await page.getByRole("heading", { name: "Muistutukset" }).waitFor();
  await page
    .getByRole("region", { name: "Odottaa sinua" })
    .getByRole("listitem")
    .filter({ hasText: "Siirtymäehdotus" })
    .getByRole("link", { name: family })
    .click();
  await page.getByRole("link", { name: "Tee tilaus ehdotuksesta" }).click();
  await page.getByText("Tilaus siirtymästä", { exact: false }).waitFor();
  if (!(await page.getByLabel("Perustelut").inputValue()).includes(ordered.why))
    throw new Error("the proposal's grounds aren't in the order");
  await page.getByRole("radio", { name: new RegExp(ordered.unit) }).check();
  for (const name of ["Lakiperuste", "Palvelun aloittamisen peruste"]) {
    const group = page.getByRole("group", { name });
    if ((await group.count()) > 0) await group.getByRole("radio").first().check();
  }
  await page.getByLabel("Määrä viikossa").fill(ordered.hours);
  await page.getByRole("button", { name: "Lähetä tilaus" }).click();
  await page.waitForURL(/\/tilaus$/);
}

/** The unit's lead takes the order while the present service runs: the family waits for its closing. */
export async function takeTheFamily(page: Page, family: string): Promise<void> {
  await page.goto("/tyo/yksikko");
  await page.getByRole("link", { name: `Vastaa tilaukseen ${family}` }).click();
  await page.getByRole("heading", { name: /^Vastaa tilaukseen/ }).waitFor();
  await page.getByRole("button", { name: "Ota vastaan" }).click();
  await page.getByText("Perhe siirtyy, kun nykyinen palvelu päätetään.", { exact: false }).waitFor();
}

/** Goal by goal with the family: the first goes on in its words, the others end here. */
export async function chooseGoals(
  page: Page,
  caseId: string,
  chosen: { goesOn: string; words: string; ends: string; with: string },
): Promise<void> {
  await page.goto(`/tyo/perheet/${caseId}/polku`);
  await page.getByRole("button", { name: "Valitkaa jatkuvat tavoitteet" }).click();
  const dialog = page.getByRole("dialog", { name: "Valitkaa jatkuvat tavoitteet" });
  const goal = (title: string) => dialog.getByRole("group", { name: title });
  await goal(chosen.goesOn).getByRole("radio", { name: "jatkuu" }).check();
  await goal(chosen.ends).getByRole("radio", { name: "päättyy tähän" }).check();
  await dialog.getByLabel("Perheen sanat tavoitteesta").fill(chosen.words);
  await dialog.getByRole("checkbox", { name: chosen.with }).check();
  await lookOver(page, "Valitkaa jatkuvat tavoitteet");
  await dialog.getByRole("button", { name: "Tallenna" }).click();
  // A choice that isn't taken says why in its window, which then stays.
  await dialog.waitFor({ state: "detached" }).catch(async () => {
    throw new Error(`the window stays: ${await dialog.innerText()}`);
  });
  // With its day: that nothing has been chosen yet is said in the same words.
  await page.getByText(/^Valittu \d/).waitFor();
}

/** Closing the present service is the move. */
export async function closeAndMove(page: Page, caseId: string): Promise<void> {
  await page.goto(`/tyo/perheet/${caseId}/paattaminen`);
  await page.getByText("Perhe siirtyy seuraavaan palveluun").waitFor();
  await lookOver(page, "Päättäminen");
  await page.getByRole("button", { name: "Päätä työskentely" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Päätä työskentely" }).click();
  await page.getByText("perhe on siirtynyt seuraavaan", { exact: false }).waitFor();
}
