import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import * as orders from "#contract/worker/orders.ts";
import * as contract from "#contract/worker/teams.ts";
import { aMember, anOpenCase, aRunningService } from "#fixtures/cases.ts";
import { aNewFamily, sentOrder } from "#fixtures/orders.ts";
import { aUnit, aWorker } from "#fixtures/people.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const lead = world.as("lead");
const therapist = await aWorker(world.rows, {
  name: "Outi Rinne",
  role: "familyWorker",
  unitId: world.units.team,
  competences: ["therapy"],
});

describe("what the service asks of the team", () => {
  it("is said while choosing, and what is lacking is told as a breach that stays", async () => {
    const unit = await aUnit(world.rows, {
      name: "Perhekuntoutus",
      kind: "provider",
      services: ["open-family-rehabilitation"],
    });
    await world.rows
      .insertInto("staff_role")
      .values({
        id: uuidv7(),
        staff_id: world.people.lead,
        unit_id: unit,
        role: "unitLead",
        valid_from: "2020-01-01",
      })
      .execute();
    const caseId = await anOpenCase(world.rows, { name: "Ylönen", purchaserId: world.people.purchaser });
    await aMember(world.rows, caseId, {
      givenName: "Ida",
      familyName: "Ylönen",
      birthDate: "2015-01-01",
      role: "child",
    });
    await aRunningService(world.rows, {
      caseId,
      purchaserId: world.people.purchaser,
      unitId: unit,
      leadId: world.people.lead,
      service: "open-family-rehabilitation",
      serviceTask: "child-welfare",
    });
    const choices = (await lead.call(contract.teamChoices, { params: { caseId } })).body;
    expect(choices.asked.map(({ term, rule }) => [term.code, rule.source !== ""])).toEqual([
      ["therapy", true],
    ]);
    const add = async (staffId: string, role: "keyWorker" | "therapist") =>
      (
        await lead.call(contract.joinTeam, {
          params: { caseId },
          body: { id: uuidv7(), staffId, role, hoursPerWeek: 5, from: "2026-11-23" },
        })
      ).body.lacks;
    const without = await add(world.people.familyWorker, "keyWorker");
    expect(without.map(({ rule, text }) => [rule.id, text.fi])).toEqual([
      ["team.therapist", "Työryhmästä puuttuu osaaminen: terapiakoulutus."],
    ]);
    expect(
      await world.rows
        .selectFrom("duty")
        .select("rule")
        .where("case_id", "=", caseId)
        .where("breach", "=", true)
        .execute(),
    ).toContainEqual({ rule: "team.therapist" });
    expect(await add(therapist, "therapist")).toEqual([]);
    expect(
      await world.rows
        .selectFrom("duty")
        .select("rule")
        .where("case_id", "=", caseId)
        .where("rule", "=", "team.therapist")
        .execute(),
    ).toEqual([]);
  });

  it("shows the competences of an order that still waits", async () => {
    const { caseId } = await aNewFamily(world, "Äijälä");
    await world.rows
      .updateTable("unit")
      .set({ services: ["family-work", "family-guidance", "intensified-family-work"] })
      .where("id", "=", world.units.team)
      .execute();
    const order = await sentOrder(world, caseId, {
      service: "intensified-family-work",
      legalBasis: "lsl_36",
      entryGround: "severe_interaction",
      specialNeeds: ["violence"],
      amount: 4,
      amountUnit: "meetings",
    });
    const { body } = await lead.call(contract.teamChoices, { params: { caseId }, query: { order } });
    expect([body.asked.map(({ term }) => term.code), body.ordered, body.family]).toEqual([
      ["violence"],
      { amount: 4, amountUnit: "meetings" },
      "Äijälä",
    ]);
    const accepted = await lead.call(orders.acceptOrder, {
      params: { caseId, orderId: order },
      body: {
        periodId: uuidv7(),
        version: 1,
        team: [{ id: uuidv7(), staffId: world.people.familyWorker, role: "keyWorker", hoursPerWeek: 4 }],
      },
    });
    expect(accepted.status).toBe(200);
    const { lacks } = (await lead.call(contract.teamOf, { params: { caseId } })).body;
    expect(lacks.map(({ rule }) => [rule.id, rule.deviable])).toEqual([["team.special_needs", true]]);
  });
});
