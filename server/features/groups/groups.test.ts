import pg from "pg";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import * as ofCase from "#contract/worker/enrolments.ts";
import * as contract from "#contract/worker/groups.ts";
import { caseReaders, searchLog } from "#contract/worker/logs.ts";
import { aMember, anOpenCase, aRelation, aRunningService } from "#fixtures/cases.ts";
import { aWorker } from "#fixtures/people.ts";
import { aGroupDesk, guardiansConsent as consent } from "#fixtures/group-desk.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const { rows, people, units, members, caseId } = world;
const { leena, mari, maija, aGroup, enrol, outside, page, mine, session } = aGroupDesk(world);
const jussi = world.as("otherWorker");

// Another family of another team, whose child takes part in the same group.
const otherCase = await anOpenCase(rows, { name: "Mäkelä", purchaserId: people.otherPurchaser });
const otherChild = await aMember(rows, otherCase, {
  givenName: "Tuisku",
  familyName: "Mäkelä",
  birthDate: "2019-08-08",
  role: "child",
});
await aRunningService(rows, {
  caseId: otherCase,
  purchaserId: people.otherPurchaser,
  unitId: units.otherTeam,
  leadId: people.otherLead,
});
await aRelation(rows, otherCase, people.otherWorker, "keyWorker");

beforeEach(() => world.setNow("2026-11-23T08:00:00Z"));

describe("a place in a group", () => {
  it("isn't given without a consent, nor past the young person, nor twice", async () => {
    const groupId = await aGroup();
    expect((await enrol(groupId, members.oona, { consentOn: null })).error.code).toBe("consent_missing");
    expect((await enrol(groupId, members.oona, { consentBy: null })).error.code).toBe("consent_missing");
    expect((await enrol(groupId, members.oona, { consentOn: "2026-11-24" })).error.code).toBe(
      "consent_in_future",
    );
    expect((await enrol(groupId, uuidv7())).error.code).toBe("member_unknown");
    expect((await enrol(groupId, members.oona)).body.status).toBe("enrolled");
    expect((await enrol(groupId, members.oona)).error.code).toBe("already_enrolled");
  });

  it("of a full group is the queue's, and goes to who has waited longest, with a day to answer by", async () => {
    const groupId = await aGroup(1);
    const first = await enrol(groupId, members.oona);
    expect((await enrol(groupId, members.eeli)).error.code).toBe("group_full");
    const second = await enrol(groupId, members.eeli, { queueIfFull: true });
    world.setNow("2026-11-23T08:05:00Z");
    const third = await outside(groupId, { queueIfFull: true });
    expect([second.body.status, third.body.status]).toEqual(["queued", "queued"]);
    const waiting = (await mine()).enrolments.find((one) => one.id === second.id);
    expect(waiting?.queuePlace).toBe(1);
    expect((await page(groupId)).enrolments.map((one) => [one.name, one.queuePlace])).toEqual([
      ["Oona Virtanen", null],
      ["Eeli Virtanen", 1],
      ["Aamu Oksa", 2],
    ]);
    // The first leaves, from the family's own page: the place is offered to the second, and the family is to be told.
    const left = await leena.call(ofCase.stepOwnEnrolment, {
      params: { caseId, enrolmentId: first.id },
      body: { version: 1, step: "cancel", reason: "Muutto" },
    });
    expect(left.body.status).toBe("cancelled");
    const offered = (await mine()).enrolments.find((one) => one.id === second.id);
    expect(offered).toMatchObject({ status: "offered", offerUntil: "2026-11-30", version: 2 });
    expect(offered?.notices.map(({ kind, told }) => [kind, told])).toEqual([["place_offered", null]]);
    // Nobody takes it in time: it lapses, and goes to the next when the leader offers.
    world.setNow("2026-12-01T08:00:00Z");
    const late = await leena.call(ofCase.stepOwnEnrolment, {
      params: { caseId, enrolmentId: second.id },
      body: { version: 2, step: "accept" },
    });
    expect(late.error.code).toBe("offer_lapsed");
    expect((await mari.call(contract.offerPlaces, { params: { groupId }, body: {} })).body.offered).toBe(1);
    const now = await page(groupId);
    expect(now.enrolments.map((one) => [one.name, one.status])).toEqual([
      ["Aamu Oksa", "offered"],
      ["Oona Virtanen", "cancelled"],
      ["Eeli Virtanen", "lapsed"],
    ]);
    const accepted = await mari.call(contract.stepEnrolment, {
      params: { groupId, enrolmentId: third.id },
      body: { version: 2, step: "accept" },
    });
    expect(accepted.body.status).toBe("enrolled");
    expect(
      (await mari.call(contract.offerPlaces, { params: { groupId }, body: {} })).error.code,
      "nobody waits",
    ).toBe("nobody_to_offer");
  });

  it("goes to one when two take the last at the same time", async () => {
    const groupId = await aGroup(1);
    const got = await Promise.all([enrol(groupId, members.oona), outside(groupId)]);
    expect(got.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await page(groupId)).group.counts).toEqual({ enrolled: 1, offered: 0, queued: 0 });
  });

  it("tells no phone of a protected family, and the leaders reach it through its worker", async () => {
    await rows
      .updateTable("person")
      .set({ address_protected: true })
      .where("id", "=", members.eeli)
      .execute();
    const groupId = await aGroup();
    expect((await enrol(groupId, members.oona, { contactPhone: "040 123" })).error.code).toBe(
      "contact_is_protected",
    );
    const { id } = await enrol(groupId, members.oona);
    const [seen] = (await page(groupId)).enrolments;
    expect(seen).toMatchObject({
      id,
      isProtected: true,
      contactPhone: "",
      enrolledBy: { name: "Leena Aho" },
    });
    const change = { version: 1, contactPhone: "040 123", allergies: "pähkinä" };
    expect(
      (await mari.call(contract.changeEnrolment, { params: { groupId, enrolmentId: id }, body: change }))
        .error.code,
    ).toBe("contact_is_protected");
    await rows
      .updateTable("person")
      .set({ address_protected: false })
      .where("id", "=", members.eeli)
      .execute();
  });

  it("of a family that becomes protected later keeps no phone for the leaders", async () => {
    const groupId = await aGroup();
    await enrol(groupId, members.oona, { contactName: "Saana", contactPhone: "040 555 0000" });
    const seen = async () => {
      const [one] = (await page(groupId)).enrolments;
      return [one?.isProtected, one?.contactPhone];
    };
    expect(await seen()).toEqual([false, "040 555 0000"]);
    const set = (protectedNow: boolean) =>
      rows
        .updateTable("person")
        .set({ address_protected: protectedNow })
        .where("id", "=", members.petri)
        .execute();
    await set(true);
    expect(await seen()).toEqual([true, ""]);
    await set(false);
  });

  it("nor of a family whom somebody protected joins", async () => {
    const groupId = await aGroup();
    await enrol(groupId, members.oona, { contactName: "Saana", contactPhone: "040 555 0000" });
    const grandmother = uuidv7();
    await rows
      .insertInto("person")
      .values({ id: grandmother, given_name: "Elli", family_name: "Virtanen", address_protected: true })
      .execute();
    await rows
      .insertInto("case_member")
      .values({
        id: uuidv7(),
        case_id: world.caseId,
        person_id: grandmother,
        role: "grandparent",
        valid_from: "2026-11-23",
      })
      .execute();
    const [one] = (await page(groupId)).enrolments;
    expect([one?.isProtected, one?.contactPhone]).toEqual([true, ""]);
    await rows.deleteFrom("case_member").where("person_id", "=", grandmother).execute();
  });
});

describe("sessions", () => {
  it("are within the group's days; who came shows on the family's page, the days only", async () => {
    const groupId = await aGroup(4);
    const { id: enrolmentId } = await enrol(groupId, members.oona);
    const other = await outside(groupId);
    const wrong = await mari.call(contract.planSession, {
      params: { groupId },
      body: { id: uuidv7(), onDay: "2027-01-05", begins: "15:00", ends: "16:00" },
    });
    expect(wrong.error.code).toBe("session_outside_group");
    const [past, coming] = [await session(groupId, "2026-11-18"), await session(groupId, "2026-11-25")];
    const mark = (
      sessionId: string,
      id: string,
      was: "present" | "absent" | null,
      state: "present" | "absent",
    ) =>
      mari.call(contract.markAttendance, {
        params: { groupId, sessionId, enrolmentId: id },
        body: { was, state },
      });
    expect((await mark(coming, enrolmentId, null, "present")).error.code).toBe("session_not_yet");
    expect((await mark(past, enrolmentId, null, "present")).body).toEqual({
      state: "present",
      session: "held",
    });
    expect((await mark(past, other.id, null, "absent")).status).toBe(200);
    // Two leaders tap at once: the second is told what stands there.
    const passed = await mark(past, enrolmentId, null, "absent");
    expect([passed.status, passed.error.current]).toEqual([412, { state: "present" }]);
    expect((await mark(past, enrolmentId, "present", "absent")).status).toBe(200);
    const [own] = (await mine()).enrolments.filter((one) => one.groupId === groupId);
    expect(own?.days).toEqual([{ on: "2026-11-18", state: "absent" }]);
    expect(JSON.stringify(await mine())).not.toContain("Aamu Oksa");
  });

  it("that are cancelled are told to each who takes part: when and how", async () => {
    const groupId = await aGroup(1);
    const { id } = await enrol(groupId, members.oona);
    await outside(groupId, { queueIfFull: true });
    const sessionId = await session(groupId, "2026-11-25");
    const params = { groupId, sessionId };
    const cancelled = await mari.call(contract.cancelSession, {
      params,
      body: { version: 1, reason: "Ohjaaja sairastui" },
    });
    expect(cancelled.body.toTell, "who waits has no session to miss").toBe(1);
    expect(
      (await mari.call(contract.cancelSession, { params, body: { version: 2, reason: "x" } })).error.code,
    ).toBe("session_not_planned");
    const [notice] = (await mine()).enrolments.find((one) => one.id === id)?.notices ?? [];
    expect(notice).toMatchObject({ kind: "session_cancelled", sessionOn: "2026-11-25", told: null });
    const tell = { version: 1, how: "phone" as const };
    const at = { caseId, noticeId: notice?.id ?? "" };
    expect(
      (await leena.call(ofCase.tellFamily, { params: at, body: { ...tell, on: "2026-11-24" } })).error.code,
    ).toBe("told_in_future");
    expect(
      (await leena.call(ofCase.tellFamily, { params: at, body: { ...tell, on: "2026-11-23" } })).status,
    ).toBe(200);
    expect((await page(groupId)).notices[0]?.told).toEqual({
      on: "2026-11-23",
      how: "phone",
      by: "Leena Aho",
    });
  });

  it("are all over before the group is closed with its evaluation", async () => {
    const groupId = await aGroup(1);
    const { id } = await enrol(groupId, members.oona);
    const waited = await enrol(groupId, members.eeli, { queueIfFull: true });
    const body = { version: 1, went: "Ryhmä löysi oman tapansa olla yhdessä." };
    const close = () => mari.call(contract.closeGroup, { params: { groupId }, body });
    expect((await close()).error.code).toBe("group_had_no_sessions");
    const sessionId = await session(groupId, "2026-11-18");
    expect((await close()).error.code).toBe("sessions_open");
    const mark = (enrolmentId: string, was: "present" | null, state: "present" | "absent") =>
      mari.call(contract.markAttendance, {
        params: { groupId, sessionId, enrolmentId },
        body: { was, state },
      });
    await mark(id, null, "present");
    expect((await close()).status).toBe(200);
    const closed = await page(groupId);
    expect(closed.group).toMatchObject({ status: "closed", evaluation: { went: body.went } });
    // Who only waited never took part, and nobody can be marked to have come who didn't have a place.
    const statuses = closed.enrolments.map((one) => [one.id, one.status]);
    expect(statuses.toSorted()).toEqual(
      [
        [id, "ended"],
        [waited.id, "not_placed"],
      ].toSorted(),
    );
    expect((await mark(waited.id, null, "present")).error.code).toBe("not_enrolled");
    expect((await mark(id, "present", "absent")).status, "a slip is put right afterwards, too").toBe(200);
    expect((await enrol(groupId, members.eeli)).error.code).toBe("group_not_open");
  });

  it("end with a group that is cancelled, and everybody is to be told", async () => {
    const groupId = await aGroup(1);
    await enrol(groupId, members.oona);
    await enrol(groupId, members.eeli, { queueIfFull: true });
    await session(groupId, "2026-11-25");
    const got = await mari.call(contract.cancelGroup, {
      params: { groupId },
      body: { version: 1, reason: "Liian vähän osallistujia" },
    });
    expect(got.body.toTell).toBe(2);
    const { group, sessions, enrolments } = await page(groupId);
    expect([group.status, sessions[0]?.status]).toEqual(["cancelled", "cancelled"]);
    expect(enrolments.map(({ status }) => status)).toEqual(["ended", "not_placed"]);
  });
});

describe("who sees what of a group", () => {
  it("those who work with families see that it is, its leaders and its lead who is in it", async () => {
    const groupId = await aGroup();
    await enrol(groupId, members.oona, { allergies: "kala", needs: "kuulokkeet", told: "Arka alussa" });
    for (const who of [jussi, world.as("otherLead"), world.as("purchaser"), leena]) {
      const seen = await page(groupId, who);
      expect(seen.group.counts.enrolled).toBe(1);
      expect([seen.enrolments, seen.attendance, seen.notices, seen.workers]).toEqual([[], [], [], []]);
      expect(JSON.stringify(seen)).not.toContain("kala");
    }
    for (const who of [mari, maija])
      expect((await page(groupId, who)).enrolments[0]).toMatchObject({
        allergies: "kala",
        told: "Arka alussa",
      });
    await world.denied(contract.groupPage, { params: { groupId } }, [
      "intake",
      "administrator",
      "privacyOfficer",
    ]);
    await world.denied(contract.groupList, { query: {} }, ["intake", "administrator", "privacyOfficer"]);
  });

  it("a leader who doesn't work with a family sees of it what the enrolment tells, and its case not at all", async () => {
    const outsider = await aWorker(rows, { name: "Ohjaaja Ojala", role: "familyWorker", unitId: units.team });
    const groupId = await aGroup(4, {
      leaders: [
        { id: uuidv7(), staffId: people.familyWorker },
        { id: uuidv7(), staffId: outsider },
      ],
    });
    const enrolled = await jussi.call(ofCase.enrol, {
      params: { caseId: otherCase },
      body: { id: uuidv7(), groupId, personId: otherChild, ...consent, told: "Pitää piirtämisestä" },
    });
    expect(enrolled.status, enrolled.text).toBe(200);
    const seen = await page(groupId, mari);
    expect(seen.enrolments.map(({ name, told }) => [name, told])).toEqual([
      ["Tuisku Mäkelä", "Pitää piirtämisestä"],
    ]);
    // The leader's request about a family of her own doesn't hold the other's child.
    expect((await mine()).enrolments.some((one) => one.name === "Tuisku Mäkelä")).toBe(false);
    await world.denied(ofCase.enrolmentsOf, { params: { caseId: otherCase } }, ["familyWorker", "keyWorker"]);
    const raw = await inDatabase(people.familyWorker, otherCase);
    expect(raw).toEqual({ enrolment: 1, person: 0, family_case: 0, case_member: 0 });
    // Their part ended, the enrolled are no more there.
    const leader = seen.leaders.find((one) => one.staffId === people.familyWorker);
    await maija.call(contract.endLeader, {
      params: { groupId, leaderId: leader?.id ?? "" },
      body: { version: 1, to: "2026-11-23" },
    });
    expect((await page(groupId, mari)).enrolments).toHaveLength(1);
    world.setNow("2026-11-24T08:00:00Z");
    expect((await page(groupId, mari)).enrolments).toEqual([]);
  });

  it("each family whose child was shown finds the look in its own log, and no other family does", async () => {
    const pihla = await aWorker(rows, { name: "Pihla Ohjaaja", role: "familyWorker", unitId: units.team });
    const leader = await world.signIn(pihla);
    const groupId = await aGroup(6, { leaders: [{ id: uuidv7(), staffId: pihla }] });
    await enrol(groupId, members.oona, { allergies: "kala" });
    await enrol(groupId, members.eeli, { allergies: "pähkinä" });
    await jussi.call(ofCase.enrol, {
      params: { caseId: otherCase },
      body: { id: uuidv7(), groupId, personId: otherChild, ...consent },
    });
    const aside = await anOpenCase(rows, { name: "Koskinen", purchaserId: people.otherPurchaser });
    const looks = async (of: string, who: typeof leena) =>
      (await who.call(caseReaders, { params: { caseId: of } })).body.readers
        .filter(({ name }) => name === "Pihla Ohjaaja")
        .map(({ relation, reads }) => [relation, reads]);
    const sees = async (of = leader) => (await page(groupId, of)).enrolments.length;
    // One who sees no more of the group than that it is leaves nothing in a family's log.
    const rowsOf = async (of: string) =>
      (
        await rows
          .selectFrom("access_log")
          .select(["row_count", "request_id"])
          .where("case_id", "=", of)
          .where("action", "=", "group.read")
          .orderBy("id")
          .execute()
      ).map(({ row_count }) => row_count);
    const before = await rowsOf(caseId);
    expect(await sees(leena)).toBe(0);
    expect(await rowsOf(caseId)).toEqual(before);
    expect(await sees()).toBe(3);
    expect(await sees()).toBe(3);
    expect(await looks(caseId, leena)).toEqual([["groupLeader", 2]]);
    expect(await looks(otherCase, jussi)).toEqual([["groupLeader", 2]]);
    expect((await rowsOf(caseId)).slice(before.length), "two of its children, each time").toEqual([2, 2]);
    expect(await rowsOf(aside), "a family that isn't in the group").toEqual([]);
    // The request itself is one row, and whoever reads the log finds the rows by the family's name, too.
    const { rows: found } = (
      await world.as("privacyOfficer").call(searchLog, { body: { actor: "Pihla Ohjaaja" } })
    ).body;
    expect(found.filter(({ caseId: of }) => of === null).map(({ rowCount }) => rowCount)).toEqual([3, 3]);
    expect(new Set(found.map(({ requestId }) => requestId)).size).toBe(2);
    // The other family's log is closed to those who don't work with it.
    await world.denied(caseReaders, { params: { caseId: otherCase } }, ["familyWorker", "keyWorker"]);
  });

  it("leaders are named by the lead of the unit from its own people, and by nobody else", async () => {
    const groupId = await aGroup();
    const body = { id: uuidv7(), staffId: people.keyWorker, from: "2026-11-23" };
    await world.denied(contract.nameLeader, { params: { groupId }, body }, ["familyWorker", "otherWorker"]);
    expect(
      (await world.as("otherLead").call(contract.nameLeader, { params: { groupId }, body })).status,
    ).toBe(404);
    const foreign = { ...body, staffId: people.otherWorker };
    expect((await maija.call(contract.nameLeader, { params: { groupId }, body: foreign })).error.code).toBe(
      "leader_not_of_unit",
    );
    expect((await maija.call(contract.nameLeader, { params: { groupId }, body })).status).toBe(200);
    // Whoever leads nothing here changes nothing here, either.
    const change = { version: 1, reason: "x" };
    for (const who of [jussi, world.as("otherLead")])
      expect((await who.call(contract.cancelGroup, { params: { groupId }, body: change })).status).toBe(404);
    expect((await world.as("otherLead").call(contract.setUpGroup, { body: await setUpBody() })).status).toBe(
      404,
    );
  });

  const setUpBody = async () => ({
    id: uuidv7(),
    unitId: units.team,
    kind: "baby_group",
    name: "x",
    places: 1,
    offerDays: 1,
    startsOn: "2026-11-02",
    endsOn: "2026-12-18",
    leaders: [{ id: uuidv7(), staffId: people.keyWorker }],
  });

  it("in the database itself nobody makes themselves a leader, nor turns an enrolment to another", async () => {
    const groupId = await aGroup();
    await enrol(groupId, members.oona);
    const name = (who: string) =>
      asActor(
        who,
        `insert into group_leader (id, group_id, staff_id, valid_from) values (gen_random_uuid(), '${groupId}', '${who}', '2026-11-01')`,
      );
    expect(await name(people.otherWorker)).toBe("42501");
    expect(await name(people.familyWorker)).toBe("42501");
    expect(await name(people.otherLead)).toBe("42501");
    expect(await asActor(people.familyWorker, `update enrolment set group_id = group_id`)).toBe("42501");
    expect(
      await asActor(people.otherWorker, `update enrolment set needs = needs where group_id = '${groupId}'`),
    ).toBe(0);
  });
});

const app = new pg.Client({ connectionString: world.database.ownerUrl, options: "-c role=rinnalla_app" });
await app.connect();
afterAll(() => app.end());
async function asActor(actorId: string, sql: string): Promise<number | string> {
  await app.query("begin");
  try {
    await app.query(
      "select set_config('app.actor_id', $1, true), set_config('app.today', '2026-11-23', true)",
      [actorId],
    );
    return (await app.query(sql)).rowCount ?? 0;
  } catch (error) {
    return (error as pg.DatabaseError).code ?? "";
  } finally {
    await app.query("rollback");
  }
}
/** How many rows of the family exist for the person, table by table. */
async function inDatabase(actorId: string, ofFamily: string): Promise<Record<string, number | string>> {
  const count = (table: string, where: string) => asActor(actorId, `select 1 from ${table} where ${where}`);
  return {
    enrolment: await count("enrolment", `case_id = '${ofFamily}'`),
    person: await count("person", `id = '${otherChild}'`),
    family_case: await count("family_case", `id = '${ofFamily}'`),
    case_member: await count("case_member", `case_id = '${ofFamily}'`),
  };
}
