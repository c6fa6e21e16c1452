import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import * as contract from "#contract/worker/drafts.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const { caseId } = world;
const key = world.as("keyWorker");
const at = (targetId: string) => ({ caseId, kind: "entry" as const, targetId });
const save = (targetId: string, version: number, observed: string, who = key, commandId = uuidv7()) =>
  who.call(contract.saveDraft, { params: at(targetId), body: { version, content: { observed } }, commandId });
const read = async (targetId: string, who = key) =>
  (await who.call(contract.draftOf, { params: at(targetId) })).body.draft;

describe("a draft", () => {
  it("is kept by what it is about, and the same content again changes nothing", async () => {
    const target = uuidv7();
    expect((await save(target, 0, "Oona")).body).toEqual({ version: 1, savedAt: expect.any(String) });
    expect((await save(target, 1, "Oona nukahti")).body.version).toBe(2);
    // The reply got lost: the device sends the same once more, still thinking of version 1.
    expect((await save(target, 1, "Oona nukahti")).body.version).toBe(2);
    expect((await read(target))?.content).toEqual({ observed: "Oona nukahti" });
  });

  it("isn't written over from a device that saw an older one", async () => {
    const target = uuidv7();
    await save(target, 0, "puhelimella");
    await save(target, 1, "puhelimella lisää");
    const stale = await save(target, 1, "koneella");
    expect([stale.status, stale.error.current]).toEqual([
      412,
      expect.objectContaining({ version: 2, content: { observed: "puhelimella lisää" } }),
    ]);
    expect((await save(target, 0, "koneella")).status).toBe(412);
    expect((await read(target))?.content).toEqual({ observed: "puhelimella lisää" });
  });

  it("doesn't come back after it was thrown away elsewhere", async () => {
    const target = uuidv7();
    await save(target, 0, "luonnos");
    expect((await key.call(contract.dropDraft, { params: at(target) })).body.dropped).toBe(true);
    expect([(await save(target, 1, "luonnos 2")).status, await read(target)]).toEqual([412, null]);
  });

  it("is its author's alone, also from those who stand to the case", async () => {
    const target = uuidv7();
    await save(target, 0, "Minun ajatukseni");
    for (const who of ["familyWorker", "lead", "purchaser"] as const) {
      const got = await world.as(who).call(contract.draftOf, { params: at(target) });
      expect([got.body.draft, got.text.includes("ajatukseni")]).toEqual([null, false]);
    }
    // A pair's own draft about the same meeting is another draft.
    expect((await save(target, 0, "Parin", world.as("familyWorker"))).body.version).toBe(1);
    expect((await read(target))?.content).toEqual({ observed: "Minun ajatukseni" });
    expect(
      (await world.as("familyWorker").call(contract.dropDraft, { params: at(target) })).body.dropped,
    ).toBe(true);
    expect(await read(target)).not.toBeNull();
  });

  it("is bounded in size", async () => {
    expect((await save(uuidv7(), 0, "a".repeat(200_001))).status).toBe(400);
  });

  it("is denied to those without the case", async () => {
    const params = at(uuidv7());
    const whom = ["otherWorker", "otherPurchaser", "administrator", "intake"] as const;
    await world.denied(contract.draftOf, { params }, whom);
    await world.denied(contract.saveDraft, { params, body: { version: 0, content: {} } }, whom);
    await world.denied(contract.dropDraft, { params }, whom);
  });
});
