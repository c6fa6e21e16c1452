import { sql } from "kysely";
import { uuidv7 } from "uuidv7";
import { describe, expect, it } from "vitest";
import * as contract from "#contract/worker/referrals.ts";
import { anOpenCase, aRelation, aRunningService } from "#fixtures/cases.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const { caseId, members, people } = world;
const params = { caseId };
const leena = world.as("keyWorker");
const referral = {
  serviceName: "Perheneuvonta",
  receiver: "Kuopion perheneuvola",
  reason: "Riidat",
  familyAgrees: true,
  agreementWords: "Molemmat haluavat",
  followUpOn: "2026-12-07",
};
const draft = (what: object = {}) => {
  const id = uuidv7();
  return leena
    .call(contract.draftReferral, { params, body: { id, ...referral, ...what } })
    .then((got) => ({ id, ...got }));
};
const one = async (id: string) =>
  (await leena.call(contract.referralsOf, { params })).body.referrals.find((each) => each.id === id);
const step = (
  referralId: string,
  version: number,
  what: {
    status: "sent" | "accepted" | "begun" | "declined" | "withdrawn";
    on?: string;
    familyAgrees?: boolean;
    followUpOn?: string | null;
  },
) =>
  leena.call(contract.stepReferral, {
    params: { caseId, referralId },
    body: { version, on: "2026-11-23", words: "", familyAgrees: true, followUpOn: "2026-12-07", ...what },
  });

describe("a referral onward", () => {
  it("goes from draft to begun, each step dated, followed as a duty until then", async () => {
    const { id } = await draft({ personId: members.saana });
    expect((await step(id, 1, { status: "begun" })).error.code).toBe("referral_step_not_possible");
    expect((await step(id, 1, { status: "sent" })).status).toBe(200);
    expect((await step(id, 1, { status: "accepted" })).status).toBe(412);
    expect((await step(id, 2, { status: "accepted", on: "2026-11-22" })).error.code).toBe(
      "step_before_former",
    );
    world.setNow("2026-12-01T08:00:00Z");
    expect((await step(id, 2, { status: "accepted", on: "2026-11-30", followUpOn: null })).error.code).toBe(
      "follow_up_needs_day",
    );
    expect(
      (await step(id, 2, { status: "accepted", on: "2026-11-30", followUpOn: "2026-12-20" })).status,
    ).toBe(200);
    const duties = () =>
      world.rows
        .selectFrom("duty")
        .select(["rule", sql<string>`due_on::text`.as("due_on")])
        .where("subject_id", "=", id)
        .execute();
    expect(await duties()).toEqual([{ rule: "follow.referrals", due_on: "2026-12-20" }]);
    expect((await step(id, 3, { status: "begun", on: "2026-12-01", followUpOn: null })).status).toBe(200);
    expect(await duties()).toEqual([]);
    expect((await one(id))?.steps.map(({ status, on, by }) => [status, on, by])).toEqual([
      ["sent", "2026-11-23", "Leena Aho"],
      ["accepted", "2026-11-30", "Leena Aho"],
      ["begun", "2026-12-01", "Leena Aho"],
    ]);
    world.setNow("2026-11-23T08:00:00Z");
  });

  it("isn't sent against the family, but can be once it agrees", async () => {
    const { id } = await draft({ familyAgrees: false });
    expect((await step(id, 1, { status: "sent", familyAgrees: false })).error.code).toBe(
      "family_does_not_agree",
    );
    expect((await step(id, 1, { status: "sent" })).status).toBe(200);
    expect(await one(id)).toMatchObject({ familyAgrees: true, status: "sent" });
  });

  it("isn't begun for somebody outside the family, nor followed in the past", async () => {
    expect((await draft({ personId: uuidv7() })).error.code).toBe("member_unknown");
    expect((await draft({ followUpOn: "2026-11-01" })).error.code).toBe("follow_up_in_past");
  });
});

describe("who sees a referral", () => {
  it("nobody outside the case, or through a case of their own", async () => {
    const { id } = await draft();
    await world.denied(contract.referralsOf, { params });
    await world.denied(contract.draftReferral, { params, body: { id: uuidv7(), ...referral } });
    const body = { version: 1, status: "sent" as const, on: "2026-11-23", words: "", familyAgrees: true };
    await world.denied(contract.stepReferral, { params: { caseId, referralId: id }, body });
    await world.denied(contract.referralsOf, { params }, ["intake", "privacyOfficer"]);
    const ownCase = await anOpenCase(world.rows, { name: "Mäkelä", purchaserId: people.otherPurchaser });
    await aRunningService(world.rows, {
      caseId: ownCase,
      purchaserId: people.otherPurchaser,
      unitId: world.units.otherTeam,
      leadId: people.otherLead,
    });
    await aRelation(world.rows, ownCase, people.otherWorker, "keyWorker");
    expect(
      (
        await world
          .as("otherWorker")
          .call(contract.stepReferral, { params: { caseId: ownCase, referralId: id }, body })
      ).status,
    ).toBe(404);
  });
});
