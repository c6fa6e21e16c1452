import type { Browser, Page } from "playwright-core";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { uuidv7 } from "uuidv7";
import { desk, openBrowser, openPage } from "../browser.ts";
import { sendContact } from "#contract/public/contacts.ts";
import * as contacts from "#contract/worker/contacts.ts";
import { member, worker } from "#fixtures/meeting-desk.ts";
import { aServiceWalk } from "#fixtures/service-walk.ts";
import { dayInHelsinki } from "#server/platform/clock.ts";
import { person } from "../person.ts";
import * as closing from "../screens/closings.ts";
import { approveDocument, documentOpened, writeDocument } from "../screens/documents.ts";
import { lookOver, settled } from "../screens/screen.ts";
import { type TownServer, townServer } from "../server.ts";
import { signIn } from "../sign-in.ts";

// Services with a steady rhythm, and those that a family begins itself, each on its own screens with its own refusals.
let server: TownServer;
let browser: Browser;
let db: pg.Client;

beforeAll(async () => {
  [server, browser] = await Promise.all([townServer(), openBrowser()]);
  db = new pg.Client(server.ownerUrl);
  await db.connect();
});
afterAll(async () => {
  await db?.end();
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

test("preventive family work: from the contact to the first meeting in one form, without a word of child welfare", async () => {
  const {
    rows: [door],
  } = await db.query<{ id: string; staff_id: string }>(
    `select c.id, r.staff_id from contact c join staff_role r on r.unit_id = c.unit_id and r.role = 'intake'
     where c.kind <> 'professional' and c.status = 'in_progress' and c.urgency is not null and r.valid_to is null limit 1`,
  );
  if (!door) throw new Error("the inbox of the town has no contact under handling");
  const page = await pageOf(door.staff_id);
  await page.goto(`/tyo/yhteydenotot/${door.id}`);
  await page.getByRole("radio", { name: /Aloita palvelu heti/ }).check();
  await page.getByRole("link", { name: "Aloita palvelu perheen kanssa" }).click();
  await lookOver(page, "Aloita palvelu perheen kanssa");
  await page.getByRole("radio", { name: /^Ehkäisevä perhetyö/ }).check();
  await page.getByText("arjen rytmi", { exact: false }).first().click();
  await page.getByLabel("Työntekijä", { exact: true }).selectOption({ index: 1 });
  await page.getByLabel("Perustelut").fill("Perhe haluaa itse tukea arkeen.");
  await page.getByRole("button", { name: "Aloita palvelu" }).click();
  await page.waitForURL(/perheet\/[0-9a-f-]{36}$/);
  await page.getByRole("heading", { name: "Mitä tavoittelemme" }).waitFor();
  await settled(page);
  const text = await page.getByRole("main").innerText();
  expect(text).toContain("Ehkäisevä perhetyö");
  expect(text.toLowerCase()).not.toContain("lastensuojel");
}, 120_000);

test("family work with school-age children: begun by the family's contact and closed on the screens, with nobody who ordered it", async () => {
  const intake = await person(browser, server, "intake", "Anu Korpela");
  const page = await intake.arrive();
  const contactId = uuidv7();
  await intake.ask(sendContact, {
    body: {
      id: contactId,
      kind: "family",
      sender: { name: "Henna Salmi", phone: "040 555 1212", relation: "äiti" },
      children: [{ givenName: "Luka", familyName: "Salmi", birthDate: "2018-03-04" }],
      about: "Luka ei halua mennä kouluun, ja aamut menevät riitelyyn.",
      wishes: "Apua kouluaamuihin",
      address: "Koivukuja 3, Kuopio",
    },
  });
  const params = { contactId };
  await intake.ask(contacts.takeContact, { params, body: { version: 1 } });
  const assessed = { version: 2, urgency: "not_urgent", reason: "Ei välitöntä vaaraa." } as const;
  await intake.ask(contacts.assessUrgency, { params, body: assessed });
  await page.goto(`/tyo/yhteydenotot/${contactId}`);
  await page.getByRole("radio", { name: /Aloita palvelu heti/ }).check();
  await page.getByRole("link", { name: "Aloita palvelu perheen kanssa" }).click();
  await page.getByRole("radio", { name: /^Kouluikäisten lasten perhetyö/ }).check();
  await page.getByText("koulunkäynti", { exact: true }).click();
  await page.getByLabel("Työntekijä", { exact: true }).selectOption({ index: 1 });
  await page.getByLabel("Perustelut").fill("Perhe haluaa itse tukea kouluaamuihin.");
  // An hour at which nobody of the town has anything else.
  await page.getByLabel("Kello").fill("05:00");
  await page.getByRole("button", { name: "Aloita palvelu" }).click();
  await page.waitForURL(/perheet\/[0-9a-f-]{36}$/);
  const caseId = page.url().slice(-36);

  const { rows: around } = await db.query<{ lead: string; key: string; mother: string; child: string }>(
    `select (select s.given_name || ' ' || s.family_name from staff_role r join staff s on s.id = r.staff_id
         where r.unit_id = p.unit_id and r.role = 'unitLead' and r.valid_to is null limit 1) as lead,
       (select s.given_name || ' ' || s.family_name from case_worker w join staff s on s.id = w.staff_id
         where w.case_id = p.case_id and w.role = 'keyWorker') as key,
       (select m.person_id from case_member m where m.case_id = p.case_id and m.role = 'parent') as mother,
       (select m.person_id from case_member m where m.case_id = p.case_id and m.role = 'child') as child
     from service_period p where p.case_id = $1`,
    [caseId],
  );
  const [names] = around;
  if (!names) throw new Error("the service didn't begin");
  const [lead, key] = await Promise.all([
    person(browser, server, "unitLead", names.lead),
    person(browser, server, "familyWorker", names.key),
  ]);
  const work = await key.arrive();
  const walk = aServiceWalk({ caseId, key, lead, today: () => dayInHelsinki(server.now()) });
  const family = [member(names.mother), member(names.child), worker(key.id)];
  await walk.cancelPlanned();
  await walk.held("start", family);
  const plan = await walk.proposedPlan({
    familyWishes: "Rauhallisia kouluaamuja",
    goals: [
      {
        id: uuidv7(),
        subject: "family",
        title: "Kouluun hyvillä mielin",
        levels: ["Ei koskaan", "Kerran viikossa", "Kolmesti viikossa", "Neljästi viikossa", "Joka aamu"],
      },
    ],
  });
  for (const personId of [names.mother, names.child]) await plan.stand(key, personId);
  await plan.approve();

  // A school day is proposed at school, a visit at home.
  await work.goto(`/tyo/perheet/${caseId}/tapaamiset/uusi`);
  const place = work.getByLabel("Missä tavataan");
  await work.getByRole("radio", { name: /^koulupäivä lapsen tukena/i }).check();
  expect(await place.inputValue()).toBe("school");
  await work.getByRole("radio", { name: /^perhetapaaminen/i }).check();
  expect(await place.inputValue()).toBe("home");
  await walk.held("regular", family, { from: "12:00" });

  await closing.openClosing(work, caseId);
  // Nobody ordered it: no view is waited for but the family's and the worker's.
  await work.getByText("Näkemys puuttuu: lapsi, vanhempi ja työntekijä.").waitFor();
  expect(await work.getByText("Tilaaja kirjaa näkemyksensä", { exact: false }).count()).toBe(0);
  await closing.evaluateGoal(work, "Kouluun hyvillä mielin", "Neljästi viikossa", "Sama aamu joka päivä.");
  await closing.writeView(work, /^Kirjaa näkemys: Henna/, "Aamut sujuvat.");
  await closing.writeView(work, /^Kirjaa näkemys: Luka/, "Koulussa on ihan kivaa.");
  await closing.writeView(work, "Kirjaa oma näkemyksesi", "Perhe löysi oman tapansa.");
  await closing.prepareEnding(work, {
    outcome: "tavoitteet saavutettu",
    what: "Koulun kuraattori",
    withWhom: "Marja Kallela",
  });
  await work.getByRole("button", { name: "Luonnostele loppuarviointi" }).click();
  await documentOpened(work, "Loppuarviointi");
  await writeDocument(work, { "Työntekijöiden arvio": { fields: { Arvio: "Perhe pärjää omin voimin." } } });
  await approveDocument(work);
  await work.goto(`/tyo/perheet/${caseId}/paattaminen`);
  await work.getByText("Anna se perheelle.", { exact: false }).waitFor();
  const office = await lead.arrive();
  await closing.openClosing(office, caseId);
  await closing.closeCase(office);
}, 120_000);
