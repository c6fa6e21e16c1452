import { describe, expect, it } from "vitest";
import pg from "pg";
import { uuidv7 } from "uuidv7";
import * as contract from "#contract/worker/calendar.ts";
import { collisionsAt } from "#contract/worker/collisions.ts";
import { meetingOptions } from "#contract/worker/meeting-options.ts";
import * as meetings from "#contract/worker/meetings.ts";
import { anOpenCase, aRelation, aRunningService } from "#fixtures/cases.ts";
import { aMeetingDesk, worker } from "#fixtures/meeting-desk.ts";
import { aMeeting } from "#fixtures/meetings.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const { caseId, people, units, rows, periodId } = world;
const { key, params, plan, pageOf, usual } = aMeetingDesk(world);
const lead = world.as("lead");
const unitId = units.team;
const week = async (who: "lead" | "keyWorker" | "familyWorker", of = "2026-11-30") =>
  (await world.as(who).call(contract.unitWeek, { params: { unitId }, query: { week: of as never } })).body;
const day = (what: Record<string, unknown>) => ({ collisionReason: "", ...what });

const [room, car] = [uuidv7(), uuidv7()];
const add = (id: string, kind: "room" | "car", name: string) =>
  lead.call(contract.addBookable, { params: { unitId }, body: { id, kind, name, details: "", seats: null } });

describe("rooms and cars", () => {
  it("are the lead's to keep and the unit's to see", async () => {
    expect((await add(room, "room", "Neuvotteluhuone Kallavesi")).status).toBe(200);
    expect((await add(car, "car", "Toyota Yaris ABC-123")).status).toBe(200);
    expect((await add(car, "car", "Toinen")).error.code).toBe("id_in_use");
    const seen = (await key.call(contract.bookablesOf, { params: { unitId } })).body;
    expect([seen.leads, seen.bookables.map(({ name }) => name)]).toEqual([
      false,
      ["Neuvotteluhuone Kallavesi", "Toyota Yaris ABC-123"],
    ]);
    const body = { id: uuidv7(), kind: "room" as const, name: "Oma huone" };
    expect(
      (await world.as("otherLead").call(contract.addBookable, { params: { unitId }, body })).status,
    ).toBe(404);
    await world.denied(contract.addBookable, { params: { unitId }, body }, [
      "keyWorker",
      "purchaser",
      "administrator",
    ]);
    await world.denied(contract.bookablesOf, { params: { unitId } }, [
      "purchaser",
      "intake",
      "administrator",
    ]);
    expect((await world.as("otherWorker").call(contract.bookablesOf, { params: { unitId } })).status).toBe(
      404,
    );
  });

  it("change at the version that was seen, and go out of use", async () => {
    const id = uuidv7();
    await add(id, "car", "Vanha auto");
    const change = (version: number, what: object) =>
      lead.call(contract.changeBookable, {
        params: { unitId, bookableId: id },
        body: { version, name: "Vanha auto", active: true, ...what },
      });
    expect((await change(1, { active: false, details: "Myyty" })).body.version).toBe(2);
    const stale = await change(1, {});
    expect([stale.status, (stale.error.current as { details: string }).details]).toEqual([412, "Myyty"]);
    // What is out of use isn't booked.
    expect((await plan(day({ on: "2026-12-07", bookables: [id] }))).status).toBe(400);
    const history = await rows.selectFrom("row_history").select("was").where("row_id", "=", id).execute();
    expect(history.map(({ was }) => (was as { active: boolean }).active)).toEqual([true]);
  });

  it("are booked with a meeting: a room for its time, a car for the way too; a second one is refused, or taken with a reason", async () => {
    const first = await plan(
      day({
        on: "2026-12-01",
        from: "10:00",
        bookables: [room, car],
        travelBefore: 30,
        travelAfter: 30,
        travelSource: "hand",
      }),
    );
    expect(first.status).toBe(200);
    const meeting = await pageOf(first.body.id);
    expect([meeting.bookables.map(({ id }) => id), meeting.travelBefore, meeting.travelSource]).toEqual([
      [room, car],
      30,
      "hand",
    ]);
    const other = { on: "2026-12-01", participants: [usual[0], worker(people.familyWorker)] };
    // The room is free when the meeting ends; the car isn't back yet.
    expect((await plan(day({ ...other, from: "11:00", bookables: [room] }))).status).toBe(200);
    const taken = await plan(day({ ...other, from: "11:00", bookables: [car] }));
    expect([taken.status, taken.error.code]).toEqual([409, "time_taken"]);
    const told = await key.call(collisionsAt, {
      params,
      query: {
        on: "2026-12-01" as never,
        from: "11:00",
        minutes: 60,
        workers: "",
        bookables: `${room},${car}`,
      },
    });
    expect(
      told.body.collisions.map(({ kind, subject, startsAt, endsAt }) => [kind, subject, startsAt, endsAt]),
    ).toEqual([
      ["car", car, "2026-12-01T07:30:00.000Z", "2026-12-01T09:30:00.000Z"],
      ["room", room, "2026-12-01T09:00:00.000Z", "2026-12-01T10:00:00.000Z"],
    ]);
    const knowingly = await plan(
      day({
        ...other,
        on: "2026-12-01",
        from: "10:15",
        bookables: [room],
        collisionReason: "Sama perhe, isompi huone.",
      }),
    );
    expect((await pageOf(knowingly.body.id)).collisionReason).toBe("Sama perhe, isompi huone.");
    // A meeting that is cancelled gives up what it had; taken back, it has it again.
    const cancel = { version: 1, cancelledBy: "family" as const, reason: "Sairaus", laterToo: false };
    const at = { params: { caseId, meetingId: first.body.id } };
    expect((await key.call(meetings.cancelMeeting, { ...at, body: cancel })).status).toBe(200);
    const instead = await plan(day({ ...other, from: "10:00", bookables: [car], participants: [usual[0]] }));
    expect(instead.status).toBe(200);
    const back = await key.call(meetings.restoreMeeting, { ...at, body: { version: 2 } });
    expect([back.status, back.error.code]).toEqual([409, "time_taken"]);
    const forced = await key.call(meetings.restoreMeeting, {
      ...at,
      body: { version: 2, collisionReason: "Toinen perhe kulkee bussilla." },
    });
    expect(forced.status).toBe(200);
    expect((await pageOf(first.body.id)).bookables.map(({ id }) => id)).toEqual([room, car]);
  });

  it("are never had twice at once, whatever the program thinks: the database refuses", async () => {
    const taken = (during: string, how: object = {}) =>
      rows
        .insertInto("booking")
        .values({ id: uuidv7(), case_id: caseId, meeting_id: meetingId, bookable_id: car, during, ...how })
        .execute();
    const meetingId = await aMeeting(rows, {
      caseId,
      periodId,
      startsAt: "2027-02-01T08:00:00Z",
      takePart: [],
    });
    await taken("[2027-02-01T08:00Z,2027-02-01T09:00Z)");
    await expect(taken("[2027-02-01T08:59Z,2027-02-01T10:00Z)")).rejects.toMatchObject({ code: "23P01" });
    await taken("[2027-02-01T09:00Z,2027-02-01T10:00Z)");
    await taken("[2027-02-01T08:30Z,2027-02-01T09:30Z)", { overridden: true });
    await expect(taken("(,2027-02-01T09:00Z)")).rejects.toMatchObject({ code: "23514" });
  });
});

describe("a worker", () => {
  it("is in one place at a time, the way there and back too, unless somebody says why", async () => {
    await plan(day({ on: "2027-01-11", from: "09:00", travelAfter: 30 }));
    const next = (from: string, what: object = {}) => plan(day({ on: "2027-01-11", from, ...what }));
    expect((await next("10:15")).error.code).toBe("time_taken");
    expect((await next("10:15", { collisionReason: "Työpari aloittaa." })).status).toBe(200);
    const events = await rows
      .selectFrom("case_event")
      .select("data")
      .where("kind", "=", "meeting_planned")
      .orderBy("id", "desc")
      .limit(1)
      .execute();
    expect(events[0]?.data).toMatchObject({ overrode: ["worker"] });
    expect((await next("11:45")).status).toBe(200);
    // From one family to the next: the longer way has to fit between, not the two ways after each other.
    const onward = (from: string) => plan(day({ on: "2027-01-18", from, travelBefore: 20, travelAfter: 20 }));
    expect((await onward("09:00")).status).toBe(200);
    expect((await onward("10:19")).error.code).toBe("time_taken");
    expect((await onward("10:20")).status).toBe(200);
    expect((await onward("07:41")).error.code).toBe("time_taken");
    expect((await onward("07:40")).status).toBe(200);
    const moved = (await plan(day({ on: "2027-01-12", from: "09:00" }))).body.id;
    const move = (collisionReason: string) =>
      key.call(meetings.moveMeeting, {
        params: { caseId, meetingId: moved },
        body: {
          id: uuidv7(),
          version: 1,
          on: "2027-01-11" as never,
          from: "09:30",
          durationMinutes: 60,
          movedBy: "family",
          reason: "Työvuoro",
          collisionReason,
        },
      });
    expect((await move("")).error.code).toBe("time_taken");
    expect((await move("Työpari hoitaa toisen.")).status).toBe(200);
  });

  it("has a series each second week, and days when somebody is taken can be left out", async () => {
    await plan(day({ on: "2027-03-15", from: "13:00" }));
    const series = { on: "2027-03-01", from: "13:00", weeklyUntil: "2027-04-15", everyWeeks: 2 };
    const refused = await plan(day(series));
    expect([refused.error.code, refused.status]).toEqual(["time_taken", 409]);
    const made = await plan(day({ ...series, skip: ["2027-03-15"] }));
    // The Monday between is Easter's.
    expect(made.body.planned.map(({ on }) => on)).toEqual(["2027-03-01", "2027-04-12"]);
  });
});

describe("the unit's week", () => {
  it("shows one's own families by name and those of others as time that is taken", async () => {
    const other = await anOpenCase(rows, { name: "Salainen", purchaserId: people.otherPurchaser });
    const service = await aRunningService(rows, {
      caseId: other,
      purchaserId: people.otherPurchaser,
      unitId,
      leadId: people.lead,
    });
    await aRelation(rows, other, people.familyWorker, "familyWorker");
    const meetingId = await aMeeting(rows, {
      caseId: other,
      periodId: service.periodId,
      startsAt: "2026-12-03T08:30:00Z",
      place: "Salainen katu 3",
      takePart: [{ staffId: people.familyWorker, party: "worker" }],
    });
    await rows
      .insertInto("booking")
      .values({
        id: uuidv7(),
        case_id: other,
        meeting_id: meetingId,
        bookable_id: car,
        during: "[2026-12-03T08:00Z,2026-12-03T10:00Z)",
      })
      .execute();
    const find = (seen: Awaited<ReturnType<typeof week>>) =>
      seen.meetings.find(
        (one) => one.startsAt.startsWith("2026-12-03") && one.staffId === people.familyWorker,
      );
    const busy = (seen: Awaited<ReturnType<typeof week>>) =>
      seen.workers
        .find(({ id }) => id === people.familyWorker)
        ?.busy.filter(([from]) => new Date(from * 60_000).toISOString().startsWith("2026-12-03"));
    const asKey = await week("keyWorker");
    expect(find(asKey)).toBeUndefined();
    const begins = Date.parse("2026-12-03T08:30:00Z") / 60_000;
    const taken = [[begins, begins + 60, 0, 0]];
    expect(busy(asKey)).toEqual(taken);
    expect(asKey.bookings.find(({ startsAt }) => startsAt.startsWith("2026-12-03"))?.known).toBeNull();
    expect(JSON.stringify(asKey)).not.toMatch(new RegExp(`Salainen|${other}|${meetingId}`));
    // The lead of the unit that does the service, and the worker, know the family.
    for (const who of ["lead", "familyWorker"] as const) {
      expect(find(await week(who))?.known).toMatchObject({ family: "Salainen", meetingId });
      expect(busy(await week(who)), "a family that is known isn't told of twice").toEqual([]);
      expect(JSON.stringify(await week(who))).not.toContain("Salainen katu");
    }
    expect(asKey.meetings.some(({ known }) => known.family === "Virtanen")).toBe(true);
    // Who stands to the family no more sees the time and not the family.
    await rows
      .updateTable("case_worker")
      .set({ valid_to: "2026-11-22" })
      .where("case_id", "=", other)
      .execute();
    const after = await week("familyWorker");
    expect([find(after), busy(after)]).toEqual([undefined, taken]);
  });

  it("counts planned and held hours with the way, week by week", async () => {
    for (const [startsAt, status] of [
      ["2026-11-02T08:00:00Z", "held"],
      ["2026-11-03T08:00:00Z", "cancelled"],
      ["2026-11-04T08:00:00Z", "no_show"],
    ] as const)
      await aMeeting(rows, {
        caseId,
        periodId,
        startsAt,
        status,
        minutes: 90,
        takePart: [{ staffId: people.keyWorker, party: "worker" }],
      });
    const seen = await week("lead", "2026-11-04");
    const own = seen.workers.find(({ id }) => id === people.keyWorker);
    expect([own?.planned, own?.held]).toEqual([3, 1.5]);
    const { body } = await lead.call(contract.unitHours, {
      params: { unitId },
      query: { week: "2026-11-23" as never },
    });
    const weeks = body.workers.find(({ id }) => id === people.keyWorker)?.weeks ?? [];
    expect(body.weeks[0]).toBe("2026-10-12");
    expect(weeks.find(({ week }) => week === "2026-11-02")).toEqual({
      week: "2026-11-02",
      planned: 3,
      held: 1.5,
    });
    expect(weeks.find(({ week }) => week === "2026-10-19")).toEqual({
      week: "2026-10-19",
      planned: 0,
      held: 0,
    });
  });

  it("names no more families, and no other services, than the policies would show the same person", async () => {
    const periods = (await rows.selectFrom("service_period").select("id").execute()).map(({ id }) => id);
    const client = new pg.Client({ connectionString: world.database.ownerUrl });
    await client.connect();
    const told: Record<string, string[]> = {};
    try {
      for (const [who, actorId] of Object.entries(people)) {
        await client.query("begin; set local role rinnalla_app");
        await client.query(
          "select set_config('app.actor_id', $1, true), set_config('app.today', '2026-11-23', true), set_config('app.case_id', '', true), set_config('app.case_tasks', '', true)",
          [actorId],
        );
        const named = await client.query("select * from app.whose_periods($1::uuid[])", [periods]);
        const seen = await client.query(
          `select p.id, c.name, p.service from service_period p join family_case c on c.id = p.case_id
           where exists (select 1 from case_access a where a.case_id = p.case_id and a.period_ids is null)`,
        );
        await client.query("rollback");
        const lines = (found: { rows: Record<string, string>[] }, id: string, name: string) =>
          found.rows.map((row) => [row[id], row[name], row["service"]].join(" ")).toSorted();
        told[who] = lines(named, "period_id", "family");
        expect(told[who], who).toEqual(lines(seen, "id", "name"));
      }
    } finally {
      await client.end();
    }
    expect(told["lead"]?.length).toBeGreaterThan(0);
    for (const who of ["administrator", "privacyOfficer"]) expect(told[who], who).toEqual([]);
  });

  it("is its own people's only", async () => {
    const at = { params: { unitId } };
    await world.denied(contract.unitWeek, at, ["purchaser", "intake", "administrator", "privacyOfficer"]);
    for (const who of ["otherWorker", "otherLead"] as const) {
      expect((await world.as(who).call(contract.unitWeek, at)).status, who).toBe(404);
      expect((await world.as(who).call(contract.unitHours, at)).status, who).toBe(404);
    }
    expect((await world.nobody.call(contract.unitWeek, at)).status).toBe(401);
    expect((await key.call(contract.ownUnits)).body.units).toEqual([
      { id: unitId, name: "Kuopion perhetyö", leads: false },
    ]);
  });
});

describe("the way", () => {
  it("is reckoned from postcodes by the unit's own minutes, and not where a home is protected", async () => {
    const homes = async () => (await key.call(meetingOptions, { params })).body.homes;
    const travel = async () => (await homes()).find(({ name }) => name === "Koti")?.travel;
    await rows.updateTable("unit").set({ postcode: "70100" }).where("id", "=", unitId).execute();
    const home = uuidv7();
    await rows
      .insertInto("household")
      .values({ id: home, case_id: caseId, name: "Koti", postcode: "70820", valid_from: "2026-10-01" })
      .execute();
    expect(await travel()).toEqual({ band: "same_region", minutes: 40 });
    const fathers = { id: uuidv7(), case_id: caseId, name: "Isän koti", valid_from: "2026-11-01" };
    await rows
      .insertInto("household")
      .values([
        { ...fathers, postcode: "00530" },
        { ...fathers, id: uuidv7(), name: "Mummola", postcode: "" },
      ])
      .execute();
    expect(
      (await homes()).map(({ name, travel: way }) => [name, way?.minutes ?? null]),
      "each home has its own way",
    ).toEqual([
      ["Koti", 40],
      ["Isän koti", 60],
      ["Mummola", null],
    ]);
    const set = (version: number) =>
      lead.call(contract.setTravelEstimate, {
        params: { unitId },
        body: { version, sameArea: 5, sameTown: 15, sameRegion: 25, elsewhere: 55 },
      });
    expect([(await set(0)).status, (await set(0)).status, (await set(1)).body.version]).toEqual([
      200, 412, 2,
    ]);
    expect(await travel()).toEqual({ band: "same_region", minutes: 25 });
    await world.denied(
      contract.setTravelEstimate,
      { params: { unitId }, body: { version: 2, sameArea: 5, sameTown: 15, sameRegion: 25, elsewhere: 55 } },
      ["keyWorker", "purchaser", "administrator"],
    );
    await rows
      .updateTable("household")
      .set({ address_protected: true, postcode: "" })
      .where("id", "=", home)
      .execute();
    expect(await travel()).toBeNull();
  });
});
