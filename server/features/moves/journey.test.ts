import { expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import * as breaks from "#contract/worker/breaks.ts";
import { journeyOf } from "#contract/worker/moves.ts";
import { aMovingDesk } from "#fixtures/moving-desk.ts";
import { aWorld } from "#fixtures/world.ts";

// The journey tells where a service stood still: pauses, not the agreed breaks of its rhythm.
const world = await aWorld();
const { people, rows } = world;
const { aFamilyAtWork, journey, readyToClose, close } = await aMovingDesk(world);

const aBreak = (caseId: string, periodId: string, more: object) =>
  rows
    .insertInto("service_break")
    .values({
      id: uuidv7(),
      case_id: caseId,
      period_id: periodId,
      kind: "pause",
      reason: "Äiti on sairaalassa",
      agreed_with: "isän kanssa",
      from_day: "2026-11-10",
      to_day: null,
      agreed_on: "2026-11-09",
      recorded_by: people.keyWorker,
      ...more,
    })
    .execute();

it("tells the pauses of each service in order; a break, what was taken back and what came after the end are none", async () => {
  const family = await aFamilyAtWork("Taukola");
  const { caseId, periodId } = family;
  await aBreak(caseId, periodId, { from_day: "2026-11-20" });
  await aBreak(caseId, periodId, { from_day: "2026-11-01", to_day: "2026-11-05" });
  await aBreak(caseId, periodId, { kind: "break", from_day: "2026-11-07", to_day: "2026-11-08" });
  await aBreak(caseId, periodId, { from_day: "2026-11-12", withdrawn_on: "2026-11-12" });
  await aBreak(caseId, periodId, { from_day: "2026-12-20", to_day: "2026-12-31" });
  const pauses = async () => (await journey(caseId)).periods.map((one) => one.pauses);
  expect(await pauses()).toEqual([
    [
      { from: "2026-11-01", to: "2026-11-05" },
      { from: "2026-11-20", to: null },
      { from: "2026-12-20", to: "2026-12-31" },
    ],
  ]);
  await readyToClose(family);
  const closed = await close(caseId);
  expect(closed.status, closed.text).toBe(200);
  expect(await pauses(), "paused to its end, and not after it").toEqual([
    [
      { from: "2026-11-01", to: "2026-11-05" },
      { from: "2026-11-20", to: "2026-11-23" },
    ],
  ]);
});

it("shows no pause to those who don't stand to the family", async () => {
  const { caseId, periodId } = await aFamilyAtWork("Suojataukola");
  const body = { kind: "pause" as const, reason: "Perhe on matkalla", agreedWith: "perheen kanssa" };
  const agreed = await world.as("keyWorker").call(breaks.agreeBreak, {
    params: { caseId },
    body: { id: uuidv7(), ...body, from: "2026-11-23" as never, to: null },
  });
  expect(agreed.status, agreed.text).toBe(200);
  expect((await journey(caseId)).periods.find(({ id }) => id === periodId)?.pauses).toEqual([
    { from: "2026-11-23", to: null },
  ]);
  await world.denied(journeyOf, { params: { caseId } });
});
