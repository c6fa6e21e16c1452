import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import * as contract from "#contract/worker/family-appointments.ts";
import { addTimeWish } from "#contract/worker/time-wishes.ts";
import { usualMembers } from "#core/meetings/usual-members.ts";
import { aForeignFamily } from "#fixtures/foreign-family.ts";
import { aMeeting } from "#fixtures/meetings.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const { caseId, periodId, members, people, rows } = world;
const foreign = await aForeignFamily(world);
const key = world.as("keyWorker");
const params = { caseId };
const clinic = uuidv7();
await rows
  .insertInto("partner")
  .values({
    id: clinic,
    case_id: caseId,
    name: "Ulla Saari",
    role: "sairaanhoitaja",
    agency: "Lastenpsykiatria",
    sector: "child_psychiatry",
    valid_from: "2026-10-01",
  })
  .execute();

const body = (what: object = {}) => ({
  id: uuidv7(),
  partnerId: clinic,
  what: "Terapia",
  personIds: [members.eeli],
  firstOn: "2026-11-03",
  from: "13:00",
  minutes: 45,
  everyWeeks: 1,
  toldBy: "äiti",
  ...what,
});
const add = (what: object = {}) => key.call(contract.addAppointment, { params, body: body(what) as never });
const week = async (monday?: string) =>
  (await key.call(contract.familyCalendar, { params, query: monday ? { week: monday as never } : {} })).body;
const collisions = async (what: object) =>
  (
    await key.call(contract.familyCollisions, {
      params,
      query: { on: "2026-11-24", from: "13:30", minutes: 60, members: members.eeli, ...what } as never,
    })
  ).body;

it("tells who lives in which home, for the usual members to be of one", async () => {
  const homes = ["Äidin koti", "Isän koti"].map((name) => ({ id: uuidv7(), case_id: caseId, name }));
  const since = { valid_from: "2026-11-01" };
  await world.rows
    .insertInto("household")
    .values(homes.map((home) => ({ ...home, ...since })))
    .execute();
  const live = [members.saana, members.eeli, members.petri].map((person_id, at) => ({
    id: uuidv7(),
    case_id: caseId,
    household_id: homes[at === 2 ? 1 : 0]?.id ?? "",
    person_id,
    ...since,
  }));
  await world.rows.insertInto("household_member").values(live).execute();
  const page = await week();
  expect(page.homes).toEqual([
    { id: homes[0]?.id, residents: [members.saana, members.eeli] },
    { id: homes[1]?.id, residents: [members.petri] },
  ]);
  expect(usualMembers(page.members, page.homes).map(({ id }) => id)).not.toContain(members.petri);
});

describe("times of the family's other services", () => {
  const therapy = add();

  it("stand beside our meetings, with who is in two places at once", async () => {
    expect((await therapy).status, (await therapy).text).toBe(200);
    await aMeeting(rows, {
      caseId,
      periodId,
      startsAt: "2026-11-24T11:30:00Z",
      takePart: [
        { personId: members.eeli, party: "child" },
        { personId: members.saana, party: "family" },
        { staffId: people.keyWorker, party: "worker" },
      ],
    });
    const page = await week();
    expect([page.from, page.to]).toEqual(["2026-11-23", "2026-11-29"]);
    expect(page.items.map(({ kind, on, from, to, what }) => [kind, on, from, to, what])).toEqual([
      ["appointment", "2026-11-24", "13:00", "13:45", "Terapia"],
      ["meeting", "2026-11-24", "13:30", "14:30", "regular"],
    ]);
    expect(page.items.map(({ collides }) => collides.map(({ personId }) => personId))).toEqual([
      [members.eeli],
      [members.eeli],
    ]);
    expect(page.items[0]?.withWhom).toBe("Ulla Saari, Lastenpsykiatria");
    expect((await week("2026-12-07")).items.map(({ on }) => on)).toEqual(["2026-12-08"]);
  });

  it("are told while a meeting is planned, by member, with the day's free times", async () => {
    const found = await collisions({});
    expect(found.collisions.map(({ name, kind, what, from }) => [name, kind, what, from])).toEqual([
      ["Eeli", "appointment", "Terapia", "13:00"],
      ["Eeli", "meeting", "regular", "13:30"],
    ]);
    expect(found.free).toEqual([
      { from: "08:00", to: "13:00" },
      { from: "14:30", to: "20:00" },
    ]);
    expect((await collisions({ members: members.petri })).collisions).toEqual([]);
    expect((await collisions({ from: "14:30" })).collisions).toEqual([]);
    const series = await collisions({ on: "2026-12-01", weeklyUntil: "2026-12-15" });
    expect(series.collisions.map(({ on }) => on)).toEqual(["2026-12-01", "2026-12-08", "2026-12-15"]);
  });

  it("give the free times of coming days", async () => {
    const { body: found } = await key.call(contract.freeFamilyTimes, {
      params,
      query: { from: "2026-11-24" as never, days: 2, minutes: 120, members: members.eeli },
    });
    expect(found.days).toEqual([
      {
        on: "2026-11-24",
        free: [
          { from: "08:00", to: "13:00", wish: "open" },
          { from: "14:30", to: "20:00", wish: "open" },
        ],
      },
      { on: "2026-11-25", free: [{ from: "08:00", to: "20:00", wish: "open" }] },
    ]);
  });

  it("give only times that are ahead, the wished ones first and the unwished said to be so", async () => {
    const wish = {
      id: uuidv7(),
      kind: "suits" as const,
      weekdays: [1, 4],
      fromTime: "15:00",
      toTime: "18:00",
    };
    expect(
      (await key.call(addTimeWish, { params, body: { ...wish, from: "2026-11-01" } as never })).status,
    ).toBe(200);
    const freeOf = async (from: string, days: number) =>
      (
        await key.call(contract.freeFamilyTimes, {
          params,
          query: { from: from as never, days, minutes: 60, members: members.petri },
        })
      ).body.days;
    expect(await freeOf("2026-11-19", 3)).toEqual([]);
    const [today, ...rest] = await freeOf("2026-11-21", 3);
    expect([today?.on, rest]).toEqual(["2026-11-23", []]);
    expect(today?.free[0]).toEqual({ from: "15:00", to: "18:00", wish: "wished" });
    // It is ten o'clock.
    expect(today?.free.slice(1).map(({ from }) => from)).toEqual(["10:15", "18:00"]);
    expect((await freeOf("2026-11-26", 1))[0]?.free).toEqual([
      { from: "15:00", to: "18:00", wish: "wished" },
      { from: "08:00", to: "15:00", wish: "unwished" },
      { from: "18:00", to: "20:00", wish: "unwished" },
    ]);
    expect((await collisions({ on: "2026-11-20" })).free).toEqual([]);
    await rows.deleteFrom("time_wish").where("id", "=", wish.id).execute();
  });

  it("change by version and keep what they were", async () => {
    const { id } = (await therapy).body;
    const change = (version: number, what: object = {}) =>
      key.call(contract.changeAppointment, {
        params: { caseId, appointmentId: id },
        body: { ...body(what), version } as never,
      });
    expect((await change(1, { skips: ["2026-12-01"] })).body.version).toBe(2);
    expect((await change(1)).status).toBe(412);
    expect((await week("2026-12-01")).items).toEqual([]);
    expect((await change(2, { untilOn: "2026-11-24", endedReason: "Jakso päättyi." })).body.version).toBe(3);
    expect((await week("2026-12-07")).items).toEqual([]);
    const history = await rows
      .selectFrom("row_history")
      .select("version")
      .where("row_id", "=", id)
      .orderBy("version")
      .execute();
    expect(history.map(({ version }) => version)).toEqual([1, 2]);
  });

  it("are of the family's own people", async () => {
    expect((await add({ personIds: [foreign.child] })).error.code).toBe("member_unknown");
    expect((await add({ partnerId: foreign.ids.partner })).error.code).toBe("partner_unknown");
    expect((await add({ untilOn: "2026-11-02" })).error.code).toBe("ends_before_start");
    expect((await add({ personIds: [] })).status).toBe(400);
    const others = await key.call(contract.changeAppointment, {
      params: { caseId, appointmentId: foreign.ids.family_appointment },
      body: { ...body(), version: 1 } as never,
    });
    expect(others.status).toBe(404);
  });

  it("aren't there for those who don't stand to the family", async () => {
    const query = { on: "2026-11-24", from: "13:30", minutes: 60 } as never;
    await world.denied(contract.familyCalendar, { params, query: {} });
    await world.denied(contract.familyCollisions, { params, query });
    await world.denied(contract.freeFamilyTimes, {
      params,
      query: { from: "2026-11-24", minutes: 60 } as never,
    });
    await world.denied(contract.addAppointment, { params, body: body() as never });
    await world.denied(contract.familyCalendar, { params, query: {} }, ["intake", "privacyOfficer"]);
  });
});
