import { expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import { collisionsAt } from "#contract/worker/collisions.ts";
import { meetingOptions } from "#contract/worker/meeting-options.ts";
import * as contract from "#contract/worker/time-wishes.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const { caseId, members, rows } = world;
const params = { caseId };
const key = world.as("keyWorker");
const wish = (what: object = {}) => ({
  id: uuidv7(),
  kind: "suits" as const,
  weekdays: [1, 2],
  fromTime: "15:00",
  toTime: "18:00",
  from: "2026-11-23" as never,
  ...what,
});
const add = (what: object = {}) => key.call(contract.addTimeWish, { params, body: wish(what) });
const told = async (on: string, from: string) =>
  (
    await key.call(collisionsAt, {
      params,
      query: { on: on as never, from, minutes: 60, workers: "", bookables: "" },
    })
  ).body.wishes;

it("a family's wishes are told of while planning, and bind nobody", async () => {
  const suits = wish();
  const avoids = wish({
    kind: "avoid",
    weekdays: [3],
    fromTime: "12:00",
    toTime: "20:00",
    personId: members.saana,
    words: "Vuorotyö",
  });
  for (const body of [suits, avoids])
    expect((await key.call(contract.addTimeWish, { params, body })).status).toBe(200);
  const { body } = await key.call(contract.timeWishesOf, { params });
  expect(body.wishes.map(({ kind, person }) => [kind, person])).toEqual([
    ["suits", null],
    ["avoid", "Saana"],
  ]);
  expect(await told("2026-11-30", "15:30")).toEqual([]);
  expect(await told("2026-11-30", "09:00")).toEqual([{ on: "2026-11-30", kind: "suits", wishId: suits.id }]);
  expect((await told("2026-12-02", "15:30")).map(({ wishId }) => wishId)).toEqual([avoids.id, suits.id]);
  expect((await key.call(meetingOptions, { params })).body.timeWishes).toHaveLength(2);
});

it("changes at the version that was seen, with its history", async () => {
  const { id } = (await add({ weekdays: [5] })).body;
  const change = (version: number, to: string | null) =>
    key.call(contract.changeTimeWish, {
      params: { caseId, wishId: id },
      body: {
        version,
        kind: "suits",
        weekdays: [5],
        fromTime: "15:00",
        toTime: "18:00",
        from: "2026-11-23" as never,
        to: to as never,
      },
    });
  expect((await change(1, "2026-11-23")).body.version).toBe(2);
  const stale = await change(1, null);
  expect([stale.status, (stale.error.current as { to: string }).to]).toEqual([412, "2026-11-23"]);
  expect(await rows.selectFrom("row_history").select("case_id").where("row_id", "=", id).execute()).toEqual([
    { case_id: caseId },
  ]);
  world.setNow("2026-11-24T08:00:00Z");
  expect((await key.call(contract.timeWishesOf, { params })).body.wishes.map((one) => one.id)).not.toContain(
    id,
  );
  world.setNow("2026-11-23T08:00:00Z");
});

it("takes no times that end before they begin, nor anybody's from outside the family", async () => {
  expect((await add({ toTime: "14:00" })).error.issues?.[0]).toMatchObject({ code: "before_start" });
  expect((await add({ weekdays: [] })).status).toBe(400);
  expect((await add({ personId: uuidv7() })).error.code).toBe("person_not_known");
});

it("is for those who work with the family, and denials stand in the log", async () => {
  await world.denied(contract.timeWishesOf, { params });
  await world.denied(contract.addTimeWish, { params, body: wish() });
  await world.denied(contract.changeTimeWish, {
    params: { caseId, wishId: uuidv7() },
    body: { ...wish(), version: 1 } as never,
  });
});
