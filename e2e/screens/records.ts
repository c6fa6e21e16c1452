import type { Page } from "playwright-core";
import { agree } from "./entries.ts";
import { choosePresent } from "./meetings.ts";
import { lookOver } from "./screen.ts";

export interface Recorded {
  readonly methods: readonly string[];
  readonly observed: string;
  readonly said?: { readonly who: string; readonly words: string };
  readonly assessed?: string;
  readonly voice?: { readonly child: string; readonly words: string; readonly how: string };
  readonly agreed?: { readonly what: string; readonly who: RegExp; readonly due: string };
  /** Rated goals by title, each with the words of the level reached. */
  readonly goals?: readonly (readonly [goal: string, level: string])[];
  readonly concern?: boolean;
  /** Agreed earlier and now done. */
  readonly done?: readonly string[];
  /** A start meeting's own part. */
  readonly start?: {
    readonly situation: string;
    readonly wishes: readonly (readonly [who: string, words: string])[];
  };
  readonly also?: readonly string[];
  readonly without?: readonly string[];
}

/** From the open meeting to its record. */
export async function openRecord(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Kirjaa tapaaminen" }).click();
  await page.getByRole("heading", { name: "Kirjaa tapaaminen", level: 1 }).waitFor();
}

/** From Today to the record of the family's meeting, as on a phone in a hallway. */
export async function openRecordFromToday(page: Page, family: string): Promise<void> {
  await page.goto("/tyo/tanaan");
  await page
    .getByRole("article", { name: `Perhe ${family}` })
    .getByRole("link", { name: "Kirjaa" })
    .click();
  await page.getByRole("heading", { name: "Kirjaa tapaaminen", level: 1 }).waitFor();
}

/** Writes the open record; the draft saves itself. */
export async function writeRecord(page: Page, recorded: Recorded): Promise<void> {
  await choosePresent(page.locator("form"), recorded);
  if (recorded.start) {
    await page.getByRole("textbox", { name: "Tilanne nyt" }).fill(recorded.start.situation);
    for (const [who, words] of recorded.start.wishes)
      await page.getByRole("textbox", { name: `Mitä ${who} toivoo` }).fill(words);
  }
  for (const method of recorded.methods) await page.getByRole("checkbox", { name: method }).check();
  if (recorded.voice) {
    const { child, words, how } = recorded.voice;
    await page.getByRole("button", { name: `Lisää: ${child}` }).click();
    await page.getByLabel(`Mitä ${child} kertoi tai näytti`).fill(words);
    await page.getByRole("radio", { name: how }).check();
  }
  await page.getByRole("textbox", { name: "Mitä näimme" }).fill(recorded.observed);
  if (recorded.said) {
    await page.getByRole("button", { name: "Lisää jonkun sanoma" }).click();
    await page.getByLabel("Mitä hän sanoi").last().fill(recorded.said.words);
    await page.getByLabel("Kuka sanoi").last().selectOption({ label: recorded.said.who });
  }
  for (const [title, level] of recorded.goals ?? []) {
    const goal = page.getByRole("listitem").filter({ has: page.getByText(title, { exact: true }) });
    await goal.getByRole("button", { name: "Käsiteltiin: arvioi" }).click();
    await goal.getByRole("radio", { name: level }).check();
  }
  if (recorded.agreed) await agree(page, recorded.agreed);
  const open = page.getByRole("group", { name: "Aiemmin sovittua" });
  for (const what of recorded.done ?? []) await open.getByRole("checkbox", { name: what }).check();
  if (recorded.assessed)
    await page.getByRole("textbox", { name: "Työntekijän arvio" }).fill(recorded.assessed);
  if (recorded.concern) await page.getByRole("radio", { name: "Kyllä, huoli otettiin esiin" }).check();
  await page
    .getByText(/^Tallennettu/)
    .first()
    .waitFor();
}

/** Goes from the written record to its check and signs it; a screen not met before is looked over on the way. */
export async function signRecord(page: Page, { looking = false } = {}): Promise<void> {
  if (looking) await lookOver(page, "Kirjaa tapaaminen");
  await page.getByRole("button", { name: "Tarkista ja allekirjoita" }).click();
  await page.getByRole("heading", { name: "Tarkista ennen allekirjoitusta" }).waitFor();
  if (looking) await lookOver(page, "Tarkista ennen allekirjoitusta");
  await page.getByRole("button", { name: "Allekirjoita", exact: true }).click();
  await page.getByText("Kirjaus on allekirjoitettu").waitFor();
  if (looking) await lookOver(page, /^Kirjaus/);
}
