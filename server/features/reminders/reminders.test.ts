import { describe, expect, it } from "vitest";
import pg from "pg";
import { uuidv7 } from "uuidv7";
import { answerDeviation, requestDeviation } from "#contract/worker/deviations.ts";
import { ownProfile, editProfile } from "#contract/worker/profile.ts";
import * as contract from "#contract/worker/reminders.ts";
import { aRelation } from "#fixtures/cases.ts";
import { aNewFamily, sentOrder } from "#fixtures/orders.ts";
import { aWorker } from "#fixtures/people.ts";
import { aWorld } from "#fixtures/world.ts";
import { fakeMail } from "#server/adapters/mail/fake.ts";
import { sendReminders } from "#server/features/reminders/jobs.ts";

// What waits for a person, in the app and by e-mail that says no more than that.
const world = await aWorld();
const { caseId, people, rows } = world;
const params = { caseId };
const [leena, maija] = [world.as("keyWorker"), world.as("lead")];
const of = async (who: Parameters<typeof world.as>[0]) => (await world.as(who).call(contract.reminders)).body;

describe("the list of what waits", () => {
  it("tells who asked that their deviation was answered, once, and nobody else", async () => {
    const id = uuidv7();
    const asked = await leena.call(requestDeviation, {
      params,
      body: { id, rule: "mapping.ceiling", reason: "Perhe tarvitsee kuudennen kerran." },
    });
    expect(asked.status, asked.text).toBe(200);
    expect((await of("lead")).waiting).toEqual([
      expect.objectContaining({ kind: "deviation", family: "Virtanen", id }),
    ]);
    const answer = { version: 1, approve: true, reason: "Sovittu", until: "2026-12-31" as never };
    expect(
      (await maija.call(answerDeviation, { params: { caseId, deviationId: id }, body: answer })).status,
    ).toBe(200);
    expect((await of("lead")).waiting).toEqual([]);
    const { told } = await of("keyWorker");
    expect(told).toEqual([
      expect.objectContaining({
        kind: "deviation_approved",
        family: "Virtanen",
        about: expect.objectContaining({ fi: expect.any(String) }),
      }),
    ]);
    expect((await of("familyWorker")).told).toEqual([]);
    expect((await of("purchaser")).told).toEqual([]);
    // Another's mark moves nothing.
    const ids = told.map((one) => one.id);
    expect((await world.as("familyWorker").call(contract.markReminders, { body: { ids } })).body.marked).toBe(
      0,
    );
    expect((await leena.call(contract.markReminders, { body: { ids } })).body.marked).toBe(1);
    expect((await of("keyWorker")).told).toEqual([]);
  });

  it("has what is late and due soon in one's own families, and orders that wait for one's answer", async () => {
    const { caseId: other } = await aNewFamily(world, "Tilaajala");
    const orderId = await sentOrder(world, other);
    const lead = await of("lead");
    expect(lead.waiting).toEqual([
      expect.objectContaining({ kind: "order", id: orderId, family: "Tilaajala" }),
    ]);
    const own = await of("keyWorker");
    expect(own.due.length).toBeGreaterThan(0);
    expect(own.due.every(({ family }) => family === "Virtanen")).toBe(true);
    expect((await leena.call(contract.reminderCount)).body.count).toBe(own.count);
    expect((await of("otherWorker")).count).toBe(0);
    await world.denied(contract.reminders, {}, ["administrator", "privacyOfficer"]);
    expect((await world.nobody.call(contract.reminders)).status).toBe(401);
  });
});

describe("reminders by e-mail", () => {
  const pool = new pg.Pool({ connectionString: world.database.ownerUrl });
  const mail = fakeMail();
  let now = new Date("2026-11-24T06:00:00Z"); // a Tuesday, 8.00 in Helsinki
  const warned: object[] = [];
  const round = (toDemo = false) =>
    sendReminders({
      pool,
      clock: { now: () => now },
      send: mail.send,
      link: "https://rinnalla.example.fi/tyo/",
      toDemo,
      warn: (what, words) => warned.push({ ...what, words }),
    });

  it("go to nobody who hasn't chosen them", async () => {
    expect(await round()).toBe(0);
    const { version, phone } = (await leena.call(ownProfile)).body;
    const body = {
      version,
      phone,
      email: "leena@example.fi",
      language: "sv" as const,
      mailReminders: "workdays" as const,
    };
    expect((await leena.call(editProfile, { body })).status).toBe(200);
    expect((await leena.call(ownProfile)).body.mailReminders).toBe("workdays");
    expect((await world.as("familyWorker").call(ownProfile)).body.mailReminders).toBe("off");
  });

  it("say once a day in one's language that something waits, and nothing of what", async () => {
    expect(await round()).toBe(1);
    expect(await round(), "once a day").toBe(0);
    expect(mail.sent).toEqual([
      {
        to: "leena@example.fi",
        subject: "Något väntar på dig i Rinnalla",
        text: expect.stringContaining("https://rinnalla.example.fi/tyo/"),
      },
    ]);
    expect(JSON.stringify(mail.sent)).not.toMatch(/Virtanen|Oona|Leena Aho/);
    now = new Date("2026-11-25T06:00:00Z");
    expect(await round(), "the next day anew, while it still waits").toBe(1);
  });

  it("that weren't taken are tried again later, logged without an address, and given up at last", async () => {
    now = new Date("2026-11-26T06:00:00Z");
    mail.failNext(1);
    expect(await round()).toBe(0);
    expect(warned).toEqual([{ code: "EENVELOPE", attempt: 1, words: "a reminder was not sent" }]);
    expect(await round(), "not at once").toBe(0);
    now = new Date("2026-11-26T06:06:00Z");
    expect(await round()).toBe(1);
    now = new Date("2026-11-27T05:00:00Z");
    mail.failNext(9);
    for (let hour = 0; hour < 8; hour += 1) {
      await round();
      now = new Date(now.getTime() + 3_600_000);
    }
    expect(warned).toHaveLength(6);
    const kept = await pool.query("select status, attempts from mail order by on_day");
    expect(kept.rows.map(({ status, attempts }) => [status, attempts])).toEqual([
      ["sent", 1],
      ["sent", 1],
      ["sent", 2],
      ["failed", 5],
    ]);
    mail.failNext(0);
  });

  it("are never sent twice: one that was being handed over when the server fell isn't sent again", async () => {
    now = new Date("2026-11-30T06:00:00Z");
    await pool.query("select app.queue_mail('2026-11-30', $1, false)", [now]);
    await pool.query("select app.claim_mail('2026-11-30', $1)", [now]);
    const before = mail.sent.length;
    expect(await round()).toBe(0);
    // Two servers at once claim one letter each, not one letter both.
    now = new Date("2026-12-01T06:00:00Z");
    expect((await Promise.all([round(), round(), round()])).reduce((a, b) => a + b)).toBe(1);
    expect(mail.sent.length).toBe(before + 1);
  });

  it("call nobody to a family that they can't open any more", async () => {
    now = new Date("2026-12-02T06:00:00Z");
    const elli = await aWorker(rows, {
      name: "Elli Entinen",
      role: "familyWorker",
      unitId: world.units.otherTeam,
    });
    await rows
      .updateTable("staff")
      .set({ email: "elli@example.fi", mail_reminders: "workdays" })
      .where("id", "=", elli)
      .execute();
    const relation = await aRelation(rows, caseId, elli, "familyWorker", "2026-10-01");
    await rows
      .insertInto("reminder")
      .values({
        id: uuidv7(),
        staff_id: elli,
        case_id: caseId,
        kind: "deviation_approved",
        subject_id: uuidv7(),
        data: "{}",
        at: "2026-12-01T08:00:00Z",
      })
      .execute();
    const client = await world.signIn(elli);
    const waits = async () => {
      const [row] = (await pool.query("select app.something_waits($1, '2026-12-02') as it", [elli])).rows;
      return [row?.it, (await client.call(contract.reminders)).body.told.length];
    };
    world.setNow("2026-12-02T06:00:00Z");
    expect(await waits()).toEqual([true, 1]);
    // Their part ended yesterday: what they were told of the family is still unread, and no letter says that it waits.
    await rows
      .updateTable("case_worker")
      .set({ valid_to: "2026-12-01" })
      .where("id", "=", relation)
      .execute();
    expect(await waits()).toEqual([false, 0]);
    const before = mail.sent.length;
    await round();
    expect(mail.sent.slice(before).map(({ to }) => to)).toEqual(["leena@example.fi"]);
    world.setNow("2026-11-23T08:00:00Z");
  });

  it("rest on Sundays, holidays and evenings, when nothing waits, and for the people of a demo town", async () => {
    for (const rest of [
      "2026-12-05T08:00:00Z",
      "2026-12-06T08:00:00Z",
      "2026-12-02T18:00:00Z",
      "2026-12-02T03:00:00Z",
    ]) {
      now = new Date(rest);
      expect(await round(), rest).toBe(0);
    }
    now = new Date("2026-12-03T06:00:00Z");
    await rows
      .updateTable("installation")
      .set({ demo_town: JSON.stringify({ today: "2026-11-23" }) })
      .execute();
    expect(await round()).toBe(0);
    expect(await round(true)).toBe(1);
    await rows.updateTable("installation").set({ demo_town: null }).execute();
    // Whose work here has ended is told nothing.
    await rows.updateTable("staff").set({ active: false }).where("id", "=", people.keyWorker).execute();
    now = new Date("2026-12-04T06:00:00Z");
    expect(await round()).toBe(0);
    await pool.end();
  });
});
