import { uuidv7 } from "uuidv7";
import { describe, expect, it } from "vitest";
import * as contract from "#contract/worker/patterns.ts";
import { anIntensiveFamily } from "#fixtures/intensive-family.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const { caseId, members, periodId } = await anIntensiveFamily(world, {
  service: "open-family-rehabilitation",
});
const params = { caseId };
const leena = world.as("keyWorker");
const page = async () => (await leena.call(contract.patternsOf, { params })).body;
const relate = (personIds: string[], name = "Sanna ja Nella", who = leena) => {
  const id = uuidv7();
  return who
    .call(contract.nameRelationship, { params, body: { id, personIds, name } })
    .then((got) => ({ id, ...got }));
};
const words = {
  harmful: "Äiti huutaa, Nella sulkeutuu",
  protects: "Kumpikaan ei joudu näyttämään pelkoaan",
  better: "Tauko ja paluu asiaan",
};
const name = (what: object = {}) => {
  const id = uuidv7();
  return leena
    .call(contract.namePattern, { params, body: { id, ...words, ...what } })
    .then((got) => ({ id, ...got }));
};

describe("a relationship", () => {
  const pair = [members.young, members.mother];
  it("is named once between two members, and shows the goals that are about it", async () => {
    await world.rows
      .insertInto("goal")
      .values({
        id: uuidv7(),
        case_id: caseId,
        period_id: periodId,
        subject: "relationship",
        person_ids: [members.mother, members.young],
        title: "Riidasta palataan juttelemaan",
        levels: ["a", "b", "c", "d", "e"],
        set_on: "2026-11-01",
      })
      .execute();
    const { id, status } = await relate(pair);
    expect(status).toBe(200);
    expect((await relate([...pair].toReversed())).error.code).toBe("relationship_named");
    expect((await page()).relationships).toMatchObject([
      {
        id,
        name: "Sanna ja Nella",
        goals: [{ title: "Riidasta palataan juttelemaan", baseline: -1, latest: null }],
      },
    ]);
  });

  it("has two different people of the family", async () => {
    expect((await relate([members.small, members.small])).error.code).toBe("member_unknown");
    expect((await relate([members.small, world.members.oona])).error.code).toBe("member_unknown");
    expect((await relate([members.small])).status).toBe(400);
  });

  it("is said anew by who saw the latest words", async () => {
    const { id } = (await page()).relationships[0]!;
    const change = (version: number, what: object = {}) =>
      leena.call(contract.changeRelationship, {
        params: { caseId, relationshipId: id },
        body: { version, name: "Äiti ja Nella", nowWords: "Etäinen", ...what },
      });
    expect((await change(1)).status).toBe(200);
    const old = await change(1);
    expect([old.status, old.error.current]).toEqual([412, expect.objectContaining({ now_words: "Etäinen" })]);
    const history = world.rows.selectFrom("row_history").select("table_name").where("row_id", "=", id);
    expect((await history.execute()).map((row) => row.table_name)).toEqual(["relationship"]);
  });

  it("that has ended keeps its day when its words are put right, and loses it when it goes on", async () => {
    const { id, version } = (await page()).relationships[0]!;
    const change = async (of: number, what: object) => {
      const got = await leena.call(contract.changeRelationship, {
        params: { caseId, relationshipId: id },
        body: { version: of, name: "Äiti ja Nella", ...what },
      });
      expect(got.status, got.text).toBe(200);
      const { relationships } = await page();
      return relationships.find((one) => one.id === id)?.endedOn;
    };
    expect(await change(version, { ended: true })).toBe("2026-11-23");
    world.setNow("2026-11-26T08:00:00Z");
    expect(await change(version + 1, { ended: true, nowWords: "Lämmennyt" })).toBe("2026-11-23");
    expect(await change(version + 2, { ended: false })).toBe(null);
    expect(await change(version + 3, { ended: true })).toBe("2026-11-26");
    expect(await change(version + 4, { ended: false })).toBe(null);
    world.setNow("2026-11-23T08:00:00Z");
  });
});

describe("a pattern", () => {
  it("is named with what it protects from, and seen over time", async () => {
    const [relationship] = (await page()).relationships;
    const { id } = await name({ relationshipId: relationship!.id });
    world.setNow("2026-12-20T08:00:00Z");
    const observe = (on: string, level: number, what: object = {}) =>
      leena.call(contract.observePattern, {
        params: { caseId, patternId: id },
        body: { id: uuidv7(), on, level, words: "Ilta", ...what },
      });
    for (const [at, level] of [0, 1, 0, 2, 3].entries()) {
      expect((await observe(`2026-12-0${at + 1}`, level)).status).toBe(200);
    }
    expect((await page()).patterns[0]?.change).toBeNull();
    await observe("2026-12-19", 4, { toldBy: members.young });
    const pattern = (await page()).patterns[0];
    expect(pattern).toMatchObject({ change: { from: 0.3, to: 3 }, namedBy: "Leena Aho" });
    expect(pattern?.observations.at(-1)).toMatchObject({ on: "2026-12-19", level: 4, toldBy: "Nella" });
    expect((await observe("2026-12-21", 1)).error.code).toBe("observed_in_future");
    expect((await observe("2026-11-22", 1)).error.code).toBe("observed_before_named");
    expect((await observe("2026-12-19", 1, { toldBy: world.members.oona })).error.code).toBe(
      "member_unknown",
    );
    expect((await observe("2026-12-19", 1, { meetingId: uuidv7() })).error.code).toBe("meeting_unknown");
    const change = { version: 1, ...words, status: "changed" as const };
    expect(
      (await leena.call(contract.changePattern, { params: { caseId, patternId: id }, body: change })).status,
    ).toBe(200);
    expect((await observe("2026-12-19", 1)).error.code).toBe("pattern_not_active");
    expect(
      (await leena.call(contract.changePattern, { params: { caseId, patternId: id }, body: change })).status,
    ).toBe(412);
  });

  it("is refused of strangers", async () => {
    expect((await name({ personIds: [world.members.oona] })).error.code).toBe("member_unknown");
    expect((await name({ relationshipId: uuidv7() })).error.code).toBe("relationship_unknown");
  });
});

describe("who sees them", () => {
  it("nobody outside the case, nor through another", async () => {
    const [pattern] = (await page()).patterns;
    const [relationship] = (await page()).relationships;
    await world.denied(contract.patternsOf, { params });
    await world.denied(contract.patternsOf, { params }, ["intake", "privacyOfficer"]);
    await world.denied(contract.namePattern, { params, body: { id: uuidv7(), ...words } });
    const two = [members.small, members.father];
    await world.denied(contract.nameRelationship, {
      params,
      body: { id: uuidv7(), personIds: two, name: "x" },
    });
    const observation = { id: uuidv7(), on: "2026-12-01", level: 1, words: "x" };
    const changed = { version: 2, ...words, status: "active" as const };
    for (const at of [caseId, world.caseId]) {
      const who = at === caseId ? world.as("otherWorker") : leena;
      const one = { caseId: at, patternId: pattern!.id };
      const got = [
        await who.call(contract.observePattern, { params: one, body: observation }),
        await who.call(contract.changePattern, { params: one, body: changed }),
        await who.call(contract.changeRelationship, {
          params: { caseId: at, relationshipId: relationship!.id },
          body: { version: 2, name: "x" },
        }),
      ];
      expect(got.map(({ status }) => status)).toEqual([404, 404, 404]);
    }
  });
});
