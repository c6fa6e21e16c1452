import { expect, it } from "vitest";
import * as contract from "#contract/worker/effectiveness.ts";
import { aPastRound } from "#fixtures/effectiveness-rounds.ts";
import { aPastService } from "#fixtures/effectiveness-rows.ts";
import { aWorker } from "#fixtures/people.ts";
import { aWorld } from "#fixtures/world.ts";

// Each perspective's figures are of its own answers: the same families, seen differently.
const world = await aWorld();
const analyst = await world.signIn(await aWorker(world.rows, { name: "Anni Luku", role: "analyst" }));

it("two perspectives that answer differently have different figures", async () => {
  for (let n = 0; n < 6; n += 1) {
    const past = await aPastService(world, { unitId: world.units.team });
    // One child for both rounds, and the key worker: somebody's first and last answer are a pair.
    for (const [moment, child, worker] of [
      ["start", 2, 0],
      ["end", n < 3 ? 2 : 3, 2],
    ] as const)
      await aPastRound(
        world,
        past,
        [
          { perspective: "child", state: "answered", level: child },
          { perspective: "worker", state: "answered", level: worker },
        ],
        { moment },
      );
  }
  const { own } = (
    await analyst.call(contract.effectiveness, { query: { from: "2026-01-01", to: "2026-12-31" } })
  ).body;
  const of = (perspective: string) =>
    Object.fromEntries(
      (own.courses.find((one) => one.perspective === perspective)?.figures ?? []).map(({ code, value }) => [
        code,
        value ?? Number.NaN,
      ]),
    );
  const [child, worker] = [of("child"), of("worker")];
  expect(child["scoreFirst"]).toBeGreaterThan(worker["scoreFirst"] ?? Number.NaN);
  // A level is a quarter of the scale: half of the children a step up, every worker two.
  expect(child["scoreChange"]).toBeGreaterThan(0);
  expect(worker["scoreChange"]).toBeCloseTo(50, 4);
  expect(child["scoreChange"]).toBeLessThan(15);
});
