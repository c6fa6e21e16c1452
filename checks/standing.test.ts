import { afterAll, expect, it } from "vitest";
import pg from "pg";
import { uuidv7 } from "uuidv7";
import { caseRelations, type Role } from "#core/access/actions.ts";
import { standingOf, type CaseRelations } from "#core/access/standing.ts";
import { addDays, localDate } from "#core/kernel/local-date.ts";
import { testDatabase } from "#fixtures/database.ts";
import { aPerson, aUnit, aWorker } from "#fixtures/people.ts";
import { ownerRows } from "#fixtures/rows.ts";
import { newSessionToken } from "#server/platform/session-cookie.ts";

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

const workerRelations = caseRelations.filter(
  (relation) => relation !== "unitLead" && relation !== "askedLead" && relation !== "formerLead",
);
const start = localDate("2026-01-01");

type Seen = Record<"orders" | "meetings" | "goals" | "ratings", string[]> & {
  id: string;
  relations: string[];
  tasks: string[];
  members: string;
  homes: string;
  contacts: string;
};
const whatIsSeen = `
  select c.id,
    array(select o.id::text from service_order o where o.case_id = c.id order by 1) as orders,
    array(select m.period_id::text from meeting m where m.case_id = c.id order by 1) as meetings,
    array(select g.period_id::text from goal g where g.case_id = c.id order by 1) as goals,
    array(select r.id::text from goal_rating r where r.case_id = c.id order by 1) as ratings,
    (select count(*) from household h where h.case_id = c.id) as homes,
    (select count(*) from contact k where k.case_id = c.id) as contacts,
    array(select distinct a.relation from case_access a where a.case_id = c.id and a.valid_from <= app.today()
      and (a.valid_to is null or a.valid_to >= app.today()) order by 1) as relations,
    array(select distinct m.service_task from matter m where m.case_id = c.id order by 1) as tasks,
    (select count(*) from case_member m where m.case_id = c.id) as members
  from family_case c`;

const partial = new Set(["askedLead", "formerLead"]);

/** A live session at that moment. @returns the hash by which app.enter finds it */
async function sessionOf(staffId: string, now: string): Promise<string> {
  const { hash } = newSessionToken();
  await rows
    .insertInto("session")
    .values({
      id: uuidv7(),
      token_hash: hash,
      staff_id: staffId,
      method: "demo",
      created_at: now,
      last_seen_at: now,
      expires_at: "2100-01-01T00:00:00Z",
    })
    .execute();
  return hash.toString("hex");
}
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
  const frontDoor = await aUnit(rows, { name: "Asiakasohjaus", kind: "front_door" });
  // Roles come and go beside what one does with the families: held before, after, again, or not at all. Some are given and all
  // are ended when the families are there already.
  const roles: CaseRelations["roles"][number][] = [];
  await rows.deleteFrom("staff_role").where("staff_id", "in", staff).execute();
  async function aRole(staffId: string, role: Role) {
    const id = uuidv7();
    const from = random.chance(0.4) ? addDays(start, -100) : day();
    const unitId = role === "unitLead" ? random.one(units) : null;
    await rows
      .insertInto("staff_role")
      .values({ id, staff_id: staffId, unit_id: unitId, role, valid_from: from })
      .execute();
    const to = until(from);
    roles.push({ staffId, role, unitId, from, to });
    return () => rows.updateTable("staff_role").set({ valid_to: to }).where("id", "=", id).execute();
  }
  const held: readonly Role[] = [
    "familyWorker",
    "familyWorker",
    "purchaser",
    "intake",
    "unitLead",
    "analyst",
  ];
  const endings: (() => Promise<unknown>)[] = [];
  for (const staffId of staff)
    for (let n = 2 + random.upTo(4); n > 0; n -= 1) endings.push(await aRole(staffId, random.one(held)));
  const child = await aPerson(rows, { givenName: "Lapsi", familyName: "Kanarialintu" });

  const worlds: { caseId: string; facts: CaseRelations }[] = [];
  for (let n = 0; n < families; n += 1) {
    const caseId = uuidv7();
    await rows
      .insertInto("family_case")
      .values({ id: caseId, name: `Perhe ${n}`, opened_on: start })
      .execute();
    const orders = Array.from({ length: random.upTo(4) }, () => ({
      id: uuidv7(),
      unitId: random.one(units),
      status: random.one(["sent", "accepted", "returned", "withdrawn", "ended"] as const),
      serviceTask: random.one(["family-services", "child-welfare"] as const),
    }));
    const workers = Array.from({ length: random.upTo(5) }, () => {
      const from = day();
      const role = random.one(workerRelations);
      return { staffId: random.one(staff), role, from, to: until(from) };
    });
    // One social worker at a time has the family without an end.
    for (const other of workers.filter(({ role, to }) => role === "purchaser" && to === null).slice(1))
      other.to = addDays(localDate(other.from), random.upTo(90));
    for (const order of orders) {
      await rows
        .insertInto("service_order")
        .values({
          id: order.id,
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
    const periods = [];
    for (const order of orders.filter(({ status }) => status === "accepted" || status === "ended")) {
      const period = { id: uuidv7(), unitId: order.unitId };
      periods.push(period);
      await recordOf(caseId, order, period);
    }
    // The order in which things came about doesn't matter: an answer, or an end, after the rest.
    const [late] = orders;
    if (late && random.chance(0.3)) {
      if (late.status === "sent") late.status = random.one(["returned", "withdrawn"] as const);
      if (late.status === "accepted") late.status = "ended";
      await rows
        .updateTable("service_order")
        .set({ status: late.status })
        .where("id", "=", late.id)
        .execute();
    }
    await aHome(caseId);
    worlds.push({ caseId, facts: { workers, orders, periods, roles } });
  }
  for (const staffId of staff.slice(0, 3)) endings.push(await aRole(staffId, "familyWorker"));
  for (const end of endings) await end();

  async function recordOf(
    caseId: string,
    order: { id: string; serviceTask: "family-services" | "child-welfare" },
    period: { id: string; unitId: string },
  ) {
    const of = { case_id: caseId, period_id: period.id };
    const goalId = uuidv7();
    await rows
      .insertInto("service_period")
      .values({
        id: period.id,
        case_id: caseId,
        order_id: order.id,
        unit_id: period.unitId,
        // Each a service of its own, so that several run at once.
        service: period.id,
        service_version: 1,
        service_task: order.serviceTask,
        started_on: start,
      })
      .execute();
    await rows
      .insertInto("meeting")
      .values({
        id: uuidv7(),
        ...of,
        kind: "regular",
        starts_at: "2026-01-02T10:00:00Z",
        ends_at: "2026-01-02T11:00:00Z",
        starts_on: "2026-01-02",
        place_kind: "home",
      })
      .execute();
    await rows
      .insertInto("goal")
      .values({
        id: goalId,
        ...of,
        subject: "family",
        title: "Illat",
        levels: ["a", "b", "c", "d", "e"],
        set_on: start,
      })
      .execute();
    // The rating has the period's id, so that what is seen of both can be compared.
    await rows
      .insertInto("goal_rating")
      .values({
        id: period.id,
        case_id: caseId,
        goal_id: goalId,
        rated_on: start,
        level: 0,
        rated_by: staff[0] ?? "",
      })
      .execute();
  }

  async function aHome(caseId: string) {
    await rows
      .insertInto("household")
      .values({ id: uuidv7(), case_id: caseId, name: "Koti", valid_from: start })
      .execute();
    await rows
      .insertInto("contact")
      .values({
        id: uuidv7(),
        reference: caseId,
        unit_id: frontDoor,
        kind: "family",
        received_at: "2026-01-01T00:00:00Z",
        received_on: start,
        sender: "{}",
        about: "x",
        status: "decided",
        decision: "open_case",
        case_id: caseId,
      })
      .execute();
  }

  let compared = 0;
  let entered = 0;
  const met = new Map<string, number>();
  for (const offset of days) {
    const today = addDays(start, offset);
    for (const staffId of staff) {
      await app.query("begin");
      await app.query("select set_config('app.actor_id', $1, true), set_config('app.today', $2, true)", [
        staffId,
        today,
      ]);
      const seen = await app.query<Seen>(whatIsSeen);
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
        expect(found?.orders ?? [], `orders of ${caseId} for ${staffId} on ${today}`).toEqual(
          expected.orders,
        );
        for (const rows of ["meetings", "goals", "ratings"] as const) {
          expect(found?.[rows] ?? [], `${rows} of ${caseId} for ${staffId} on ${today}`).toEqual(
            expected.periods,
          );
        }
        expect(Number(found?.homes ?? 0), "homes").toBe(expected.whole ? 1 : 0);
        expect(Number(found?.contacts ?? 0), "what was told").toBe(expected.contact ? 1 : 0);
        for (const relation of expected.relations) met.set(relation, (met.get(relation) ?? 0) + 1);
        compared += 1;
      }
      // A request about one case has its relation looked up at the door: of that case it sees what a list sees, and when the case is
      // open to it as a whole, of no other case anything.
      for (let n = 0; n < 8; n += 1) {
        const of = n % 2 === 0 && seen.rows.length > 0 ? random.one(seen.rows).id : random.one(worlds).caseId;
        await app.query("begin");
        const now = `${today}T10:00:00Z`;
        await app.query("select app.begin_request($1)", [
          { token: await sessionOf(staffId, now), now, today, case: of },
        ]);
        const inside = await app.query<Seen>(`${whatIsSeen} order by c.id = $1 desc`, [of]);
        const role = await app.query<{ name: string }>("select current_user::text as name");
        await app.query("commit");
        const relations = byCase.get(of)?.relations ?? [];
        const whole = relations.length > 0 && !relations.some((one) => partial.has(one));
        expect(role.rows[0]?.name).toBe(whole ? "rinnalla_case" : "rinnalla_app");
        expect(inside.rows.length).toBe(whole ? 1 : seen.rows.length);
        expect(inside.rows.filter(({ id }) => id === of)).toEqual(byCase.has(of) ? [byCase.get(of)] : []);
        entered += byCase.has(of) ? 1 : 0;
      }
    }
  }
  expect(entered, "cases entered by somebody who stands to them").toBeGreaterThan(50);
  expect(compared).toBe(families * days.length * staff.length);
  for (const relation of caseRelations)
    expect(met.get(relation) ?? 0, `${relation} was met`).toBeGreaterThan(20);
}, 120_000);
