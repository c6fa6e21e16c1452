import type { Page } from "playwright-core";
import { lookOver } from "./screen.ts";

export async function childSays(page: Page, name: string, words: string): Promise<void> {
  await page.getByRole("button", { name: `Lisää: ${name}` }).click();
  await page.getByLabel(`Mitä ${name} kertoi tai näytti`).fill(words);
}

export async function personSays(page: Page, words: string): Promise<void> {
  await page.getByRole("button", { name: "Lisää jonkun sanoma" }).click();
  await page.getByLabel("Mitä hän sanoi").last().fill(words);
}

/** Rates a goal that was worked on, by the words of the level it has reached. */
export async function rateGoal(page: Page, title: string, level: string): Promise<void> {
  const goal = page.getByRole("listitem").filter({ has: page.getByText(title, { exact: true }) });
  await goal.getByRole("button", { name: "Käsiteltiin: arvioi" }).click();
  await goal.getByRole("radio", { name: level }).check({ force: true });
}

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

/** Looks the record over once more and signs it. Resolves to the entry's id. */
export async function signRecord(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Tarkista ja allekirjoita" }).click();
  await page.getByRole("heading", { name: "Tarkista ennen allekirjoitusta" }).waitFor();
  await page.getByRole("button", { name: "Allekirjoita", exact: true }).click();
  await page.getByText("Kirjaus on allekirjoitettu").waitFor();
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
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
