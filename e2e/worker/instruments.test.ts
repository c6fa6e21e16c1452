import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { instrumentContent } from "#contract/worker/instruments.ts";
import { openBrowser } from "../browser.ts";
import { person } from "../person.ts";
import { lookOver, settled } from "../screens/screen.ts";
import { type TownServer, townServer } from "../server.ts";

let server: TownServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([townServer(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const press = (page: Page | Locator, name: string | RegExp) =>
  page.getByRole("button", { name, exact: true }).click();

/** A text in its three languages, within a group or the row that is open. */
async function writeInThree(within: Locator, label: string, [fi, sv, en]: readonly [string, string, string]) {
  const group = within.getByRole("group", { name: label, exact: true });
  await group.getByRole("textbox", { name: "ruotsi" }).fill(sv);
  await group.getByRole("textbox", { name: "englanti" }).fill(en);
  await group.getByRole("textbox", { name: "suomi" }).fill(fi);
}

const draft = /, luonnos$/;

test(
  "the administrator copies an instrument, adds a section with a question and a cut-off, tries it and releases it",
  { timeout: 180_000 },
  async () => {
    const administrator = await person(browser, server, "administrator");
    const page = await administrator.arrive();
    await page.goto("/tyo/mittarit");
    await page.getByRole("table").getByRole("link", { name: "Arki ja yhdessäolo" }).click();
    await press(page, "Tee kopio muutettavaksi");
    await press(page.getByRole("dialog"), "Aloita luonnos");
    await page.getByRole("heading", { level: 1, name: draft }).waitFor();
    const panel = page.getByRole("tabpanel");

    // A section without a name is told of at its field, which has the focus, and in the list above.
    await press(panel, "Lisää osio");
    const nameless = panel.getByRole("group", { name: "Osion nimi" }).getByRole("textbox", { name: "suomi" });
    await nameless.and(page.locator(":focus")).waitFor();
    await nameless.and(page.locator("[aria-invalid=true]")).waitFor();
    await page.getByRole("button", { name: "Osio section-1 (ruotsi)" }).waitFor();
    await writeInThree(panel, "Osion nimi", ["Nukkuminen", "Sömn", "Sleep"]);

    await press(panel, "Lisää kysymys");
    const question = panel.getByRole("group", { name: "Teksti", exact: true });
    await question.getByRole("textbox", { name: "suomi" }).and(page.locator(":focus")).waitFor();
    await panel.getByRole("combobox", { name: "Osio" }).selectOption({ label: "Nukkuminen" });
    await writeInThree(panel, "Teksti", ["Yöt ovat rauhallisia", "Nätterna är lugna", "Nights are calm"]);
    // By the keyboard alone to the top: the button keeps the focus as the row moves.
    const up = panel.getByRole("button", { name: "Siirrä ylemmäs: Yöt ovat rauhallisia" });
    await up.focus();
    while (await up.isEnabled()) await page.keyboard.press("Enter");
    await page.locator("summary", { hasText: "1. Yöt ovat rauhallisia" }).waitFor();
    await lookOver(page, draft);

    // A cut-off without a source isn't let through.
    await page.getByRole("tab", { name: "Pisteytys" }).click();
    await press(panel, "Lisää raja");
    await panel.getByRole("textbox", { name: "Pisteestä alkaen" }).fill("60");
    await writeInThree(panel, "Rajan nimi", ["arki kantaa", "vardagen bär", "everyday life holds"]);
    await writeInThree(panel, "Väestö", ["kokeilun perheet", "försökets familjer", "families of the trial"]);
    await panel.getByText("lähde puuttuu: ilman lähdettä tätä ei oteta käyttöön").waitFor();
    await lookOver(page, draft);
    await page.getByRole("tab", { name: "Julkaisu" }).click();
    expect(await panel.getByRole("button", { name: "Julkaise" }).isDisabled()).toBe(true);
    await press(page, "Raja 1");
    const source = panel.getByRole("textbox", { name: "Lähde" });
    await source.and(page.locator(":focus")).waitFor();
    await source.fill("Oma kokeilu 2026, kehittämismuistio 3");
    await page.getByText("on korjattava ennen julkaisua").waitFor({ state: "detached" });

    // As each who answers sees it.
    const preview = page.getByRole("region", { name: "Esikatselu" });
    const forms = await preview
      .getByRole("combobox", { name: "Kuka vastaa" })
      .locator("option")
      .allTextContents();
    expect(forms.length).toBeGreaterThan(1);
    for (const form of forms) {
      await preview.getByRole("combobox", { name: "Kuka vastaa" }).selectOption({ label: form });
      await preview.getByText("Yöt ovat rauhallisia").first().waitFor();
    }

    await page.getByRole("tab", { name: "Julkaisu" }).click();
    await panel.getByRole("textbox", { name: "Perustelu" }).fill("Yöt ovat perheille tärkein asia.");
    await press(panel, "Julkaise");
    await press(page.getByRole("dialog"), "Julkaise");
    await page.getByRole("heading", { level: 1, name: "Arki ja yhdessäolo", exact: true }).waitFor();
    const { instrument } = await administrator.ask(instrumentContent, {
      params: { instrument: "everyday-and-together", version: 1001 },
    });
    expect(instrument).toMatchObject({
      sections: [{ name: { fi: "Nukkuminen" } }],
      cutOffs: [{ from: 60, source: "Oma kokeilu 2026, kehittämismuistio 3" }],
    });

    // A questionnaire from elsewhere that can't be kept is refused, and the element is named.
    await page.goto("/tyo/mittarit");
    await press(page, "Tuo FHIR-tiedosto");
    const broken = {
      resourceType: "Questionnaire",
      status: "active",
      title: "Perheen ilta",
      item: [
        { linkId: "1", text: "Miten ilta sujui?", type: "text" },
        { linkId: "2", text: "Kuinka kauan?", type: "quantity" },
      ],
    };
    await page.getByLabel("Tiedosto", { exact: true }).setInputFiles({
      name: "ilta.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(broken)),
    });
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Questionnaire.item[1].type").waitFor();
    expect(await dialog.getByRole("button", { name: "Tee luonnos" }).isDisabled()).toBe(true);
    await settled(page);
    await lookOver(page, "Tuo kysely FHIR-tiedostosta");
  },
);
