import { expect, it } from "vitest";
import * as contract from "#contract/worker/families.ts";
import { aMeeting } from "#fixtures/meetings.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const params = { caseId: world.caseId };

it("shows the key worker who is in the family and where the service stands", async () => {
  const got = await world.as("keyWorker").call(contract.familyPage, { params });
  expect(got.status, got.text).toBe(200);
  expect(got.body.family.name).toBe("Virtanen");
  expect(got.body.members.map(({ givenName }) => givenName)).toEqual(["Eeli", "Oona", "Petri", "Saana"]);
  expect(got.body.service?.phase).toBe("start");
  expect(got.body.service?.phases.some(({ asks }) => asks.length > 0)).toBe(true);
  expect(got.body.service?.next).toMatchObject({ phase: { fi: "Aloitus" } });
  expect(got.body.service?.phaseMeetings).toBeNull();
  expect(got.body.can).toContain("family.edit");
});

it("is nobody else's: another team, another purchaser, the administrator", async () => {
  await world.denied(contract.familyPage, { params });
});

it("hides where a protected family is met, and shows the front door nothing of the record", async () => {
  const meeting = { caseId: world.caseId, periodId: world.periodId, place: "Piilokuja 7" };
  await aMeeting(world.rows, {
    ...meeting,
    startsAt: "2026-11-24T08:00:00Z",
    takePart: [{ staffId: world.people.keyWorker, party: "worker" }],
  });
  const shown = async (who: "keyWorker" | "intake") =>
    (await world.as(who).call(contract.familyPage, { params })).body;
  expect((await shown("keyWorker")).upcoming.map(({ place }) => place)).toEqual(["Piilokuja 7"]);
  expect(await shown("intake")).toMatchObject({ upcoming: [], counts: { upcoming: 0 } });
  await world.rows
    .updateTable("person")
    .set({ address_protected: true })
    .where("id", "=", world.members.oona)
    .execute();
  expect((await shown("keyWorker")).upcoming.map(({ place }) => place)).toEqual([""]);
  await world.rows
    .updateTable("case_member")
    .set({ valid_to: "2027-01-31" })
    .where("person_id", "=", world.members.oona)
    .execute();
  expect(
    (await shown("keyWorker")).upcoming.map(({ place }) => place),
    "who leaves the family",
  ).toEqual([""]);
});
