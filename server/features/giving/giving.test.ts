import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import { board } from "#contract/worker/board.ts";
import { desk } from "#contract/worker/desk.ts";
import { familyPage, myFamilies } from "#contract/worker/families.ts";
import * as contract from "#contract/worker/giving.ts";
import { endRole, giveRole, staffMember } from "#contract/worker/staff.ts";
import { aWorld } from "#fixtures/world.ts";

// A social worker's role ends and families are left: they are given to another by those who may, without being opened.
const world = await aWorld();
const { caseId, people, units } = world;
const [olli, helena] = [world.as("administrator"), world.as("otherPurchaser")];
type Who = keyof typeof people;

const roleOf = async (who: Who, role: string) => {
  const { roles } = (await olli.call(staffMember, { params: { staffId: people[who] } })).body;
  return roles.find((one) => one.role === role && one.state === "now")?.id ?? "";
};
const end = async (who: Who, role: string) =>
  olli.call(endRole, {
    params: { staffId: people[who], roleId: await roleOf(who, role) },
    body: { to: "2026-11-22" },
  });
const waiting = async (who: Who) => {
  const got = await world.as(who).call(contract.familiesWithoutPurchaser);
  expect(got.status, got.text).toBe(200);
  return got.body.families;
};
const give = (who: Who, staffId: string) =>
  world.as(who).call(contract.giveFamily, {
    params: { familyId: caseId },
    body: { id: uuidv7(), staffId, reason: "Timo siirtyi muihin tehtäviin." },
  });

describe("a family whose social worker is gone", () => {
  it("isn't given while somebody answers for it", async () => {
    expect(await waiting("otherPurchaser")).toEqual([]);
    expect((await give("otherPurchaser", people.otherPurchaser)).error.code).toBe("family_has_purchaser");
  });

  it("is told of to the unit's other social workers by name only, and given to one without opening it", async () => {
    expect((await end("purchaser", "purchaser")).status).toBe(200);
    expect(await waiting("otherPurchaser")).toEqual([
      {
        familyId: caseId,
        family: "Virtanen",
        status: "open",
        former: "Timo Ranta",
        since: "2026-11-22",
        unit: "Kuopion perhetyö",
        children: 2,
      },
    ]);
    // A lead of another unit and an administrator who leads none have none to give; others may not ask.
    expect(await waiting("otherLead")).toEqual([]);
    expect(await waiting("administrator")).toEqual([]);
    await world.denied(contract.familiesWithoutPurchaser, {}, ["keyWorker", "privacyOfficer"]);
    expect((await give("otherLead", people.otherPurchaser)).error.code).toBe("family_has_purchaser");
    expect((await give("otherPurchaser", people.keyWorker)).error.code, "only to a social worker").toBe(
      "family_has_purchaser",
    );
    await world.denied(familyPage, { params: { caseId } }, ["otherPurchaser"]);

    const given = await give("otherPurchaser", people.otherPurchaser);
    expect(given.status, given.text).toBe(200);
    expect((await helena.call(familyPage, { params: { caseId } })).status).toBe(200);
    expect(await waiting("otherPurchaser")).toEqual([]);
    expect((await give("otherPurchaser", people.otherPurchaser)).error.code, "once").toBe(
      "family_has_purchaser",
    );
    const log = await world.rows
      .selectFrom("access_log")
      .select(["case_id", "purpose"])
      .where("action", "=", "giving.give")
      .where("outcome", "=", "ok")
      .where("case_id", "is not", null)
      .execute();
    expect(log).toEqual([{ case_id: caseId, purpose: "Timo siirtyi muihin tehtäviin." }]);
  });

  it("is given by an administrator who leads a unit, where nobody of the former's unit is left", async () => {
    expect((await end("otherPurchaser", "purchaser")).status).toBe(200);
    expect(await waiting("administrator")).toEqual([]);
    await olli.call(giveRole, {
      params: { staffId: people.administrator },
      body: { id: uuidv7(), role: "unitLead", unitId: units.team, from: "2026-11-23" } as never,
    });
    expect((await waiting("administrator")).map(({ former }) => former)).toEqual(["Helena Salo"]);
    await olli.call(giveRole, {
      params: { staffId: people.purchaser },
      body: { id: uuidv7(), role: "purchaser", unitId: units.socialWork, from: "2026-11-23" } as never,
    });
    const given = await give("administrator", people.purchaser);
    expect(given.status, given.text).toBe(200);
    const told = await world.rows
      .selectFrom("reminder")
      .select(["staff_id", "kind"])
      .where("kind", "=", "family_given")
      .execute();
    expect(told).toEqual([{ staff_id: people.purchaser, kind: "family_given" }]);
  });
});

describe("a key worker whose role has ended", () => {
  it("is named on no list any more", async () => {
    const named = async () => {
      const lists = [
        (await world.as("lead").call(board)).text,
        (await world.as("lead").call(myFamilies)).text,
        (await world.as("purchaser").call(desk)).text,
      ];
      const page = (await world.as("lead").call(familyPage, { params: { caseId } })).body;
      return [
        ...lists.map((text) => text.includes('"keyWorker":"Leena Aho"')),
        page.workers.some(({ name }) => name === "Leena Aho"),
      ];
    };
    expect(await named()).toEqual([true, true, true, true]);
    expect((await end("keyWorker", "familyWorker")).status).toBe(200);
    expect(await named()).toEqual([false, false, false, false]);
  });
});
