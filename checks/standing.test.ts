import { afterAll, expect, it } from "vitest";
import pg from "pg";
import { uuidv7 } from "uuidv7";
import { caseRelations } from "#core/access/actions.ts";
import { standingOf, type CaseRelations } from "#core/access/standing.ts";
import { addDays, localDate } from "#core/kernel/local-date.ts";
import { testDatabase } from "#fixtures/database.ts";
import { aPerson, aUnit, aWorker } from "#fixtures/people.ts";
import { ownerRows } from "#fixtures/rows.ts";

// The pure rule and row-level security are two fences built apart. Here they are held against each other on random
// families: who works with whom, which units were asked, who leads them, on which day it is.
const database = await testDatabase();
const rows = ownerRows(database.ownerUrl);
const app = new pg.Client({ connectionString: database.ownerUrl, options: "-c role=rinnalla_app" });
await app.connect();
afterAll(async () => {
  await app.end();
  await rows.destroy();
});

/** A small seeded generator, so that a failure can be run again. */
function dice(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    upTo: (n: number) => Math.floor(next() * n),
    one: <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T,
    chance: (p: number) => next() < p,
  };
}

const start = localDate("2026-01-01");
const families = 250;
const days = [0, 60, 120, 200];

it(`agrees with row-level security on ${families * days.length} random worlds`, async () => {
  const random = dice(20_261_123);
  const day = () => addDays(start, random.upTo(240));
  const until = (from: string) => (random.chance(0.6) ? null : addDays(localDate(from), random.upTo(90)));
  const units = await Promise.all(
    [1, 2, 3].map((n) => aUnit(rows, { name: `Tiimi ${n}`, kind: "provider", services: ["family-work"] })),
  );
  const staff = await Promise.all(
    Array.from({ length: 9 }, (_, n) =>
      aWorker(rows, { name: `Työntekijä Nro${n}`, role: "familyWorker", unitId: units[n % 3] ?? null }),
    ),
  );
  const leads: CaseRelations["leads"][number][] = [];
  for (const staffId of staff.slice(0, 4)) {
    const from = day();
    const lead = { staffId, unitId: random.one(units), from, to: until(from) };
    leads.push(lead);
    await rows
      .insertInto("staff_role")
      .values({
        id: uuidv7(),
        staff_id: staffId,
        unit_id: lead.unitId,
        role: "unitLead",
        valid_from: from,
        valid_to: lead.to,
      })
      .execute();
  }
  const child = await aPerson(rows, { givenName: "Lapsi", familyName: "Kanarialintu" });

  const worlds: { caseId: string; facts: CaseRelations }[] = [];
  for (let n = 0; n < families; n += 1) {
    const caseId = uuidv7();
    await rows
      .insertInto("family_case")
      .values({ id: caseId, name: `Perhe ${n}`, opened_on: start })
      .execute();
    const orders = Array.from({ length: random.upTo(3) }, () => ({
      unitId: random.one(units),
      status: random.one(["sent", "accepted", "returned", "withdrawn", "ended"] as const),
      serviceTask: random.one(["family-services", "child-welfare"] as const),
    }));
    const workers = Array.from({ length: random.upTo(5) }, () => {
      const from = day();
      const role = random.one(caseRelations.filter((relation) => relation !== "unitLead"));
      return { staffId: random.one(staff), role, from, to: until(from) };
    });
    for (const order of orders) {
      await rows
        .insertInto("service_order")
        .values({
          id: uuidv7(),
          case_id: caseId,
          service: "family-work",
          service_version: 1,
          service_task: order.serviceTask,
          legal_basis: "x",
          purchaser_id: random.one(staff),
          provider_unit_id: order.unitId,
          grounds: "x",
          wished_outcome: "x",
          amount: 1,
          amount_unit: "hours",
          valid_from: start,
          valid_to: addDays(start, 365),
          ordered_at: "2026-01-01T00:00:00Z",
          ordered_on: start,
          status: order.status,
        })
        .execute();
    }
    if (workers.length > 0) {
      await rows
        .insertInto("case_worker")
        .values(
          workers.map((worker) => ({
            id: uuidv7(),
            case_id: caseId,
            staff_id: worker.staffId,
            role: worker.role,
            valid_from: worker.from,
            valid_to: worker.to,
          })),
        )
        .execute();
    }
    await rows
      .insertInto("case_member")
      .values({ id: uuidv7(), case_id: caseId, person_id: child, role: "child", valid_from: start })
      .execute();
    for (const task of ["family-services", "child-welfare"] as const) {
      await rows
        .insertInto("matter")
        .values({ id: uuidv7(), case_id: caseId, person_id: child, service_task: task, opened_on: start })
        .execute();
    }
    worlds.push({ caseId, facts: { workers, orders, leads } });
  }

  let compared = 0;
  for (const offset of days) {
    const today = addDays(start, offset);
    for (const staffId of staff) {
      await app.query("begin");
      await app.query("select set_config('app.actor_id', $1, true), set_config('app.today', $2, true)", [
        staffId,
        today,
      ]);
      const seen = await app.query<{ id: string; relations: string[]; tasks: string[]; members: string }>(`
        select c.id,
          array(select distinct a.relation from case_access a where a.case_id = c.id and a.valid_from <= app.today()
            and (a.valid_to is null or a.valid_to >= app.today()) order by 1) as relations,
          array(select distinct m.service_task from matter m where m.case_id = c.id order by 1) as tasks,
          (select count(*) from case_member m where m.case_id = c.id) as members
        from family_case c`);
      await app.query("commit");
      const byCase = new Map(seen.rows.map((row) => [row.id, row]));
      for (const { caseId, facts } of worlds) {
        const expected = standingOf(staffId, facts, today);
        const found = byCase.get(caseId);
        expect(found?.relations ?? [], `relations of ${staffId} to ${caseId} on ${today}`).toEqual(
          expected.relations,
        );
        expect(found?.tasks ?? [], `service tasks of ${staffId} in ${caseId} on ${today}`).toEqual(
          expected.serviceTasks,
        );
        expect(Number(found?.members ?? 0)).toBe(expected.relations.length > 0 ? 1 : 0);
        compared += 1;
      }
    }
  }
  expect(compared).toBe(families * days.length * staff.length);
}, 120_000);
