import { randomBytes } from "node:crypto";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import * as contract from "#contract/worker/feeds.ts";
import * as meetings from "#contract/worker/meetings.ts";
import { aMeetingDesk } from "#fixtures/meeting-desk.ts";
import { aWorld } from "#fixtures/world.ts";
import { icalendarOf } from "#server/features/feeds/icalendar.ts";

const world = await aWorld();
const { caseId, people, members, rows, units } = world;
const { key, plan, move } = aMeetingDesk(world);
const newSecret = () => randomBytes(32).toString("base64url");
const open = async (by = key) => {
  const body = { id: uuidv7(), secret: newSecret() };
  expect((await by.call(contract.openFeed, { body })).status).toBe(200);
  return body;
};
const fetchText = (secret: string) =>
  world.app.inject({ method: "GET", url: `/api/calendars/${secret}/rinnalla.ics` });

/** Events as another program reads them. */
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      location: event.location,
      description: event.description,
      starts: event.startDate.toJSDate().toISOString(),
      ends: event.endDate.toJSDate().toISOString(),
      status: component.getFirstPropertyValue("status"),
    };
  });
const { secret } = await open();
const events = async (of = secret) => eventsIn((await fetchText(of)).body);

describe("a worker's calendar for calendar programs", () => {
  it("tells when and what kind of place, and no name, address or word of the family", async () => {
    const room = uuidv7();
    await rows
      .insertInto("bookable")
      .values({ id: room, unit_id: units.team, kind: "room", name: "Huone 2; iso, valoisa" })
      .execute();
    const made = await plan({
      on: "2026-12-01",
      from: "10:00",
      place: "Särkiniementie 14 A 3",
      purpose: "Saanan illat",
      bookables: [room],
      travelBefore: 25,
    });
    const reply = await fetchText(secret);
    expect([reply.statusCode, reply.headers["content-type"], reply.headers["cache-control"]]).toEqual([
      200,
      "text/calendar; charset=utf-8",
      "no-store",
    ]);
    expect(eventsIn(reply.body)).toEqual([
      {
        uid: `${made.body.id}@rinnalla`,
        sequence: 0,
        summary: "Tapaaminen",
        location: "Kotona, Huone 2; iso, valoisa",
        description: "Matka ennen: 25 min",
        starts: "2026-12-01T08:00:00.000Z",
        ends: "2026-12-01T09:00:00.000Z",
        status: "CONFIRMED",
      },
    ]);
    expect(reply.body).not.toMatch(/Virtanen|Saana|Oona|Leena|Aho|Särkiniemen|illat/);
    expect(reply.body).not.toContain(caseId);
  });

  it("keeps a meeting's UID through moves, with a growing sequence, and says when it is cancelled", async () => {
    const first = (await plan({ on: "2026-12-08", from: "09:00" })).body.id;
    const one = async () => (await events()).filter(({ uid }) => uid === `${first}@rinnalla`);
    expect(await one()).toMatchObject([{ sequence: 0, status: "CONFIRMED" }]);
    const second = (await move(first, "2026-12-09", "Oona sairastui")).body.id;
    const [moved, ...none] = await one();
    expect([moved?.starts, none]).toEqual(["2026-12-09T11:30:00.000Z", []]);
    expect(moved?.sequence).toBeGreaterThan(0);
    await key.call(meetings.cancelMeeting, {
      params: { caseId, meetingId: second },
      body: { version: 1, cancelledBy: "family", reason: "Sairaus" },
    });
    const [cancelled] = await one();
    expect(cancelled?.status).toBe("CANCELLED");
    expect(cancelled?.sequence).toBeGreaterThan(moved?.sequence ?? 0);
  });

  it("keeps the hour through the change to summer time", async () => {
    for (const on of ["2027-03-26", "2027-03-30"]) await plan({ on, from: "09:00" });
    const starts = (await events()).map((one) => one.starts);
    expect(starts).toContain("2027-03-26T07:00:00.000Z");
    expect(starts).toContain("2027-03-30T06:00:00.000Z");
  });

  it("gives no place at all of a family with address protection, past or present", async () => {
    await rows
      .updateTable("person")
      .set({ address_protected: true })
      .where("id", "=", members.eeli)
      .execute();
    for (const one of await events())
      expect([one.location, one.description ?? ""]).toEqual([null, expect.not.stringContaining("Auto")]);
    expect((await fetchText(secret)).body).not.toMatch(/LOCATION|Kotona|Huone/);
    await rows
      .updateTable("person")
      .set({ address_protected: false })
      .where("id", "=", members.eeli)
      .execute();
  });

  it("holds what its owner may see and nothing more: a family one has left is gone from it", async () => {
    const relation = () =>
      rows.updateTable("case_worker").where("case_id", "=", caseId).where("staff_id", "=", people.keyWorker);
    await relation().set({ valid_to: "2026-11-22" }).execute();
    expect(await events()).toEqual([]);
    await relation().set({ valid_to: null }).execute();
    expect((await events()).length).toBeGreaterThan(0);
  });

  it("has one's absences as time away, without why", async () => {
    await rows
      .insertInto("absence")
      .values({
        id: uuidv7(),
        staff_id: people.keyWorker,
        kind: "sick",
        from_on: "2026-12-21",
        to_on: "2026-12-22",
        note: "Flunssa",
        created_by: people.lead,
      })
      .execute();
    const away = (await events()).find(({ summary }) => summary === "Poissa");
    expect([away?.starts, away?.ends]).toEqual(["2026-12-20T22:00:00.000Z", "2026-12-22T22:00:00.000Z"]);
    expect((await fetchText(secret)).body).not.toMatch(/Flunssa|sick/);
  });
});

describe("the secret address", () => {
  it("is known by its hash only, and is replaced or revoked by its owner", async () => {
    const familyWorker = world.as("familyWorker");
    const first = await open(familyWorker);
    const stored = await rows
      .selectFrom("calendar_feed")
      .selectAll()
      .where("id", "=", first.id)
      .executeTakeFirstOrThrow();
    expect(stored.token_hash).toHaveLength(32);
    const everything = JSON.stringify([
      await rows.selectFrom("processed_command").selectAll().execute(),
      await rows.selectFrom("access_log").selectAll().execute(),
      await rows.selectFrom("calendar_feed").selectAll().execute(),
    ]);
    expect(everything).not.toContain(first.secret);
    expect((await familyWorker.call(contract.ownFeed)).text).not.toMatch(/secret|hash/);
    const second = await open(familyWorker);
    expect([(await fetchText(first.secret)).statusCode, (await fetchText(second.secret)).statusCode]).toEqual(
      [404, 200],
    );
    // Nobody else's to revoke.
    expect((await key.call(contract.revokeFeed, { body: { feedId: second.id } })).status).toBe(404);
    expect((await familyWorker.call(contract.revokeFeed, { body: { feedId: second.id } })).status).toBe(200);
    expect((await fetchText(second.secret)).statusCode).toBe(404);
    expect((await familyWorker.call(contract.ownFeed)).body.feed).toBeNull();
    expect((await world.nobody.call(contract.ownFeed)).status).toBe(401);
  });

  it("leaves a row in the log for each fetch, and one for each wrong try", async () => {
    const log = () =>
      rows
        .selectFrom("access_log")
        .select(["actor_id", "outcome", "object_kind"])
        .where("action", "=", "feed.fetch")
        .orderBy("id", "desc")
        .limit(1)
        .executeTakeFirst();
    await fetchText(secret);
    expect(await log()).toEqual({ actor_id: people.keyWorker, outcome: "ok", object_kind: "calendar_feed" });
    expect((await fetchText(newSecret())).statusCode).toBe(404);
    expect(await log()).toMatchObject({ actor_id: null, outcome: "not_found" });
    expect((await fetchText("lyhyt")).statusCode).toBe(400);
  });

  it("opens nothing when its owner is no longer at work", async () => {
    await rows.updateTable("staff").set({ active: false }).where("id", "=", people.keyWorker).execute();
    expect((await fetchText(secret)).statusCode).toBe(404);
    await rows.updateTable("staff").set({ active: true }).where("id", "=", people.keyWorker).execute();
  });

  it("has a limit of its own", async () => {
    const tries = await Promise.all(Array.from({ length: 640 }, () => fetchText("lyhyt")));
    expect(tries.at(-1)?.statusCode).toBe(429);
  });
});

it("lines are folded at 75 octets and special characters escaped (RFC 5545 3.1, 3.3.11)", () => {
  const place = "Ääkköstila, \\ ja; pitkä ".repeat(6).trim();
  const text = icalendarOf(
    [
      {
        uid: "1",
        sequence: 2,
        startsAt: "2026-12-01T08:00:00Z",
        endsAt: "2026-12-01T09:00:00Z",
        cancelled: false,
        travelBefore: 0,
        travelAfter: 0,
        placeKind: null,
        rooms: [place],
        cars: [],
      },
    ],
    [],
    "fi",
    "2026-11-23T08:00:00Z",
  );
  expect(text.endsWith("END:VCALENDAR\r\n") || text.endsWith("END:VCALENDAR")).toBe(true);
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.split("\n").every((line, at, all) => at === all.length - 1 || line.endsWith("\r"))).toBe(true);
  expect(eventsIn(text)[0]?.location).toBe(place);
});
