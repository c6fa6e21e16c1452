import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import { board as boardOf } from "#contract/worker/board.ts";
import * as contract from "#contract/worker/deviations.ts";
import { aNewFamily } from "#fixtures/orders.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const params = { caseId: world.caseId };

const request = (who: "keyWorker" | "purchaser" | "lead", changed: Record<string, unknown> = {}) => {
  const body = {
    id: uuidv7(),
    rule: "start.parties",
    reason: "Tilaaja on sairaana, perhe haluaa aloittaa.",
    until: "2026-12-31",
    ...changed,
  };
  return { id: body.id, reply: world.as(who).call(contract.requestDeviation, { params, body }) };
};
const list = async () => (await world.as("familyWorker").call(contract.deviationsOf, { params })).body;
const answer = (
  who: "lead" | "otherLead" | "keyWorker",
  deviationId: string,
  approve: boolean,
  version = 1,
) =>
  world.as(who).call(contract.answerDeviation, {
    params: { ...params, deviationId },
    body: { version, approve, reason: "Perustelut luettu." },
  });

describe("deviating from a rule", () => {
  it("lists the rules that may be deviated from, with words and source", async () => {
    const { deviable, deviations } = await list();
    expect(deviations).toEqual([]);
    expect(deviable.map(({ id }) => id)).toContain("start.parties");
    expect(deviable.every(({ deviable, source }) => deviable && source !== "")).toBe(true);
  });

  it.each([
    ["a rule that isn't", { rule: "no.such" }, "rule_unknown"],
    ["a rule that must hold", { rule: "record.signed" }, "rule_not_deviable"],
    ["a last day before the first", { until: "2026-11-20" }, "deviation_in_past"],
    ["a day before the service", { from: "2026-09-30" }, "deviation_before_service"],
  ])("refuses %s", async (_what, changed, code) => {
    expect((await request("keyWorker", changed).reply).error.code).toBe(code);
  });

  it("waits for the lead, is approved with a reason and stays in sight", async () => {
    const { id, reply } = request("keyWorker");
    expect((await reply).status).toBe(200);
    expect((await request("purchaser").reply).error.code, "one request at a time").toBe("deviation_already");
    await world.denied(
      contract.answerDeviation,
      { params: { ...params, deviationId: id }, body: { version: 1, approve: true, reason: "x" } },
      ["keyWorker", "purchaser", "otherLead", "otherWorker", "administrator"],
    );
    expect((await answer("lead", id, true)).body.status).toBe("approved");
    expect((await answer("lead", id, false, 2)).error.code).toBe("deviation_answered");
    const [deviation] = (await list()).deviations;
    expect(deviation).toMatchObject({
      status: "approved",
      inForce: true,
      requestedBy: { name: "Leena Aho" },
      answeredBy: "Maija Korhonen",
      answeredOn: "2026-11-23",
      own: false,
    });
    world.setNow("2027-01-02T08:00:00Z");
    expect((await list()).deviations[0]).toMatchObject({ status: "approved", inForce: false });
    world.setNow("2026-11-23T08:00:00Z");
  });

  it("is not answered by the one who asked", async () => {
    const { id, reply } = request("lead", { rule: "mapping.ceiling" });
    await reply;
    expect((await answer("lead", id, true)).error.code).toBe("own_request");
  });

  it("keeps a refusal with its reason", async () => {
    const { id, reply } = request("purchaser", { rule: "plan.review", until: undefined });
    expect((await reply).status).toBe(200);
    await answer("lead", id, false);
    expect((await list()).deviations.find((one) => one.id === id)).toMatchObject({
      status: "refused",
      answerReason: "Perustelut luettu.",
      inForce: false,
    });
  });

  it("is about a running service", async () => {
    const { caseId } = await aNewFamily(world, "Aalto");
    const reply = await world.as("purchaser").call(contract.requestDeviation, {
      params: { caseId },
      body: { id: uuidv7(), rule: "start.parties", reason: "x" },
    });
    expect(reply.error.code).toBe("no_running_service");
  });

  it("tells the lead the day it is asked from, which may have gone", async () => {
    const { id, reply } = request("keyWorker", {
      rule: "network.decision",
      from: "2026-11-19",
      until: "2026-11-20",
    });
    expect((await reply).status).toBe(200);
    const board = await world.as("lead").call(boardOf, {});
    expect(board.body.deviations.find((one) => one.id === id)).toMatchObject({
      requestedOn: "2026-11-23",
      from: "2026-11-19",
      until: "2026-11-20",
    });
    expect((await answer("lead", id, true)).body.status).toBe("approved");
    expect((await list()).deviations.find((one) => one.id === id)).toMatchObject({
      from: "2026-11-19",
      inForce: false,
    });
  });

  it("is bound to its own case", async () => {
    const { caseId } = await aNewFamily(world, "Berg");
    const deviationId = (await list()).deviations[0]?.id ?? "";
    const found = await world.rows
      .selectFrom("service_order")
      .select("id")
      .where("case_id", "=", caseId)
      .execute();
    expect(found).toEqual([]);
    await world.denied(
      contract.answerDeviation,
      { params: { caseId, deviationId }, body: { version: 1, approve: true, reason: "x" } },
      ["lead"],
    );
  });

  it("is seen by nobody outside", async () => {
    await world.denied(contract.deviationsOf, { params }, [
      "otherWorker",
      "otherPurchaser",
      "otherLead",
      "administrator",
      "intake",
      "privacyOfficer",
    ]);
  });
});
