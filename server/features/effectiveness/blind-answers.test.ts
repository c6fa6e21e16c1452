import { expect, it } from "vitest";
import * as contract from "#contract/worker/effectiveness.ts";
import { aPastRound, settle } from "#fixtures/effectiveness-rounds.ts";
import { aPastService } from "#fixtures/effectiveness-rows.ts";
import { aWorker } from "#fixtures/people.ts";
import { aWorld } from "#fixtures/world.ts";

// What is blind on every screen is blind in figures, files and extracts too, until its round has opened.
const world = await aWorld();
const { rows, units } = world;
const analyst = await world.signIn(await aWorker(rows, { name: "Anni Luku", role: "analyst" }));
const query = { from: "2026-01-01", to: "2026-12-31" };
const waiting: string[] = [];
for (let n = 0; n < 6; n += 1) {
  const past = await aPastService(world, { unitId: units.team });
  // The child and the worker have answered, twice: the parent is still waited for in both.
  for (const level of [1, 2]) {
    const { voiceIds } = await aPastRound(world, past, [
      { perspective: "child", state: "answered", level },
      { perspective: "worker", state: "answered", level },
      { perspective: "parent", state: "waiting" },
    ]);
    waiting.push(voiceIds[2] ?? "");
  }
}

const told = async () => {
  const page = (await analyst.call(contract.effectiveness, { query })).body;
  const file = async (format: "csv" | "json") =>
    (await analyst.call(contract.exportEffectiveness, { query: { ...query, format } })).body.text;
  const extract = (
    await analyst.call(contract.makeExtract, {
      body: { ...query, purpose: "Lapsen ääni", ground: "own_permit", permit: "HVA/1/2026" },
    })
  ).body;
  const scores = (
    JSON.parse(extract.text) as { rows: { figures: { scores: unknown[]; childrenHeard: number } }[] }
  ).rows.map(({ figures }) => figures);
  const raw = await rows
    .selectFrom("period_score")
    .select((e) => e.fn.countAll<string>().as("n"))
    .executeTakeFirstOrThrow();
  const figures = page.own.courses.flatMap((course) => course.figures);
  return {
    ended: page.own.figures.find(({ code }) => code === "ended")?.value,
    perspectives: page.own.courses
      .filter((course) => course.figures.some(({ code, value }) => code === "scoreFirst" && value !== null))
      .map(({ perspective }) => perspective)
      .toSorted(),
    scoreValues: figures.filter(({ code, value }) => code.startsWith("score") && value !== null).length,
    heard: page.own.figures.find(({ code }) => code === "heard")?.value,
    csv: (await file("csv")).split("\r\n").filter((line) => /;score\w+;[^;]*;;-?\d/.test(line)).length,
    json: (JSON.parse(await file("json")) as { own: typeof page.own }).own.courses.length,
    courses: page.own.courses.length,
    extracted: scores.map((one) => [one.scores.length, one.childrenHeard]),
    kept: Number(raw.n),
  };
};

it("answers of rounds that haven't opened are in no figure, file, extract or summary, and come in when they open", async () => {
  expect(await told()).toMatchObject({
    ended: 6,
    perspectives: [],
    scoreValues: 0,
    heard: 0,
    csv: 0,
    extracted: Array.from({ length: 6 }, () => [0, 0]),
    kept: 0,
  });
  // Of one perspective nothing is open while a voice of the round is waited for; a cancelled round never opens.
  for (const voice of waiting.slice(0, 11)) await settle(world, voice, "declined");
  await rows
    .updateTable("answering_round")
    .set({ cancelled_on: "2026-04-20", cancel_reason: "Perhe pyysi." })
    .where("revealed_at", "is", null)
    .execute();
  const most = await told();
  expect(most.perspectives).toEqual(["child", "worker"]);
  expect(most.heard).toBe(1);
  expect(most.kept).toBe(12);
  // The sixth family's second answers stay blind: its raters have a first filling and no last.
  const page = (await analyst.call(contract.effectiveness, { query })).body;
  const child = page.own.courses.find(({ perspective }) => perspective === "child");
  expect(child?.figures.find(({ code }) => code === "scoreChange")).toMatchObject({
    n: null,
    missing: null,
    value: expect.any(Number),
  });
  expect(most.csv).toBeGreaterThan(0);
  expect(most.json).toBe(most.courses);
  expect(most.extracted.map(([, heard]) => heard)).toEqual([1, 1, 1, 1, 1, 1]);
});
