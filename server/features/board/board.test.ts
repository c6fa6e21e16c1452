import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import * as contract from "#contract/worker/board.ts";
import * as deviations from "#contract/worker/deviations.ts";
import * as teams from "#contract/worker/teams.ts";
import { aNewFamily, sentOrder } from "#fixtures/orders.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const board = async (who: "lead" | "otherLead" = "lead") => (await world.as(who).call(contract.board)).body;

describe("the unit lead's board", () => {
  it("shows the unit's families by phase with their team and what is late", async () => {
    await world.rows
      .insertInto("agreement")
      .values({
        id: uuidv7(),
        case_id: world.caseId,
        period_id: world.periodId,
        kind: "agreement",
        what: "Petri hoitaa iltasadun",
        owner_person_id: world.members.petri,
        agreed_on: "2026-11-16",
        due_on: "2026-11-20",
      })
      .execute();
    // Any write about the family brings its duties up to date.
    const member = (await world.as("lead").call(teams.teamOf, { params: { caseId: world.caseId } })).body
      .members[0];
    await world.as("lead").call(teams.changeMember, {
      params: { caseId: world.caseId, memberId: member?.id ?? "" },
      body: { version: 1, hoursPerWeek: 5.5, to: null },
    });
    const { cases, services, duties, dutyCount, units } = await board();
    expect(units.map(({ name }) => name)).toEqual(["Kuopion perhetyö"]);
    expect(services[0]?.phases.map(({ id }) => id)).toEqual([
      "start",
      "mapping",
      "plan",
      "network",
      "work",
      "closing",
    ]);
    expect(cases).toEqual([
      expect.objectContaining({
        family: "Virtanen",
        phase: "start",
        keyWorker: "Leena Aho",
        workers: 2,
        hoursPerWeek: 8.5,
        children: 2,
        service: "family-work",
      }),
    ]);
    expect(duties.length).toBe(dutyCount);
    expect(duties[0]).toMatchObject({ family: "Virtanen", breach: false });
    expect(duties.filter(({ agreed }) => agreed !== null).map(({ agreed }) => agreed)).toEqual([
      "Petri hoitaa iltasadun",
    ]);
    expect(duties.every(({ dueOn, breach }) => breach || (dueOn ?? "") < "2026-11-23")).toBe(true);
    expect(cases[0]?.overdue).toBe(duties.filter(({ breach }) => !breach).length);
  });

  it("shows orders that wait, deviations to answer, and load by hours", async () => {
    const { caseId } = await aNewFamily(world, "Aalto");
    const orderId = await sentOrder(world, caseId);
    const deviationId = uuidv7();
    await world.as("keyWorker").call(deviations.requestDeviation, {
      params: { caseId: world.caseId },
      body: { id: deviationId, rule: "start.parties", reason: "Tilaaja on sairaana." },
    });
    const page = await board();
    expect(page.orders).toEqual([
      expect.objectContaining({
        id: orderId,
        family: "Aalto",
        purchaser: "Timo Ranta",
        waited: 0,
        amount: 3,
      }),
    ]);
    expect(page.deviations).toEqual([
      expect.objectContaining({ id: deviationId, family: "Virtanen", requestedBy: "Leena Aho", own: false }),
    ]);
    expect(page.deviations[0]?.rule.name.fi).not.toBe("");
    expect(page.load.map(({ name, booked, weeklyHours }) => [name, booked, weeklyHours])).toEqual([
      ["Leena Aho", 5.5, 37.5],
      ["Mari Heikkinen", 3, 37.5],
    ]);
  });

  it("has no key worker where the one there was no longer works here", async () => {
    await world.rows
      .updateTable("staff")
      .set({ active: false })
      .where("id", "=", world.people.keyWorker)
      .execute();
    expect((await board()).cases[0]).toMatchObject({ keyWorker: null });
    await world.rows
      .updateTable("staff")
      .set({ active: true })
      .where("id", "=", world.people.keyWorker)
      .execute();
  });

  it("holds nothing of another unit's", async () => {
    const other = await world.as("otherLead").call(contract.board);
    expect([other.body.cases, other.body.orders, other.body.duties, other.body.deviations]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect(other.text).not.toMatch(/Virtanen|Aalto/);
    expect(
      (await world.as("otherLead").call(contract.board, { query: { unit: world.units.team } })).status,
    ).toBe(404);
    await world.denied(contract.board, {}, [
      "keyWorker",
      "purchaser",
      "intake",
      "administrator",
      "privacyOfficer",
    ]);
  });
});
