import { describe, expect, it } from "vitest";
import { sql } from "kysely";
import { uuidv7 } from "uuidv7";
import * as contract from "#contract/worker/agreements.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const { caseId, people, members } = world;
const params = { caseId };
const key = world.as("keyWorker");
const petri = { kind: "member" as const, id: members.petri };

async function agreed(what: string, dueOn?: string): Promise<string> {
  const got = await key.call(contract.addAgreement, {
    params,
    body: { id: uuidv7(), what, owner: petri, ...(dueOn ? { dueOn: dueOn as never } : {}) },
  });
  expect(got.status, got.text).toBe(200);
  return got.body.id;
}
const settle = (agreementId: string, version: number, body: Record<string, unknown> = {}) =>
  key.call(contract.settleAgreement, {
    params: { caseId, agreementId },
    body: { version, status: "done", outcome: "Hoitui", ...body } as never,
  });
const list = async (query: Record<string, unknown> = {}) =>
  (await key.call(contract.agreementsOf, { params, query: query as never })).body;

describe("what is agreed", () => {
  it("is listed by day with its owner, the overdue first and counted", async () => {
    await agreed("Ilman päivää");
    await agreed("Myöhemmin", "2026-12-10");
    await agreed("Myöhässä", "2026-11-20");
    const page = await list();
    expect(page.agreements.map(({ what, overdue, owner }) => [what, overdue, owner.name])).toEqual([
      ["Myöhässä", true, "Petri Virtanen"],
      ["Myöhemmin", false, "Petri Virtanen"],
      ["Ilman päivää", false, "Petri Virtanen"],
    ]);
    expect(page.counts).toEqual({ open: 3, overdue: 1, settled: 0 });
  });

  it("is done, taken back, and dropped only with words", async () => {
    const id = await agreed("Soittaa neuvolaan", "2026-11-25");
    expect((await settle(id, 1)).body.version).toBe(2);
    expect((await settle(id, 2)).error.code).toBe("agreement_settled");
    expect((await settle(id, 1)).status).toBe(412);
    expect(
      (await list({ status: "settled" })).agreements.map(({ outcome, doneOn }) => [outcome, doneOn]),
    ).toEqual([["Hoitui", "2026-11-23"]]);
    expect(
      (
        await key.call(contract.reopenAgreement, {
          params: { caseId, agreementId: id },
          body: { version: 2 },
        })
      ).body.version,
    ).toBe(3);
    expect((await settle(id, 3, { status: "dropped", outcome: "" })).status).toBe(400);
    expect((await settle(id, 3, { status: "dropped", outcome: "Ei ollut enää ajankohtaista" })).status).toBe(
      200,
    );
    const history = await world.rows
      .selectFrom("row_history")
      .select("version")
      .where("row_id", "=", id)
      .orderBy("version")
      .execute();
    expect(history.map(({ version }) => version)).toEqual([1, 2, 3]);
  });

  it("isn't done in the future", async () => {
    expect((await settle(await agreed("Pian"), 1, { on: "2026-11-24" })).error.code).toBe("day_ahead");
  });

  it("changes while open", async () => {
    const id = await agreed("Sovitaan koulun kanssa", "2026-11-27");
    const change = (version: number) =>
      key.call(contract.changeAgreement, {
        params: { caseId, agreementId: id },
        body: {
          version,
          what: "Sovitaan koulun kanssa",
          owner: { kind: "worker", id: people.keyWorker },
          dueOn: "2026-12-04" as never,
        },
      });
    expect((await change(1)).body.version).toBe(2);
    expect((await change(1)).status).toBe(412);
    const found = (await list()).agreements.find((one) => one.id === id);
    expect([found?.owner.name, found?.dueOn]).toEqual(["Leena Aho", "2026-12-04"]);
  });

  it("has an owner from around the family", async () => {
    const got = await key.call(contract.addAgreement, {
      params,
      body: { id: uuidv7(), what: "x", owner: { kind: "worker", id: people.otherWorker } },
    });
    expect(got.error.issues).toEqual([{ path: "body.owner", code: "choose" }]);
  });

  it("becomes a duty of the service while it is open", async () => {
    const id = await agreed("Vie hakemus", "2026-11-24");
    const duties = () =>
      world.rows
        .selectFrom("duty")
        .select(sql<string>`due_on::text`.as("due_on"))
        .where("subject_id", "=", id)
        .execute();
    expect(await duties()).toEqual([{ due_on: "2026-11-24" }]);
    await settle(id, 1);
    expect(await duties()).toEqual([]);
  });

  it("is denied to those who must not see it", async () => {
    const agreementId = await agreed("Salassa");
    const one = { caseId, agreementId };
    await world.denied(contract.agreementsOf, { params }, [
      "otherWorker",
      "otherPurchaser",
      "administrator",
      "intake",
    ]);
    await world.denied(contract.addAgreement, { params, body: { id: uuidv7(), what: "x", owner: petri } });
    await world.denied(contract.changeAgreement, {
      params: one,
      body: { version: 1, what: "x", owner: petri },
    });
    await world.denied(contract.settleAgreement, { params: one, body: { version: 1, status: "done" } });
    await world.denied(contract.reopenAgreement, { params: one, body: { version: 1 } });
  });
});
