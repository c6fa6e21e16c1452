import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { uuidv7 } from "uuidv7";
import { cancelMeeting, meetingsOf } from "#contract/worker/meetings.ts";
import * as partners from "#contract/worker/partners.ts";
import * as plans from "#contract/worker/plans.ts";
import { addDays } from "#core/kernel/local-date.ts";
import { openBrowser } from "../browser.ts";
import { person, type Person } from "../person.ts";
import * as screen from "../screens/agencies.ts";
import { agreeMeeting, agreeRefused, planMeeting } from "../screens/meetings.ts";
import { openRecord, signRecord } from "../screens/records.ts";
import { lookOver } from "../screens/screen.ts";
import { type TownServer, townServer } from "../server.ts";
import { approvedDocument, closeTogether } from "./agency-ending.ts";
import { agencyFamily, heldToday, orderAndTeam, type AgencyFamily, type Ref } from "./agency-family.ts";
import { dayIn } from "./days.ts";

// Multi-agency family work from its order to its end: consents, the shared plan, a school day, a meeting of two agencies.
let server: TownServer;
let browser: Browser;
let people: { purchaser: Person; unitLead: Person; keyWorker: Person };
let family: AgencyFamily;
let startMeetingId: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([townServer(), openBrowser()]);
  const [purchaser, unitLead, keyWorker] = await Promise.all([
    person(browser, server, "purchaser", "Helena Salo"),
    person(browser, server, "unitLead", "Maija Korhonen"),
    person(browser, server, "familyWorker", "Leena Aho"),
  ]);
  people = { purchaser, unitLead, keyWorker };
  for (const one of [purchaser, unitLead, keyWorker]) await one.arrive();
  family = await agencyFamily(server, purchaser);
  await orderAndTeam(family, people);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const timeInHelsinki = (instant: string): string =>
  new Intl.DateTimeFormat("fi-FI", {
    timeZone: "Europe/Helsinki",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(instant));
const member = (id: string): Ref => ({ kind: "member", id });
const partner = (id: string): Ref => ({ kind: "partner", id });
const home = (): Ref[] => [
  member(family.mother),
  member(family.child),
  { kind: "worker", id: people.keyWorker.id },
];

test("the family's wishes first, and nobody is invited before it says so", async () => {
  const { caseId } = family;
  const { keyWorker, purchaser } = people;
  const start = await heldToday(
    keyWorker,
    family,
    "start",
    [...home(), { kind: "worker", id: purchaser.id }],
    {
      situation: "Koulupäivät katkeavat, ja äiti kertoo samat asiat moneen kertaan.",
      wishes: [{ who: member(family.mother), words: "Että kaikki puhuisivat samaa." }],
      childVoice: [{ childId: family.child, words: "Välitunnilla on liikaa meteliä.", how: "told" }],
    },
  );
  startMeetingId = start.meetingId;

  const { page } = keyWorker;
  const coming = {
    kind: "Verkostotapaaminen",
    on: dayIn(server, 3),
    from: "9.00",
    purpose: "Yhteinen suunnitelma",
  };
  await planMeeting(page, caseId, coming);
  await agreeRefused(page, "Perhe päättää, kenen kanssa asioista puhutaan");

  await page.goto(`/tyo/perheet/${caseId}/toimijat`);
  await screen.recordConsent(page, "Ulla Saari", "Jonna Ketomäki");
  await screen.recordConsent(page, "Mervi Salmela", "Jonna Ketomäki");
  await page.getByText("Suostumus voimassa").nth(1).waitFor();
  await lookOver(page, "Yhteistyötahot");
  await planMeeting(page, caseId, coming);
  await agreeMeeting(page);
  const { upcoming } = await keyWorker.ask(meetingsOf, { params: { caseId } });
  expect(upcoming.map(({ kind }) => kind)).toEqual(["network"]);
});

test("the times of other services stand beside ours, and a collision is told before it happens", async () => {
  const { caseId } = family;
  const { page } = people.keyWorker;
  await page.goto(`/tyo/perheet/${caseId}/ajat`);
  await screen.addAppointment(page, { what: "Terapia", who: "Väinö", from: "13.00", partner: /Ulla Saari/ });
  await page.getByText("Terapia").first().waitFor();
  await lookOver(page, "Perheen ajat");
  // The therapy began today: in a week it is again.
  await planMeeting(page, caseId, {
    kind: "Yhteinen työskentelykäynti",
    on: dayIn(server, 7),
    from: "13.15",
    purpose: "Aamun kuvataulu",
    also: ["Ulla Saari"],
  });
  const notice = page.getByText(/Väinö: Terapia \(Ulla Saari/);
  await notice.waitFor();
  await page.getByRole("button", { name: "klo 13.45" }).click();
  await notice.waitFor({ state: "detached" });
  await agreeMeeting(page);
  const { upcoming } = await people.keyWorker.ask(meetingsOf, { params: { caseId } });
  const joint = upcoming.find(({ kind }) => kind === "joint");
  expect(joint && timeInHelsinki(joint.startsAt)).toBe("13.45");
});

test("one plan, in which each partner has a part and takes a stand", async () => {
  const { caseId } = family;
  const { keyWorker, purchaser } = people;
  const planId = uuidv7();
  const params = { caseId, planId };
  await heldToday(keyWorker, family, "network", [...home(), partner(family.nurse), partner(family.teacher)], {
    continuation: { decision: "continue", reasons: "Sovittiin yhteinen suunnitelma." },
  });
  await keyWorker.ask(plans.beginPlan, { params: { caseId }, body: { id: planId } });
  const levels = ["Ei yhtään", "Yksi päivä", "Kolme päivää", "Neljä päivää", "Joka päivä"];
  const saved = await keyWorker.ask(plans.savePlan, {
    params,
    body: {
      version: 1,
      reviewOn: null,
      content: {
        familyWishes: "Että kaikki puhuisivat samaa.",
        goals: [{ id: uuidv7(), subject: "family", title: "Kokonaiset koulupäivät", levels }],
        partnerRoles: [
          {
            partnerId: family.nurse,
            does: "Tapaa Väinön.",
            howOften: "joka viikko",
            until: addDays(family.today, 90),
          },
          { partnerId: family.teacher, does: "Aloittaa aamun Väinön kanssa.", howOften: "joka aamu" },
        ],
      },
    },
  });
  await keyWorker.ask(plans.proposePlan, { params, body: { version: saved.version } });
  const agrees = (who: Person, personId: string | null) =>
    who.ask(plans.recordStand, { params, body: { id: uuidv7(), personId, stance: "agrees", words: "" } });
  await agrees(keyWorker, family.mother);
  await agrees(keyWorker, null);
  await agrees(purchaser, null);
  const approve = async () => {
    const { underWork } = await keyWorker.ask(plans.planPage, { params: { caseId } });
    return keyWorker.ask(plans.approvePlan, { params, body: { version: underWork?.version ?? 0 } });
  };
  await expect(approve()).rejects.toThrow("document_missing");
  await approvedDocument(keyWorker, caseId, "shared_picture");
  await expect(approve()).rejects.toThrow("plan_approver_missing");

  const { page } = keyWorker;
  await page.goto(`/tyo/perheet/${caseId}/suunnitelma`);
  await screen.partnerStand(page, "Ulla Saari", "puhelimessa", "Sopii meille.");
  await screen.partnerStand(page, "Mervi Salmela", "kasvokkain", "Aamut onnistuvat.");
  await page.getByText("”Aamut onnistuvat.”", { exact: true }).waitFor();
  await lookOver(page, "Suunnitelma odottaa kantoja");
  await approve();

  await page.goto(`/tyo/perheet/${caseId}/yhteinen-suunnitelma`);
  await page.getByText("Aloittaa aamun Väinön kanssa.").waitFor();
  await lookOver(page, "Yhteinen suunnitelma");
});

test("a school day moment by moment, with the child's own view and the teacher's as approved", async () => {
  const { caseId } = family;
  const { page } = people.keyWorker;
  await planMeeting(page, caseId, {
    kind: "Koulupäivä lapsen tukena",
    on: dayIn(server, 0),
    from: "8.15",
    purpose: "Koulupäivä",
    also: ["Mervi Salmela"],
    without: ["Jonna"],
  });
  await agreeMeeting(page);
  await page
    .getByRole("link", { name: /koulupäivä lapsen tukena/i })
    .first()
    .click();
  await openRecord(page);
  // What the form asks is told before anything is sent.
  await page.getByRole("button", { name: "Tarkista ja allekirjoita" }).click();
  await page.getByText(/Tarkista vielä \d+ kohtaa|Tarkista vielä yksi kohta/).waitFor();
  await screen.addMoment(page, {
    from: "8.15",
    to: "9.00",
    kind: "tunti",
    what: "Aloitti itse, kun kuvat olivat pulpetilla.",
    inWords: "Sinä näit kuvista, mitä tulee seuraavaksi.",
  });
  await screen.addMoment(page, {
    from: "9.00",
    to: "9.15",
    kind: "välitunti",
    what: "Jäi oven viereen, kun pihalla oli meteliä.",
  });
  await screen.addVoice(page, "Väinö", "Tunnilla oli kivaa, välitunnilla ei.");
  await screen.addVoice(page, "Mervi Salmela", "Aamu oli rauhallisin viikkoon.", "kasvokkain");
  await signRecord(page, { looking: true });
  await page.getByRole("list", { name: "Päivän kulku" }).getByText("Jäi oven viereen").waitFor();
  await page.getByText("”Aamu oli rauhallisin viikkoon.”").waitFor();
  expect(await page.getByRole("list", { name: "Päivän kulku" }).getByRole("listitem").count()).toBe(2);
});

test("of a meeting of two agencies only the agreed part is shown, and a partner who is no longer covered isn't named", async () => {
  const { caseId } = family;
  const { keyWorker } = people;
  const { page } = keyWorker;
  const own = "Äiti itki, kun puhuttiin viime keväästä.";
  const { entryId } = await heldToday(
    keyWorker,
    family,
    "joint",
    [{ kind: "worker", id: keyWorker.id }, member(family.child), partner(family.nurse)],
    {
      observed: own,
      form: {
        voices: {
          partner_part: [
            { who: partner(family.nurse), words: "Lääkityksestä puhuttiin.", how: "phone", on: family.today },
          ],
        },
        shared: {
          shared: {
            words: "Kuvataulu otetaan käyttöön kotona ja koulussa.",
            agreedBy: [{ kind: "worker", id: keyWorker.id }, partner(family.nurse)],
            how: "in_person",
            on: family.today,
          },
        },
      },
    },
  );
  await page.goto(`/tyo/perheet/${caseId}/kirjaukset/${entryId}`);
  await page.getByRole("link", { name: "Yhteinen osa" }).click();
  await page.getByText("Kuvataulu otetaan käyttöön kotona ja koulussa.").waitFor();
  await lookOver(page, /^Yhteinen työskentelykäynti/);
  const shown = await page.locator("main").innerText();
  for (const kept of [own, "Lääkityksestä"]) expect(shown).not.toContain(kept);
  expect(shown).toContain("Ulla Saari");

  await page.goto(`/tyo/perheet/${caseId}/toimijat`);
  await screen.withdrawConsent(page, "Ulla Saari", "Puhutaan hoidosta itse.");
  await page.getByText("Ei suostumusta").waitFor();
  await page.goto(`/tyo/perheet/${caseId}/yhteinen-suunnitelma`);
  await page.getByText("1 toimija on jätetty pois").waitFor();
  expect(await page.locator("main").innerText()).not.toContain("Ulla Saari");
  const shared = await keyWorker.ask(partners.sharedPlan, { params: { caseId } });
  expect(JSON.stringify(shared)).not.toContain("Saari");
});

test("the service ends with what was reached, and what it asked and didn't get is on record", async () => {
  const { caseId } = family;
  const { page } = people.keyWorker;
  // The coming meetings are called off first.
  await page.goto(`/tyo/perheet/${caseId}/tapaamiset`);
  await closeAfterCalling(caseId);
  await page.goto(`/tyo/perheet/${caseId}/toimijat`);
  await page.getByRole("heading", { name: "Yhteistyötahot" }).first().waitFor();
  expect(await page.getByRole("button", { name: /^Kirjaa suostumus/ }).count()).toBe(0);
});

async function closeAfterCalling(caseId: string): Promise<void> {
  const { upcoming } = await people.keyWorker.ask(meetingsOf, { params: { caseId } });
  for (const { id, version } of upcoming)
    await people.keyWorker.ask(cancelMeeting, {
      params: { caseId, meetingId: id },
      body: { version, cancelledBy: "worker", reason: "Työskentely päättyy." },
    });
  await closeTogether(family, people, startMeetingId);
}
