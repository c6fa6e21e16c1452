import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { uuidv7 } from "uuidv7";
import { unitWeek, ownUnits } from "#contract/worker/calendar.ts";
import { searchFamilies } from "#contract/worker/families.ts";
import { meetingOptions } from "#contract/worker/meeting-options.ts";
import { cancelMeeting, meetingPage, meetingsOf, planMeeting } from "#contract/worker/meetings.ts";
import { addDays, weekday } from "#core/kernel/local-date.ts";
import { dayInHelsinki } from "#server/platform/clock.ts";
import { openBrowser } from "../browser.ts";
import { person } from "../person.ts";
import { choose, handOver, markAbsence } from "../screens/calendar.ts";
import { restoreKnowingly } from "../screens/meeting-changes.ts";
import { planMeeting as fillMeeting } from "../screens/meetings.ts";
import { lookOver } from "../screens/screen.ts";
import { type TownServer, townServer } from "../server.ts";
import { dayIn } from "./days.ts";

let server: TownServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([townServer({ movable: true }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const going = "Iltarytmin taulu on kesken: kysy, miten viikko on mennyt.";

// Eight screens looked over at two widths: on a machine that does other things too it takes its time.
const patience = { timeout: 600_000 };

test(
  "a week with a car and a room, a collision overridden, an absence handed over, and the feed of the stand-in",
  patience,
  async () => {
    const lead = await person(browser, server, "unitLead", "Maija Korhonen");
    const page = await lead.arrive();
    const { families } = await lead.ask(searchFamilies, { body: { words: "Virtanen" } });
    const caseId = families[0]?.id ?? "";
    const options = await lead.ask(meetingOptions, { params: { caseId } });
    const leena = options.workers.find(({ name }) => name === "Leena Aho");
    const [room, car] = ["room", "car"].map((kind) => options.bookables.find((one) => one.kind === kind));
    if (!leena || !room || !car) throw new Error("the town has no Leena Aho, room or car");

    // The Tuesday after next: nothing of the town's own reaches so far.
    const today = dayInHelsinki(server.now());
    const ahead = 16 - weekday(today);
    const on = addDays(today, ahead);
    await lead.ask(planMeeting, {
      params: { caseId },
      body: {
        id: uuidv7(),
        kind: "regular",
        on,
        from: "12:00",
        durationMinutes: 60,
        placeKind: "home",
        participants: [
          { kind: "worker", id: leena.id },
          { kind: "member", id: options.members[0]?.id ?? "" },
        ],
        bookables: [car.id],
        travelBefore: 20,
        travelAfter: 20,
        travelSource: "hand",
        collisionReason: "Sovittu työryhmässä.",
      },
    });

    // A second one, while the car is still on its way back and Leena in it.
    await fillMeeting(page, caseId, {
      kind: "perhetapaaminen",
      on: dayIn(server, ahead),
      from: "13.15",
      purpose: "Koulupäivän jälkeen",
    });
    await choose(page, car.name);
    await choose(page, room.name);
    await page.getByRole("button", { name: "Käytä arviota" }).click();
    await page.getByText(`${car.name}: varattu`).waitFor();
    await page.getByText("Leena Aho: toinen tapaaminen").first().waitFor();
    await lookOver(page, "Sovi tapaaminen");
    await page.getByRole("button", { name: "Sovi tapaaminen" }).click();
    await page.getByText("Aika on jo varattu jollakulla osallistujista").waitFor();
    await page.getByRole("textbox", { name: "Miksi sovitaan silti" }).fill("Ajetaan suoraan koululta.");
    await page.getByRole("button", { name: "Sovi tapaaminen" }).click();
    await page.waitForURL(/\/tapaamiset$/);
    await page.getByRole("heading", { name: "Perheen toiveet ajoista" }).waitFor();

    // Cancelled by mistake: it is taken back into the same taken time, knowingly again.
    const { upcoming } = await lead.ask(meetingsOf, { params: { caseId }, query: { status: "planned" } });
    const second = upcoming.find(({ purpose }) => purpose === "Koulupäivän jälkeen");
    const of = { caseId, meetingId: second?.id ?? "" };
    await lead.ask(cancelMeeting, {
      params: of,
      body: { version: second?.version ?? 0, cancelledBy: "worker", reason: "Väärä perhe" },
    });
    await page.goto(`/tyo/perheet/${caseId}/tapaamiset/${of.meetingId}`);
    await restoreKnowingly(page, "Peruttiin vahingossa.");
    const { meeting } = await lead.ask(meetingPage, { params: of });
    expect([meeting.status, meeting.collisionReason]).toEqual(["planned", "Peruttiin vahingossa."]);

    // The unit's week has both, its things too; a colleague without a relation sees that the time is taken.
    await page.goto(`/tyo/kalenteri/yksikko?viikko=${on}`);
    await page.getByRole("link", { name: "Perhe Virtanen" }).first().waitFor();
    await lookOver(page, "Yksikön viikko");
    const { units } = await lead.ask(ownUnits);
    const jussi = await person(browser, server, "familyWorker", "Jussi Mäki");
    const colleague = await jussi.arrive();
    const seen = await jussi.ask(unitWeek, {
      params: { unitId: units[0]?.id ?? "" },
      query: { week: on },
    });
    const leenas = seen.workers.find(({ id }) => id === leena.id)?.busy ?? [];
    expect(
      leenas.filter(([from]) => dayInHelsinki(new Date(from * 60_000)) === on).length,
    ).toBeGreaterThanOrEqual(2);
    expect(seen.meetings.filter((one) => one.staffId === leena.id)).toEqual([]);
    await colleague.goto(`/tyo/kalenteri/yksikko?viikko=${on}`);
    await colleague.getByText("varattu").first().waitFor();
    expect(await colleague.getByRole("link", { name: "Perhe Virtanen" }).count()).toBe(0);

    for (const [address, heading] of [
      ["tunnit", "Sovitut ja pidetyt tunnit"],
      ["tilat", "Tilat ja autot"],
    ] as const) {
      await page.goto(`/tyo/kalenteri/${address}`);
      await lookOver(page, heading);
    }

    // Leena is away that week: the family is Jussi's for the time.
    await markAbsence(page, {
      who: "Leena Aho",
      kind: "Loma",
      from: dayIn(server, ahead - 1),
      to: dayIn(server, ahead + 3),
    });
    await lookOver(page, "Poissaolot");
    await page.getByRole("link", { name: "Perheet ja sijaiset Leena Aho" }).click();
    await page.getByRole("heading", { name: "Leena Aho", level: 1 }).waitFor();
    await handOver(page, "Perhe Virtanen", { name: "Jussi Mäki", words: going });
    await lookOver(page, "Leena Aho");

    await server.passDays(ahead);
    const day = await jussi.arrive();
    await day.goto("/tyo/tanaan");
    await day.getByRole("heading", { name: "Sijaisena" }).waitFor();
    await day.getByText(going).waitFor();
    await day.getByText("Leena Aho on poissa").waitFor();
    await lookOver(day, "Tänään");

    await day.goto("/tyo/kalenteri/puhelimeen");
    await day.getByRole("button", { name: "Tee salainen osoite" }).click();
    const address = await day.getByText(/\/api\/calendars\//).textContent();
    await lookOver(day, "Kalenteri puhelimeen");
    // As a calendar program does it: without any session.
    const feed = await fetch(address ?? "");
    const text = await feed.text();
    expect([feed.status, feed.headers.get("content-type")]).toEqual([200, "text/calendar; charset=utf-8"]);
    expect(text).toContain(`DTSTART:${on.replaceAll("-", "")}T`);
    expect(text).toContain("SUMMARY:Tapaaminen");
    const names = options.members.flatMap(({ name }) => name.split(" "));
    expect(names.filter((name) => text.includes(name))).toEqual([]);
    await day.getByRole("button", { name: "Peru osoite" }).click();
    await day.getByRole("dialog").getByRole("button", { name: "Peru osoite" }).click();
    await day.getByText("Salaista osoitetta ei ole").waitFor();
    expect((await fetch(address ?? "")).status).toBe(404);

    // It ends by itself.
    await server.passDays(7);
    const after = await jussi.arrive();
    await after.goto("/tyo/tanaan");
    await after.getByRole("heading", { name: "Tänään" }).waitFor();
    expect(await after.getByText(going).count()).toBe(0);
  },
);
