import type { Page } from "playwright-core";
import { desk, type phone } from "../browser.ts";
import { choosePresent } from "./meetings.ts";
import { lookOver } from "./screen.ts";

export interface Recorded {
  readonly methods: readonly string[];
  readonly observed: string;
  readonly said?: { readonly who: string; readonly words: string };
  readonly assessed?: string;
  readonly voice?: { readonly child: string; readonly words: string; readonly how: string };
  readonly agreed?: { readonly what: string; readonly who: string; readonly due: string };
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

/** Opens the record of the open meeting and writes it; the draft saves itself. */
export async function writeRecord(
  page: Page,
  recorded: Recorded,
  width: typeof phone | typeof desk = desk,
): Promise<void> {
  await page.getByRole("link", { name: "Kirjaa tapaaminen" }).click();
  await page.getByRole("heading", { name: "Kirjaa tapaaminen", level: 1 }).waitFor();
  await page.setViewportSize({ ...width });
  await choosePresent(page.locator("form"), recorded);
  if (recorded.start) {
    await page.getByLabel("Tilanne nyt").fill(recorded.start.situation);
    for (const [who, words] of recorded.start.wishes)
      await page.getByRole("textbox", { name: new RegExp(`^Mitä ${who}.* toivoo`) }).fill(words);
  }
  for (const method of recorded.methods) await page.getByRole("checkbox", { name: method }).check();
  if (recorded.voice) {
    const { child, words, how } = recorded.voice;
    const voice = page.getByRole("group", { name: "Lapsen oma ääni" });
    await voice.getByRole("button", { name: `Lisää: ${child}` }).click();
    await voice.getByLabel(`Mitä ${child} kertoi tai näytti`).fill(words);
    await voice.getByRole("radio", { name: how }).check();
  }
  await page.getByRole("textbox", { name: "Mitä näimme" }).fill(recorded.observed);
  if (recorded.said) {
    const said = page.getByRole("group", { name: "Mitä sanottiin" });
    await said.getByRole("button", { name: "Lisää jonkun sanoma" }).click();
    await said.getByLabel("Kuka sanoi").selectOption({ label: recorded.said.who });
    await said.getByLabel("Mitä hän sanoi").fill(recorded.said.words);
  }
  for (const [goal, level] of recorded.goals ?? []) {
    const line = page
      .getByRole("group", { name: "Tavoitteet" })
      .getByRole("listitem")
      .filter({ hasText: goal });
    await line.getByRole("button", { name: "Käsiteltiin: arvioi" }).click();
    await line.getByRole("radio", { name: level }).check();
  }
  if (recorded.agreed) {
    const agreed = page.getByRole("group", { name: "Mitä sovittiin" });
    await agreed.getByRole("button", { name: "Lisää sovittu asia" }).click();
    await agreed.getByLabel("Mitä tehdään").fill(recorded.agreed.what);
    await agreed.getByLabel("Kuka tekee").selectOption({ label: recorded.agreed.who });
    await agreed.getByRole("textbox", { name: "Mihin mennessä" }).fill(recorded.agreed.due);
  }
  for (const what of recorded.done ?? [])
    await page.getByRole("group", { name: "Aiemmin sovittua" }).getByRole("checkbox", { name: what }).check();
  if (recorded.assessed)
    await page.getByRole("textbox", { name: "Työntekijän arvio" }).fill(recorded.assessed);
  if (recorded.concern) await page.getByRole("radio", { name: "Kyllä, huoli otettiin esiin" }).check();
  await page
    .getByText(/^Tallennettu/)
    .first()
    .waitFor();
}

/** Checks the written record once more and signs it. */
export async function signRecord(page: Page, width: typeof phone | typeof desk = desk): Promise<void> {
  await checkRecord(page);
  await lookOver(page, "Tarkista ennen allekirjoitusta", width);
  await page.getByRole("button", { name: "Allekirjoita" }).click();
  await page.waitForURL(/\/kirjaukset\/[0-9a-f-]{36}/);
  await page.getByText("Kirjaus on allekirjoitettu").waitFor();
}

/** Goes from the written record to its check. */
export async function checkRecord(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Tarkista ja allekirjoita" }).click();
  await page.getByRole("heading", { name: "Tarkista ennen allekirjoitusta" }).waitFor();
}
