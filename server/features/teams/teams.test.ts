import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import * as contract from "#contract/worker/teams.ts";
import { anOpenCase, aRelation } from "#fixtures/cases.ts";
import { aWorker } from "#fixtures/people.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const params = { caseId: world.caseId };
const lead = world.as("lead");
const therapist = await aWorker(world.rows, {
  name: "Outi Rinne",
  role: "familyWorker",
  unitId: world.units.team,
  competences: ["therapy"],
  weeklyHours: 30,
});
const spare = await aWorker(world.rows, {
  name: "Ari Åkerlund",
  role: "familyWorker",
  unitId: world.units.team,
});

const team = async () => (await lead.call(contract.teamOf, { params })).body;
const join = (changed: Record<string, unknown>) =>
  lead.call(contract.joinTeam, {
    params,
    body: {
      id: uuidv7(),
      staffId: spare,
      role: "familyWorker",
      hoursPerWeek: 2,
      from: "2026-11-23",
      ...changed,
    },
  });
const accessOf = async (staffId: string) =>
  world.rows
    .selectFrom("case_access")
    .select([
      "relation",
      sql<string>`valid_from::text`.as("valid_from"),
      sql<string | null>`valid_to::text`.as("valid_to"),
    ])
    .where("case_id", "=", world.caseId)
    .where("actor_id", "=", staffId)
    .execute();

describe("the family's team", () => {
  it("is shown with dates, hours and what each can do", async () => {
    const { members, ordered, lacks } = await team();
    expect(members.map(({ name, role, hoursPerWeek, state }) => [name, role, hoursPerWeek, state])).toEqual([
      ["Leena Aho", "keyWorker", 3, "now"],
      ["Mari Heikkinen", "familyWorker", 3, "now"],
      ["Timo Ranta", "purchaser", 3, "now"],
      ["Aino Laine", "intake", 3, "now"],
    ]);
    expect(members[0]?.qualifications).toEqual(["social_services_bachelor"]);
    expect([ordered, lacks]).toEqual([{ amount: 3, amountUnit: "hours" }, []]);
    await world.denied(contract.teamOf, { params });
  });

  it("is chosen beside each worker's load in hours, also of families the lead doesn't see", async () => {
    const elsewhere = await anOpenCase(world.rows, {
      name: "Muualla",
      purchaserId: world.people.otherPurchaser,
    });
    await aRelation(world.rows, elsewhere, spare, "familyWorker", "2026-11-01", 7.5);
    await aRelation(world.rows, elsewhere, therapist, "therapist", "2026-12-15", 4);
    const closed = await anOpenCase(world.rows, {
      name: "Suljettu",
      purchaserId: world.people.otherPurchaser,
    });
    await aRelation(world.rows, closed, spare, "familyWorker", "2026-01-01", 20);
    await world.rows
      .updateTable("family_case")
      .set({ status: "closed", closed_on: "2026-06-01" })
      .where("id", "=", closed)
      .execute();

    const reply = await lead.call(contract.teamChoices, { params });
    const loads = reply.body.workers.map(({ name, weeklyHours, booked, coming, families }) => [
      name,
      weeklyHours,
      booked,
      coming,
      families,
    ]);
    expect(loads).toEqual([
      ["Leena Aho", 37.5, 3, 0, 1],
      ["Mari Heikkinen", 37.5, 3, 0, 1],
      ["Outi Rinne", 30, 0, 4, 0],
      ["Ari Åkerlund", 37.5, 7.5, 0, 1],
    ]);
    expect(reply.body.present.sort()).toEqual([world.people.keyWorker, world.people.familyWorker].sort());
    expect(reply.text, "hours leave, families don't").not.toMatch(/Muualla|Suljettu/);
    await world.denied(contract.teamChoices, { params }, [
      "keyWorker",
      "purchaser",
      "otherLead",
      "administrator",
    ]);
  });

  it("gives a worker access from the first day to the last, by trigger", async () => {
    const { status } = await join({ from: "2026-12-01", to: "2026-12-11" });
    expect(status).toBe(200);
    expect(await accessOf(spare)).toEqual([
      { relation: "familyWorker", valid_from: "2026-12-01", valid_to: "2026-12-11" },
    ]);
    await world.rows
      .updateTable("session")
      .set({ staff_id: spare })
      .where("staff_id", "=", world.people.otherWorker)
      .execute();
    const sees = async (instant: string) => {
      world.setNow(instant);
      return (await world.as("otherWorker").call(contract.teamOf, { params })).status;
    };
    expect([
      await sees("2026-11-30T21:00:00Z"),
      await sees("2026-11-30T22:00:00Z"),
      await sees("2026-12-11T21:59:00Z"),
      await sees("2026-12-11T22:00:00Z"),
    ]).toEqual([404, 200, 200, 404]);
    world.setNow("2026-11-23T08:00:00Z");
    await world.rows
      .updateTable("session")
      .set({ staff_id: world.people.otherWorker })
      .where("staff_id", "=", spare)
      .execute();
  });

  it.each([
    ["the same worker twice", { staffId: world.people.familyWorker }, "already_in_team"],
    ["two key workers at once", { staffId: therapist, role: "keyWorker" }, "key_worker_already"],
    [
      "a therapist without the training",
      { staffId: spare, role: "therapist", from: "2026-12-14" },
      "therapist_without_training",
    ],
    ["one who isn't a family worker", { staffId: world.people.intake }, "worker_not_available"],
    ["a day that has gone", { staffId: therapist, from: "2026-11-20" }, "starts_in_past"],
  ])("refuses %s", async (_what, changed, code) => {
    expect((await join(changed)).error.code).toBe(code);
  });

  it("refuses one who no longer works here", async () => {
    const former = await aWorker(world.rows, {
      name: "Entinen Työntekijä",
      role: "familyWorker",
      unitId: world.units.team,
    });
    await world.rows.updateTable("staff").set({ active: false }).where("id", "=", former).execute();
    expect((await join({ staffId: former })).error.code).toBe("worker_not_available");
  });

  it("changes the key worker on a day: both know theirs, access follows", async () => {
    const member = (await team()).members.find(({ role }) => role === "keyWorker");
    const body = {
      id: uuidv7(),
      version: member?.version ?? 0,
      staffId: therapist,
      hoursPerWeek: 4,
      from: "2026-12-07",
      reason: "Leena siirtyy toiseen yksikköön.",
    };
    const memberId = member?.id ?? "";
    await world.denied(contract.replaceMember, { params: { ...params, memberId }, body }, [
      "keyWorker",
      "purchaser",
      "otherLead",
      "administrator",
    ]);
    expect(
      (
        await lead.call(contract.replaceMember, {
          params: { ...params, memberId },
          body: { ...body, version: 9 },
        })
      ).status,
    ).toBe(412);
    expect((await lead.call(contract.replaceMember, { params: { ...params, memberId }, body })).status).toBe(
      200,
    );
    expect(await accessOf(world.people.keyWorker)).toEqual([
      { relation: "keyWorker", valid_from: "2026-10-01", valid_to: "2026-12-06" },
    ]);
    expect(await accessOf(therapist)).toEqual([
      { relation: "keyWorker", valid_from: "2026-12-07", valid_to: null },
    ]);
    const after = (await team()).members
      .filter(({ role }) => role === "keyWorker")
      .map(({ name, state, to }) => [name, state, to]);
    expect(after).toEqual([
      ["Outi Rinne", "coming", null],
      ["Leena Aho", "now", "2026-12-06"],
    ]);
  });

  it("doesn't let a last day be taken away so that two answer for the work at once", async () => {
    const former = (await team()).members.find(({ name }) => name === "Leena Aho");
    const put = (to: string | null) =>
      lead.call(contract.changeMember, {
        params: { ...params, memberId: former?.id ?? "" },
        body: { version: former?.version ?? 0, hoursPerWeek: 3, to },
      });
    expect((await put(null)).error.code).toBe("key_worker_already");
    expect((await put("2026-11-20")).error.code).toBe("ends_in_past");
    expect((await put("2026-12-04")).status).toBe(200);
  });

  it("keeps what the relation was before each change", async () => {
    const kept = await world.rows
      .selectFrom("row_history")
      .select(["table_name", "version", "changed_by"])
      .where("case_id", "=", world.caseId)
      .where("table_name", "=", "case_worker")
      .orderBy("id")
      .execute();
    expect(kept).toEqual(
      [1, 2].map((version) => ({ table_name: "case_worker", version, changed_by: world.people.lead })),
    );
  });
});

it("is changed by the lead of the running service only, not by one who is asked to take another", async () => {
  const { otherLead, otherWorker } = world.people;
  await sql`insert into service_order (id, case_id, service, service_version, service_task, legal_basis, purchaser_id,
      provider_unit_id, grounds, wished_outcome, amount, amount_unit, valid_from, valid_to, ordered_at, ordered_on)
    select gen_random_uuid(), case_id, service, service_version, service_task, legal_basis, purchaser_id, ${world.units.otherTeam},
      grounds, wished_outcome, amount, amount_unit, valid_from, valid_to, ordered_at, ordered_on
    from service_order where id = ${world.orderId}`.execute(world.rows);
  expect((await accessOf(otherLead)).map(({ relation }) => relation)).toEqual(["askedLead"]);
  const body = {
    id: uuidv7(),
    staffId: otherWorker,
    role: "familyWorker" as const,
    hoursPerWeek: 2,
    from: "2026-11-23",
  };
  const joined = await world.as("otherLead").call(contract.joinTeam, { params, body: body as never });
  const [member] = (await team()).members;
  const ended = await world.as("otherLead").call(contract.changeMember, {
    params: { ...params, memberId: member?.id ?? "" },
    body: { version: member?.version ?? 0, hoursPerWeek: 1, to: "2026-12-31" } as never,
  });
  expect([joined.status, ended.status]).toEqual([403, 403]);
  expect(await accessOf(otherWorker)).toEqual([]);
});
