import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { myFamilies } from "#contract/worker/families.ts";
import { matchPage } from "#contract/worker/support-matches.ts";
import { addDays } from "#core/kernel/local-date.ts";
import { dayInHelsinki } from "#server/platform/clock.ts";
import { formatOf } from "#web/kit/format.ts";
import { openBrowser } from "../browser.ts";
import { person, type Person } from "../person.ts";
import { lookOver } from "../screens/screen.ts";
import { type TownServer, townServer } from "../server.ts";

// A support person from the first word to the end: no child is met before the extract has been seen, and no child is given one that it
// doesn't want. The unit's coordinator writes for the support person; the lead decides on expenses.
let server: TownServer;
let browser: Browser;
let [maija, leena, jaana]: Person[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([townServer(), openBrowser()]);
  maija = await person(browser, server, "unitLead", "Maija Korhonen");
  leena = await person(browser, server, "familyWorker", "Leena Aho");
  jaana = await person(browser, server, "familyWorker", "Jaana Koponen");
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const { date } = formatOf("fi");
const inDialog = (page: Page) => page.getByRole("dialog");
const send = async (page: Page, name: string) => {
  await inDialog(page).getByRole("button", { name, exact: true }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
};
const open = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

test("a support person from the offer to the end", async () => {
  if (!maija || !leena || !jaana) throw new Error("the town lacks its people");
  const today = dayInHelsinki(server.now());

  // The child is asked first.
  const worker = await leena.arrive();
  const { families } = await leena.ask(myFamilies, { query: {} });
  const caseId = families.find(({ name }) => name === "Virtanen")?.id ?? "";
  await worker.goto(`/tyo/perheet/${caseId}/ryhmat`);
  await open(worker, "Toivo tukihenkilöä");
  await inDialog(worker).getByText("Oona", { exact: true }).click();
  await inDialog(worker).getByText("Ei halua", { exact: true }).click();
  await inDialog(worker).getByLabel("Lapsen omin sanoin").fill("Joku, joka laulaa.");
  await inDialog(worker).getByText("musiikki", { exact: true }).click();
  await inDialog(worker).getByLabel("Suostumuksen antanut huoltaja").fill("Saana Virtanen");
  await inDialog(worker).getByRole("textbox", { name: "Huoltaja suostui" }).fill(date(today));
  await inDialog(worker).getByLabel("Mikä yksikkö etsii").selectOption({ label: "Selkäveden perhetyö" });
  await inDialog(worker).getByRole("button", { name: "Tallenna" }).click();
  await worker.getByText("Lapsi ei itse halua tukihenkilöä.", { exact: false }).waitFor();
  await inDialog(worker).getByText("Haluaa", { exact: true }).click();
  await send(worker, "Tallenna");
  await worker.getByText("Joku, joka laulaa.").waitFor();

  // The coordinator: the register, a new support person, and what must be gone through first.
  const coordinator = await jaana.arrive();
  await coordinator.goto("/tyo/tukihenkilot");
  await lookOver(coordinator, "Tukihenkilöt");
  await coordinator.getByRole("link", { name: "Lisää tukihenkilö" }).click();
  await coordinator.getByLabel("Etunimi").fill("Helmi");
  await coordinator.getByLabel("Sukunimi").fill("Kuusisto");
  await coordinator.getByText("musiikki", { exact: true }).click();
  await open(coordinator, "Tallenna");
  await coordinator.getByRole("heading", { level: 1, name: "Helmi Kuusisto" }).waitFor();
  for (const step of ["Haastattelu", "Koulutus"]) {
    await open(coordinator, `Kirjaa: ${step}`);
    await send(coordinator, "Tallenna");
  }
  await open(coordinator, "Muuta tilannetta");
  await inDialog(coordinator).getByRole("button", { name: "Tallenna" }).click();
  await coordinator.getByText("Rikosrekisteriotetta ei ole nähty.", { exact: false }).waitFor();
  await coordinator
    .getByText(/148\/2014/)
    .first()
    .waitFor();
  await inDialog(coordinator).getByRole("button", { name: "Peruuta" }).click();
  await open(coordinator, "Kirjaa: Rikosrekisteriote nähty");
  await inDialog(coordinator)
    .getByRole("textbox", { name: "Otteen antopäivä" })
    .fill(date(addDays(today, -10)));
  await send(coordinator, "Tallenna");
  await open(coordinator, "Muuta tilannetta");
  await send(coordinator, "Tallenna");
  await lookOver(coordinator, "Helmi Kuusisto");

  // Who suits and why; proposed, agreed by three, met: not for a day on which the extract hadn't been seen.
  await coordinator.goto("/tyo/tukihenkilot");
  await coordinator.getByRole("link", { name: "Oona", exact: true }).first().click();
  await coordinator.getByText("Yhteistä: musiikki").waitFor();
  await open(coordinator, "Ehdota: Helmi Kuusisto");
  await coordinator.getByText("Ehdotettu nyt").waitFor();
  await lookOver(coordinator, "Oona ja tukihenkilö");
  await open(coordinator, "Kirjaa sopimus");
  await inDialog(coordinator).getByLabel("Lapsen sanoin").fill("Lauantaisin laulamaan.");
  await send(coordinator, "Tallenna");
  await open(coordinator, "Kirjaa tapaaminen");
  await inDialog(coordinator)
    .getByRole("textbox", { name: "Milloin" })
    .fill(date(addDays(today, -1)));
  await inDialog(coordinator).getByLabel("Mitä tehtiin").fill("Laulettiin joululauluja.");
  await inDialog(coordinator).getByLabel("Miten lapsi voi").fill("Iloinen ja äänekäs.");
  await inDialog(coordinator).getByRole("button", { name: "Tallenna" }).click();
  await coordinator.getByText("Rikosrekisteriotetta ei ole nähty.", { exact: false }).waitFor();
  await inDialog(coordinator).getByRole("textbox", { name: "Milloin" }).fill(date(today));
  await send(coordinator, "Tallenna");
  await coordinator.getByText("Laulettiin joululauluja.").waitFor();
  await open(coordinator, "Kirjaa kulu");
  await inDialog(coordinator).getByLabel("Kilometrit", { exact: true }).fill("12");
  await send(coordinator, "Tallenna");
  await coordinator.getByText("odottaa", { exact: true }).waitFor();
  const address = coordinator.url();

  const lead = await maija.arrive();
  await lead.goto(address);
  await lead.getByRole("button", { name: /^Hyväksy 3,60/ }).click();
  await lead.getByText("hyväksytty", { exact: true }).waitFor();
  await lookOver(lead, "Oona ja tukihenkilö");

  await worker.reload();
  await worker.getByText("Laulettiin joululauluja.").waitFor();
  await lookOver(worker, "Tukihenkilö");

  await open(coordinator, "Päätä tukisuhde");
  await inDialog(coordinator).getByLabel("Miksi").selectOption({ label: "lapsi halusi lopettaa" });
  await inDialog(coordinator).getByLabel("Mitä lapsi sanoo tukisuhteesta").fill("Oli kivaa, nyt riittää.");
  await inDialog(coordinator).getByLabel("Mitä tukihenkilö sanoo").fill("Sain uuden ystävän.");
  await send(coordinator, "Päätä tukisuhde");
  await coordinator.getByText("Oli kivaa, nyt riittää.").waitFor();
  const ended = await jaana.ask(matchPage, { params: { matchId: address.split("/").at(-1) ?? "" } });
  expect(ended.match).toMatchObject({
    status: "ended",
    duties: [],
    expenses: [{ cents: 360, status: "approved" }],
  });
});
