import { afterAll, describe, expect, it } from "vitest";
import pg from "pg";
import { uuidv7 } from "uuidv7";
import { aWorld } from "#fixtures/world.ts";

// Rights are derived by delete and insert. Two who change what they follow from at the same time must leave what follows from
// both: on two connections, the second begins before the first is through.
const world = await aWorld();
const { caseId, people } = world;
const clients = await Promise.all(
  [1, 2].map(async () => {
    const client = new pg.Client(world.database.ownerUrl);
    await client.connect();
    return client;
  }),
);
const [one, other] = clients as [pg.Client, pg.Client];
afterAll(() => Promise.all(clients.map((client) => client.end())));

/** Waits until the second connection either is through or waits for the first. */
async function settled(done: Promise<unknown>): Promise<void> {
  const pid = (other as unknown as { processID: number }).processID;
  const through = done.then(
    () => true,
    () => true,
  );
  const waits = async (): Promise<boolean> => {
    const found = await one.query("select 1 from pg_locks where pid = $1 and not granted", [pid]);
    return found.rows.length > 0;
  };
  while (!(await Promise.race([through, Promise.resolve(false)])) && !(await waits()));
}

/** Does the first, begins the second before the first commits, and commits both. */
async function atOnce(first: [string, unknown[]], second: [string, unknown[]]): Promise<void> {
  await one.query("begin");
  await one.query(...first);
  await other.query("begin");
  const begun = other.query(...second);
  await settled(begun);
  await one.query("commit");
  await begun;
  await other.query("commit");
}

const join = (staffId: string, role: string): [string, unknown[]] => [
  "insert into case_worker (id, case_id, staff_id, role, valid_from) values ($1, $2, $3, $4, '2026-11-01')",
  [uuidv7(), caseId, staffId, role],
];
const rowsOf = async (from: string) =>
  (
    await one.query(
      `select actor_id, relation, valid_from::text, valid_to::text from ${from} a where case_id = $1`,
      [caseId],
    )
  ).rows
    .map((row) => JSON.stringify(row))
    .toSorted();
const access = () => rowsOf("case_access");
const derived = () => rowsOf("app.case_access_of($1)");

describe("what is derived at once", () => {
  it("of two who join the team is both, each once", async () => {
    // The family has its social worker, and one at a time: the other's part ends before.
    await one.query(
      "update case_worker set valid_to = '2026-10-31' where case_id = $1 and role = 'purchaser'",
      [caseId],
    );
    await atOnce(join(people.otherWorker, "therapist"), join(people.otherPurchaser, "purchaser"));
    expect(await access()).toEqual(await derived());
    expect(await access()).toHaveLength(new Set(await access()).size);
    const both = (await access()).filter(
      (row) => row.includes(people.otherWorker) || row.includes(people.otherPurchaser),
    );
    expect(both).toHaveLength(2);
  });

  it("of one who joins while their role ends is nothing past its end", async () => {
    const end: [string, unknown[]] = [
      "update staff_role set valid_to = '2026-11-20' where staff_id = $1",
      [people.otherWorker],
    ];
    await atOnce(join(people.otherWorker, "standIn"), end);
    expect(await access()).toEqual(await derived());
    const later = (await access()).filter(
      (row) => row.includes(people.otherWorker) && !row.includes("2026-11-20"),
    );
    expect(later).toEqual([]);
  });

  it("of a role that ends while its holder joins is nothing past its end", async () => {
    const end: [string, unknown[]] = [
      "update staff_role set valid_to = '2026-11-20' where staff_id = $1",
      [people.familyWorker],
    ];
    await atOnce(end, join(people.familyWorker, "standIn"));
    expect(await access()).toEqual(await derived());
    const later = (await access()).filter(
      (row) => row.includes(people.familyWorker) && !row.includes("2026-11-20"),
    );
    expect(later).toEqual([]);
  });
});
