import { afterAll, beforeAll, describe, expect, it } from "vitest";
import pg from "pg";
import { uuidv7 } from "uuidv7";
import { aRelation } from "#fixtures/cases.ts";
import { aForeignFamily } from "#fixtures/foreign-family.ts";
import { aUnit, aWorker } from "#fixtures/people.ts";
import { aWorld } from "#fixtures/world.ts";

// Row-level security itself, written straight as the role of requests: in no table of a family does one who only reads write
// anything, whatever the action table says before it. The family has a row in every table.
const world = await aWorld();
const { rows, people } = world;
const { caseId, ids, child, worker, purchaser, lead } = await aForeignFamily(world);
const app = new pg.Client({ connectionString: world.database.ownerUrl, options: "-c role=rinnalla_app" });
await app.connect();
afterAll(() => app.end());

const readers = { emergency: people.otherWorker, askedLead: "", formerLead: "" };
await aRelation(rows, caseId, readers.emergency, "emergency", "2026-11-23");
for (const [relation, status] of [
  ["askedLead", "sent"],
  ["formerLead", "ended"],
] as const) {
  const unitId = await aUnit(rows, { name: relation, kind: "provider", services: ["family-work"] });
  readers[relation] = await aWorker(rows, { name: `Vain ${relation}`, role: "unitLead", unitId });
  const orderId = uuidv7();
  const service = { service: "family-guidance", service_version: 1, service_task: "family-services" };
  await rows
    .insertInto("service_order")
    .values({
      id: orderId,
      case_id: caseId,
      ...service,
      legal_basis: "shl_18",
      purchaser_id: purchaser,
      provider_unit_id: unitId,
      grounds: "x",
      wished_outcome: "x",
      amount: 1,
      amount_unit: "hours",
      valid_from: "2026-09-20",
      valid_to: "2026-11-20",
      ordered_at: "2026-09-20T08:00:00Z",
      ordered_on: "2026-09-20",
      status,
    })
    .execute();
  if (status === "sent") continue;
  // The service that the former lead's unit gave: what was made in it they read, as everything else here is another's.
  const periodId = uuidv7();
  await rows
    .insertInto("service_period")
    .values({
      id: periodId,
      case_id: caseId,
      order_id: orderId,
      unit_id: unitId,
      ...service,
      started_on: "2026-09-20",
    })
    .execute();
}

async function as(actorId: string, sql: string, values: unknown[] = []): Promise<number | string> {
  await app.query("begin");
  try {
    await app.query(
      "select set_config('app.actor_id', $1, true), set_config('app.today', '2026-11-23', true)",
      [actorId],
    );
    return (await app.query(sql, values)).rowCount ?? 0;
  } catch (error) {
    return (error as pg.DatabaseError).code ?? "";
  } finally {
    await app.query("rollback");
  }
}
const forbidden = "42501";
const nothing = [0, forbidden];

type Grant = { table: string; column: string };
let updatable: Grant[] = [];
let insertable: string[] = [];
let deletable: string[] = [];
let withTask: string[] = [];
beforeAll(async () => {
  const of = async <T>(sql: string) => {
    const owner = new pg.Client(world.database.ownerUrl);
    await owner.connect();
    const found = await owner.query(sql);
    await owner.end();
    return found.rows as T[];
  };
  const families = `(select k.table_name from information_schema.columns k join pg_class c on c.oid = k.table_name::regclass
    where k.table_schema = 'public' and k.column_name = 'case_id' and not c.relispartition
      and k.table_name not in ('case_access', 'access_log', 'contact', 'case_look'))`;
  updatable =
    await of(`select g.table_name as table, g.column_name as column from information_schema.column_privileges g
    where g.grantee = 'rinnalla_app' and g.privilege_type = 'UPDATE' and (g.table_name in ${families} or g.table_name = 'person')`);
  const granted = async (privilege: string) =>
    (
      await of<{ table: string }>(`select table_name as table from information_schema.role_table_grants
        where grantee = 'rinnalla_app' and privilege_type = '${privilege}' and table_name in ${families}`)
    ).map(({ table }) => table);
  insertable = await granted("INSERT");
  deletable = await granted("DELETE");
  withTask = (
    await of<{ table: string }>(
      "select table_name as table from information_schema.columns where table_schema = 'public' and column_name = 'service_task'",
    )
  ).map(({ table }) => table);
});
/** A row of the family and nothing more: the policy speaks before the columns that are missing. */
const insertOf = (actorId: string, table: string) =>
  withTask.includes(table)
    ? as(actorId, `insert into ${table} (case_id, service_task) values ($1, 'family-services')`, [caseId])
    : as(actorId, `insert into ${table} (case_id) values ($1)`, [caseId]);
const mine = (table: string): [string, string] =>
  table === "person" ? ["id = $1", child] : ["case_id = $1", caseId];

describe.each(["emergency", "askedLead", "formerLead"] as const)("in the relation %s", (relation) => {
  it("no column of any table is changed", async () => {
    const done: string[] = [];
    for (const { table, column } of updatable) {
      const [where, value] = mine(table);
      // Columns of orders have a rule of their own by step (rights-giving): their lead may answer while it waits.
      if (table === "service_order" && relation === "askedLead") continue;
      const got = await as(readers[relation], `update ${table} set ${column} = ${column} where ${where}`, [
        value,
      ]);
      if (!nothing.includes(got)) done.push(`${table}.${column}: ${got}`);
    }
    expect(done).toEqual([]);
    // Several hundred columns, one question each.
  }, 30_000);

  it("no row of any table is made or taken away", async () => {
    const done: string[] = [];
    for (const table of insertable) {
      const got = await insertOf(readers[relation], table);
      if (got !== forbidden) done.push(`${table}: ${got}`);
    }
    for (const table of deletable) {
      const got = await as(readers[relation], `delete from ${table} where case_id = $1`, [caseId]);
      if (got !== 0) done.push(`${table}: ${got}`);
    }
    expect(done).toEqual([]);
  });

  it("while the family is seen", async () =>
    expect(await as(readers[relation], "select 1 from family_case where id = $1", [caseId])).toBe(1));
});

it("who works with the family writes the same tables", async () => {
  const refused: string[] = [];
  const tables = [...new Set(updatable.map(({ table }) => table))];
  expect(tables.length).toBeGreaterThan(20);
  for (const { table, column } of updatable) {
    const [where, value] = mine(table);
    const got = await as(worker, `update ${table} set ${column} = ${column} where ${where}`, [value]);
    if (typeof got === "string" || got === 0) refused.push(table);
  }
  // The team is the lead's, and what somebody is answering is theirs alone.
  expect([...new Set(refused)].toSorted()).toEqual(["case_worker", "voice_answers"]);
  expect(
    await as(lead, "update case_worker set valid_to = valid_to where case_id = $1 and role = 'keyWorker'", [
      caseId,
    ]),
  ).toBe(1);
  const closed: string[] = [];
  for (const table of insertable) if ((await insertOf(worker, table)) === forbidden) closed.push(table);
  // Rows that rights follow from are others' to make, and a draft is its author's.
  expect(closed.toSorted()).toEqual([
    "case_worker",
    "draft",
    "service_order",
    "service_period",
    "voice_answers",
  ]);
  // Several hundred columns, one question each.
}, 30_000);

it("a draft is made in one's own name only", async () => {
  const draft = (authorId: string) =>
    as(
      worker,
      `insert into draft (id, case_id, author_id, kind, target_id, content, saved_at)
       values ($1, $2, $3, 'entry', $4, '{}', '2026-11-23T08:00:00Z')`,
      [uuidv7(), caseId, authorId, uuidv7()],
    );
  expect(await draft(worker)).toBe(1);
  expect(await draft(lead)).toBe(forbidden);
  expect(await as(worker, "update draft set author_id = $2 where id = $1", [ids.draft, lead])).toBe(
    forbidden,
  );
});

describe("one's own row among the staff", () => {
  it.each(["competences", "qualifications", "weekly_hours", "active", "title", "phone"])(
    "is the administrator's: %s isn't changed by oneself",
    async (column) => {
      const set = `update staff set ${column} = ${column} where id = $1`;
      expect(nothing).toContain(await as(worker, set, [worker]));
      expect(await as(people.administrator, set, [worker])).toBe(1);
    },
  );
});

it("duties are stored by who stands to the service, not by one who opened the family in an emergency", async () => {
  const store = "select app.store_duties($1, $2, $3, '[]', 'start', 'family-work', false)";
  const of = [caseId, ids.service_period, ids.unit];
  expect(await as(worker, store, of)).toBe(1);
  for (const reader of [readers.emergency, readers.askedLead, readers.formerLead, people.otherLead])
    expect(await as(reader, store, of)).toBe(forbidden);
});
