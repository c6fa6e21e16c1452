import { expect, it } from "vitest";
import * as contract from "#contract/worker/families.ts";
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
  expect(got.body.can).toContain("family.edit");
});

it("is nobody else's: another team, another purchaser, the administrator", async () => {
  await world.denied(contract.familyPage, { params });
});
