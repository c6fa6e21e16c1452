import { readFile } from "node:fs/promises";
import { afterAll, expect, it } from "vitest";
import { foundOf, type Added } from "#core/effectiveness/added.ts";
import type { Filter } from "#core/effectiveness/figures.ts";
import type { Found } from "#core/effectiveness/found.ts";
import { testDatabase, testDataKey } from "#fixtures/database.ts";
import { loadTown } from "#fixtures/town/load.ts";
import { randomOf } from "#fixtures/town/random.ts";
import { townDay } from "#fixtures/town/whole-town.ts";
import { keepSummaries } from "#server/features/effectiveness/jobs.ts";
import { remakeSummaries } from "#server/features/effectiveness/remake.ts";
import { openPool } from "#server/platform/database.ts";
import { connectAsOwner } from "#server/platform/owner-connection.ts";

// Figures come from sums that are kept as summaries come and go. They are the sums of all rows made anew, and what plain counting of
// the rows finds, whatever is asked.
const database = await testDatabase();
await loadTown(database.ownerUrl, { families: 60, seed: 2, today: townDay, dataKey: testDataKey });
const owner = await connectAsOwner(database.ownerUrl);
const pool = openPool(database.ownerUrl, 2);
const round = keepSummaries({ pool, clock: { now: () => new Date("2026-11-23T08:00:00Z") } });
afterAll(async () => {
  await pool.end();
  await owner.end();
});
await owner.query(
  await readFile(new URL("../../../fixtures/effectiveness-counted.sql", import.meta.url), "utf8"),
);
await owner.query(
  `with one as (insert into staff (id, given_name, family_name) values (gen_random_uuid(), 'Anni', 'Luku') returning id),
    role as (insert into staff_role (id, staff_id, role, valid_from) select gen_random_uuid(), id, 'analyst', '2021-01-01' from one)
   select set_config('app.actor_id', id::text, false), set_config('app.today', $1, false) from one`,
  [townDay],
);

/** Everything kept, but for what has come down to nothing. */
const keptSums = async () =>
  (
    await owner.query<{ sums: unknown; cells: unknown; n: number }>(
      `select (select jsonb_agg(jsonb_build_array(scope, quarter, what, n) order by scope, quarter, what) from figure_sum where n <> 0) as sums,
        (select jsonb_agg(to_jsonb(c) order by unit_id, quarter, service, entry_ground) from figure_cell c where begun <> 0 or ended <> 0) as cells,
        (select count(*)::int from figure_sum where n <> 0) as n`,
    )
  ).rows[0];

type Asked = Filter & { from: string; to: string };
const asked = async (what: Asked): Promise<{ kept: Found; counted: Found }> => {
  const { rows } = await owner.query<{ kept: Added; counted: Found }>(
    "select app.effectiveness($1) as kept, app.effectiveness_counted($1) as counted",
    [JSON.stringify(what)],
  );
  if (!rows[0]) throw new Error("no answer");
  return { kept: foundOf(rows[0].kept, what), counted: rows[0].counted };
};

/** In one order; fractions to nine places, numbers that aren't there as nothing. */
const plain = ({ cube, groups, scores, staff: _staff, voices: _voices, ...rest }: Found): unknown =>
  JSON.parse(
    JSON.stringify({
      cube: cube
        .filter((row) => row[3] > 0 || row[4] > 0)
        .map((row) => row.slice(0, 5).join())
        .toSorted(),
      groups: groups.map(({ of, value, n }) => `${of} ${value} ${n}`).toSorted(),
      scores: scores.toSorted((one, other) =>
        one.instrument + one.perspective < other.instrument + other.perspective ? -1 : 1,
      ),
      ...rest,
    }),
    (_key, value: unknown) => (typeof value === "number" ? Number(value.toPrecision(9)) : (value ?? 0)),
  );

it("sums kept through what is done are those made anew from all rows", { timeout: 60_000 }, async () => {
  expect(await round()).toBeGreaterThan(40);
  const first = await keptSums();
  expect(first?.n).toBeGreaterThan(500);
  await owner.query("select app.remake_figure_sums()");
  expect(await keptSums()).toEqual(first);

  // Services end, go on after all, change unit; answers are withdrawn; a late thing is done; and a period is gone altogether.
  const random = randomOf(5, "changes");
  const { rows: periods } = await owner.query<{ id: string; case_id: string; ended: boolean }>(
    "select id, case_id, ended_on is not null as ended from service_period order by id",
  );
  for (const { id, case_id: caseId, ended } of periods.filter(() => random.chance(0.4))) {
    await owner.query(
      ended
        ? "update service_period set ended_on = null, end_reason = '' where id = $1"
        : "update service_period set ended_on = started_on + 40, end_reason = 'moved_away' where id = $1",
      [id],
    );
    await owner.query("delete from duty where period_id = $1", [id]);
    await owner.query(
      "update measurement set withdrawn_on = $2, withdrawn_reason = 'Väärä lapsi.' where case_id = $1 and moment = 'end'",
      [caseId, townDay],
    );
    if (random.chance(0.5)) await round();
  }
  await round();
  const after = await keptSums();
  expect(after).not.toEqual(first);
  await owner.query("select app.remake_figure_sums()");
  expect(await keptSums()).toEqual(after);
});

it("summaries and sums made at once for all are those kept", { timeout: 60_000 }, async () => {
  const rowsOf = async () =>
    (
      await owner.query<{ rows: unknown[] }>(
        `select (select jsonb_agg(to_jsonb(s) order by period_id) from period_summary s) as summaries,
          (select jsonb_agg(to_jsonb(c) order by period_id, rater, instrument) from period_score c) as scores,
          (select jsonb_agg(to_jsonb(v) order by period_id, perspective) from period_voice v) as voices`,
      )
    ).rows;
  const [rows, sums] = [await rowsOf(), await keptSums()];
  await owner.query("insert into summary_due (family) select id from family_case");
  expect(await remakeSummaries(database.ownerUrl, townDay)).toBeGreaterThan(40);
  expect(await rowsOf()).toEqual(rows);
  expect(await keptSums()).toEqual(sums);
  expect((await owner.query("select 1 from summary_due")).rowCount).toBe(0);
  // And they follow again.
  await owner.query("update service_period set end_reason = 'stronger_service' where ended_on is not null");
  expect(await round()).toBeGreaterThan(5);
  const after = await keptSums();
  expect(after).not.toEqual(sums);
  await owner.query("select app.remake_figure_sums()");
  expect(await keptSums()).toEqual(after);
});

it("whatever is asked, kept sums tell what counting the rows tells", { timeout: 60_000 }, async () => {
  const { rows: units } = await owner.query<{ id: string }>(
    "select distinct unit_id as id from period_summary order by 1",
  );
  await owner.query(
    "update period_summary set entry_ground = 'placement_assessed' where service = 'family-guidance'",
  );
  await owner.query(
    "update period_score c set entry_ground = s.entry_ground from period_summary s where s.period_id = c.period_id",
  );
  const whole: Asked = { from: "2022-01-01", to: "2026-12-31" };
  const times: Pick<Asked, "from" | "to">[] = [
    whole,
    { from: "2026-01-01", to: "2026-12-31" },
    { from: "2026-07-01", to: "2026-09-30" },
    // Days that make no whole quarter: in one, over a border, with whole ones between.
    { from: "2026-08-11", to: "2026-08-30" },
    { from: "2026-08-20", to: "2026-10-14" },
    { from: "2025-11-13", to: "2026-11-02" },
    { from: "2026-02-01", to: "2026-06-30" },
    { from: "2026-01-01", to: "2026-11-23" },
    { from: "2026-09-30", to: "2026-09-30" },
  ];
  const filters: Filter[] = [
    {},
    { service: "family-work" },
    { ground: "placement_assessed" },
    { service: "family-guidance", ground: "placement_assessed" },
    { service: "family-work", ground: "placement_assessed" },
    ...units.slice(0, 2).flatMap(({ id: unit }) => [{ unit }, { unit, service: "family-guidance" }]),
  ];
  let some = 0;
  for (const time of times)
    for (const filter of filters) {
      const { kept, counted } = await asked({ ...time, ...filter });
      expect(plain(kept), JSON.stringify({ ...time, ...filter })).toEqual(plain(counted));
      if (kept.ended.n > 0) some += 1;
    }
  expect(some).toBeGreaterThan(25);
  const { kept } = await asked(whole);
  expect(kept.ended.n).toBeGreaterThan(20);
  expect(kept.scores.length).toBeGreaterThan(1);
});
