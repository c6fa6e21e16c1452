import type { Browser, Page } from "playwright-core";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { uuidv7 } from "uuidv7";
import { desk, openBrowser, openPage } from "../browser.ts";
import { addPartner } from "#contract/worker/family-members.ts";
import { recordHearing } from "#contract/worker/hearings.ts";
import { addMonths } from "#core/kernel/local-date.ts";
import { aMember, anOpenCase } from "#fixtures/cases.ts";
import { member, worker } from "#fixtures/meeting-desk.ts";
import { ownerRows } from "#fixtures/rows.ts";
import { aServiceWalk } from "#fixtures/service-walk.ts";
import { dayInHelsinki } from "#server/platform/clock.ts";
import { person } from "../person.ts";
import { agreeRefused, planMeeting } from "../screens/meetings.ts";
import * as orders from "../screens/orders.ts";
import { approvePlan, approveRefused } from "../screens/plans.ts";
import { lookOver } from "../screens/screen.ts";
import { type TownServer, townServer } from "../server.ts";
import { signIn } from "../sign-in.ts";
import { closedOnScreens, evaluatedOnScreens } from "./closed-on-screens.ts";
import { dayIn } from "./days.ts";

// Services with a steady rhythm, each on its own screens with its own refusals, and ordered and led to its end.
let server: TownServer;
let browser: Browser;
let db: pg.Client;
let rows: ReturnType<typeof ownerRows>;

beforeAll(async () => {
  [server, browser] = await Promise.all([townServer(), openBrowser()]);
  db = new pg.Client(server.ownerUrl);
  await db.connect();
  rows = ownerRows(server.ownerUrl);
});
afterAll(async () => {
  await db?.end();
  await rows?.destroy();
  await browser?.close();
  await server?.close();
});

type Found = { readonly id: string; readonly staff_id: string };
/** A family of the town in such a service, and its key worker. */
async function aFamily(where: string): Promise<Found> {
  const { rows } = await db.query<Found>(`select c.id, w.staff_id from family_case c
    join service_period p on p.case_id = c.id join service_order o on o.id = p.order_id
    join case_worker w on w.case_id = c.id and w.role = 'keyWorker' where ${where} order by c.id limit 1`);
  const [found] = rows;
  if (!found) throw new Error(`the town has no family where ${where}`);
  return found;
}
async function pageOf(staffId: string): Promise<Page> {
  const page = await openPage(browser, server.address, { viewport: desk });
  await signIn(page.context(), server, staffId);
  return page;
}
/** What the screen would send, sent as the person who is signed in on the page. */
const send = (page: Page, path: string, body: object) =>
  page.evaluate(
    async ([to, what, id]) => {
      const got = await fetch(to, {
        method: "POST",
        headers: { "content-type": "application/json", "command-id": id },
        body: JSON.stringify(what),
      });
      return { status: got.status, body: (await got.json()) as { code?: string } };
    },
    [path, body, uuidv7()] as const,
  );

test("child-welfare family work: the rhythm week by week, an agreed break, a pause that stops the meetings", async () => {
  const family = await aFamily("o.legal_basis = 'shl_18_special_support'");
  const page = await pageOf(family.staff_id);
  await page.goto(`/tyo/perheet/${family.id}`);
  await page.getByRole("heading", { name: "Käynnit viikoittain" }).waitFor();
  await page.getByRole("link", { name: "Kaikki viikot ja tauot" }).click();
  await lookOver(page, "Käynnit ja tauot");
  const weeks = page
    .getByRole("list", { name: "Käynnit viikoittain: sovittu 1–3 viikossa" })
    .getByRole("listitem");
  const said = await weeks.allInnerTexts();
  expect(said.some((one) => one.includes("ei lasketa: sovittu tauko"))).toBe(true);
  expect(said.some((one) => one.includes("vajaa"))).toBe(true);
  await page.getByText("Näytä taulukkona").click();
  expect(await page.getByRole("row").count()).toBeGreaterThan(10);

  // A break over an agreed one is refused; a pause over planned meetings too.
  await page.getByRole("button", { name: "Sovi tauko" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: /Palvelun keskeytys/ }).check();
  await dialog.getByLabel("Miksi").fill("Äiti on sairaalassa.");
  await dialog.getByLabel("Kenen kanssa sovittu").fill("isän kanssa");
  await dialog.getByRole("button", { name: "Tallenna tauko" }).click();
  await dialog.getByText(/on jo sovittu tauko|on vielä sovittuja tapaamisia/).waitFor();
  await page.keyboard.press("Escape");

  const paused = await aFamily(
    "exists (select 1 from service_break b where b.case_id = c.id and b.kind = 'pause')",
  );
  const other = await pageOf(paused.staff_id);
  await other.goto(`/tyo/perheet/${paused.id}`);
  await other
    .getByText(/Palvelu on keskeytetty/)
    .first()
    .waitFor();
  const refused = await send(other, `/api/cases/${paused.id}/meetings`, {
    id: uuidv7(),
    kind: "regular",
    on: "2099-01-05",
    from: "10:00",
    durationMinutes: 60,
    placeKind: "home",
    participants: [{ kind: "worker", id: paused.staff_id }],
  });
  expect(refused.body.code).toBe("service_paused");
}, 120_000);

test("aftercare: the young person says who joins, is heard, and gets ready for the end at 23", async () => {
  const { id, staff_id } = await aFamily("p.service = 'aftercare-youth-support'");
  const page = await pageOf(staff_id);
  await page.goto(`/tyo/perheet/${id}/nuori`);
  await lookOver(page, "Nuoren oma");
  const {
    rows: [asked],
  } = await db.query<{ partner: string; name: string; young: string }>(
    `select a.id as partner, a.name, o.client_id as young from partner a join service_order o on o.case_id = a.case_id
     where a.case_id = $1 and a.name = 'Mika Rautio'`,
    [id],
  );
  const team = (people: object[]) =>
    send(page, `/api/cases/${id}/meetings`, {
      id: uuidv7(),
      kind: "network",
      on: server.now().toISOString().slice(0, 10),
      from: "22:00",
      durationMinutes: 60,
      placeKind: "premises",
      participants: [{ kind: "worker", id: staff_id }, { kind: "partner", id: asked?.partner }, ...people],
    });
  const young = [{ kind: "member", id: asked?.young }];
  // Not without the young person; and nobody whom they haven't asked for.
  expect((await team([])).body.code).toBe("party_missing");
  expect((await team(young)).body.code).toBe("partner_not_invited");
  await page.getByRole("button", { name: "Kirjaa vastaus Mika Rautio" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Haluaa", { exact: true }).click();
  await dialog.getByLabel("Mitä hän sanoi").fill("Mika saa tulla, jos se ei saarnaa.");
  await dialog.getByRole("button", { name: "Tallenna vastaus" }).click();
  await page.getByText("”Mika saa tulla, jos se ei saarnaa.”").waitFor();
  expect((await team(young)).status).toBe(200);

  await page.getByRole("button", { name: "Päivitä: hyvinvointi" }).click();
  await dialog.getByText("kunnossa", { exact: true }).click();
  await dialog.getByRole("button", { name: "Tallenna" }).click();
  // What is in order is said in the young person's words.
  await dialog.getByLabel("Nuoren sanoin").fill("Mulla on Jarkon numero.");
  await dialog.getByRole("button", { name: "Tallenna" }).click();
  await page.getByText("3/6 kunnossa").waitFor();

  await page.getByRole("link", { name: "Kuuleminen" }).click();
  await lookOver(page, "Lasten ja nuorten kuuleminen");
  await page.getByRole("button", { name: "Kirjaa kuuleminen" }).click();
  await dialog.getByText("piirtäen", { exact: true }).click();
  await dialog.getByLabel("Mitä hän sanoi").fill("Piirsin oven, jossa on mun nimi.");
  await dialog.getByRole("button", { name: "Tallenna" }).click();
  await page.getByText("Piirsin oven, jossa on mun nimi.").waitFor();
}, 120_000);

test("child-welfare family work, ordered: two years at most, no plan before the child is heard, three visits a week; to its end", async () => {
  const team = await aTeam({ purchaser: "Timo Ranta", lead: "Maija Korhonen", key: "Leena Aho" });
  const { purchaser, key, rows } = team;
  const today = dayInHelsinki(server.now());
  const caseId = await anOpenCase(rows, { name: "Saarela", purchaserId: purchaser.id });
  const of = { familyName: "Saarela" };
  const mother = await aMember(rows, caseId, { ...of, givenName: "Minna", role: "parent" });
  const onni = { ...of, givenName: "Onni", birthDate: "2018-03-01", role: "child" } as const;
  const child = await aMember(rows, caseId, onni);

  await purchaser.page.goto(`/tyo/perheet/${caseId}/tilaus/uusi`);
  await orders.fillOrder(purchaser.page, {
    service: "Lastensuojelun perhetyö",
    unit: "Selkäveden perhetyö",
    grounds: "Illat ovat riitaisia, ja äiti on väsynyt.",
    wished: "Illat rauhoittuvat.",
    amount: "2",
    per: "tapaamista",
  });
  const until = purchaser.page.getByRole("textbox", { name: "Voimassa asti" });
  await until.fill(dayIn(server, 740));
  await orders.orderRefused(purchaser.page, "Palvelu voi kestää enintään 24 kuukautta");
  await until.fill(dayIn(server, 300));
  await orders.sendOrder(purchaser.page);
  await orders.takeOrder(team.office, "Saarela", key.name);

  const walk = aServiceWalk({ caseId, key, lead: team.lead, today: () => today });
  const family = [member(mother), member(child), worker(key.id)];
  const withPurchaser = [...family, worker(purchaser.id)];
  await walk.written("start_memo", await walk.held("start", withPurchaser));
  await walk.held("mapping", family, { from: "10:00" });
  await walk.written("mapping_summary");
  const plan = await walk.proposedPlan({
    goals: [aGoal("Illat ovat rauhallisia")],
    elementWords: { support_amount: "Kaksi käyntiä viikossa" },
  });
  for (const personId of [mother, child, null]) await plan.stand(key, personId);
  await plan.stand(purchaser);
  await approveRefused(team.work, caseId, "Jokaista lasta on kuultu");
  await team.heard(caseId, child, "Mä haluan, että iltaisin ei huudeta.");
  await approvePlan(team.work, caseId);

  for (const from of ["11:00", "12:00", "13:00"]) await walk.held("regular", family, { from });
  await planMeeting(team.work, caseId, {
    kind: "perhetapaaminen",
    on: dayIn(server, 0),
    from: "15",
    purpose: "Vielä yksi ilta",
  });
  await agreeRefused(team.work, "Käynnit 1–3 kertaa viikossa");
  await walk.held("closing", withPurchaser, { from: "14:00" });
  await walk.goalsEvaluated();
  for (const personId of [mother, child]) await walk.view(key, personId);
  await walk.view(purchaser);
  await evaluatedOnScreens(team.work, caseId, {
    ownView: "Perhe löysi oman tapansa.",
    outcome: "tavoitteet saavutettu",
    what: "Perheneuvonta",
    withWhom: "Outi Laine",
    assessment: "Perhe pärjää omin voimin.",
  });
  const said = await closedOnScreens(team.office, team.work, caseId);
  expect(said).toContain(`Päättynyt ${dayIn(server, 0)}`);
  expect(said).toContain("3 käyntiä, sovitusti");
}, 120_000);

test("aftercare, ordered for one young person: not at 23, not without their own voice; to its end", async () => {
  const team = await aTeam({ purchaser: "Timo Ranta", lead: "Heli Rinne", key: "Mikko Hietala" });
  const { purchaser, key, rows } = team;
  const today = dayInHelsinki(server.now());
  const caseId = await anOpenCase(rows, { name: "Nuorela", purchaserId: purchaser.id });
  const of = { familyName: "Nuorela", role: "child" } as const;
  await aMember(rows, caseId, { ...of, givenName: "Joel", birthDate: addMonths(today, -24 * 12) });
  const nella = await aMember(rows, caseId, {
    ...of,
    givenName: "Nella",
    birthDate: addMonths(today, -20 * 12),
  });

  await purchaser.page.goto(`/tyo/perheet/${caseId}/tilaus/uusi`);
  await orders.fillOrder(purchaser.page, {
    service: "Jälkihuollon tuki nuorelle",
    unit: "Perhepalvelut Vesikko",
    grounds: "Nella muuttaa omaan kotiin.",
    wished: "Oma koti pysyy.",
    amount: "2",
    per: "tuntia",
  });
  await orders.orderRefused(purchaser.page, "Valitse, kenelle nuorelle palvelu on.");
  const whose = purchaser.page.getByRole("group", { name: "Kenelle palvelu on" });
  await whose.getByRole("radio", { name: /^Joel/ }).check({ force: true });
  await orders.orderRefused(purchaser.page, "Sääntö: Oikeus 23 vuoden ikään asti.");
  await whose.getByRole("radio", { name: /^Nella/ }).check({ force: true });
  await orders.sendOrder(purchaser.page);
  await orders.takeOrder(team.office, "Nuorela", key.name);

  const walk = aServiceWalk({ caseId, key, lead: team.lead, today: () => today });
  const both = [member(nella), worker(key.id)];
  await walk.written("start_memo", await walk.held("start", both));
  const helper = { id: uuidv7(), name: "Kaisa Poutanen", role: "ohjaaja", agency: "Nuorten työpaja" };
  await key.ask(addPartner, { params: { caseId }, body: { ...helper, validFrom: today } });
  const plan = await walk.proposedPlan({
    partnerRoles: [{ partnerId: helper.id, does: "Työpajapaikka", howOften: "kolmesti viikossa" }],
    goals: [{ ...aGoal("Oma koti pysyy"), subject: "member", personIds: [nella] }],
    elementWords: { young_person_wishes: "Haluan pärjätä ite, mutta en yksin." },
  });
  await plan.stand(key);
  await plan.stand(key, nella);
  await approveRefused(team.work, caseId, "Nuoren oma ääni on kirjattu");
  await team.heard(caseId, nella, "Mä haluan päättää, keitä tapaan.");
  await approvePlan(team.work, caseId);

  await walk.held("regular", both, { from: "11:00" });
  await walk.held("closing", both, { from: "12:00" });
  await walk.goalsEvaluated("Oma vuokrasopimus");
  await walk.view(key, nella, "Mä pärjään, ja tiedän kenelle soittaa.");
  await walk.view(purchaser);
  await evaluatedOnScreens(team.work, caseId, {
    ownView: "Nella tekee päätökset itse.",
    outcome: "tavoitteet saavutettu",
    what: "Nuorten työpaja",
    withWhom: "Kaisa Poutanen",
    assessment: "Nella asuu omassa kodissaan ja pärjää.",
  });
  const said = await closedOnScreens(team.office, team.work, caseId);
  expect(said).toContain(`Päättynyt ${dayIn(server, 0)}`);
}, 120_000);

const aGoal = (title: string) => ({
  id: uuidv7(),
  subject: "family" as const,
  title,
  levels: ["Ei koskaan", "Kerran viikossa", "Kolmesti viikossa", "Viidesti viikossa", "Joka päivä"],
});

/** Those who order, take and do the work, each signed in. */
async function aTeam(names: { readonly purchaser: string; readonly lead: string; readonly key: string }) {
  const [purchaser, lead, key] = await Promise.all([
    person(browser, server, "purchaser", names.purchaser),
    person(browser, server, "unitLead", names.lead),
    person(browser, server, "familyWorker", names.key),
  ]);
  const [office, work] = await Promise.all([lead.arrive(), key.arrive(), purchaser.arrive()]);
  const heard = (caseId: string, personId: string, words: string) =>
    key.ask(recordHearing, {
      params: { caseId },
      body: { id: uuidv7(), personId, way: "talk", on: dayInHelsinki(server.now()), words },
    });
  return { purchaser, lead, key, office, work, heard, rows };
}
