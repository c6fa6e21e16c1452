import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import * as contract from "#contract/worker/breaks.ts";
import { familyPage } from "#contract/worker/families.ts";
import { planMeeting } from "#contract/worker/meetings.ts";
import { anOpenCase, aRelation, aRunningService } from "#fixtures/cases.ts";
import { anIntensiveFamily } from "#fixtures/intensive-family.ts";
import { aMeeting } from "#fixtures/meetings.ts";
import { aWorld } from "#fixtures/world.ts";

// Child-welfare family work: the plan is approved on Wednesday 14 October 2026, today is Monday 23 November.
const world = await aWorld();
const { rows, people } = world;
const caseId = await anOpenCase(rows, { name: "Käyntilä", purchaserId: people.purchaser });
const { periodId } = await aRunningService(rows, {
  caseId,
  purchaserId: people.purchaser,
  unitId: world.units.team,
  leadId: people.lead,
  service: "child-welfare-family-work",
  serviceTask: "child-welfare",
});
await rows.updateTable("service_period").set({ service_version: 2 }).where("id", "=", periodId).execute();
await aRelation(rows, caseId, people.keyWorker, "keyWorker", "2026-10-01");
const params = { caseId };
const leena = world.as("keyWorker");
const takePart = [{ staffId: people.keyWorker, party: "worker" as const }];
await rows
  .insertInto("plan")
  .values({
    id: uuidv7(),
    case_id: caseId,
    period_id: periodId,
    plan_version: 1,
    status: "approved",
    content: "{}",
    approved_on: "2026-10-14",
    created_by: people.keyWorker,
    created_on: "2026-10-10",
  })
  .execute();
for (const day of ["2026-10-20", "2026-10-22", "2026-11-03", "2026-11-10"])
  await aMeeting(rows, { caseId, periodId, startsAt: `${day}T12:00:00Z`, takePart, status: "held" });

const page = async () => (await leena.call(contract.visitRhythm, { params })).body;
const weeks = async () =>
  Object.fromEntries(((await page()).rhythm?.weeks ?? []).map((one) => [one.week, one.state]));
/** The rhythm of a family in an intensified service of its newest rules. */
const ofIntensified = async (visits: readonly string[]) => {
  const family = await anIntensiveFamily(world, { service: "intensified-family-work" });
  for (const day of visits) await family.held("support_visit", `${day}T12:00:00Z`, [family.members.mother]);
  const reply = await leena.call(contract.visitRhythm, { params: { caseId: family.caseId } });
  const shown = await leena.call(familyPage, { params: { caseId: family.caseId } });
  return { rhythm: reply.body.rhythm, has: shown.body.service?.has };
};
const agree = (what: object, who = leena) =>
  who.call(contract.agreeBreak, {
    params,
    body: {
      id: uuidv7(),
      kind: "break",
      reason: "Perhe on matkalla",
      agreedWith: "Äidin ja sosiaalityöntekijän kanssa",
      from: "2026-10-26",
      to: "2026-11-01",
      ...what,
    },
  });
const breaches = async () =>
  (
    await rows
      .selectFrom("duty")
      .select("due_on")
      .where("case_id", "=", caseId)
      .where("rule", "=", "work.visits")
      .where("breach", "=", true)
      .orderBy("due_on")
      .execute()
  ).map(({ due_on }) => new Date(due_on as string).toLocaleDateString("sv-SE"));

describe("the rhythm of visits", () => {
  it("is shown week by week against what was agreed, with the two years' limit", async () => {
    const { rhythm, limits } = await page();
    expect(rhythm).toMatchObject({ min: 1, max: 3, from: "2026-10-14", rule: { id: "work.visits" } });
    expect(await weeks()).toMatchObject({
      "2026-10-19": "kept",
      "2026-10-26": "too_few",
      "2026-11-02": "kept",
      "2026-11-16": "too_few",
      "2026-11-23": "now",
      "2026-12-21": "excused",
    });
    expect(limits).toMatchObject([{ until: "2028-10-01", state: "far", rule: { id: "work.two_years" } }]);
  });

  it("an agreed break excuses its weeks, in the strip and among what is broken", async () => {
    const id = uuidv7();
    expect((await agree({ id })).status).toBe(200);
    expect(await weeks()).toMatchObject({ "2026-10-26": "excused", "2026-11-16": "too_few" });
    expect(await breaches()).toEqual(["2026-11-16"]);
    expect((await agree({ from: "2026-10-30", to: "2026-11-05" })).error.code).toBe("break_overlaps");
    const change = (version: number, what: object) =>
      leena.call(contract.changeBreak, {
        params: { caseId, breakId: id },
        body: {
          version,
          kind: "break",
          reason: "Perhe olikin kotona",
          agreedWith: "Äidin kanssa",
          from: "2026-10-26",
          to: "2026-10-27",
          ...what,
        },
      });
    expect((await change(1, { to: "2026-10-25" })).status).toBe(400);
    expect((await change(2, {})).status).toBe(412);
    expect((await change(1, { to: "2026-10-26" })).status).toBe(200);
    // One day away leaves four weekdays: the week is short again.
    expect((await weeks())["2026-10-26"]).toBe("too_few");
    expect(await breaches()).toEqual(["2026-10-26", "2026-11-16"]);
    const was = await rows
      .selectFrom("row_history")
      .select("was")
      .where("table_name", "=", "service_break")
      .where("row_id", "=", id)
      .execute();
    expect(was).toMatchObject([{ was: { to_day: "2026-11-01", reason: "Perhe on matkalla" } }]);
    const withdraw = () =>
      leena.call(contract.withdrawBreak, { params: { caseId, breakId: id }, body: { version: 2 } });
    expect((await withdraw()).status).toBe(200);
    expect((await page()).breaks).toMatchObject([{ id, withdrawnOn: "2026-11-23", version: 3 }]);
    expect((await change(3, {})).error.code).toBe("break_withdrawn");
  });

  it("weeks are followed in intensified services too, by the most of a day, from the first visit on", async () => {
    expect(await ofIntensified([])).toMatchObject({ has: { rhythm: true }, rhythm: null });
    const { rhythm } = await ofIntensified(["2026-11-03", "2026-11-03", "2026-11-05", "2026-11-17"]);
    expect(rhythm).toMatchObject({ per: "day", min: 0, max: 3, from: "2026-11-03" });
    expect(rhythm?.rule.id).toBe("work.up_to_daily");
    expect(rhythm?.weeks.slice(0, 4).map(({ held, state }) => [held, state])).toEqual([
      [3, "kept"],
      [0, "none"],
      [1, "kept"],
      [0, "now"],
    ]);
  });

  it("a pause stops the meetings, is agreed only between them, and is ended before they go on", async () => {
    const meeting = await aMeeting(rows, { caseId, periodId, startsAt: "2026-12-01T12:00:00Z", takePart });
    const pause = { kind: "pause", from: "2026-11-25", to: null, reason: "Äiti on sairaalassa" };
    expect((await page()).planned).toMatchObject([
      { id: meeting, on: "2026-12-01", startsAt: expect.stringContaining("2026-12-01T12:00") },
    ]);
    expect((await agree(pause)).error.code).toBe("meetings_planned_then");
    await rows.updateTable("meeting").set({ status: "cancelled" }).where("id", "=", meeting).execute();
    expect((await page()).planned).toEqual([]);
    const id = uuidv7();
    expect((await agree({ ...pause, id }, world.as("purchaser"))).status).toBe(200);
    const visit = (on: string) =>
      leena.call(planMeeting, {
        params,
        body: {
          id: uuidv7(),
          kind: "regular",
          on,
          from: "12:00",
          durationMinutes: 60,
          placeKind: "home",
          participants: [{ kind: "worker", id: people.keyWorker }],
        },
      });
    expect((await visit("2026-12-03")).error.code).toBe("service_paused");
    expect(await weeks()).toMatchObject({ "2026-11-30": "excused" });
    const ended = await leena.call(contract.changeBreak, {
      params: { caseId, breakId: id },
      body: { version: 1, ...pause, kind: "pause" as const, agreedWith: "Isän kanssa", to: "2026-11-30" },
    });
    expect(ended.status).toBe(200);
    expect((await visit("2026-12-03")).status).toBe(200);
  });
});

describe("who sees the breaks", () => {
  it("nobody outside the family, nor through a family of their own", async () => {
    const id = uuidv7();
    expect((await agree({ id, from: "2027-01-04", to: "2027-01-10" })).status).toBe(200);
    const body = {
      kind: "break" as const,
      reason: "x",
      agreedWith: "x",
      from: "2027-02-01",
      to: "2027-02-07",
    };
    await world.denied(contract.visitRhythm, { params });
    await world.denied(contract.agreeBreak, { params, body: { id: uuidv7(), ...body } });
    await world.denied(contract.changeBreak, {
      params: { caseId, breakId: id },
      body: { version: 1, ...body },
    });
    await world.denied(contract.withdrawBreak, { params: { caseId, breakId: id }, body: { version: 1 } });
    await world.denied(contract.visitRhythm, { params }, ["intake", "privacyOfficer"]);
    const own = await anOpenCase(rows, { name: "Mäkelä", purchaserId: people.otherPurchaser });
    await aRunningService(rows, {
      caseId: own,
      purchaserId: people.otherPurchaser,
      unitId: world.units.otherTeam,
      leadId: people.otherLead,
    });
    await aRelation(rows, own, people.otherWorker, "keyWorker");
    const through = await world.as("otherWorker").call(contract.withdrawBreak, {
      params: { caseId: own, breakId: id },
      body: { version: 1 },
    });
    expect(through.status).toBe(404);
    expect((await page()).breaks.find((one) => one.id === id)?.withdrawnOn).toBeNull();
  });
});
