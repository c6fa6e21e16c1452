import { describe, expect, it } from "vitest";
import { myFamilies } from "#contract/worker/families.ts";
import * as contract from "#contract/worker/logs.ts";
import { aWorker } from "#fixtures/people.ts";
import { aWorld } from "#fixtures/world.ts";
import { dayInHelsinki, systemClock } from "#server/platform/clock.ts";

const world = await aWorld();
const officer = world.as("privacyOfficer");
const params = { caseId: world.caseId };

describe("the access log", () => {
  it("shows reads and denials with who, what, whose and why, newest first", async () => {
    await world.as("keyWorker").call(contract.caseReaders, { params });
    await world.as("otherWorker").call(contract.caseReaders, { params });
    const { rows } = (await officer.call(contract.searchLog, { body: { family: "virtanen" } })).body;
    expect(rows.map((row) => [row.actorName, row.outcome, row.family, row.relation])).toEqual([
      ["Jussi Mäki", "denied", "Virtanen", ""],
      ["Leena Aho", "ok", "Virtanen", "keyWorker"],
    ]);
    expect(rows[0]?.flags).toEqual(["no_relation"]);
  });

  it("finds a worker forgivingly: without dots, misspelt", async () => {
    const find = async (actor: string) =>
      (await officer.call(contract.searchLog, { body: { actor } })).body.rows.map((row) => row.actorName);
    expect(await find("maki")).toContain("Jussi Mäki");
    expect(await find("LEENA AHOO")).toContain("Leena Aho");
    expect(await find("Kukaan")).toEqual([]);
  });

  it("finds by outcome and day, and nothing outside", async () => {
    const today = dayInHelsinki(systemClock.now()); // the log keeps the database clock, not the injected one
    const denied = await officer.call(contract.searchLog, {
      body: { outcome: "denied", from: today, to: today },
    });
    expect(denied.body.rows.every((row) => row.outcome === "denied")).toBe(true);
    expect(denied.body.rows.length).toBeGreaterThan(0);
    expect((await officer.call(contract.searchLog, { body: { to: "2020-01-01" } })).body.rows).toEqual([]);
  });

  it("leaves out what is about no family, when asked to", async () => {
    await world.as("keyWorker").call(myFamilies, {});
    const find = async (asked: object) =>
      (await officer.call(contract.searchLog, { body: { actor: "Leena", ...asked } })).body.rows;
    expect((await find({})).some(({ caseId }) => caseId === null)).toBe(true);
    const about = await find({ families: "yes" });
    expect(about.length).toBeGreaterThan(0);
    expect(about.every(({ caseId }) => caseId !== null)).toBe(true);
  });

  it("marks a look at a family of one's own surname", async () => {
    const namesake = await aWorker(world.rows, {
      name: "Veera Virtanen",
      role: "familyWorker",
      unitId: world.units.team,
    });
    await world.rows
      .updateTable("session")
      .set({ staff_id: namesake })
      .where("staff_id", "=", world.people.familyWorker)
      .execute();
    await world.as("familyWorker").call(contract.caseReaders, { params });
    const { rows } = (await officer.call(contract.searchLog, { body: { actor: "Veera", flagged: "yes" } }))
      .body;
    expect(rows[0]?.flags).toEqual(["same_name", "no_relation"]);
  });

  it("pages without repeating or losing a row", async () => {
    for (let n = 0; n < 105; n += 1) await world.as("keyWorker").call(contract.caseReaders, { params });
    const ids: number[] = [];
    const lengths: number[] = [];
    for (let before = {}, more = true; more;) {
      const page = (
        await officer.call(contract.searchLog, { body: { actor: "Leena", families: "yes", ...before } })
      ).body;
      const last = page.rows.at(-1);
      before = { beforeAt: last?.at, beforeId: last?.id };
      more = page.more;
      lengths.push(page.rows.length);
      ids.push(...page.rows.map((row) => row.id));
    }
    expect(lengths).toEqual([30, 30, 30, 16]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(106);
  });

  it("is for the privacy officer alone", async () => {
    await world.denied(contract.searchLog, { body: {} }, [
      "keyWorker",
      "lead",
      "purchaser",
      "administrator",
      "intake",
    ]);
  });

  it("can't be changed or read past by the role that requests run in", async () => {
    const { default: pg } = await import("pg");
    const app = new pg.Client({ connectionString: world.database.ownerUrl, options: "-c role=rinnalla_app" });
    await app.connect();
    try {
      await app.query(
        "select set_config('app.actor_id', $1, false), set_config('app.today', '2026-11-23', false)",
        [world.people.keyWorker],
      );
      expect((await app.query("select * from access_log")).rows).toEqual([]);
      for (const write of [
        "insert into access_log (action, outcome, request_id) values ('x', 'ok', gen_random_uuid())",
        "update access_log set detail = ''",
        "delete from access_log",
      ]) {
        await expect(app.query(write)).rejects.toThrow(/permission denied/);
      }
    } finally {
      await app.end();
    }
  });
});

describe("who has used a family's data", () => {
  it("is told by person, with counts", async () => {
    const { readers } = (await world.as("lead").call(contract.caseReaders, { params })).body;
    expect(readers.find((reader) => reader.name === "Leena Aho")?.reads).toBeGreaterThan(100);
    expect(
      readers.map((reader) => reader.name),
      "a denied look used nothing",
    ).not.toContain("Jussi Mäki");
  });

  it("is told to nobody outside", async () => {
    await world.denied(contract.caseReaders, { params });
  });
});
