import { uuidv7 } from "uuidv7";
import { describe, expect, it } from "vitest";
import * as goals from "#contract/worker/goals.ts";
import * as contract from "#contract/worker/plans.ts";
import { anOpenCase, aRelation, aRunningService } from "#fixtures/cases.ts";
import { aGoal, aMeeting } from "#fixtures/meetings.ts";
import { aMappingPeriod, anApprovedDocument } from "#fixtures/work.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const { caseId, periodId, members } = world;
const params = { caseId };
const [leena, timo] = [world.as("keyWorker"), world.as("purchaser")];

const goalId = uuidv7();
const levels = [
  "Huutoa joka ilta",
  "Huutoa useimpina iltoina",
  "Huutoa harvoin",
  "Illat rauhallisia",
  "Illoista nautitaan",
];
const said = {
  situation: "Illat ovat levottomia.",
  goals: [
    {
      id: goalId,
      subject: "member" as const,
      personIds: [members.oona],
      title: "Illat rauhoittuvat",
      levels,
      familyWords: "Nukkumaan ilman huutoa",
    },
  ],
  memberRoles: [
    { personId: members.petri, words: "Lukee iltasadun" },
    { personId: members.saana, words: "" },
  ],
  routines: [{ words: "Puhelimet pois klo 19", who: "kaikki" }],
  rhythm: [{ day: 1, from: "19:00", to: "20:00", what: "Iltatoimet", who: "Petri" }],
};
const page = async () => (await leena.call(contract.planPage, { params })).body;
const planId = uuidv7();
const of = (id: string) => ({ caseId, planId: id });

describe("a plan is written", () => {
  it("begins empty, one at a time", async () => {
    expect((await page()).underWork).toBeNull();
    expect((await leena.call(contract.beginPlan, { params, body: { id: planId } })).body).toEqual({
      id: planId,
      version: 1,
    });
    const second = await leena.call(contract.beginPlan, { params, body: { id: uuidv7() } });
    expect([second.status, second.error.code]).toEqual([409, "plan_underway"]);
    expect((await page()).underWork).toMatchObject({
      id: planId,
      planVersion: 1,
      status: "draft",
      createdBy: "Leena Aho",
    });
  });

  it("is saved by the version that was seen, and a stale one gets the current", async () => {
    const body = { version: 1, content: said, reviewOn: null };
    expect((await leena.call(contract.savePlan, { params: of(planId), body })).body.version).toBe(2);
    const stale = await world.as("familyWorker").call(contract.savePlan, { params: of(planId), body });
    expect(stale.status).toBe(412);
    expect(stale.error.current).toMatchObject({
      version: 2,
      content: { situation: "Illat ovat levottomia." },
    });
  });

  it("keeps no history of a draft's keystrokes", async () => {
    const kept = await world.rows
      .selectFrom("row_history")
      .select("id")
      .where("table_name", "=", "plan")
      .execute();
    expect(kept).toEqual([]);
  });

  it("tells which elements the model asks and the plan has", async () => {
    const { service, underWork } = await page();
    expect(service?.asked.map(({ code }) => code)).toEqual(["goals", "roles", "routines", "rhythm"]);
    expect(underWork?.elements).toEqual(["goals", "rhythm", "roles", "routines"]);
  });

  it("isn't proposed while it lacks something, or names somebody of another family", async () => {
    const stranger = { ...said, memberRoles: [{ personId: uuidv7(), words: "Tuo leikit" }] };
    const incomplete = { ...said, goals: [{ ...said.goals[0], id: goalId, title: "", levels }] };
    for (const [version, content, code] of [
      [2, incomplete, "plan_incomplete"],
      [3, stranger, "member_unknown"],
    ] as const) {
      await leena.call(contract.savePlan, {
        params: of(planId),
        body: { version, content: content as typeof said, reviewOn: null },
      });
      const refused = await leena.call(contract.proposePlan, {
        params: of(planId),
        body: { version: version + 1 },
      });
      expect([refused.status, refused.error.code]).toEqual([409, code]);
    }
    await leena.call(contract.savePlan, {
      params: of(planId),
      body: { version: 4, content: said, reviewOn: "2027-03-01" },
    });
  });
});

describe("a plan is proposed and approved", () => {
  it("takes no stand before it is proposed", async () => {
    const early = await timo.call(contract.recordStand, {
      params: of(planId),
      body: { id: uuidv7(), stance: "agrees", words: "" },
    });
    expect([early.status, early.error.code]).toEqual([409, "plan_not_proposed"]);
  });

  it("is fixed once proposed, without its empty rows", async () => {
    expect(
      (await leena.call(contract.proposePlan, { params: of(planId), body: { version: 5 } })).status,
    ).toBe(200);
    const late = await leena.call(contract.savePlan, {
      params: of(planId),
      body: { version: 6, content: said, reviewOn: null },
    });
    expect([late.status, late.error.code]).toEqual([409, "plan_not_draft"]);
    expect((await page()).underWork?.content.memberRoles).toEqual([
      { personId: members.petri, words: "Lukee iltasadun" },
    ]);
  });

  it("is refused before the third mapping meeting and the summary, each with its rule and source", async () => {
    await aMappingPeriod(world.rows, world, 2);
    const refused = await leena.call(contract.approvePlan, { params: of(planId), body: { version: 6 } });
    expect([refused.status, refused.error.code]).toEqual([409, "meetings_too_few"]);
    expect(refused.error.rule).toMatchObject({
      id: "mapping.enough",
      source: expect.stringContaining("koko perheen hyvinvointi"),
    });
    const { obstacles } = await page();
    expect(obstacles.map(({ rule, code }) => [rule, code])).toEqual([
      ["mapping.enough", "meetings_too_few"],
      ["mapping.summary", "document_missing"],
      ["plan.voices", "plan_approver_missing"],
    ]);
    expect(obstacles[0]?.text.fi).toBe(
      "Tapaamisia on pidetty 2, mutta niitä tarvitaan vähintään 3: kartoitustapaaminen.",
    );
  });

  it("waits for the stands that the model asks for; a dissent needs words and is a stand", async () => {
    await aMeeting(world.rows, {
      caseId,
      periodId,
      kind: "mapping",
      startsAt: "2026-10-26T12:00:00Z",
      takePart: [],
      status: "held",
    });
    await anApprovedDocument(world.rows, {
      caseId,
      periodId,
      kind: "mapping_summary",
      on: "2026-10-28",
      staffId: world.people.keyWorker,
    });

    const silent = await leena.call(contract.recordStand, {
      params: of(planId),
      body: { id: uuidv7(), personId: members.petri, stance: "dissents", words: " " },
    });
    expect(silent.error.code).toBe("dissent_needs_words");
    const petri = {
      id: uuidv7(),
      personId: members.petri,
      stance: "dissents" as const,
      words: "Oonan pitää saada valvoa perjantaina",
    };
    expect((await leena.call(contract.recordStand, { params: of(planId), body: petri })).status).toBe(200);
    const waits = await leena.call(contract.approvePlan, { params: of(planId), body: { version: 6 } });
    expect([waits.error.code, waits.error.rule?.id]).toEqual(["plan_approver_missing", "plan.voices"]);
  });

  it("nobody speaks for the family but a worker, nor for somebody outside it", async () => {
    const body = { id: uuidv7(), personId: members.saana, stance: "agrees" as const, words: "" };
    expect((await timo.call(contract.recordStand, { params: of(planId), body })).error.code).toBe(
      "stand_not_yours",
    );
    const stranger = { ...body, personId: uuidv7() };
    expect((await leena.call(contract.recordStand, { params: of(planId), body: stranger })).error.code).toBe(
      "member_unknown",
    );
  });

  it("is approved when all is there; its goals become those followed, with a day of review", async () => {
    await timo.call(contract.recordStand, {
      params: of(planId),
      body: { id: uuidv7(), stance: "agrees", words: "" },
    });
    expect((await page()).obstacles).toEqual([]);
    const left = await aGoal(world.rows, { caseId, periodId, title: "Vanha tavoite" });
    expect((await timo.call(contract.approvePlan, { params: of(planId), body: { version: 6 } })).status).toBe(
      200,
    );
    const { current, underWork } = await page();
    expect(underWork).toBeNull();
    expect(current).toMatchObject({ status: "approved", approvedOn: "2026-11-23", reviewOn: "2027-03-01" });
    expect(
      current?.stands.map(({ name, party, stance, recordedBy }) => [name, party, stance, recordedBy]),
    ).toEqual([
      ["Petri Virtanen", "family", "dissents", "Leena Aho"],
      ["Timo Ranta", "purchaser", "agrees", "Timo Ranta"],
    ]);
    const followed = (await leena.call(goals.goalsOf, { params })).body.goals;
    expect(followed.map(({ id, status }) => [id, status])).toEqual([
      [goalId, "active"],
      [left, "dropped"],
    ]);
    const period = await world.rows
      .selectFrom("service_period")
      .select("phase")
      .where("id", "=", periodId)
      .executeTakeFirstOrThrow();
    expect(period.phase).toBe("network");
  });
});

describe("a new version", () => {
  const nextId = uuidv7();
  it("begins from the one in force, with the steps as they stand now", async () => {
    const steps = [
      { id: uuidv7(), what: "Iltarutiini kuviksi", who: "Petri", dueOn: "2026-12-01", doneOn: null },
    ];
    const before = (await leena.call(goals.goalsOf, { params })).body.goals.find(({ id }) => id === goalId);
    const changed = await leena.call(goals.changeSteps, {
      params: { caseId, goalId },
      body: { version: before?.version ?? 0, steps },
    });
    expect(changed.status).toBe(200);
    expect(
      (
        await leena.call(goals.changeSteps, {
          params: { caseId, goalId },
          body: { version: before?.version ?? 0, steps },
        })
      ).status,
    ).toBe(412);
    await leena.call(contract.beginPlan, { params, body: { id: nextId } });
    const { underWork, current } = await page();
    expect(underWork).toMatchObject({
      planVersion: 2,
      content: { goals: [{ id: goalId, steps }], routines: said.routines },
    });
    expect(current?.id).toBe(planId);
  });

  it("can be taken back after it is proposed: the proposal stays readable, the former stays in force", async () => {
    const thirdId = uuidv7();
    await leena.call(contract.proposePlan, { params: of(nextId), body: { version: 1 } });
    expect(
      (await leena.call(contract.withdrawPlan, { params: of(nextId), body: { id: thirdId, version: 2 } }))
        .status,
    ).toBe(200);
    const { versions, current, underWork } = await page();
    expect(versions.map(({ planVersion, status }) => [planVersion, status])).toEqual([
      [3, "draft"],
      [2, "superseded"],
      [1, "approved"],
    ]);
    expect([current?.id, underWork?.id]).toEqual([planId, thirdId]);
    const old = await timo.call(contract.planVersion, { params: of(nextId) });
    expect(old.body.plan).toMatchObject({
      status: "superseded",
      content: { goals: [{ title: "Illat rauhoittuvat" }] },
    });
  });

  it("supersedes the former when approved; what was done and added meanwhile isn't lost", async () => {
    const { underWork } = await page();
    const id = underWork?.id ?? "";
    const goalNow = async () =>
      (await leena.call(goals.goalsOf, { params })).body.goals.find((one) => one.id === goalId);
    const before = await goalNow();
    const added = { id: uuidv7(), what: "Herätyskello", who: "Saana", dueOn: null, doneOn: null };
    const marked = await leena.call(goals.changeSteps, {
      params: { caseId, goalId },
      body: {
        version: before?.version ?? 0,
        steps: [...(before?.steps ?? []).map((step) => ({ ...step, doneOn: "2026-11-23" })), added],
      },
    });
    expect(marked.status, marked.text).toBe(200);
    await leena.call(contract.proposePlan, { params: of(id), body: { version: 1 } });
    await leena.call(contract.recordStand, {
      params: of(id),
      body: { id: uuidv7(), personId: members.saana, stance: "agrees", words: "Hyvä näin" },
    });
    await timo.call(contract.recordStand, {
      params: of(id),
      body: { id: uuidv7(), stance: "agrees", words: "" },
    });
    expect((await leena.call(contract.approvePlan, { params: of(id), body: { version: 2 } })).status).toBe(
      200,
    );
    const { versions } = await page();
    expect(versions.map(({ status }) => status)).toEqual(["approved", "superseded", "superseded"]);
    expect((await goalNow())?.steps.map(({ what, doneOn }) => [what, doneOn])).toEqual([
      ["Iltarutiini kuviksi", "2026-11-23"],
      ["Herätyskello", null],
    ]);
    const { approvedOn } = (await leena.call(contract.planVersion, { params: of(planId) })).body.plan;
    expect(approvedOn).toBe("2026-11-23");
  });
});

describe("who sees a plan", () => {
  it("nobody outside the case", async () => {
    await world.denied(contract.planPage, { params });
    await world.denied(contract.planVersion, { params: of(planId) });
    await world.denied(contract.beginPlan, { params, body: { id: uuidv7() } });
    await world.denied(contract.savePlan, {
      params: of(planId),
      body: { version: 1, content: said, reviewOn: null },
    });
    await world.denied(contract.recordStand, {
      params: of(planId),
      body: { id: uuidv7(), stance: "agrees", words: "" },
    });
    await world.denied(contract.approvePlan, { params: of(planId), body: { version: 1 } });
    await world.denied(goals.goalsOf, { params });
  });

  it("nobody through a case of their own", async () => {
    const ownCase = await anOpenCase(world.rows, {
      name: "Mäkelä",
      purchaserId: world.people.otherPurchaser,
    });
    await aRunningService(world.rows, {
      caseId: ownCase,
      purchaserId: world.people.otherPurchaser,
      unitId: world.units.otherTeam,
      leadId: world.people.otherLead,
    });
    await aRelation(world.rows, ownCase, world.people.otherWorker, "keyWorker");
    const jussi = world.as("otherWorker");
    expect((await jussi.call(contract.planVersion, { params: { caseId: ownCase, planId } })).status).toBe(
      404,
    );
    expect(
      (
        await jussi.call(contract.savePlan, {
          params: { caseId: ownCase, planId },
          body: { version: 1, content: said, reviewOn: null },
        })
      ).status,
    ).toBe(404);
    expect(
      (
        await jussi.call(goals.changeSteps, {
          params: { caseId: ownCase, goalId },
          body: { version: 1, steps: [] },
        })
      ).status,
    ).toBe(404);
  });

  it("the purchaser doesn't write it, the lead doesn't take stands", async () => {
    await world.denied(contract.beginPlan, { params, body: { id: uuidv7() } }, [
      "purchaser",
      "lead",
      "intake",
    ]);
    await world.denied(
      contract.recordStand,
      { params: of(planId), body: { id: uuidv7(), stance: "agrees", words: "" } },
      ["lead", "intake"],
    );
    await world.denied(contract.planPage, { params }, ["intake", "privacyOfficer"]);
  });
});
