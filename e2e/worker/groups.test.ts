import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { myFamilies } from "#contract/worker/families.ts";
import { groupPage, planSession } from "#contract/worker/groups.ts";
import { addDays } from "#core/kernel/local-date.ts";
import { dayInHelsinki } from "#server/platform/clock.ts";
import { formatOf } from "#web/kit/format.ts";
import { uuidv7 } from "uuidv7";
import { desk, openBrowser, phone } from "../browser.ts";
import { person, type Person } from "../person.ts";
import { lookOver, settled } from "../screens/screen.ts";
import { type TownServer, townServer } from "../server.ts";

// A group of one place: two children of a family, a consent that is missing, a queue, a place offered and taken, who came, a
// cancelled session told of, and the end. Everybody by their own screens; the sessions are planned behind them.
let server: TownServer;
let browser: Browser;
let [maija, leena, mari]: Person[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([townServer(), openBrowser()]);
  maija = await person(browser, server, "unitLead", "Maija Korhonen");
  leena = await person(browser, server, "familyWorker", "Leena Aho");
  mari = await person(browser, server, "familyWorker", "Mari Heikkinen");
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const { date, shortDay } = formatOf("fi");
const inDialog = (page: Page) => page.getByRole("dialog");

async function enrol(page: Page, who: RegExp): Promise<void> {
  await page.getByRole("button", { name: "Ilmoita ryhmään" }).click();
  await inDialog(page)
    .getByLabel("Ryhmä", { exact: true })
    .selectOption({ label: await optionNamed(page, "Yhden paikan ryhmä") });
  await inDialog(page).getByText(who).click();
}
/** The whole label of the group: its places stand in it. */
async function optionNamed(page: Page, name: string): Promise<string> {
  const labels = await inDialog(page)
    .getByLabel("Ryhmä", { exact: true })
    .locator("option")
    .allTextContents();
  return labels.find((label) => label.startsWith(name)) ?? name;
}
async function consent(page: Page, on: string): Promise<void> {
  await inDialog(page).getByText("huoltaja", { exact: true }).click();
  await inDialog(page).getByText("Petri Virtanen", { exact: true }).click();
  await inDialog(page).getByLabel("Milloin", { exact: true }).fill(on);
}
const send = (page: Page, name: string) => inDialog(page).getByRole("button", { name, exact: true }).click();

test("a group from its setting up to its evaluation", async () => {
  if (!maija || !leena || !mari) throw new Error("the town lacks its people");
  const today = dayInHelsinki(server.now());
  const [tomorrow, last] = [addDays(today, 1), addDays(today, 20)];

  // The lead sets up a group of one place and names Mari, who works with the family, and nobody else.
  const lead = await maija.arrive();
  await lead.goto("/tyo/ryhmat");
  await lookOver(lead, "Ryhmät");
  await lead.getByRole("link", { name: "Perusta ryhmä" }).click();
  await lead.getByLabel("Millainen ryhmä").selectOption({ label: "Lasten vertaisryhmä" });
  await lead.getByLabel("Nimi", { exact: true }).fill("Yhden paikan ryhmä");
  await lead.getByLabel("Paikkoja", { exact: true }).fill("1");
  await lead.getByLabel("Alkaa", { exact: true }).fill(date(addDays(today, -7)));
  await lead.getByLabel("Päättyy", { exact: true }).fill(date(last));
  await lead.getByText("Mari Heikkinen", { exact: true }).click();
  await lookOver(lead, "Perusta ryhmä");
  await lead.getByRole("button", { name: "Perusta ryhmä" }).click();
  await lead.getByRole("heading", { level: 1, name: "Yhden paikan ryhmä" }).waitFor();
  const groupId = lead.url().split("/").at(-1) ?? "";
  await lead.context().close();

  const leader = await mari.arrive();
  for (const onDay of [today, tomorrow])
    await mari.ask(planSession, {
      params: { groupId },
      body: { id: uuidv7(), onDay, begins: "00:05", ends: "01:30" },
    });

  // The family's worker: refused without a consent; then a place, and for the second child the queue.
  const worker = await leena.arrive();
  const { families } = await leena.ask(myFamilies, { query: {} });
  const caseId = families.find(({ name }) => name === "Virtanen")?.id ?? "";
  await worker.goto(`/tyo/perheet/${caseId}/ryhmat`);
  await enrol(worker, /^Eeli Virtanen/);
  await inDialog(worker).getByLabel("Allergiat").fill("kananmuna");
  await send(worker, "Ilmoita");
  // Said beside the field and in the list above the form, which leads to it.
  await inDialog(worker).getByRole("link", { name: "Kuka suostui: Suostumus puuttuu." }).waitFor();
  await inDialog(worker)
    .getByText("Suostumus puuttuu. Kysy se ja valitse, kuka suostui.", { exact: true })
    .waitFor();
  await consent(worker, date(today));
  await lookOver(worker, "Ilmoita ryhmään", phone);
  await send(worker, "Ilmoita");
  await worker.getByText("Ilmoitettu ryhmään").waitFor();
  await settled(worker);
  await enrol(worker, /^Oona Virtanen/);
  await consent(worker, date(today));
  await send(worker, "Ilmoita");
  await worker.getByText("Voit ilmoittaa jonoon.", { exact: false }).waitFor();
  await inDialog(worker).getByLabel("Jos ryhmä on täynnä, ilmoita jonoon").check();
  await send(worker, "Ilmoita");
  await worker.getByText("1. jonossa").waitFor();

  // The leader on a phone: who came by one tap, a coming session cancelled, and the family told.
  await leader.setViewportSize(phone);
  await leader.goto(`/tyo/ryhmat/${groupId}`);
  await leader.getByRole("heading", { name: "Mukana (1)" }).waitFor();
  await leader.getByRole("link", { name: /^Läsnäolot/ }).click();
  const mark = leader.getByRole("group", { name: "Läsnäolo: Eeli Virtanen" });
  await mark.getByRole("button", { name: "paikalla", exact: true }).click();
  await leader.getByText("Merkitty 1/1").waitFor();
  expect(await mark.getByRole("button", { name: "paikalla", exact: true }).getAttribute("aria-pressed")).toBe(
    "true",
  );
  await lookOver(leader, /^Läsnäolot/, phone);
  await leader.goto(`/tyo/ryhmat/${groupId}`);
  await leader.getByRole("button", { name: `Peru kerta ${shortDay(tomorrow, today)}` }).click();
  await inDialog(leader).getByLabel("Miksi kerta perutaan").fill("Tilassa on remontti.");
  await send(leader, "Peru kerta");
  await leader.getByRole("button", { name: "Merkitse kerrotuksi: Eeli Virtanen" }).click();
  await send(leader, "Tallenna");
  await leader.getByText("Kerrottu (1)").waitFor();

  // The first leaves; the place is offered to the second and taken. The days that the first came are on the family's page.
  await worker.goto(`/tyo/perheet/${caseId}/ryhmat`);
  await worker.getByText("Oli mukana").waitFor();
  const eeli = worker
    .locator(".card")
    .filter({ hasText: "Eeli Virtanen" })
    .filter({ hasText: "Yhden paikan ryhmä" });
  await eeli.getByText("Tiedot ja muutokset").click();
  await eeli.getByRole("button", { name: "Jää pois: Eeli Virtanen" }).click();
  await inDialog(worker).getByLabel("Miksi").fill("Alkoi harrastus samaan aikaan.");
  await send(worker, "Jää pois");
  await worker.getByRole("button", { name: "Ottaa paikan: Oona Virtanen" }).waitFor();
  await lookOver(worker, "Ryhmät", desk);
  await worker.getByRole("button", { name: "Ottaa paikan: Oona Virtanen" }).click();
  await send(worker, "Ottaa paikan");
  await worker.getByRole("dialog").waitFor({ state: "detached" });
  // She works with the family and doesn't lead: of the group she sees what all see.
  await worker.goto(`/tyo/ryhmat/${groupId}`);
  await worker.getByText("Osallistujat näkyvät vain ryhmän ohjaajille", { exact: false }).waitFor();
  expect(await worker.locator("main").innerText()).not.toContain("Virtanen");

  // The list to print holds names and days, and nothing of health.
  await leader.setViewportSize(desk);
  await leader.goto(`/tyo/ryhmat/${groupId}/lista`);
  await lookOver(leader, /^Osallistujalista/);
  const list = await leader.locator("main").innerText();
  expect(list).toContain("Oona Virtanen");
  expect(list).not.toContain("kananmuna");
  await leader.goto(`/tyo/ryhmat/${groupId}`);
  await lookOver(leader, "Yhden paikan ryhmä");
  await leader.getByRole("button", { name: "Päätä ryhmä" }).click();
  await inDialog(leader).getByLabel("Miten ryhmä meni").fill("Lyhyt mutta lämmin.");
  await send(leader, "Päätä ryhmä");
  await leader.getByRole("dialog").waitFor({ state: "detached" });
  await leader.getByText("Lyhyt mutta lämmin.").waitFor();
  expect((await mari.ask(groupPage, { params: { groupId } })).group.status).toBe("closed");
});
