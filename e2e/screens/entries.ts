import type { Page } from "playwright-core";
import { lookOver } from "./screen.ts";

/** Adds to the open record what was agreed, or decided in a network meeting: by whom and by when. */
export async function agree(
  page: Page,
  agreement: { readonly what: string; readonly who: RegExp; readonly due: string },
): Promise<void> {
  const agreed = page.getByRole("group", { name: /^(Mitä sovittiin|Päätökset)/ });
  await agreed.getByRole("button", { name: /^Lisää (sovittu asia|päätös)$/ }).click();
  await agreed.getByLabel("Mitä tehdään").last().fill(agreement.what);
  const owner = agreed.getByLabel("Kuka tekee").last();
  const option = owner.locator("option").filter({ hasText: agreement.who }).first();
  await owner.selectOption((await option.getAttribute("value")) ?? "");
  await agreed.getByRole("textbox", { name: "Mihin mennessä" }).last().fill(agreement.due);
}

/** A network meeting's own part of the open record: what has been achieved, and whether to go on. */
export async function decideContinuation(
  page: Page,
  decided: { readonly effect: string; readonly decision: string; readonly reasons: string },
): Promise<void> {
  await page.getByLabel("Mitä työskentelyllä on saatu aikaan").fill(decided.effect);
  await page.getByRole("radio", { name: decided.decision }).check();
  await page.getByLabel("Perustelut").fill(decided.reasons);
}

/** Corrects what was observed in the open, signed entry: a new version with its kind and reason, the former readable. */
export async function correctObservation(
  page: Page,
  correction: { readonly kind: string; readonly reason: string; readonly from: string; readonly to: string },
): Promise<void> {
  await page.getByRole("link", { name: "Korjaa kirjausta" }).click();
  await page.getByRole("radio", { name: correction.kind }).check();
  await page.getByLabel("Miksi korjataan").fill(correction.reason);
  await page.getByLabel("Mitä näimme").fill(correction.to);
  await lookOver(page, "Korjaa kirjausta");
  await page.getByRole("button", { name: "Allekirjoita korjaus" }).click();
  await page.getByText(`${correction.kind}: ${correction.reason}`).waitFor();
  await page.getByRole("button", { name: /Vertaa versioon 1/ }).click();
  await page.getByRole("heading", { name: "Mitä muuttui" }).waitFor();
  await lookOver(page, /^Kirjaus/);
  await page.getByRole("button", { name: "Versio 1", exact: true }).click();
  await page.getByText("Aiempi versio. Voimassa on versio 2.").waitFor();
  await page.getByText(correction.from).waitFor();
}
