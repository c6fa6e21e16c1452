import { uuidv7 } from "uuidv7";
import { beforeEach, describe, expect, it } from "vitest";
import { board } from "#contract/worker/board.ts";
import * as matches from "#contract/worker/support-matches.ts";
import * as contract from "#contract/worker/support-persons.ts";
import { todayPage } from "#contract/worker/today.ts";
import { aWorld, type World } from "#fixtures/world.ts";

type WorldPerson = Parameters<World["as"]>[0];

const world = await aWorld();
const { rows, people, units, members, caseId } = world;
const lead = world.as("lead");
const [matchId, coordinatorId] = [uuidv7(), uuidv7()];
const onToday = async (who: WorldPerson = "familyWorker") =>
  (await world.as(who).call(todayPage)).body.support;
const onBoard = async (who: WorldPerson = "lead", unit?: string) =>
  (await world.as(who).call(board, { query: unit === undefined ? {} : { unit } })).body.support;
const kinds = (support: Awaited<ReturnType<typeof onToday>>) =>
  support.map(({ id, duties, toDecide }) => [
    id,
    duties.map(({ kind, isLate }) => (isLate ? `${kind} late` : kind)).join(", "),
    toDecide,
  ]);

/** Somebody ready, though nobody has seen the extract: an old register may say so. */
async function aSupportPerson() {
  const id = uuidv7();
  await rows
    .insertInto("support_person")
    .values({
      id,
      unit_id: units.team,
      kind: "volunteer",
      given_name: "Sirpa",
      family_name: "Tervo",
      status: "ready",
      recruited_on: "2026-10-01",
    })
    .execute();
  return id;
}
const sirpa = await aSupportPerson();

beforeEach(() => world.setNow("2026-11-23T08:00:00Z"));

describe("units that a support person is asked of", () => {
  it("are the one that serves the family and the asker's own; of another none is asked", async () => {
    const unitsFor = async (who: WorldPerson) =>
      (await world.as(who).call(matches.supportOf, { params: { caseId } })).body.units.map(({ id }) => id);
    expect(await unitsFor("keyWorker")).toEqual([units.team]);
    expect(await unitsFor("purchaser"), "the unit of the running service").toEqual([units.team]);
    const wish = {
      id: uuidv7(),
      unitId: units.otherTeam,
      childId: members.oona,
      childWords: "Joku, joka jaksaa kuunnella.",
      consentName: "Saana Virtanen",
      consentOn: "2026-11-20",
      childAgrees: true,
    };
    const refused = await world
      .as("keyWorker")
      .call(matches.wishForSupport, { params: { caseId }, body: wish });
    expect(refused.error.code).toBe("unit_has_no_support");
    // The service has ended: the family's worker asks of the unit where she works herself.
    const period = rows.updateTable("service_period").where("id", "=", world.periodId);
    await period.set({ ended_on: "2026-11-22" }).execute();
    expect(await unitsFor("keyWorker")).toEqual([units.team]);
    expect(await unitsFor("purchaser")).toEqual([]);
    await period.set({ ended_on: null }).execute();
  });
});

describe("what waits in the support of children", () => {
  it("stands on the named coordinator's Today and on the lead's board, and on nobody else's", async () => {
    await world.as("keyWorker").call(matches.wishForSupport, {
      params: { caseId },
      body: {
        id: matchId,
        unitId: units.team,
        childId: members.eeli,
        childWords: "Joku, joka soittaisi kitaraa mun kanssa.",
        consentName: "Saana Virtanen",
        consentOn: "2026-11-20",
        childAgrees: true,
      },
    });
    expect(await onToday(), "nobody has named her yet").toEqual([]);
    await lead.call(contract.nameCoordinator, {
      body: { id: coordinatorId, unitId: units.team, staffId: people.familyWorker, from: "2026-11-23" },
    });
    const waits = {
      id: matchId,
      childName: "Eeli",
      supportPerson: null,
      duties: [{ kind: "find", dueOn: null, isLate: false }],
      toDecide: 0,
    };
    expect(await onToday()).toEqual([waits]);
    expect(await onBoard()).toEqual([waits]);
    expect(await onBoard("lead", units.team)).toEqual([waits]);
    // The lead reads it on the board; the family's own workers, another unit and the purchaser not at all.
    for (const who of ["lead", "keyWorker", "otherWorker", "otherLead", "purchaser"] as const)
      expect(await onToday(who), who).toEqual([]);
    expect(await onBoard("otherLead")).toEqual([]);
  });

  it("goes on from finding to the extract, the agreement, the report, the renewal and the expense", async () => {
    await lead.call(matches.propose, {
      params: { matchId },
      body: { version: 1, supportPersonId: sirpa },
    });
    expect(kinds(await onToday())).toEqual([[matchId, "extract, agree", 0]]);
    await lead.call(matches.agreeOnSupport, {
      params: { matchId },
      body: {
        id: uuidv7(),
        version: 2,
        fromOn: "2026-11-23",
        untilOn: "2027-02-22",
        timesAMonth: 2,
        hoursATime: 3,
        guardianName: "Saana Virtanen",
        guardianOn: "2026-11-23",
        childOn: "2026-11-23",
        supportPersonOn: "2026-11-23",
      },
    });
    expect(kinds(await onToday()), "a report in a month isn't near").toEqual([[matchId, "extract", 0]]);
    await lead.call(contract.recordSupportStep, {
      params: { supportPersonId: sirpa },
      body: { id: uuidv7(), kind: "extract", onDay: "2026-11-23", issuedOn: "2026-11-10" },
    });
    expect([await onToday(), await onBoard()], "nothing waits").toEqual([[], []]);
    world.setNow("2026-12-28T08:00:00Z");
    expect(kinds(await onToday())).toEqual([[matchId, "report late", 0]]);
    world.setNow("2027-01-25T08:00:00Z");
    expect(kinds(await onToday())).toEqual([[matchId, "report late, renew", 0]]);
    const met = await world.as("familyWorker").call(matches.recordSupportMeeting, {
      params: { matchId },
      body: { id: uuidv7(), onDay: "2027-01-24", hours: 2, what: "Soitettiin.", childWas: "Iloinen." },
    });
    expect(met.status, met.text).toBe(200);
    await world.as("familyWorker").call(matches.submitExpense, {
      params: { matchId },
      body: { id: uuidv7(), onDay: "2027-01-24", kind: "ticket", cents: 700 },
    });
    expect(kinds(await onToday()), "an expense is the lead's to answer").toEqual([[matchId, "renew", 0]]);
    expect(kinds(await onBoard())).toEqual([[matchId, "renew", 1]]);
  });

  it("is no more on the Today of one whose part has ended, and is none's at all in another unit's filter", async () => {
    world.setNow("2027-01-25T08:00:00Z");
    expect(await onToday()).toHaveLength(1);
    await lead.call(contract.endCoordinator, {
      params: { coordinatorId },
      body: { version: 1, to: "2027-01-25" },
    });
    world.setNow("2027-01-26T08:00:00Z");
    expect(await onToday()).toEqual([]);
    expect(await onBoard()).toHaveLength(1);
    expect((await lead.call(board, { query: { unit: units.otherTeam } })).status).toBe(404);
  });
});
