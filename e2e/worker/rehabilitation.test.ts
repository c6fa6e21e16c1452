import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as families from "#contract/worker/families.ts";
import * as orders from "#contract/worker/orders.ts";
import * as teams from "#contract/worker/teams.ts";
import { uuidv7 } from "uuidv7";
import { openBrowser } from "../browser.ts";
import { person } from "../person.ts";
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

/** Answers every question of the open guide in the same words, and signs. */
async function interviewed(page: Page, words: string): Promise<void> {
  await page.getByRole("button", { name: "Allekirjoita" }).waitFor();
  for (const field of await page.getByRole("textbox").all()) await field.fill(words);
  await page.getByText("Kaikkiin kysymyksiin on vastaus.").waitFor();
  await page.getByRole("button", { name: "Allekirjoita" }).click();
  await page.getByRole("button", { name: "Tulosta" }).waitFor();
}

/** A round at the moment of the service, opened from the measuring points; the device is handed over and all is answered alike. */
async function measured(page: Page, who: string, moment: string, step: string): Promise<void> {
  await page.getByRole("link", { name: "Pyydä arviot" }).click();
  const dialog = page.getByRole("dialog");
  const at = dialog.getByRole("radio", { name: moment, exact: true });
  // A measuring point that is due is chosen already; the last one isn't due before the work ends.
  expect(moment === "loppumittaus" || (await at.isChecked())).toBe(true);
  await at.check();
  for (const one of await dialog.getByRole("group", { name: "Keneltä kysytään" }).getByRole("checkbox").all())
    if (await one.isEnabled()) await one.uncheck();
  await dialog.getByRole("checkbox", { name: new RegExp(`^${who}`) }).check();
  await dialog.getByRole("button", { name: "Avaa kierros" }).click();
  await page.getByRole("link", { name: `Anna laite ${who}` }).click();
  await page.getByRole("button", { name: "Lukitse ja anna laite" }).click();
  await page.getByRole("button", { name: "Aloita", exact: true }).click();
  const answers = page.getByRole("radio", { name: step, exact: true });
  await answers.first().waitFor();
  for (const one of await answers.all()) await one.check();
  await page.getByRole("button", { name: "Valmis", exact: true }).click();
  await page.getByRole("button", { name: "Anna vastaukset", exact: true }).click();
  await page.getByRole("heading", { name: "Kiitos!" }).waitFor();
}

test("open family rehabilitation from its order to its end", patience, async () => {
  const walk = await intensiveWalk(browser, server, {
    lead: "Heli Rinne",
    key: "Satu Malinen",
    family: "Ketola",
  });
  const { params, purchaser, lead, key, caseId } = walk;
  const therapist = await person(browser, server, "familyWorker", "Antti Kaukonen");

  // Entry: not without the child's client plan, nor without a therapist in the team.
  const order = walk.orderOf("open-family-rehabilitation");
  expect(await refusalOf(purchaser.ask(orders.createOrder, { params, body: order }))).toContain(
    "client_plan_missing",
  );
  await purchaser.ask(orders.createOrder, { params, body: { ...order, clientPlanOn: walk.today() } });
  const accept = (team: object[]) =>
    lead.ask(orders.acceptOrder, {
      params: { caseId, orderId: order.id },
      body: { periodId: uuidv7(), version: 1, team: team as never },
    });
  expect(await refusalOf(accept([walk.inTeam(key, "keyWorker")]))).toContain("competence_missing");
  const therapy = walk.inTeam(therapist, "therapist");
  await accept([walk.inTeam(key, "keyWorker"), therapy]);
  await walk.written("start_memo", await walk.held("start", walk.everybody));
  await walk.held("child_interview", [walk.member(walk.young), walk.worker], { from: "11:00" });
  await walk.held("parent_interview", [walk.member(walk.mother), walk.worker], { from: "12:00" });

  // Nothing of the plan before the interviews are signed and the effect has been measured.
  const words = { pattern_change: "Huudosta taukoon ja teehetkeen.", relationships: "Sanna ja Nella" };
  const plan = await walk.proposedPlan(words);
  expect(await refusalOf(plan.approve())).toContain("interview_missing");
  const page = await key.arrive();
  const at = (path: string) => page.goto(`/tyo/perheet/${caseId}${path}`);
  await at("/haastattelut");
  await lookOver(page, "Haastattelut");
  await page.getByRole("link", { name: /^Kirjaa haastattelu.*Nella/ }).click();
  await lookOver(page, "Haastattelu: Nella Ketola");
  await interviewed(page, "Ettei kukaan lähde pöydästä.");
  await lookOver(page, "Haastattelu: Nella Ketola");
  await at("/haastattelut");
  await page.getByRole("link", { name: /^Kirjaa haastattelu.*Sanna/ }).click();
  await interviewed(page, "Korotan ääntä, kun pelkään.");
  expect(await refusalOf(plan.approve())).toContain("measurement_missing");
  await at("/mittaukset");
  await page.getByText("Alkumittaus tehdään viimeistään").waitFor();
  await measured(page, "Sanna", "alkumittaus", "harvoin");
  // The device was locked to her answers: the worker signs in anew.
  await key.arrive();
  await at("/mittaukset");
  await lookOver(page, "Mittaukset");
  await plan.approve();

  // The work: the relationship is named, the pattern understood, practised and followed.
  await at("/toimintamallit");
  await page.getByRole("button", { name: "Nimeä suhde" }).click();
  const naming = page.getByRole("dialog");
  await naming.getByText("Sanna", { exact: true }).click();
  await naming.getByText("Nella", { exact: true }).click();
  await naming.getByLabel("Suhteen nimi perheen sanoin").fill("Äiti ja Nella");
  await naming.getByRole("button", { name: "Tallenna" }).click();
  const relationship = page.getByRole("region", { name: "Äiti ja Nella" });
  await relationship.getByText("Riidasta palataan juttelemaan").waitFor();
  await page.getByRole("button", { name: "Nimeä toimintamalli" }).click();
  const pattern = page.getByRole("dialog");
  await pattern.getByLabel("Mikä toistuu ja vahingoittaa").fill("Äiti huutaa, Nella sulkeutuu");
  await pattern.getByLabel("Mitä se suojelee").fill("Kummankaan ei tarvitse näyttää pelkoaan.");
  await pattern.getByLabel("Mitä tilalle").fill("Tauko, ja asiaan palataan samana iltana.");
  await pattern.getByRole("button", { name: "Tallenna" }).click();
  await page.getByRole("button", { name: /^Kirjaa havainto/ }).click();
  const seen = page.getByRole("dialog");
  await seen.getByText("Molempia", { exact: true }).click();
  await seen.getByLabel("Mitä tapahtui").fill("Tauko pidettiin, teelle ei tultu.");
  await seen.getByText("Nella", { exact: true }).click();
  await seen.getByRole("button", { name: "Tallenna" }).click();
  await page.getByText("Viimeksi").waitFor();
  await lookOver(page, "Toimintamallit");
  await at("");
  await page.getByText("Suhde: Äiti ja Nella (Sanna – Nella)").first().waitFor();

  // The therapist leaves: the day after, it is a breach that everybody sees on the family page.
  const { members } = await lead.ask(teams.teamOf, { params });
  const relation = members.find(({ staffId }) => staffId === therapist.id);
  await lead.ask(teams.changeMember, {
    params: { caseId, memberId: relation?.id ?? "" },
    body: { version: relation?.version ?? 1, hoursPerWeek: 3, to: walk.today() } as never,
  });
  await server.passDays(1);
  for (const one of [key, lead, purchaser]) await one.arrive();
  const { service } = await key.ask(families.familyPage, { params });
  expect(service?.breaches.map(({ rule }) => rule)).toContain("team.therapist");
  await at("");
  await page.getByText("terapiakoulutus").first().waitFor();

  // The end: not before the last measurement.
  await walk.readyToClose();
  expect(await refusalOf(walk.close())).toContain("measurement_missing");
  await at("/mittaukset");
  await measured(page, "Sanna", "loppumittaus", "usein");
  await key.arrive();
  await at("/mittaukset");
  await lookOver(page, "Mittaukset");
  expect((await walk.close()).closed).toBe(true);
});
