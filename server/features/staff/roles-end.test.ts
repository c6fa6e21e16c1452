import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import { takeEmergencyAccess } from "#contract/worker/emergency-access.ts";
import * as members from "#contract/worker/family-members.ts";
import { familyPage, myFamilies } from "#contract/worker/families.ts";
import { meetingsOf } from "#contract/worker/meetings.ts";
import * as contract from "#contract/worker/staff.ts";
import { aWorld } from "#fixtures/world.ts";

// Who works with a family does so by a role. When the role ends the families are closed to them, though they stay at work in
// another role and though nobody has ended their part with each family.
const world = await aWorld();
const { caseId, people, units } = world;
const administrator = world.as("administrator");
const params = { caseId };
type Who = keyof typeof people;

const roleOf = async (who: Who, role: string) => {
  const { roles } = (await administrator.call(contract.staffMember, { params: { staffId: people[who] } }))
    .body;
  return roles.find((one) => one.role === role && one.state === "now")?.id ?? "";
};
const give = (who: Who, role: string, unitId: string | null, from = "2026-11-23") =>
  administrator.call(contract.giveRole, {
    params: { staffId: people[who] },
    body: { id: uuidv7(), role, ...(unitId ? { unitId } : {}), from } as never,
  });
const end = async (who: Who, role: string, to: string) =>
  administrator.call(contract.endRole, {
    params: { staffId: people[who], roleId: await roleOf(who, role) },
    body: { to },
  });
const sees = async (who: Who) => (await world.as(who).call(familyPage, { params })).status === 200;

describe("when a role ends", () => {
  it.each([
    ["keyWorker", "familyWorker", units.team],
    ["familyWorker", "familyWorker", units.team],
    ["purchaser", "purchaser", units.socialWork],
    ["intake", "intake", units.frontDoor],
  ] as const)(
    "the %s, who stays at work, sees nothing of their families any more",
    async (who, role, unitId) => {
      expect((await give(who, "analyst", null)).status).toBe(200);
      expect(await sees(who)).toBe(true);
      const ended = await end(who, role, "2026-11-22");
      expect(ended.status, ended.text).toBe(200);
      await world.denied(familyPage, { params }, [who]);
      await world.denied(meetingsOf, { params }, [who]);
      await world.denied(members.renameFamily, { params, body: { version: 1, name: "Kanarialintu" } }, [who]);
      expect((await world.as(who).call(myFamilies)).body.families).toEqual([]);
      expect(await sees("lead"), "others still work with the family").toBe(true);
      expect((await give(who, role, unitId)).status).toBe(200);
      expect(await sees(who), "with the role comes the work back").toBe(true);
    },
  );

  it("on a coming day, the families are open until that day and not after", async () => {
    expect((await end("keyWorker", "familyWorker", "2026-11-30")).status).toBe(200);
    world.setNow("2026-11-30T08:00:00Z");
    expect(await sees("keyWorker")).toBe(true);
    world.setNow("2026-12-01T08:00:00Z");
    await world.denied(familyPage, { params }, ["keyWorker"]);
    world.setNow("2026-11-23T08:00:00Z");
  });

  it("what was opened in an emergency by it closes too", async () => {
    const taken = await world.as("otherWorker").call(takeEmergencyAccess, {
      body: {
        id: uuidv7(),
        familyName: "Virtanen",
        childBornOn: "2020-05-14",
        reason: "Lapsi soitti päivystykseen, ei tavoita ketään.",
      },
    });
    expect(taken.status, taken.text).toBe(200);
    expect(await sees("otherWorker")).toBe(true);
    expect((await end("otherWorker", "familyWorker", "2026-11-22")).status).toBe(200);
    await world.denied(familyPage, { params }, ["otherWorker"]);
  });

  it("a lead's families close too", async () => {
    expect(await sees("lead")).toBe(true);
    expect((await end("lead", "unitLead", "2026-11-22")).status).toBe(200);
    await world.denied(familyPage, { params }, ["lead"]);
  });
});

it("a role of another kind gives nothing: a purchaser named as key worker doesn't see the family by that", async () => {
  await world.rows
    .insertInto("case_worker")
    .values({
      id: uuidv7(),
      case_id: caseId,
      staff_id: people.otherPurchaser,
      role: "keyWorker",
      valid_from: "2026-11-01",
    })
    .execute();
  await world.denied(familyPage, { params }, ["otherPurchaser"]);
});
