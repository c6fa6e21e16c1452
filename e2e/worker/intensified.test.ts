import type { Browser } from "playwright-core";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as orders from "#contract/worker/orders.ts";
import * as teams from "#contract/worker/teams.ts";
import { openBrowser } from "../browser.ts";
import { person } from "../person.ts";
import { approveDocument, writeDocument } from "../screens/documents.ts";
import { lookOver } from "../screens/screen.ts";
import { type TownServer, townServer } from "../server.ts";
import { intensiveWalk, refusalOf } from "./intensive-walk.ts";

let server: TownServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([townServer({ movable: true }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const patience = { timeout: 300_000 };
const safetyPlan = {
  "Mistä huomaamme vaaran": {
    fields: { "Varhaiset merkit": "Ääni kiristyy.", "Vaaran merkit": "Tavaroita lentää." },
  },
  "Mitä kukin tekee": { fields: { Aikuiset: "Sanna menee keittiöön.", Lapset: "Nella menee mummolle." } },
  "Kenelle soitetaan": {
    fields: { Ensin: "Raija-mummo 0400 555 0142", "Päivystys iltaisin": "Päivystys 0400 555 0100" },
  },
  "Lapsen turvalliset ihmiset ja paikka": {
    fields: { "Turvalliset ihmiset": "Mummo", "Turvallinen paikka": "Mummola, Rantatie 4" },
  },
  Sovittu: { fields: { "Kenen kanssa sovittu": "Sanna, Nella ja Jussi" } },
};

test.each([
  ["intensified-family-work", "placement_assessed", "situation_review", "Oinonen"],
  ["intensified-family-guidance", "returning_home", "return_meeting", "Toivonen"],
])("%s from its order to its end, on the ground %s", patience, async (service, entryGround, path, family) => {
  // The second of the two goes the same way: its screens have been looked over with the first.
  const isFirst = service === "intensified-family-work";
  const walk = await intensiveWalk(browser, server, { lead: "Maija Korhonen", key: "Leena Aho", family });
  const { params, purchaser, lead, key, caseId } = walk;
  const jussi = await person(browser, server, "familyWorker", "Jussi Mäki");

  // Entry: not without a ground, and not on one that isn't on the list.
  const order = walk.orderOf(service, { specialNeeds: ["violence"] });
  const send = (more: object) => purchaser.ask(orders.createOrder, { params, body: { ...order, ...more } });
  expect(await refusalOf(send({}))).toContain("entry_ground_missing");
  expect(await refusalOf(send({ entryGround: "wish" }))).toContain("entry_ground_unknown");
  await send({ entryGround });
  const accept = (team: object[]) =>
    lead.ask(orders.acceptOrder, {
      params: { caseId, orderId: order.id },
      body: { periodId: uuidv7(), version: 1, team: team as never },
    });
  await accept([walk.inTeam(key, "keyWorker")]);

  // The family needs work with violence: the start meeting isn't held before somebody can do it.
  expect(await refusalOf(walk.held("start", walk.everybody))).toContain("competence_missing");
  await lead.ask(teams.joinTeam, {
    params,
    body: { ...walk.inTeam(jussi, "familyWorker"), from: walk.today() },
  });
  await walk.written("start_memo", await walk.held("start", walk.everybody, { from: "11:00" }));
  for (const from of ["12:00", "13:00", "14:00"])
    await walk.held("mapping", [...walk.family, walk.worker], { from });
  await walk.written("mapping_summary");
  const page = await key.arrive();
  const at = (where: string) => page.goto(`/tyo/perheet/${caseId}${where}`);

  // The plan: its rehabilitative elements, the family's values, the safety plan and the path's own meeting first.
  const elements = {
    family_values: "Samassa pöydässä syödään.",
    culture_and_language: "Kotona puhutaan suomea.",
    rehabilitative_elements: "Aamujen harjoittelu vaiheittain.",
    therapeutic_approach: "Riidan jälkeen palataan yhteen.",
  };
  const plan = await walk.proposedPlan(elements);
  expect(await refusalOf(plan.approve())).toContain("document_missing");
  await at("/tuki");
  if (isFirst) await lookOver(page, "Tuen viikko");
  await page.getByRole("button", { name: "Tee turvasuunnitelma" }).click();
  await page.getByRole("button", { name: "Hyväksy asiakirja" }).waitFor();
  await writeDocument(page, safetyPlan);
  if (isFirst) await lookOver(page, "Turvasuunnitelma");
  await approveDocument(page);
  await at("");
  const strip = page.getByRole("group", { name: "Turvasuunnitelma" });
  await strip.getByRole("link", { name: "0400 555 0142" }).waitFor();
  await strip.getByText("Mummola, Rantatie 4").waitFor();
  if (isFirst) await lookOver(page, family);
  expect(await refusalOf(plan.approve())).toContain("meeting_missing");
  const without = walk.everybody.filter(({ id }) => id !== purchaser.id);
  expect(await refusalOf(walk.planMeeting(path, without))).toContain("party_missing");
  await walk.held(path, walk.everybody, { from: "15:00" });
  await plan.approve();
  await walk.held("network", walk.everybody, { from: "15:30" });
  await at("/suunnitelma");
  await page.getByText("Samassa pöydässä syödään.").waitFor();

  // Daily support: three meetings a day and not a fourth, none at night but an on-call contact.
  const visitors = [...walk.family, walk.worker];
  for (const from of ["16:30", "17:30", "18:30"]) await walk.planMeeting("support_visit", visitors, { from });
  expect(await refusalOf(walk.planMeeting("support_visit", visitors, { from: "19:30" }))).toContain(
    "day_full",
  );
  await server.passDays(1);
  for (const one of [key, lead, purchaser]) await one.arrive();
  expect(await refusalOf(walk.planMeeting("support_visit", visitors, { from: "23:30" }))).toContain(
    "outside_support_times",
  );
  await walk.held("on_call", visitors, { from: "23:30" });

  // The need is assessed on the screen; a lighter service is proposed, and the social worker answers.
  await at("/tuki");
  await page.getByRole("button", { name: "Arvioi tuen tarve" }).click();
  await page.getByRole("button", { name: "Hyväksy asiakirja" }).waitFor();
  await page.getByText("enemmän kuin tarvitaan", { exact: true }).click();
  await page.getByText("kevyemmällä tuella", { exact: true }).click();
  await writeDocument(page, {
    "Mikä on muuttunut": { fields: { "Helpompaa ja vaikeampaa nyt": "Aamut sujuvat." } },
    "Kenen mielestä": { fields: { Perhe: "Pärjätään aamut itse." } },
    "Mihin suuntaan": { fields: { Miksi: "Aamut sujuvat ilman käyntejä." } },
  });
  if (isFirst) await lookOver(page, "Tuen tarpeen arvio");
  await approveDocument(page);
  const desk = purchaser.page;
  await desk.goto(`/tyo/perheet/${caseId}/tuki`);
  await desk.getByText("Ehdotus: kevyempi tuki").waitFor();
  await desk.getByRole("button", { name: "Vastaa ehdotukseen" }).click();
  const answer = desk.getByRole("dialog");
  await answer.getByText("Ei muuteta nyt", { exact: true }).click();
  await answer.getByRole("button", { name: "Tallenna" }).click();
  await answer.getByText("Kerro, miksi ehdotusta ei toteuteta.").waitFor();
  await answer.getByLabel(/^Perustelut/).fill("Katsotaan vielä kuukausi.");
  await answer.getByRole("button", { name: "Tallenna" }).click();
  await desk.getByText("Katsotaan vielä kuukausi.").waitFor();
  if (isFirst) await lookOver(desk, "Tuen viikko");

  // The end.
  await walk.cancelPlanned();
  await walk.readyToClose();
  expect((await walk.close()).closed).toBe(true);
});
