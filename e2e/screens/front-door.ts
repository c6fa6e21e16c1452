import type { Page } from "playwright-core";
import { expect } from "vitest";
import { phone } from "../browser.ts";
import { lookOver } from "./screen.ts";

/** An official writes a child-welfare notification on the public form. Resolves to its reference. */
export async function notifyByForm(page: Page, child: string, about: string): Promise<string> {
  await page.goto("/ota-yhteytta");
  await page.getByLabel("Lastensuojeluilmoitus").check();
  await page.getByText(/Yksityishenkilö tekee ilmoituksen puhelimessa/).waitFor();
  await page.getByLabel("Nimesi").fill("Anne Laine");
  await page.getByLabel("Työpaikka").fill("Särkiniemen koulu");
  await page.getByLabel("Puhelinnumero").first().fill("040 123 4567");
  await page.getByLabel("Mistä ilmoitat?").selectOption({ label: "Koulu tai muu opetustoimi" });
  await page.getByRole("checkbox", { name: "Poissaolot koulusta" }).check();
  await page.getByLabel("Mitä olet nähnyt tai kuullut", { exact: false }).fill(about);
  await page.getByRole("group", { name: "Tietääkö perhe" }).getByLabel("Kyllä").check();
  await page.getByRole("button", { name: "Lähetä ilmoitus" }).click();
  // Whose it is has to be said; nothing typed is lost.
  await page.getByText("Kirjoita ainakin yhden lapsen nimi.").first().waitFor();
  await lookOver(page, "Tee lastensuojeluilmoitus", phone);
  const [given = "", family = ""] = child.split(" ");
  const first = page.getByRole("group", { name: "Lapsi 1" });
  await first.getByLabel("Etunimi").fill(given);
  await first.getByLabel("Sukunimi").fill(family);
  await page.getByRole("button", { name: "Lähetä ilmoitus" }).click();
  await page.getByRole("heading", { name: "Kiitos, ilmoitus on perillä" }).waitFor();
  return page.locator(".contact-reference").innerText();
}

export interface Caller {
  readonly name: string;
  readonly phone: string;
  readonly child: readonly [given: string, family: string];
  readonly about: string;
}

/** A neighbour's call is written down as a notification, its urgency assessed while the call is on. */
export async function writeDownNotification(page: Page, caller: Caller): Promise<void> {
  await page.goto("/tyo/yhteydenotot/puhelu");
  await page.getByRole("radio", { name: /Kyllä, lastensuojeluilmoitus/ }).check();
  await page.getByLabel("Kuka ilmoittaa?").selectOption({ label: "Naapuri tai muu yksityinen" });
  await page.getByText(/tallennetaan suojattuina/).waitFor();
  const who = page.getByRole("region", { name: "Ilmoittaja" });
  await who.getByLabel("Nimi").fill(caller.name);
  await who.getByLabel("Puhelinnumero").fill(caller.phone);
  await page.getByRole("checkbox", { name: "Lapsi jää yksin" }).check();
  await page.getByLabel("Mistä on kysymys?").fill(caller.about);
  await page.getByRole("radio", { name: "Ei kiireellinen" }).check();
  await page.getByLabel("Perustelu").fill("Lapsella on kotona aikuinen yöllä. Huoli on pieni.");
  const children = page.getByRole("region", { name: "Lapset" });
  await children.getByLabel("Etunimi").fill(caller.child[0]);
  await children.getByLabel("Sukunimi").fill(caller.child[1]);
  await lookOver(page, "Kirjaa puhelu");
  await page.getByRole("button", { name: "Tallenna ilmoitus" }).click();
  await page.getByRole("heading", { level: 1, name: "Naapuri tai muu yksityinen" }).waitFor();
}

/** The name of a private notifier is asked for with a reason; until then it stands nowhere on the page. */
export async function showNotifier(page: Page, caller: Caller): Promise<void> {
  expect(await page.getByRole("main").innerText()).not.toContain(caller.name);
  await lookOver(page, "Naapuri tai muu yksityinen");
  await page.getByRole("button", { name: "Näytä ilmoittaja" }).click();
  await page
    .getByLabel("Miksi tarvitset ilmoittajan nimen?")
    .fill("Kysyn, milloin lapsi oli viimeksi yksin.");
  await page.getByRole("button", { name: "Näytä ilmoittaja" }).click();
  await page.getByText(caller.name).waitFor();
}

/** The notification becomes a case, and the start team is asked to begin. Resolves to the case's id. */
export async function openForStartTeam(page: Page, purchaser: string, team: RegExp): Promise<string> {
  await page.getByRole("radio", { name: /Avataan asiakkuus/ }).check();
  await page.getByRole("link", { name: "Avaa asiakkuus" }).click();
  await page.getByRole("button", { name: "Lisää henkilö" }).click();
  const parent = page.getByRole("group", { name: "Henkilö 2" });
  await parent.getByLabel("Etunimi").fill("Piia");
  const named = page.getByRole("group", { name: "Piia" });
  await named.getByLabel("Sukunimi").fill("Rantanen");
  const search = page.getByRole("combobox", { name: "Vastuussa oleva sosiaalityöntekijä" });
  await search.fill(purchaser);
  await page.getByRole("option", { name: new RegExp(purchaser) }).click();
  await page.getByLabel("Perustelut").fill("Matala huoli: aloitustiimi selvittää, mitä tarvitaan.");
  await page.getByRole("radio", { name: team }).check();
  await page
    .getByRole("group", { name: "Onko huoltajille kerrottu ilmoituksesta ja ratkaisusta?" })
    .getByRole("radio", { name: "Kyllä" })
    .check();
  await lookOver(page, "Avataan asiakkuus");
  await page.getByRole("button", { name: "Avaa asiakkuus" }).click();
  await page.waitForURL(/\/perheet\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** The child is told, and whether an assessment is begun is decided with reasons. */
export async function seeToTheClock(page: Page, caseId: string, child: string): Promise<void> {
  await page.goto(`/tyo/perheet/${caseId}/ilmoitus`);
  await lookOver(page, "Lastensuojeluilmoitus");
  await page.getByRole("button", { name: `Kirjaa kertominen: ${child}` }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: "Kyllä" }).check();
  await dialog.getByRole("button", { name: "Tallenna" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("radio", { name: "Ei aloiteta" }).check();
  await page.getByLabel("Perustelut").fill("Käynneillä sovitaan tuki. Arviointia ei tarvita.");
  await page.getByRole("button", { name: "Tallenna ratkaisu" }).click();
  await page.getByText("Arviointia ei aloitettu").waitFor();
  await page.getByText("Ilmoituksen määräajoista on huolehdittu.").waitFor();
}

/** A close person is named, and the help is agreed on. */
export async function collectResources(page: Page, caseId: string): Promise<void> {
  await page.goto(`/tyo/perheet/${caseId}/voimavarat`);
  await page.getByRole("button", { name: "Lisää voimavara" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Nimi ja suhde perheeseen").fill("Mummo Irma");
  await dialog.getByLabel("Mitä hän voi tarjota?").fill("Hakee lapsen tiistaisin ja tekee ruoan.");
  await dialog.getByRole("button", { name: "Tallenna voimavara" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Kirjaa eteneminen: Mummo Irma" }).click();
  await dialog.getByRole("radio", { name: "Sovittu" }).check();
  await dialog.getByLabel("Mitä sovittiin tai sanottiin?").fill("Aloitetaan ensi viikolla.");
  await dialog.getByRole("button", { name: "Tallenna" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByText("sovittu", { exact: true }).waitFor();
  await lookOver(page, "Voimavarat");
}

/** What is asked before the end: closing is refused, the outcome is named with its reasons and services. */
export async function nameOutcome(page: Page, caseId: string): Promise<void> {
  await page.goto(`/tyo/perheet/${caseId}/paattaminen`);
  await page.getByText("Asiakirja puuttuu tai sitä ei ole hyväksytty", { exact: false }).waitFor();
  await page.getByRole("button", { name: "Päätä työskentely" }).click();
  await page.getByRole("status").filter({ hasText: "Asiakirja puuttuu" }).waitFor();
  await page
    .getByLabel("Mihin työskentely päättyy")
    .selectOption({ label: "perhe saa tuen nimetyistä palveluista" });
  await page.getByLabel("Miksi työskentely päättyy näin?").fill("Koulu ja mummo auttavat arjessa.");
  await page.getByRole("button", { name: "Lisää jatkuva tuki" }).click();
  await page.getByLabel("Tuki", { exact: true }).fill("Ehkäisevä perhetyö");
  await page
    .getByRole("region", { name: /Miten päättyy/ })
    .getByRole("button", { name: "Tallenna" })
    .click();
  await page.getByRole("button", { name: "Luonnostele: Arvio lastensuojelun tarpeesta" }).waitFor();
  await lookOver(page, "Päättäminen");
}

/** A professional asks the team on the public page. Resolves to the reference. */
export async function askTeam(page: Page, question: string): Promise<string> {
  await page.goto("/palvelut/start-team");
  await page
    .getByRole("region", { name: "Ammattilaiselle: kysy neuvoa" })
    .getByText("Maija Korhonen")
    .waitFor();
  await page.getByRole("link", { name: "Lähetä kysymys" }).click();
  await page.getByRole("heading", { name: "Kysy neuvoa tiimiltä" }).waitFor();
  await page.getByLabel("Kysymys").fill(question);
  await page.getByLabel("Nimi", { exact: true }).fill("Sari Venäläinen");
  await page.getByLabel("Työpaikka").fill("Aikuispsykiatrian poliklinikka");
  await page.getByLabel("Toimiala").selectOption({ label: "Muu terveydenhuolto" });
  await page.getByLabel("Puhelinnumero").fill("040 123 4567");
  await lookOver(page, "Kysy neuvoa tiimiltä", phone);
  await page.getByRole("button", { name: "Lähetä kysymys" }).click();
  await page.getByRole("heading", { name: "Kiitos, kysymys on perillä" }).waitFor();
  return page.locator(".contact-reference").innerText();
}

/** The team finds the question, takes and answers it; the statistics count it. */
export async function answerQuestion(page: Page, reference: string): Promise<void> {
  await page.goto("/tyo/konsultaatiot");
  await page.getByText(reference).waitFor();
  await lookOver(page, "Konsultaatiot");
  await page.getByRole("listitem").filter({ hasText: reference }).getByRole("link").click();
  await page.getByRole("button", { name: "Ota käsittelyyn" }).click();
  await page.getByText(/^Käsittelee /).waitFor();
  await page.getByLabel("Vastaus", { exact: true }).fill("Kotipalvelu aamuihin. Voitte hakea sitä yhdessä.");
  await page.getByLabel("Aikaa kului (minuuttia)").fill("20");
  await page.getByRole("radio", { name: "Ohjattiin toiseen palveluun" }).check();
  await lookOver(page, /Sari Venäläinen/);
  await page.getByRole("button", { name: "Tallenna vastaus" }).click();
  await page.getByText("Aikaa kului 20 min").waitFor();
  await page.goto("/tyo/konsultaatiot/tilasto");
  await page.getByRole("table", { name: "Kuukausittain" }).waitFor();
  await lookOver(page, "Konsultaatioiden tilasto");
}
