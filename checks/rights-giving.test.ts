import { afterAll, describe, expect, it } from "vitest";
import pg from "pg";
import { uuidv7 } from "uuidv7";
import { aRelation } from "#fixtures/cases.ts";
import { aWorld } from "#fixtures/world.ts";

// The rows that rights are derived from, written straight as the role of requests: row-level security itself must say no,
// whatever the action table says before it.
const world = await aWorld();
const { caseId, orderId, people, rows, units } = world;
const app = new pg.Client({ connectionString: world.database.ownerUrl, options: "-c role=rinnalla_app" });
await app.connect();
afterAll(() => app.end());
await aRelation(rows, caseId, people.otherWorker, "emergency", "2026-11-23");

type Who = keyof typeof people;
/** Runs the statement as somebody, undoes it. @returns the number of rows it touched, or the code of the refusal */
const as = (who: Who, sql: string, values: unknown[] = []) => asAfter(who, [], sql, values);

/** The same after other statements in the same transaction. */
async function asAfter(
  who: Who,
  before: readonly string[],
  sql: string,
  values: unknown[] = [],
): Promise<number | string> {
  await app.query("begin");
  try {
    await app.query(
      "select set_config('app.actor_id', $1, true), set_config('app.today', '2026-11-23', true)",
      [people[who]],
    );
    for (const one of before) await app.query(one);
    return (await app.query(sql, values)).rowCount ?? 0;
  } catch (error) {
    return (error as pg.DatabaseError).code ?? "";
  } finally {
    await app.query("rollback");
  }
}
const forbidden = "42501";

const join = (who: Who, role: string, staffId: string = people.administrator) =>
  as(
    who,
    "insert into case_worker (id, case_id, staff_id, role, valid_from) values ($1, $2, $3, $4, '2026-11-23')",
    [uuidv7(), caseId, staffId, role],
  );

describe("who works with the family", () => {
  it("is set by the lead of the unit whose order is accepted, and by nobody else of the case", async () => {
    for (const role of ["keyWorker", "familyWorker", "therapist", "standIn"]) {
      expect(await join("lead", role), role).toBe(1);
      for (const who of [
        "keyWorker",
        "familyWorker",
        "purchaser",
        "intake",
        "otherWorker",
        "otherLead",
      ] as const)
        expect(await join(who, role), `${who} making a ${role}`).toBe(forbidden);
    }
  });

  it("is handed over by the purchaser only; the front door's and emergency rows come from no request", async () => {
    const give = (staffId: string, validTo: string | null = null) =>
      [
        "insert into case_worker (id, case_id, staff_id, role, valid_from, valid_to) values ($1, $2, $3, 'purchaser', '2026-11-23', $4)",
        [uuidv7(), caseId, staffId, validTo],
      ] as [string, unknown[]];
    const endOwn = `update case_worker set valid_to = '2026-11-23' where case_id = '${caseId}' and role = 'purchaser'`;
    expect(await asAfter("purchaser", [endOwn], ...give(people.otherPurchaser))).toBe(1);
    // Once at a time, whatever the handler says: two parts without an end don't stand together, and one with an end isn't given.
    expect(await as("purchaser", ...give(people.otherPurchaser))).toBe("23505");
    const first = `insert into case_worker (id, case_id, staff_id, role, valid_from)
      values ('${uuidv7()}', '${caseId}', '${people.otherPurchaser}', 'purchaser', '2026-11-23')`;
    expect(await asAfter("purchaser", [endOwn, first], ...give(people.administrator))).toBe("23505");
    expect(await as("purchaser", ...give(people.otherPurchaser, "2026-12-31"))).toBe(forbidden);
    // Nor is one's own last day moved away again.
    expect(await asAfter("purchaser", [endOwn], endOwn.replace("2026-11-23", "2099-01-01"))).toBe(0);
    for (const who of [
      "lead",
      "keyWorker",
      "familyWorker",
      "intake",
      "otherWorker",
      "otherPurchaser",
    ] as const)
      expect(await join(who, "purchaser"), who).toBe(forbidden);
    for (const who of ["lead", "purchaser", "keyWorker", "intake", "otherWorker"] as const) {
      expect(await join(who, "intake"), who).toBe(forbidden);
      expect(await join(who, "emergency", people[who]), who).toBe(forbidden);
    }
  });

  it("is prolonged by nobody but the lead, and no row becomes another's", async () => {
    const prolong = "update case_worker set valid_to = '2099-01-01' where case_id = $1 and role = $2";
    expect(await as("lead", prolong, [caseId, "keyWorker"])).toBe(1);
    for (const who of ["keyWorker", "familyWorker", "purchaser", "intake", "otherWorker"] as const) {
      expect(await as(who, prolong, [caseId, "keyWorker"]), who).toBe(0);
      expect(await as(who, prolong, [caseId, "emergency"]), who).toBe(0);
      expect(await as(who, prolong, [caseId, "intake"]), who).toBe(0);
    }
    expect(await as("lead", prolong, [caseId, "intake"]), "the front door's part can only be ended").toBe(
      forbidden,
    );
    expect(await as("lead", prolong, [caseId, "emergency"])).toBe(0);
    expect(await as("lead", prolong, [caseId, "purchaser"])).toBe(0);
    for (const [column, value] of [
      ["staff_id", people.administrator],
      ["role", "keyWorker"],
      ["case_id", caseId],
    ])
      expect(
        await as("lead", `update case_worker set ${column} = $2 where case_id = $1`, [caseId, value]),
      ).toBe(forbidden);
  });
});

const orderAs = (who: Who, purchaserId: string, status = "sent") =>
  as(
    who,
    `insert into service_order (id, case_id, service, service_version, service_task, legal_basis, purchaser_id, provider_unit_id,
       grounds, wished_outcome, amount, amount_unit, valid_from, valid_to, ordered_at, ordered_on, status)
     values ($1, $2, 'family-work', 1, 'family-services', 'x', $3, $4, 'x', 'x', 1, 'hours', '2026-11-23', '2027-01-01',
       '2026-11-23T08:00:00Z', '2026-11-23', $5)`,
    [uuidv7(), caseId, purchaserId, units.otherTeam, status],
  );
const step = (who: Who, id: string, status: string) =>
  as(who, "update service_order set status = $2 where id = $1", [id, status]);

describe("an order", () => {
  it("is made by the family's purchaser in the own name, and waits", async () => {
    expect(await orderAs("purchaser", people.purchaser)).toBe(1);
    expect(await orderAs("purchaser", people.otherPurchaser)).toBe(forbidden);
    expect(await orderAs("purchaser", people.purchaser, "accepted")).toBe(forbidden);
    for (const who of [
      "lead",
      "keyWorker",
      "familyWorker",
      "intake",
      "otherWorker",
      "otherPurchaser",
    ] as const)
      expect(await orderAs(who, people[who]), who).toBe(forbidden);
  });

  it("is answered by the lead of the asked unit and taken back by the purchaser", async () => {
    const waiting = uuidv7();
    await rows
      .insertInto("service_order")
      .values({
        id: waiting,
        case_id: caseId,
        service: "family-work",
        service_version: 1,
        service_task: "family-services",
        legal_basis: "shl_18",
        purchaser_id: people.purchaser,
        provider_unit_id: units.otherTeam,
        grounds: "Arki.",
        wished_outcome: "Lepo.",
        amount: 1,
        amount_unit: "hours",
        valid_from: "2026-11-23",
        valid_to: "2027-01-01",
        ordered_at: "2026-11-23T08:00:00Z",
        ordered_on: "2026-11-23",
      })
      .execute();
    expect(await step("otherLead", waiting, "accepted")).toBe(1);
    expect(await step("otherLead", waiting, "returned")).toBe(1);
    expect(await step("purchaser", waiting, "withdrawn")).toBe(1);
    expect(await step("purchaser", waiting, "accepted")).toBe(forbidden);
    expect(await step("otherLead", waiting, "withdrawn")).toBe(forbidden);
    for (const who of ["lead", "keyWorker", "familyWorker", "intake", "otherWorker"] as const)
      for (const status of ["accepted", "returned", "withdrawn", "ended"])
        expect([0, forbidden], `${who} ${status}`).toContain(await step(who, waiting, status));
  });

  it("that is accepted is ended by those who close the service, and taken up again by the purchaser only, by its function", async () => {
    expect(await step("lead", orderId, "ended")).toBe(1);
    expect(await step("keyWorker", orderId, "ended")).toBe(1);
    for (const who of ["familyWorker", "intake", "otherWorker", "otherLead", "otherPurchaser"] as const)
      expect([0, forbidden], who).toContain(await step(who, orderId, "ended"));
    await rows.updateTable("service_order").set({ status: "ended" }).where("id", "=", orderId).execute();
    const others = ["lead", "keyWorker", "familyWorker", "intake", "otherWorker", "otherLead"] as const;
    for (const who of ["purchaser", ...others] as const)
      expect([0, forbidden], who).toContain(await step(who, orderId, "accepted"));
    const reopen = (who: Who) => as(who, "select app.reopen_case($1, 'final_evaluation')", [caseId]);
    // The purchaser is stopped by the case alone, which isn't closed.
    expect(await reopen("purchaser")).toBe("P0001");
    for (const who of [...others, "otherPurchaser"] as const) expect(await reopen(who), who).toBe(forbidden);
    await rows.updateTable("service_order").set({ status: "accepted" }).where("id", "=", orderId).execute();
  });

  it("never changes whose it is", async () => {
    for (const who of ["purchaser", "lead", "keyWorker"] as const)
      for (const column of ["provider_unit_id", "purchaser_id", "case_id", "service_task"])
        expect(
          await as(who, `update service_order set ${column} = ${column} where id = $1`, [orderId]),
          `${who} ${column}`,
        ).toBe(forbidden);
  });
});

describe("a service", () => {
  const begin = (who: Who, unitId: string) =>
    as(
      who,
      `insert into service_period (id, case_id, order_id, unit_id, service, service_version, service_task, started_on)
       values ($1, $2, $3, $4, 'family-guidance', 1, 'family-services', '2026-11-23')`,
      [uuidv7(), caseId, orderId, unitId],
    );
  it("is begun by the lead of its unit, and never becomes another unit's", async () => {
    expect(await begin("lead", units.team)).toBe(1);
    expect(await begin("lead", units.otherTeam)).toBe(forbidden);
    for (const who of [
      "keyWorker",
      "familyWorker",
      "purchaser",
      "intake",
      "otherWorker",
      "otherLead",
    ] as const)
      expect(await begin(who, units.team), who).toBe(forbidden);
    expect(await as("lead", "update service_period set unit_id = unit_id where case_id = $1", [caseId])).toBe(
      forbidden,
    );
  });
});

describe("the record", () => {
  it("is not written by one who opened the family in an emergency", async () => {
    expect(await as("otherWorker", "select 1 from matter where case_id = $1", [caseId])).toBe(2);
    expect(
      await as("otherWorker", "update matter set closed_on = '2026-11-23' where case_id = $1", [caseId]),
    ).toBe(0);
    expect(
      await as("keyWorker", "update matter set closed_on = '2026-11-23' where case_id = $1", [caseId]),
    ).toBe(2);
  });
});
