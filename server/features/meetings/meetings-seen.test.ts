import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import { collisionsAt } from "#contract/worker/collisions.ts";
import { meetingOptions } from "#contract/worker/meeting-options.ts";
import * as contract from "#contract/worker/meetings.ts";
import { anOpenCase, aRunningService } from "#fixtures/cases.ts";
import { aMeeting } from "#fixtures/meetings.ts";
import { aMeetingDesk } from "#fixtures/meeting-desk.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const { caseId, people, members } = world;
const { key, params, usual, body, plan, pageOf } = aMeetingDesk(world);

describe("the list", () => {
  it("filters by kind and status and gives the past by page", async () => {
    expect((await key.call(contract.meetingsOf, { params })).body.upcoming).toEqual([]);
    await plan({ kind: "mapping" });
    const { body: all } = await key.call(contract.meetingsOf, { params });
    expect(all.upcoming.every(({ status }) => status !== "rescheduled")).toBe(true);
    expect(all.kinds.find(({ code }) => code === "mapping")?.name.fi).toBe("kartoitustapaaminen");
    const { body: mapping } = await key.call(contract.meetingsOf, {
      params,
      query: { kind: "mapping", status: "planned" },
    });
    expect(new Set(mapping.upcoming.map(({ kind }) => kind))).toEqual(new Set(["mapping"]));
    for (let day = 1; day <= 24; day += 1) {
      await aMeeting(world.rows, {
        caseId,
        periodId: world.periodId,
        startsAt: `2026-10-${String(day).padStart(2, "0")}T08:00:00Z`,
        status: "held",
        takePart: [
          { personId: members.saana, party: "family" },
          { staffId: people.keyWorker, party: "worker" },
        ],
      });
    }
    const first = (
      await key.call(contract.meetingsOf, { params, query: { status: "held", kind: "regular" } })
    ).body;
    expect(first.past).toHaveLength(20);
    const second = (
      await key.call(contract.meetingsOf, {
        params,
        query: { status: "held", kind: "regular", before: first.next ?? "" },
      })
    ).body;
    expect([second.past.length, second.next, second.upcoming.length]).toEqual([4, null, 0]);
    expect(second.past.map(({ id }) => id)).not.toContain(first.past.at(-1)?.id);
  });

  it("leaves the place out where an address is protected, and tells it one at a time", async () => {
    const id = (await plan({ on: "2026-12-16", place: "Äidin uusi osoite" })).body.id;
    await world.rows
      .updateTable("person")
      .set({ address_protected: true })
      .where("id", "=", members.saana)
      .execute();
    const list = await key.call(contract.meetingsOf, { params });
    expect(list.text).not.toContain("Äidin uusi osoite");
    expect((await pageOf(id)).placeHidden).toBe(true);
    expect((await key.call(contract.meetingPlace, { params: { caseId, meetingId: id } })).body.place).toBe(
      "Äidin uusi osoite",
    );
    const log = await world.rows
      .selectFrom("access_log")
      .select("object_kind")
      .where("action", "=", "family.address")
      .execute();
    expect(log).toEqual([{ object_kind: "meeting_place" }]);
    // Of one who has left the family, or leaves it on a known day, the places are protected as before.
    const until = (to: string | null) =>
      world.rows
        .updateTable("case_member")
        .set({ valid_to: to })
        .where("person_id", "=", members.saana)
        .execute();
    for (const day of ["2026-11-01", "2027-01-01"]) {
      await until(day);
      expect((await key.call(contract.meetingsOf, { params })).text).not.toContain("Äidin uusi osoite");
      expect((await pageOf(id)).placeHidden, `a member until ${day}`).toBe(true);
    }
    await until(null);
    await world.rows
      .updateTable("person")
      .set({ address_protected: false })
      .where("id", "=", members.saana)
      .execute();
  });

  it("leaves the place out where a home is or was protected", async () => {
    const id = (await plan({ on: "2026-12-18", place: "Turvakodin aula" })).body.id;
    const home = uuidv7();
    await world.rows
      .insertInto("household")
      .values({ id: home, case_id: caseId, name: "Koti", address_protected: true, valid_from: "2026-10-01" })
      .execute();
    for (const day of [null, "2026-11-01", "2027-01-01"]) {
      await world.rows.updateTable("household").set({ valid_to: day }).where("id", "=", home).execute();
      expect((await pageOf(id)).placeHidden, `a home until ${day ?? "further notice"}`).toBe(true);
    }
    await world.rows.deleteFrom("household").where("id", "=", home).execute();
  });
});

describe("who must not see", () => {
  it("gets nothing, and the attempt is in the log", async () => {
    const meetingId = (await plan({ on: "2026-12-17" })).body.id;
    const one = { caseId, meetingId };
    await world.denied(contract.meetingsOf, { params });
    await world.denied(meetingOptions, { params });
    await world.denied(collisionsAt, {
      params,
      query: { on: "2026-12-01", from: "09:00", minutes: 60, workers: people.keyWorker },
    });
    await world.denied(contract.meetingPage, { params: one });
    await world.denied(contract.meetingPlace, { params: one });
    await world.denied(contract.planMeeting, { params, body: body() });
    await world.denied(contract.moveMeeting, {
      params: one,
      body: {
        id: uuidv7(),
        version: 1,
        on: "2026-12-18",
        from: "09:00",
        durationMinutes: 60,
        movedBy: "family",
        reason: "x",
      } as never,
    });
    await world.denied(contract.cancelMeeting, {
      params: one,
      body: { version: 1, cancelledBy: "family", reason: "x" },
    });
    await world.denied(contract.restoreMeeting, { params: one, body: { version: 1 } });
    await world.denied(contract.changeMeeting, {
      params: one,
      body: { version: 1, placeKind: "home", participants: usual },
    });
    const recorders = ["otherWorker", "otherPurchaser", "administrator", "purchaser", "lead"] as const;
    await world.denied(
      contract.markNoShow,
      { params: one, body: { version: 1, reasonKind: "other" } },
      recorders,
    );
    await world.denied(contract.markHeld, { params: one, body: { version: 1, present: usual } }, recorders);
  });

  it("a meeting of another family isn't found through one's own", async () => {
    const other = await anOpenCase(world.rows, { name: "Toinen", purchaserId: people.otherPurchaser });
    const service = await aRunningService(world.rows, {
      caseId: other,
      purchaserId: people.otherPurchaser,
      unitId: world.units.otherTeam,
      leadId: people.otherLead,
    });
    const foreign = await aMeeting(world.rows, {
      caseId: other,
      periodId: service.periodId,
      startsAt: "2026-11-24T08:00:00Z",
      takePart: [{ staffId: people.keyWorker, party: "worker" }],
    });
    for (const endpoint of [contract.meetingPage, contract.meetingPlace]) {
      expect((await key.call(endpoint, { params: { caseId, meetingId: foreign } })).status).toBe(404);
    }
    const cancelled = await key.call(contract.cancelMeeting, {
      params: { caseId, meetingId: foreign },
      body: { version: 1, cancelledBy: "other", reason: "x" },
    });
    expect(cancelled.status).toBe(404);
  });
});
