import type { Page } from "playwright-core";
import { phone } from "../browser.ts";
import { lookOver } from "./screen.ts";

export interface Told {
  readonly sender: string;
  readonly relation: string;
  readonly phone: string;
  readonly address: string;
  readonly children: readonly (readonly [given: string, family: string, born: string])[];
  readonly adults: readonly (readonly [given: string, family: string, relation: string])[];
  readonly about: string;
  readonly wishes: string;
}

/** The public form as a parent fills it on a phone. Resolves to the reference number. */
export async function sendContact(page: Page, told: Told): Promise<string> {
  await page.goto("/ota-yhteytta");
  await lookOver(page, "Ota yhteyttä", phone);
  await page.getByLabel("Perhe itse").check();
  const you = page.getByRole("region", { name: "Sinä" });
  await you.getByLabel("Nimesi").fill(told.sender);
  await you.getByLabel("Kuka olet lapselle?").fill(told.relation);
  await page.getByRole("button", { name: "Lähetä yhteydenotto" }).click();
  // Nothing typed is lost when something is missing, and the form says what.
  await page.getByRole("group", { name: /Tarkista vielä/ }).waitFor();
  await lookOver(page, "Ota yhteyttä", phone);
  await you.getByLabel("Puhelinnumero").fill(told.phone);
  for (const [at, [given, family, born]] of told.children.entries()) {
    if (at > 0) await page.getByRole("button", { name: "Lisää lapsi" }).click();
    const child = page.getByRole("group", { name: `Lapsi ${at + 1}` });
    await child.getByLabel("Etunimi").fill(given);
    await child.getByLabel("Sukunimi").fill(family);
    await child.getByRole("textbox", { name: "Syntymäaika" }).fill(born);
  }
  for (const [at, [given, family, relation]] of told.adults.entries()) {
    await page.getByRole("button", { name: "Lisää aikuinen" }).click();
    const adult = page.getByRole("group", { name: `Aikuinen ${at + 1}` });
    await adult.getByLabel("Etunimi").fill(given);
    await adult.getByLabel("Sukunimi").fill(family);
    await adult.getByLabel("Kuka hän on lapselle?").fill(relation);
  }
  await page.getByLabel("Mistä on kysymys?").fill(told.about);
  await page.getByLabel("Millaista apua toivot?").fill(told.wishes);
  await page.getByRole("textbox", { name: "Osoite" }).fill(told.address);
  await page.getByRole("button", { name: "Lähetä yhteydenotto" }).click();
  await lookOver(page, "Kiitos, viestisi on perillä");
  return page.locator(".contact-reference").innerText();
}

/** The front door finds the contact in the inbox by its reference and takes it. */
export async function takeContact(page: Page, sender: string, reference: string): Promise<void> {
  await page.goto("/tyo/yhteydenotot");
  await lookOver(page, "Yhteydenotot");
  await page.getByRole("searchbox", { name: "Hae viitenumerolla tai nimellä" }).fill(reference);
  await page.getByRole("status").filter({ hasText: "1 yhteydenotto" }).waitFor();
  await page.getByRole("main").getByRole("link", { name: sender }).click();
  await page.getByRole("heading", { name: sender, level: 1 }).waitFor();
  await page.getByRole("button", { name: "Ota käsittelyyn" }).click();
  await page.getByText(/^Käsittelee /).waitFor();
}

/** Is the family known already? Asked by what was told, by a name of the town, and by personal identity code. */
export async function lookForKnown(
  page: Page,
  asked: {
    readonly child: string;
    readonly known: string;
    readonly code: string;
    readonly wrongCode: string;
  },
): Promise<void> {
  const known = page.getByRole("region", { name: "Tunnettu perhe?" });
  await known.getByRole("button", { name: `Hae: ${asked.child}` }).click();
  await known.getByText("Ketään ei löytynyt näillä tiedoilla.").waitFor();
  await known.getByLabel("Nimi").fill(asked.known);
  await known.getByRole("textbox", { name: "Syntymäaika" }).fill("");
  await known.getByRole("button", { name: "Hae henkilöitä" }).click();
  await known.getByRole("listitem").filter({ hasText: asked.known }).first().waitFor();
  await known.getByText(/avoin/).first().waitFor();
  await known.getByLabel("Nimi").fill("");
  await known.getByLabel("Henkilötunnus").fill(asked.wrongCode);
  await known.getByRole("button", { name: "Hae henkilöitä" }).click();
  await known.getByText("Henkilötunnus ei täsmää. Tarkista merkit.").first().waitFor();
  await known.getByLabel("Henkilötunnus").fill(asked.code);
  await known.getByRole("button", { name: "Hae henkilöitä" }).click();
  await known.getByText("Ketään ei löytynyt näillä tiedoilla.").waitFor();
}

/** Urgency comes first; only then can anything be decided. Goes on to opening a case. */
export async function assessAndOpen(page: Page, reason: string): Promise<void> {
  await page.getByText("Arvioi ensin kiireellisyys.", { exact: false }).waitFor();
  await page.getByRole("radio", { name: "Ei kiireellinen" }).check();
  await page.getByLabel("Perustelu").fill(reason);
  await page.getByRole("button", { name: "Tallenna arvio" }).click();
  await page.getByRole("radio", { name: /Avataan asiakkuus/ }).check();
  await page.getByRole("link", { name: "Avaa asiakkuus" }).waitFor();
  await lookOver(page, /.+/);
  await page.getByRole("link", { name: "Avaa asiakkuus" }).click();
}

export interface Opening {
  readonly purchaser: string;
  readonly home: string;
  readonly residents: readonly string[];
  /** Each adult with the scope of guardianship over every child, and where that is known from. */
  readonly guardians: readonly (readonly [adult: string, scope: string])[];
  readonly source: string;
  readonly childCode: string;
  readonly reasons: string;
}

/** Members come from what was told; guardianship, home and the responsible social worker are added. Resolves to the case's id. */
export async function openCase(page: Page, opening: Opening): Promise<string> {
  await lookOver(page, "Avataan asiakkuus");
  await page.getByLabel("Henkilötunnus").first().fill(opening.childCode);
  for (const [adult, scope] of opening.guardians) {
    const pairs = page.getByLabel(new RegExp(`^${adult}: lapsen .* huolto`));
    for (let at = 0; at < (await pairs.count()); at += 1) await pairs.nth(at).selectOption({ label: scope });
  }
  await page.getByLabel("Mistä tieto on?").fill(opening.source);
  await page.getByLabel("Kodin nimi").fill(opening.home);
  const residents = page.getByRole("group", { name: "Ketkä asuvat siellä?" });
  for (const one of await residents.getByRole("checkbox").all()) await one.uncheck();
  for (const name of opening.residents) await residents.getByLabel(name).check();
  const named = page.getByRole("combobox", { name: "Vastuussa oleva sosiaalityöntekijä" });
  await named.fill(opening.purchaser);
  await page.getByRole("option", { name: new RegExp(opening.purchaser) }).click();
  await page.getByLabel("Perustelut").fill(opening.reasons);
  // Whether the family has been told is answered, not taken for granted.
  const told = page.getByRole("group", { name: /^Onko perheelle kerrottu/ });
  if ((await told.getByRole("radio", { checked: true }).count()) > 0)
    throw new Error("the answer is given before anybody has given it");
  await page.getByRole("button", { name: "Avaa asiakkuus" }).click();
  await told.getByText("Valitse yksi vaihtoehto.").waitFor();
  await told.getByRole("radio", { name: "Kyllä" }).check();
  await page.getByRole("button", { name: "Avaa asiakkuus" }).click();
  await page.waitForURL(/\/perheet\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}
