import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { discussionPage, saveDiscussion } from "#contract/worker/discussions.ts";
import { searchFamilies } from "#contract/worker/families.ts";
import { allSaid } from "#fixtures/discussion-desk.ts";
import { openBrowser, phone } from "../browser.ts";
import { person } from "../person.ts";
import { lookOver } from "../screens/screen.ts";
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

const dissent = "Minusta matikka on se, mikä valvottaa.";

test("a log is begun at the table, said in turns, and ends in a picture with the one who sees it otherwise", async () => {
  const leena = await person(browser, server, "familyWorker", "Leena Aho");
  const page = await leena.arrive();
  await page.setViewportSize(phone);
  const { families } = await leena.ask(searchFamilies, { body: { words: "Koskela" } });
  const caseId = families[0]?.id ?? "";
  await page.goto(`/tyo/perheet/${caseId}/keskustelut`);
  await page.getByRole("link", { name: "Aloita keskustelu" }).click();
  await page.getByRole("radio", { name: /Vahvuuksien ja haavoittuvuuksien loki/ }).check();
  await page.getByRole("group", { name: "Kenestä lapsesta" }).getByText("Miro").click();
  await page
    .getByRole("combobox", { name: "Missä tapaamisessa" })
    .selectOption({ label: "Ei liity tapaamiseen" });
  // Those of today's meeting were chosen ready.
  for (const box of await page.getByRole("checkbox").all()) {
    const name = await box.evaluate((element) => element.closest("label")?.textContent ?? "");
    await box.setChecked(/^(Miro|Jenni)/.test(name));
  }
  await page.getByRole("button", { name: "Aloita" }).click();
  await page.getByRole("heading", { name: "Aloitetaan" }).waitFor();

  // The child first, in words of his age; nothing typed is lost over a reload.
  await page.getByRole("button", { name: "Seuraava" }).click();
  await page.getByRole("heading", { name: "Vuorossa Miro" }).waitFor();
  await page.getByText("Mikä sinun elämässäsi on nyt hyvin?").waitFor();
  await page.getByRole("textbox", { name: "Sanat niin kuin ne sanotaan" }).fill("Bändi.");
  await page.getByText("Tallennettu").waitFor();
  await page.reload();
  expect(await page.getByRole("textbox", { name: "Sanat niin kuin ne sanotaan" }).inputValue()).toBe(
    "Bändi.",
  );
  await lookOver(page, "Vuorossa Miro", phone);
  await page.getByRole("button", { name: "Seuraava" }).click();
  await page.getByRole("heading", { name: "Vuorossa Jenni" }).waitFor();
  await page.getByRole("checkbox", { name: "Tahtoo vain kuunnella" }).check();
  await page.getByRole("button", { name: "Seuraava" }).click();
  await page.getByRole("button", { name: "Lisää vahvuus" }).click();
  await page.getByRole("textbox", { name: "Mikä kantaa" }).fill("Illalla puhutaan");
  await lookOver(page, "Koti ja turva", phone);
  await page.getByText("Tallennettu").waitFor();

  // What is left of the areas is said by the same command that the screen sends.
  const discussionId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const params = { caseId, discussionId };
  const found = (await leena.ask(discussionPage, { params })).discussion;
  const { steps } = allSaid(found.guide, found.content.present);
  await leena.ask(saveDiscussion, {
    params,
    body: { version: found.version, content: { ...found.content, steps } },
  });
  const at = await page.getByText(/Vaihe 4\//).innerText();
  const last = Number(/4\/(\d+)/.exec(at)?.[1]);
  await page.goto(`/tyo/perheet/${caseId}/keskustelut/${discussionId}?vaihe=${last}`);
  await page.getByText("3 asiaa puuttuu vielä").waitFor();
  await page.getByRole("button", { name: "Yhteinen kuva on sanomatta" }).click();
  await page
    .getByRole("textbox", { name: "Sanotaan se yhdessä" })
    .fill("Uni on haavoittuvin, musiikki kantaa.");
  await page.getByRole("button", { name: "Seuraava" }).click();
  await page.getByRole("group", { name: "Miten Miro näkee tämän?" }).getByText("Näkee toisin").click();
  await page.getByRole("textbox", { name: "Näin Miro sen näkee" }).fill(dissent);
  await page.getByRole("group", { name: "Miten Jenni näkee tämän?" }).getByText("Näkee samoin").click();
  await page.getByRole("button", { name: "Seuraava" }).click();
  await page.getByRole("button", { name: "Yhteenvetoon" }).click();
  await page.getByRole("button", { name: "Sovitaan tästä" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Sovitaan tästä" }).click();
  await page.getByText("Kirjaa kuuleminen: Miro").waitFor();
  const otherwise = page.getByRole("region", { name: "Kuka näkee toisin" });
  expect(await otherwise.innerText()).toContain(dissent);
  await lookOver(page, "Vahvuuksien ja haavoittuvuuksien loki: Miro", phone);

  // Its step is followed where everything agreed is.
  await page.goto(`/tyo/perheet/${caseId}/sovittu`);
  await page.getByText(steps[0]?.what ?? "").waitFor();
});
