import type { Browser } from "playwright-core";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as closings from "#contract/worker/closings.ts";
import * as documents from "#contract/worker/documents.ts";
import * as entries from "#contract/worker/entries.ts";
import * as meetings from "#contract/worker/meetings.ts";
import * as notifications from "#contract/worker/notifications.ts";
import * as orders from "#contract/worker/orders.ts";
import { addDays, localDate } from "#core/kernel/local-date.ts";
import { dayInHelsinki } from "#server/platform/clock.ts";
import { openBrowser, openPage, phone } from "../browser.ts";
import { person, type Person } from "../person.ts";
import * as screens from "../screens/front-door.ts";
import { type TownServer, townServer } from "../server.ts";

// From a neighbour's call to the end of the start team's work, and a professional's question beside it. The notifier's name is seen by
// the one who handles the notification and by nobody else.
let server: TownServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([townServer({ movable: true }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const caller: screens.Caller = {
  name: "Raija Salanen",
  phone: "040 765 4321",
  child: ["Helmi", "Rantanen"],
  about: "Lapsi on ollut monena iltana yksin pihalla kello kahdeksaan asti.",
};
const patience = { timeout: 420_000 };

test("a notification of low concern goes through the start team to its end", patience, async () => {
  const outside = await openPage(browser, server.address, { viewport: phone });
  await outside.clock.setFixedTime(server.now());
  const [frontDoor, colleague, purchaser, lead, worker] = await Promise.all([
    person(browser, server, "intake", "Anu Korpela"),
    person(browser, server, "intake", "Marko Salmi"),
    person(browser, server, "purchaser", "Helena Salo"),
    person(browser, server, "unitLead", "Maija Korhonen"),
    person(browser, server, "familyWorker", "Jussi Mäki"),
  ]);

  const byForm = await screens.notifyByForm(outside, "Onni Rantala", "Onni on ollut poissa yhdeksän päivää.");
  expect(byForm).toMatch(/^R-\d{4}-\w{4}-\w{4}$/);
  const asked = await screens.askTeam(outside, "Mitä apua perhe voi saada aamuihin?");
  expect(asked).toMatch(/^K-\d{4}-\w{4}-\w{4}$/);

  const desk = await frontDoor.arrive();
  await screens.writeDownNotification(desk, caller);
  await screens.showNotifier(desk, caller);
  const contact = new URL(desk.url()).pathname;
  const other = await colleague.arrive();
  await other.goto(contact);
  await other.getByText("Nimen näkee vain se, joka käsittelee ilmoitusta.", { exact: false }).waitFor();
  expect(await other.getByRole("button", { name: "Näytä ilmoittaja" }).count()).toBe(0);
  await desk.reload();
  const caseId = await screens.openForStartTeam(desk, purchaser.name, /Aloitustiimi: Selkäveden perhetyö/);

  const { orderId, keyWorker } = await accept(lead, worker, caseId);
  expect(orderId).not.toBe("");
  const page = await worker.arrive();
  await screens.seeToTheClock(page, caseId, "Helmi Rantanen");
  expect(await page.getByRole("main").innerText()).not.toContain(caller.name);

  const people = await membersOf(worker, caseId);
  for (let visit = 0; visit < 5; visit += 1) await makeVisit(worker, caseId, people, keyWorker);
  await expect(planVisit(worker, caseId, people, keyWorker)).rejects.toThrow(/meetings_full/);
  await worker.arrive();
  await screens.collectResources(page, caseId);
  await screens.nameOutcome(page, caseId);

  await writeSummary(worker, caseId, page);
  await purchaser.arrive();
  await closeCase(worker, purchaser, caseId, people);
  const { status } = await worker.ask(closings.closingPage, { params: { caseId } });
  expect(status).toBe("closed");

  await screens.answerQuestion(page, asked);
});

async function accept(lead: Person, worker: Person, caseId: string) {
  await lead.arrive();
  const { orders: waiting } = await lead.ask(orders.ordersOf, { params: { caseId } });
  const order = waiting[0];
  if (!order) throw new Error("the front door's request waits for the lead");
  await lead.ask(orders.acceptOrder, {
    params: { caseId, orderId: order.id },
    body: {
      periodId: uuidv7(),
      version: order.version,
      team: [{ id: uuidv7(), staffId: worker.id, role: "keyWorker", hoursPerWeek: 2 }],
    },
  });
  return { orderId: order.id, keyWorker: worker.id };
}

type Members = readonly { readonly id: string; readonly role: "child" | "guardian" }[];

async function membersOf(worker: Person, caseId: string): Promise<Members> {
  const { notifications: all } = await worker.ask(notifications.notificationsOf, { params: { caseId } });
  return (all[0]?.told ?? []).map(({ personId, role }) => ({ id: personId, role }));
}

const present = (members: Members, keyWorker: string) => [
  ...members.map(({ id }) => ({ kind: "member" as const, id })),
  { kind: "worker" as const, id: keyWorker },
];
const today = () => localDate(dayInHelsinki(server.now()));

async function planVisit(worker: Person, caseId: string, members: Members, keyWorker: string) {
  const id = uuidv7();
  await worker.ask(meetings.planMeeting, {
    params: { caseId },
    body: {
      // The town's own meetings may stand at the same hour.
      collisionReason: "Sovittu työryhmässä.",
      id,
      kind: "home_visit",
      on: addDays(today(), 1),
      from: "09:00",
      durationMinutes: 60,
      placeKind: "home",
      participants: present(members, keyWorker),
    },
  });
  return id;
}

/** A visit is agreed on for tomorrow, the day comes, and it is recorded. */
async function makeVisit(worker: Person, caseId: string, members: Members, keyWorker: string) {
  const meetingId = await planVisit(worker, caseId, members, keyWorker);
  await server.passDays(2);
  await worker.arrive();
  await worker.ask(entries.recordMeeting, {
    params: { caseId, meetingId },
    body: {
      id: uuidv7(),
      version: 1,
      content: {
        on: addDays(today(), -1),
        from: "09:00",
        durationMinutes: 60,
        placeKind: "home",
        present: present(members, keyWorker),
        methods: ["conversation"],
        observed: "Helmi esitteli huoneensa, ja äiti kertoi iltojen kulusta.",
        assessed: "Kotona on turvallista, illat tarvitsevat aikuisen.",
        childVoice: members
          .filter(({ role }) => role === "child")
          .map(({ id }) => ({ childId: id, words: "Mummo on kiva.", how: "told" as const })),
      },
    },
  });
}

async function writeSummary(worker: Person, caseId: string, page: Awaited<ReturnType<Person["arrive"]>>) {
  await page.getByRole("button", { name: "Luonnostele: Arvio lastensuojelun tarpeesta" }).click();
  await page.waitForURL(/\/asiakirjat\/[0-9a-f-]{36}$/);
  await page.getByText("Mummo Irma", { exact: false }).first().waitFor();
  const documentId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const { document } = await worker.ask(documents.documentPage, { params: { caseId, documentId } });
  const written = ["background", "concerns", "assessment", "ahead"];
  const { version } = await worker.ask(documents.saveDocument, {
    params: { caseId, documentId },
    body: {
      version: document.version,
      content: {
        ...document.content,
        sections: document.content.sections.map((section) =>
          written.includes(section.code)
            ? { ...section, fields: { words: "Käyty läpi perheen kanssa." } }
            : section,
        ),
      },
    },
  });
  await worker.ask(documents.approveDocument, { params: { caseId, documentId }, body: { version } });
}

async function closeCase(worker: Person, purchaser: Person, caseId: string, members: Members) {
  const view = (who: Person, personId: string | null) =>
    who.ask(closings.recordView, {
      params: { caseId, viewId: uuidv7() },
      body: { version: 0, personId, words: "Näin on hyvä." },
    });
  for (const { id } of members) await view(worker, id);
  await view(worker, null);
  await view(purchaser, null);
  const { service } = await worker.ask(closings.closingPage, { params: { caseId } });
  await worker.ask(closings.closeCase, { params: { caseId }, body: { version: service?.version ?? 0 } });
}
