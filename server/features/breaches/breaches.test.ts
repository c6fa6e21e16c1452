import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import * as contract from "#contract/worker/breaches.ts";
import { desk } from "#contract/worker/desk.ts";
import { aMember, anOpenCase, aRelation, aRunningService } from "#fixtures/cases.ts";
import { aWorker } from "#fixtures/people.ts";
import { aWorld } from "#fixtures/world.ts";

// The lead's list over all families of the units: by day, narrowed, page by page, and nobody else's.
const world = await aWorld();
const { people, rows, units } = world;
const maija = world.as("lead");
const text = (fi: string) => JSON.stringify({ fi, sv: fi, en: fi });

/** A family of the team with its own key worker and these duties. */
async function aFamily(
  name: string,
  unitId: string,
  duties: { rule: string; on: string; breach?: boolean }[],
) {
  const caseId = await anOpenCase(rows, { name, purchaserId: people.purchaser });
  const { periodId } = await aRunningService(rows, {
    caseId,
    purchaserId: people.purchaser,
    unitId,
    leadId: people.lead,
  });
  for (const { rule, on, breach } of duties)
    await rows
      .insertInto("duty")
      .values({
        case_id: caseId,
        period_id: periodId,
        rule,
        due_on: on,
        words: text(`${name} ${rule}`),
        reason: text("syy"),
        breach: breach ?? false,
        unit_id: unitId,
        service: "family-work",
      })
      .execute();
  return { caseId, periodId };
}

const lines = async (query: object = {}, who = maija) =>
  (await who.call(contract.breachList, { query })).body;
const shown = async (query: object = {}) =>
  (await lines(query)).lines.map(({ family, kind, rule }) => `${family} ${kind} ${rule.id}`);

const first = await aFamily("Aalto", units.team, [
  { rule: "mapping.ceiling", on: "2026-11-10", breach: true },
  { rule: "records.signed", on: "2026-11-12" },
  { rule: "summary.periodic", on: "2026-12-01" },
]);
await aRelation(rows, first.caseId, people.familyWorker, "keyWorker", "2026-10-01");
const berg = await aFamily("Berg", units.team, [{ rule: "records.signed", on: "2026-11-01" }]);
await aFamily("Vieras", units.otherTeam, [{ rule: "records.signed", on: "2026-11-02", breach: true }]);
await rows
  .insertInto("forecast")
  .values({
    case_id: first.caseId,
    period_id: first.periodId,
    rule: "order.valid",
    on_day: "2026-12-20",
    words: text("Tilaus päättyy"),
    reason: text("syy"),
    service: "family-work",
    unit_id: units.team,
  })
  .execute();

describe("the list of breaches", () => {
  it("has what is broken, late and ahead of the units one leads by day, each with its rule and where it is mended", async () => {
    expect(await shown()).toEqual([
      "Berg late records.signed",
      "Aalto broken mapping.ceiling",
      "Aalto late records.signed",
      "Aalto ahead summary.periodic",
      "Aalto forecast order.valid",
    ]);
    const [, broken] = (await lines()).lines;
    expect(broken).toMatchObject({ keyWorker: "Mari Heikkinen", on: "2026-11-10", deviation: null });
    expect(broken?.why.fi.length).toBeGreaterThan(10);
    expect(broken?.rule.source).not.toBe("");
    expect((await lines()).lines.find(({ rule }) => rule.id === "summary.periodic")?.place).toBe("documents");
  });

  it("has what will be broken on a day to come as ahead, until that day", async () => {
    await rows
      .insertInto("duty")
      .values({
        case_id: berg.caseId,
        period_id: berg.periodId,
        rule: "team.therapist",
        due_on: "2026-12-03",
        words: text("Terapeutti lähtee"),
        reason: text("syy"),
        breach: true,
        unit_id: units.team,
        service: "family-work",
      })
      .execute();
    expect(await shown({ kind: "broken" })).toEqual(["Aalto broken mapping.ceiling"]);
    expect(await shown({ kind: "ahead" })).toContain("Berg ahead team.therapist");
    world.setNow("2026-12-03T08:00:00Z");
    expect(await shown({ kind: "broken" })).toContain("Berg broken team.therapist");
    world.setNow("2026-11-23T08:00:00Z");
    await rows.deleteFrom("duty").where("rule", "=", "team.therapist").execute();
  });

  it("is narrowed by kind, rule, service, worker, unit and day", async () => {
    expect(await shown({ kind: "broken" })).toEqual(["Aalto broken mapping.ceiling"]);
    expect(await shown({ rule: "records.signed" })).toEqual([
      "Berg late records.signed",
      "Aalto late records.signed",
    ]);
    expect(await shown({ service: "family-guidance" })).toEqual([]);
    expect(await shown({ worker: people.familyWorker, kind: "late" })).toEqual(["Aalto late records.signed"]);
    expect(await shown({ worker: people.otherWorker })).toEqual([]);
    expect(await shown({ from: "2026-11-05", to: "2026-11-11" })).toEqual(["Aalto broken mapping.ceiling"]);
    expect((await maija.call(contract.breachList, { query: { unit: units.otherTeam } })).status).toBe(404);
  });

  it("goes page by page, every line once, also by one worker", async () => {
    const many = Array.from({ length: 120 }, (_, n) => ({
      rule: "follow.agreements",
      on: `2026-09-${String((n % 28) + 1).padStart(2, "0")}`,
    }));
    const { caseId } = await aFamily("Monta", units.team, many);
    await aRelation(rows, caseId, people.keyWorker, "keyWorker", "2026-10-01");
    for (const query of [{}, { worker: people.keyWorker }]) {
      const seen: string[] = [];
      let after: string | null = null;
      let pages = 0;
      do {
        const page: Awaited<ReturnType<typeof lines>> = await lines({
          ...query,
          rule: "follow.agreements",
          ...(after && { after }),
        });
        seen.push(...page.lines.map(({ key }) => key));
        after = page.next;
        pages += 1;
      } while (after !== null);
      expect([pages, seen.length, new Set(seen).size]).toEqual([4, 120, 120]);
    }
  });

  it("counts by rule and service, and shows a deviation that waits where its rule stands", async () => {
    const id = uuidv7();
    await rows
      .insertInto("deviation")
      .values({
        id,
        case_id: berg.caseId,
        period_id: berg.periodId,
        rule: "records.signed",
        reason: "Työntekijä sairastui.",
        requested_by: people.keyWorker,
        requested_on: "2026-11-20",
      })
      .execute();
    const { body } = await maija.call(contract.breachSummary);
    expect(body.deviations).toEqual([expect.objectContaining({ id, family: "Berg", own: false })]);
    expect(body.workers.map(({ name }) => name)).toEqual(["Leena Aho", "Mari Heikkinen"]);
    expect(body.services.map(({ code }) => code)).toEqual(["family-work"]);
    expect(body.rules.find(({ code }) => code === "records.signed")).toMatchObject({ broken: 0, late: 2 });
    const waits = (await lines({ kind: "late", rule: "records.signed" })).lines;
    expect(waits.map(({ family, deviation }) => [family, deviation])).toEqual([
      ["Berg", { id, version: 1, own: false }],
      ["Aalto", null],
    ]);
  });

  it("is nobody's who leads no unit, and shows no other unit's families", async () => {
    await world.denied(contract.breachList, {}, ["keyWorker", "purchaser", "administrator", "intake"]);
    await world.denied(contract.breachSummary, {}, ["keyWorker", "purchaser", "administrator"]);
    const other = await lines({}, world.as("otherLead"));
    expect(other.lines.map(({ family }) => family)).toEqual(["Vieras"]);
  });
});

describe("a social worker's caseload", () => {
  it("is counted in child welfare only, told to the lead of the unit and to oneself, with what is coming", async () => {
    const { caseId } = await (async () => {
      const id = await anOpenCase(rows, { name: "Lasten", purchaserId: people.otherPurchaser });
      for (let n = 0; n < 28; n += 1)
        await aMember(rows, id, {
          givenName: `Lapsi${n}`,
          familyName: "Lasten",
          birthDate: "2018-01-01",
          role: "child",
        });
      await aRunningService(rows, {
        caseId: id,
        purchaserId: people.otherPurchaser,
        unitId: units.otherTeam,
        leadId: people.otherLead,
        service: "child-welfare-family-work",
        serviceTask: "child-welfare",
      });
      return { caseId: id };
    })();
    expect(caseId).not.toBe("");
    const johtava = await aWorker(rows, {
      name: "Katri Johtava",
      role: "unitLead",
      unitId: units.socialWork,
    });
    // The other lead takes the social work's unit too: a client of the world's own.
    await rows
      .updateTable("staff_role")
      .set({ staff_id: people.lead })
      .where("staff_id", "=", johtava)
      .execute();
    const { body } = await maija.call(contract.caseloads);
    expect(body.atMost).toBe(30);
    expect(body.rule.source).toBe("LsL 417/2007 13 b §");
    expect(body.workers.map(({ name, children, state }) => [name, children, state])).toEqual([
      ["Helena Salo", 28, "near"],
      ["Timo Ranta", 0, "room"],
    ]);
    const own = (await world.as("otherPurchaser").call(desk)).body.ceiling;
    expect(own).toMatchObject({ inChildWelfare: 28, atMost: 30, state: "near", coming: 0, leaving: 0 });
    expect(
      (await world.as("otherLead").call(contract.caseloads)).body.workers,
      "another unit's social workers",
    ).toEqual([]);
    await world.denied(contract.caseloads, {}, ["purchaser", "keyWorker", "administrator"]);
  });
});
