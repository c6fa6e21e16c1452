import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import { closingPage } from "#contract/worker/closings.ts";
import { evaluateGoal, goalsOf } from "#contract/worker/goals.ts";
import * as contract from "#contract/worker/moves.ts";
import * as orders from "#contract/worker/orders.ts";
import { beginPlan, planPage } from "#contract/worker/plans.ts";
import { aMember } from "#fixtures/cases.ts";
import { aGoal } from "#fixtures/meetings.ts";
import { aMovingDesk } from "#fixtures/moving-desk.ts";
import { aNewFamily, sentOrder } from "#fixtures/orders.ts";
import { aWorld } from "#fixtures/world.ts";

// A family moves from one service to another: what it has told and aims at travels with it.
const world = await aWorld();
const { people, rows, units } = world;
const { accept, eventsOf, rehabilitation, therapist, ...desk } = await aMovingDesk(world);
const { aFamilyAtWork, journey, aProposal, proposed, orderOf, choice, readyToClose, close } = desk;
const [leena, timo] = [world.as("keyWorker"), world.as("purchaser")];

describe("a family that steps up", () => {
  it("is proposed, ordered and accepted, and moves as the former service closes, with its goals, plan and what is open", async () => {
    const family = await aFamilyAtWork("Muuttola");
    const { caseId, goals, periodId } = family;
    const { id: moveId, reply } = await proposed(caseId);
    expect(reply.status, reply.text).toBe(200);
    expect((await proposed(caseId)).reply.error.code).toBe("move_underway");

    const order = orderOf(moveId);
    const sent = await timo.call(orders.createOrder, { params: { caseId }, body: order });
    expect(sent.status, sent.text).toBe(200);
    const taken = await accept("otherLead", caseId, order.id, [therapist]);
    expect(taken.status, taken.text).toBe(200);
    expect(taken.body).toMatchObject({ continues: false, waits: true });
    expect((await journey(caseId)).periods).toHaveLength(1);
    // The team that was chosen comes with the move, not before.
    expect(
      await rows
        .selectFrom("case_worker")
        .select("id")
        .where("case_id", "=", caseId)
        .where("staff_id", "=", therapist)
        .execute(),
    ).toEqual([]);

    await readyToClose(family);
    expect((await close(caseId)).error.code).toBe("goals_not_chosen");
    expect(
      (await leena.call(closingPage, { params: { caseId } })).body.obstacles.map(({ code }) => code),
    ).toEqual(["goals_not_chosen"]);
    expect((await choice(caseId, moveId, [true, false])).status).toBe(200);
    const closed = await close(caseId);
    expect([closed.status, closed.text]).toEqual([200, JSON.stringify({ closed: false, moved: true })]);

    const after = await journey(caseId);
    expect(after.closedOn).toBeNull();
    expect(after.periods.map(({ service, endedOn, goals: of }) => [service, endedOn, of])).toEqual([
      ["family-work", "2026-11-23", { cameAlong: 0, own: 2, wentOn: 1 }],
      ["intensified-family-work", null, { cameAlong: 1, own: 0, wentOn: 0 }],
    ]);
    expect(after.periods[1]?.reason).toEqual({
      kind: "step_up",
      why: "Riidat ovat kärjistyneet, tukea tarvitaan useammin.",
      assessment: "Tuki ei riitä kerran viikossa.",
    });
    expect(after.moves[0]).toMatchObject({ status: "moved", movedOn: "2026-11-23" });

    const jussi = await newPeriod(caseId);
    expect(jussi.goals).toEqual([
      {
        title: "Aamut sujuvat",
        family_words: "Tästä pidetään kiinni",
        baseline: 1,
        status: "active",
        former_ids: [goals[0]],
      },
    ]);
    expect(
      await rows
        .selectFrom("agreement")
        .select(["period_id", "carried_to"])
        .where("case_id", "=", caseId)
        .execute(),
    ).toEqual([{ period_id: periodId, carried_to: jussi.id }]);
    const duties = await rows
      .selectFrom("duty")
      .select(["rule", "period_id"])
      .where("case_id", "=", caseId)
      .execute();
    expect(new Set(duties.map((duty) => duty.period_id)), "nothing is due in the former service").toEqual(
      new Set([jussi.id]),
    );
    expect(duties.some(({ rule }) => rule === "follow.agreements")).toBe(true);
    const team = await rows
      .selectFrom("case_worker")
      .select((e) => [
        "staff_id",
        "role",
        e.cast<string>("valid_from", "text").as("from"),
        e.cast<string>("valid_to", "text").as("to"),
      ])
      .where("case_id", "=", caseId)
      .where("role", "in", ["keyWorker", "familyWorker"])
      .orderBy("id")
      .execute();
    expect(team).toEqual([
      { staff_id: people.keyWorker, role: "keyWorker", from: "2026-11-23", to: "2026-11-23" },
      { staff_id: people.familyWorker, role: "familyWorker", from: "2026-11-23", to: "2026-11-23" },
      { staff_id: therapist, role: "keyWorker", from: "2026-11-23", to: null },
    ]);
    expect(await eventsOf(caseId)).toEqual(
      expect.arrayContaining([
        "move_proposed",
        "move_ordered",
        "move_accepted",
        "service_closed",
        "service_started",
        "family_moved",
      ]),
    );
  });

  it("takes along only what was answered for: a goal set after the choice stands in the way until it is chosen too", async () => {
    const family = await aFamilyAtWork("Lisätavoite");
    const { caseId, goals, periodId } = family;
    const { id: moveId } = await proposed(caseId);
    const order = orderOf(moveId);
    expect((await timo.call(orders.createOrder, { params: { caseId }, body: order })).status).toBe(200);
    expect((await accept("otherLead", caseId, order.id, [therapist])).status).toBe(200);
    await readyToClose(family);
    expect((await choice(caseId, moveId, [true, false])).status).toBe(200);
    // Agreed on between the choice and the closing, and evaluated like the others: nobody has said what becomes of it.
    const late = await aGoal(rows, { caseId, periodId, title: "Perheillat" });
    const evaluated = await leena.call(evaluateGoal, {
      params: { caseId, goalId: late },
      body: { version: 1, endLevel: 0, whatHelped: "Vasta alussa" },
    });
    expect(evaluated.status, evaluated.text).toBe(200);
    const refused = await close(caseId);
    expect([refused.status, refused.error.code]).toEqual([409, "goals_not_chosen"]);
    const stays = () =>
      rows.selectFrom("service_period").select("id").where("case_id", "=", caseId).execute();
    expect(await stays(), "no service has ended, none has begun").toHaveLength(1);
    const asked = (await journey(caseId)).moves.find(({ id }) => id === moveId);
    expect(asked?.goals.map(({ goalId }) => goalId).toSorted()).toEqual([...goals, late].toSorted());
    const at = asked?.goals.findIndex(({ goalId }) => goalId === late) ?? -1;
    expect(
      (
        await choice(
          caseId,
          moveId,
          (asked?.goals ?? []).map((_, n) => n === at),
        )
      ).status,
    ).toBe(200);
    expect((await close(caseId)).status).toBe(200);
    const went = await rows
      .selectFrom("goal")
      .select("title")
      .where("case_id", "=", caseId)
      .where("period_id", "!=", periodId)
      .execute();
    expect(went.map(({ title }) => title)).toEqual(["Perheillat"]);
  });

  it("begins its plan from the one it had", async () => {
    const { caseId } = await rows
      .selectFrom("service_move")
      .select("case_id as caseId")
      .where("status", "=", "moved")
      .executeTakeFirstOrThrow();
    // The new key worker writes; the world has no client of theirs, so that the former one's last day is used.
    const begun = await leena.call(beginPlan, { params: { caseId }, body: { id: uuidv7() } });
    expect(begun.status, begun.text).toBe(200);
    const { underWork } = (await leena.call(planPage, { params: { caseId } })).body;
    expect(underWork?.content).toMatchObject({
      situation: "Aamut ovat raskaita.",
      familyWishes: "Rauhaa aamuihin.",
      goals: [{ title: "Aamut sujuvat" }],
    });
    const [goal] = (await leena.call(goalsOf, { params: { caseId } })).body.goals;
    expect(goal).toMatchObject({ cameAlong: true, status: "active" });
  });
});

async function newPeriod(caseId: string) {
  const { id } = await rows
    .selectFrom("service_period")
    .select("id")
    .where("case_id", "=", caseId)
    .where("ended_on", "is", null)
    .executeTakeFirstOrThrow();
  const goals = await rows
    .selectFrom("goal")
    .select(["title", "family_words", "baseline", "status", "former_ids"])
    .where("period_id", "=", id)
    .execute();
  return { id, goals };
}

describe("a move whose former service has ended first", () => {
  it("is made as the order is accepted; goals are chosen afterwards, once", async () => {
    const family = await aFamilyAtWork("Ensinlopetettu");
    const { caseId } = family;
    const { id: moveId } = await proposed(caseId);
    const order = orderOf(moveId);
    await timo.call(orders.createOrder, { params: { caseId }, body: order });
    await readyToClose(family);
    expect((await close(caseId)).body).toEqual({ closed: false });
    const taken = await accept("otherLead", caseId, order.id, [therapist]);
    expect(taken.body).toMatchObject({ waits: false });
    expect((await newPeriod(caseId)).goals).toEqual([]);
    expect((await choice(caseId, moveId, [true, true], timo)).body).toMatchObject({ carried: 2 });
    expect((await choice(caseId, moveId, [true, true], timo)).error.code).toBe("goals_chosen_already");
    expect((await newPeriod(caseId)).goals).toHaveLength(2);
  });
});

describe("a proposal", () => {
  it("stays within its rules, each with a code", async () => {
    const { caseId } = await aFamilyAtWork("Sääntölä");
    const code = async (changed: object) => (await proposed(caseId, leena, changed)).reply.error.code;
    expect(await code({ toService: "family-work", toUnitId: null })).toBe("move_to_same");
    expect(await code({ toService: "family-work", toUnitId: units.otherTeam })).toBe("move_to_same");
    expect(await code({ toUnitId: units.team })).toBe("unit_does_not_deliver");
    expect(await code({ toService: "no-such-service", toUnitId: null })).toBe("service_not_in_force");
    expect(await code({ assessedOn: "2026-11-24" })).toBe("assessment_in_future");
    expect(
      (
        await proposed(caseId, leena, {
          kind: "provider",
          toService: "family-work",
          toUnitId: units.otherTeam,
        })
      ).reply.status,
    ).toBe(200);
  });

  it("is declined by the purchaser with reasons, taken back by its maker, and comes back when its order is taken back", async () => {
    const { caseId } = await aFamilyAtWork("Vastaustila");
    const params = (moveId: string) => ({ caseId, moveId });
    const first = await proposed(caseId);
    expect(
      (
        await leena.call(contract.declineMove, {
          params: params(first.id),
          body: { version: 1, reason: "Ei" },
        })
      ).status,
    ).toBe(403);
    expect(
      (
        await timo.call(contract.declineMove, {
          params: params(first.id),
          body: { version: 1, reason: "Katsotaan kausi loppuun" },
        })
      ).status,
    ).toBe(200);
    const second = await proposed(caseId);
    expect(
      (
        await world
          .as("familyWorker")
          .call(contract.withdrawMove, { params: params(second.id), body: { version: 1, reason: "Ei" } })
      ).status,
    ).toBe(404);
    expect(
      (
        await leena.call(contract.withdrawMove, {
          params: params(second.id),
          body: { version: 1, reason: "Tilanne rauhoittui" },
        })
      ).status,
    ).toBe(200);
    const third = await proposed(caseId);
    const order = orderOf(third.id);
    await timo.call(orders.createOrder, { params: { caseId }, body: order });
    const statusOf = async () => (await journey(caseId)).moves.find(({ id }) => id === third.id)?.status;
    expect(await statusOf()).toBe("ordered");
    await timo.call(orders.withdrawOrder, {
      params: { caseId, orderId: order.id },
      body: { version: 1, reason: "Odotetaan" },
    });
    expect(await statusOf()).toBe("proposed");
    // A second order, accepted, and then called off by the lead who took it: the family stays where it is.
    const again = orderOf(third.id);
    await timo.call(orders.createOrder, { params: { caseId }, body: again });
    const taken = await accept("otherLead", caseId, again.id, [therapist]);
    expect(taken.status, taken.text).toBe(200);
    const version = (await journey(caseId)).moves.find(({ id }) => id === third.id)?.version ?? 0;
    expect(
      (
        await world
          .as("lead")
          .call(contract.callOffMove, { params: params(third.id), body: { version, reason: "Ei" } })
      ).status,
    ).toBe(404);
    const off = await world
      .as("otherLead")
      .call(contract.callOffMove, { params: params(third.id), body: { version, reason: "Ei tilaa" } });
    expect(off.status, off.text).toBe(200);
    expect(await statusOf()).toBe("called_off");
    const told = await rows
      .selectFrom("reminder")
      .select(["kind", "staff_id"])
      .where("case_id", "=", caseId)
      .execute();
    expect(told).toEqual(
      expect.arrayContaining([
        { kind: "move_proposed", staff_id: people.purchaser },
        { kind: "move_declined", staff_id: people.keyWorker },
        { kind: "move_accepted", staff_id: people.keyWorker },
      ]),
    );
  });

  it("isn't there for those who don't stand to the family", async () => {
    const { caseId } = await aFamilyAtWork("Suojala");
    const { id: moveId } = await proposed(caseId);
    await world.denied(contract.journeyOf, { params: { caseId } });
    await world.denied(contract.proposeMove, { params: { caseId }, body: aProposal() });
    await world.denied(contract.declineMove, {
      params: { caseId, moveId },
      body: { version: 1, reason: "x" },
    });
    await world.denied(contract.callOffMove, {
      params: { caseId, moveId },
      body: { version: 1, reason: "x" },
    });
    await world.denied(contract.joinService, {
      params: { caseId },
      body: { id: uuidv7(), personId: uuidv7(), why: "x" },
    });
  });
});

describe("a sibling", () => {
  it("joins the service that runs: becomes a child of the family with a matter, without the family beginning anew", async () => {
    const { caseId } = await aFamilyAtWork("Sisarela");
    const personId = await aMember(rows, caseId, {
      givenName: "Siiri",
      familyName: "Sisarela",
      birthDate: "2012-06-01",
      role: "sibling",
    });
    expect((await journey(caseId)).besides).toEqual([{ id: personId, name: "Siiri Sisarela" }]);
    const body = {
      id: uuidv7(),
      personId,
      why: "Siiri kantaa huolta pienemmistä.",
      familyWords: "Siiri haluaa itse mukaan.",
    };
    const joined = await leena.call(contract.joinService, { params: { caseId }, body });
    expect(joined.status, joined.text).toBe(200);
    const after = await journey(caseId);
    expect(after.besides).toEqual([]);
    expect(after.periods[0]?.joined).toEqual([
      { name: "Siiri Sisarela", on: "2026-11-23", why: body.why, fromCase: null },
    ]);
    expect(
      await rows.selectFrom("matter").select("service_task").where("person_id", "=", personId).execute(),
    ).toEqual([{ service_task: "family-services" }]);
    expect(
      (await leena.call(contract.joinService, { params: { caseId }, body: { ...body, id: uuidv7() } })).error
        .code,
    ).toBe("joined_already");
  });

  it("comes into child welfare by the social worker's word only", async () => {
    const { caseId } = await aNewFamily(world, "Lastela");
    const orderId = await sentOrder(world, caseId, {
      service: "child-welfare-family-work",
      legalBasis: "lsl_36",
      providerUnitId: rehabilitation,
    });
    expect((await accept("otherLead", caseId, orderId, [therapist])).status).toBe(200);
    const personId = await aMember(rows, caseId, {
      givenName: "Otso",
      familyName: "Lastela",
      birthDate: "2022-06-01",
      role: "child",
    });
    const body = { id: uuidv7(), personId, why: "Otso asuu samassa kodissa." };
    expect(
      (await world.as("otherLead").call(contract.joinService, { params: { caseId }, body })).error.code,
    ).toBe("purchaser_decides");
    expect((await timo.call(contract.joinService, { params: { caseId }, body })).status).toBe(200);
  });
});
