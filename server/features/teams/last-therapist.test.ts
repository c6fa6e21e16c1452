import { expect, it } from "vitest";
import * as boards from "#contract/worker/board.ts";
import * as desks from "#contract/worker/desk.ts";
import * as contract from "#contract/worker/teams.ts";
import { anIntensiveFamily } from "#fixtures/intensive-family.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const { caseId, therapistRelation } = await anIntensiveFamily(world, {
  service: "open-family-rehabilitation",
});
const lead = world.as("lead");
const told = async () => {
  const { duties } = (await lead.call(boards.board)).body;
  const atDesk = (await world.as("purchaser").call(desks.desk)).body.duties;
  const breaches = (list: readonly { rule: string; breach: boolean; dueOn: string | null }[]) =>
    list.filter(({ rule, breach }) => breach && rule === "team.therapist").map(({ dueOn }) => dueOn);
  return [breaches(duties), breaches(atDesk)];
};

it("the day after the last therapist's last day it stands among the breaches, though nobody wrote anything", async () => {
  const got = await lead.call(contract.changeMember, {
    params: { caseId, memberId: therapistRelation },
    body: { version: 1, hoursPerWeek: 2, to: "2026-11-25" },
  });
  expect(got.status, got.text).toBe(200);
  expect(await told()).toEqual([[], []]);
  world.setNow("2026-11-25T20:00:00Z");
  expect(await told()).toEqual([[], []]);
  world.setNow("2026-11-26T06:00:00Z");
  expect(await told()).toEqual([["2026-11-26"], ["2026-11-26"]]);
});
