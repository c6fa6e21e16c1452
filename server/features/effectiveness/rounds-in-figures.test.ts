import { expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import * as contract from "#contract/worker/effectiveness.ts";
import { aPastRound, settle, type VoiceDraft } from "#fixtures/effectiveness-rounds.ts";
import { aPastService } from "#fixtures/effectiveness-rows.ts";
import { aWorker } from "#fixtures/people.ts";
import { aWorld } from "#fixtures/world.ts";

// Whoever was asked and didn't answer is part of the figure; what service was where is told beside it, small groups of both aren't.
const world = await aWorld();
const { rows, units } = world;
const analyst = await world.signIn(await aWorker(rows, { name: "Anni Luku", role: "analyst" }));
const query = { from: "2026-01-01", to: "2026-12-31" };
const page = async (more: object = {}, who = analyst) =>
  (await who.call(contract.effectiveness, { query: { ...query, ...more } })).body;
type Page = Awaited<ReturnType<typeof page>>;
const voicesOf = ({ own }: Page, perspective: string) =>
  Object.fromEntries(
    (own.voices.find((one) => one.perspective === perspective)?.figures ?? []).map((one) => [
      one.code,
      one.isHidden ? "hidden" : one.value,
    ]),
  );

const child = (state: VoiceDraft["state"]): VoiceDraft => ({
  perspective: "child",
  state,
  ...(state === "answered" ? { level: 2 } : {}),
});
const parent = (state: VoiceDraft["state"]): VoiceDraft => ({ ...child(state), perspective: "parent" });
// Eight services in which child and parent answered, six in which the child declined, two in which the parent wasn't reached.
const open: string[] = [];
for (let n = 0; n < 16; n += 1) {
  const past = await aPastService(world, { unitId: n < 9 ? units.team : units.otherTeam });
  const { voiceIds } = await aPastRound(world, past, [
    child(n < 8 ? "answered" : n < 14 ? "declined" : "answered"),
    parent(n < 14 ? "answered" : "waiting"),
  ]);
  if (n >= 14) open.push(voiceIds[1] ?? "");
}

it("rounds' asked, answered, declined and not reached are told by perspective, small groups of them not", async () => {
  const before = await page();
  // Two rounds haven't opened: that the children in them have answered nobody knows yet, and two are too few to be told of.
  expect(voicesOf(before, "child")).toEqual({
    voicesAsked: 16,
    voicesAnswered: 0.5,
    voicesDeclined: "hidden",
    voicesNotReached: 0,
    voicesWaiting: "hidden",
  });
  // Of the parents' sixteen all but two: how they divide isn't told at all.
  expect(voicesOf(before, "parent")).toEqual({
    voicesAsked: 16,
    voicesAnswered: "hidden",
    voicesDeclined: "hidden",
    voicesNotReached: "hidden",
    voicesWaiting: "hidden",
  });
  // What becomes of a voice marks its family: nothing else of the case is touched.
  for (const voice of open) await settle(world, voice, "not_reached");
  const after = await page();
  expect(voicesOf(after, "child")).toEqual({
    voicesAsked: 16,
    voicesAnswered: 0.625,
    voicesDeclined: 0.375,
    voicesNotReached: 0,
    voicesWaiting: 0,
  });
  const csv = (await analyst.call(contract.exportEffectiveness, { query: { ...query, format: "csv" } })).body
    .text;
  expect(csv).toContain(";Kierrokset: lapsi;voicesDeclined;");
  expect(csv).toContain(
    `;services units;Päättyneet yksiköittäin ja palveluittain;family-work ${units.team};9;`,
  );
});

it("a voice alone marks its family, and a cancelled round's voices are nobody's answers", async () => {
  await page();
  const due = () => rows.selectFrom("summary_due").select("family").execute();
  expect(await due()).toEqual([]);
  const voice = await rows
    .selectFrom("answering_voice")
    .select(["id", "case_id", "round_id"])
    .where("perspective", "=", "child")
    .where("state", "=", "declined")
    .executeTakeFirstOrThrow();
  await rows.updateTable("answering_voice").set({ form: "child-small" }).where("id", "=", voice.id).execute();
  expect(await due()).toEqual([{ family: voice.case_id }]);
  await rows
    .updateTable("answering_round")
    .set({ revealed_at: null, cancelled_on: "2026-05-01", cancel_reason: "Väärä kysely." })
    .where("id", "=", voice.round_id)
    .execute();
  expect(voicesOf(await page(), "child")).toMatchObject({ voicesAsked: 15, voicesAnswered: 0.6667 });
});

it("services by units hide a small cell and its partners, whatever is chosen, and a lead sees the own units", async () => {
  const extra = async (unitId: string, count: number, service: string) => {
    for (let n = 0; n < count; n += 1) await aPastService(world, { unitId, service });
  };
  await extra(units.team, 3, "family-guidance");
  await extra(units.otherTeam, 8, "family-guidance");
  const { own } = await page();
  const cells = Object.fromEntries(own.cross.rows.map(({ service, unit, n }) => [`${service} ${unit}`, n]));
  expect(Object.keys(cells)).toHaveLength(4);
  const small = ["family-guidance", units.team] as const;
  expect(cells[small.join(" ")]).toBeNull();
  expect(own.cross.isWhole).toBe(false);
  // Whatever stands in a line with it: of the total of the line and the other cell at least one isn't told either.
  const tells = (table: string, value: string) =>
    own.tables.find(({ code }) => code === table)?.rows.some((row) => row.value === value) ?? false;
  expect(tells("units", units.team) && cells[`family-work ${units.team}`] !== null).toBe(false);
  expect(tells("services", "family-guidance") && cells[`family-guidance ${units.otherTeam}`] !== null).toBe(
    false,
  );
  // And each cell is told here just where it is told when it is asked for alone.
  for (const service of ["family-work", "family-guidance"])
    for (const unit of [units.team, units.otherTeam]) {
      const chosen = (await page({ service, unit })).own;
      expect(chosen.cross.rows.map(({ n }) => n)).toEqual([cells[`${service} ${unit}`]]);
      expect(chosen.figures.find(({ code }) => code === "ended")?.isHidden).toBe(
        cells[`${service} ${unit}`] === null,
      );
    }
  await extra(units.team, 4, "family-guidance");
  const whole = (await page()).own.cross;
  expect(whole.isWhole).toBe(true);
  expect(whole.rows.map(({ n }) => n).toSorted()).toEqual([7, 7, 8, 9]);
  const led = (await page({}, world.as("lead"))).own.cross;
  expect(new Set(led.rows.map(({ unit }) => unit))).toEqual(new Set([units.team]));
});

it("workers' load and leads are told by unit, and where a service is chosen not at all", async () => {
  const of = async (more: object) => {
    const { own } = await page(more);
    return Object.fromEntries(own.figures.map((one) => [one.code, one.isHidden ? "hidden" : one.value]));
  };
  for (const unitId of [units.team, units.otherTeam])
    for (let n = 0; n < 6; n += 1) await aPastService(world, { unitId, endedOn: null });
  const staff = await rows
    .selectFrom("staff_role")
    .select(["role"])
    .where("unit_id", "=", units.otherTeam)
    .where("valid_to", "is", null)
    .execute();
  const workers = staff.filter(({ role }) => role === "familyWorker").length;
  const leads = staff.filter(({ role }) => role === "unitLead").length;
  expect(workers).toBeGreaterThan(0);
  const told = await of({ unit: units.otherTeam });
  expect(told["caseload"]).toBeCloseTo(6 / workers, 4);
  expect(told["supervision"] ?? null).toBe(leads === 0 ? null : workers / leads);
  expect(await of({ service: "family-work" })).not.toHaveProperty("caseload");
  // A unit with a single running service tells neither how many run nor how many to a worker.
  const small = uuidv7();
  const { organisation_id } = await rows
    .selectFrom("unit")
    .select("organisation_id")
    .where("id", "=", units.team)
    .executeTakeFirstOrThrow();
  await rows
    .insertInto("unit")
    .values({ id: small, organisation_id, name: "Pieni tiimi", kind: "provider", services: ["family-work"] })
    .execute();
  await aPastService(world, { unitId: small, endedOn: null });
  expect(await of({ unit: small })).toMatchObject({ running: "hidden", caseload: "hidden", late: "hidden" });
});
