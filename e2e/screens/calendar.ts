import type { Page } from "playwright-core";

/** Chooses a room or a car for the meeting that is being planned. */
export const choose = (page: Page, thing: string): Promise<void> =>
  page.getByRole("checkbox", { name: thing }).check();

/** Marks a worker's absence of whole days, from the list of absences. */
export async function markAbsence(
  page: Page,
  absence: { readonly who: string; readonly kind: string; readonly from: string; readonly to: string },
): Promise<void> {
  await page.goto("/tyo/kalenteri/poissaolot");
  await page.getByRole("button", { name: "Merkitse poissaolo" }).click();
  const window = page.getByRole("dialog", { name: "Merkitse poissaolo" });
  await window.getByRole("combobox", { name: "Kuka" }).selectOption({ label: absence.who });
  await window.getByRole("radio", { name: absence.kind }).check();
  await window.getByRole("textbox", { name: "Ensimmäinen päivä" }).fill(absence.from);
  await window.getByRole("textbox", { name: "Viimeinen päivä" }).fill(absence.to);
  await window.getByRole("button", { name: "Tallenna poissaolo" }).click();
  await window.waitFor({ state: "hidden" });
}

/** Hands one of the absent worker's families over, from the page of the absence. */
export async function handOver(
  page: Page,
  family: string,
  to: { readonly name: string; readonly words: string },
): Promise<void> {
  const card = page
    .locator("section, article, .card")
    .filter({ has: page.getByRole("link", { name: family }) })
    .last();
  await card.getByText("Siirrä perhe sijaiselle").click();
  const standIn = card.getByRole("combobox", { name: "Sijainen" });
  const options = await standIn.getByRole("option").allTextContents();
  const label = options.find((one) => one.startsWith(to.name));
  if (label === undefined) throw new Error(`${to.name} isn't among ${options.join("; ")}`);
  await standIn.selectOption({ label });
  await card.getByRole("textbox", { name: "Mitä on meneillään" }).fill(to.words);
  await card.getByRole("button", { name: "Tallenna" }).click();
  await card.getByText(`Sijaisena ${to.name}`).waitFor();
}
