import type { Page } from "playwright-core";
import { lookOver } from "./screen.ts";

/** The family's own page. */
export async function lookAtFamily(page: Page, caseId: string, name: string): Promise<void> {
  await page.goto(`/tyo/perheet/${caseId}`);
  await lookOver(page, `Perhe ${name}`);
}

/** Opens the window of a card on the family's details, fills it, saves, and waits for it to go. */
async function inWindow(
  page: Page,
  button: string,
  fill: (window: ReturnType<Page["getByRole"]>) => Promise<void>,
): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).first().click();
  const window = page.getByRole("dialog");
  await window.waitFor();
  await fill(window);
  await window.getByRole("button", { name: "Tallenna" }).click();
  await window.waitFor({ state: "detached" });
}

export interface Around {
  readonly father: { readonly name: string; readonly language: string; readonly interpreter: string };
  readonly secondHome: {
    readonly name: string;
    readonly street: string;
    readonly postcode: string;
    readonly city: string;
  };
  readonly twoHomed: { readonly name: string; readonly rhythm: string };
  readonly close: { readonly given: string; readonly family: string; readonly relation: string };
  readonly partner: { readonly name: string; readonly role: string; readonly agency: string };
  readonly alert: string;
}

/** What the contact didn't tell: the other parent's language and home, the close network, the school, what to mind. */
export async function completeDetails(page: Page, caseId: string, around: Around): Promise<void> {
  await page.goto(`/tyo/perheet/${caseId}/tiedot`);
  await page.getByRole("heading", { name: "Perheenjäsenet" }).waitFor();
  await inWindow(page, `Muokkaa tietoja: ${around.father.name}`, async (window) => {
    await window.getByLabel("Asiointikieli").selectOption({ label: around.father.language });
    await window.getByLabel("Tulkin kieli").selectOption({ label: around.father.interpreter });
    await lookOver(page, around.father.name);
  });
  await inWindow(page, "Lisää koti", async (window) => {
    await window.getByLabel("Kodin nimi").fill(around.secondHome.name);
    await window.getByLabel("Katuosoite").fill(around.secondHome.street);
    await window.getByLabel("Postinumero").fill(around.secondHome.postcode);
    await window.getByLabel("Paikkakunta").fill(around.secondHome.city);
  });
  const home = page.getByRole("listitem").filter({ hasText: around.secondHome.street });
  for (const [name, rhythm] of [
    [around.father.name, ""],
    [around.twoHomed.name, around.twoHomed.rhythm],
  ] as const) {
    await home.getByRole("button", { name: "Lisää asukas" }).click();
    const window = page.getByRole("dialog");
    await window.getByLabel("Asukas").selectOption({ label: name });
    await window.getByLabel("Asumisen rytmi").fill(rhythm);
    await window.getByRole("button", { name: "Tallenna" }).click();
    await window.waitFor({ state: "detached" });
  }
  await inWindow(page, "Lisää henkilö", async (window) => {
    await window.getByLabel("Etunimi").fill(around.close.given);
    await window.getByLabel("Sukunimi").fill(around.close.family);
    await window.getByLabel("Rooli perheessä").selectOption({ label: "isovanhempi" });
    await window.getByLabel("Perheen oma sana").fill(around.close.relation);
  });
  await inWindow(page, "Lisää palvelu", async (window) => {
    await window.getByLabel("Nimi").fill(around.partner.name);
    await window.getByLabel("Tehtävä").fill(around.partner.role);
    await window.getByLabel("Paikka tai palvelu").fill(around.partner.agency);
  });
  await inWindow(page, "Lisää huomio", async (window) => {
    await window.getByRole("radio", { name: "Kulku" }).check();
    await window.getByLabel("Huomio", { exact: true }).fill(around.alert);
  });
  await lookOver(page, "Perheenjäsenet");
}
