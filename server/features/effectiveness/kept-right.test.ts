import { afterAll, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import fc from "fast-check";
import { recordConcern } from "#contract/worker/concerns.ts";
import { deviationsOf, requestDeviation } from "#contract/worker/deviations.ts";
import { recordHearing } from "#contract/worker/hearings.ts";
import { cancelMeeting } from "#contract/worker/meetings.ts";
import { summaryOf, type SummaryFacts } from "#core/effectiveness/summary.ts";
import { testClient } from "#fixtures/client.ts";
import { testDatabase, testDataKey } from "#fixtures/database.ts";
import { loadTown } from "#fixtures/town/load.ts";
import { randomOf } from "#fixtures/town/random.ts";
import { townDay } from "#fixtures/town/whole-town.ts";
import { keepSummaries, summaryRow } from "#server/features/effectiveness/jobs.ts";
import { buildServer } from "#server/main.ts";
import { openPool } from "#server/platform/database.ts";
import { connectAsOwner } from "#server/platform/owner-connection.ts";
import { newSessionToken } from "#server/platform/session-cookie.ts";

// Summaries that are kept as the record changes are the same as those made anew from all of it.
const database = await testDatabase();
await loadTown(database.ownerUrl, { families: 60, seed: 1, today: townDay, dataKey: testDataKey });
const owner = await connectAsOwner(database.ownerUrl);
const clock = { now: () => new Date("2026-11-23T08:00:00Z") };
const { app, close } = await buildServer({
  databaseUrl: database.ownerUrl,
  dataKey: testDataKey,
  clock,
  logLevel: "silent",
  databasePool: 4,
});
const pool = openPool(database.ownerUrl, 2);
const round = keepSummaries({ pool, clock });
afterAll(async () => {
  await close();
  await pool.end();
  await owner.end();
});

type Kept = Record<string, unknown> & { period_id: string };
const kept = async (): Promise<Kept[]> =>
  (
    await owner.query<{ row: Kept }>(
      `select to_jsonb(s) || jsonb_build_object('scores', (select coalesce(jsonb_agg(to_jsonb(c) - 'period_id' - 'is_first' order by c.rater, c.instrument), '[]')
        from period_score c where c.period_id = s.period_id),
        'voices', (select coalesce(jsonb_agg(to_jsonb(v) - 'period_id' order by v.perspective), '[]') from period_voice v where v.period_id = s.period_id)) as row from period_summary s order by s.period_id`,
    )
  ).rows.map(({ row }) => row);

/** Made anew from the record by the pure rule, without what is stored. */
async function anew(): Promise<Kept[]> {
  const { rows } = await owner.query<{ facts: SummaryFacts[] }>(
    "select app.summary_facts((select array_agg(id) from family_case), $1) as facts",
    [townDay],
  );
  return (rows[0]?.facts ?? [])
    .map((facts) => summaryOf(facts))
    .map((one) => ({
      ...summaryRow(one, townDay),
      scores: one.scores
        .map(({ first, last, instrumentVersion, ...score }) => ({
          ...score,
          unit_id: one.unitId,
          service: one.service,
          entry_ground: one.entryGround,
          ended_on: one.endedOn,
          instrument_version: instrumentVersion,
          first_score: first,
          last_score: last,
        }))
        .toSorted((a, b) => a.rater - b.rater || (a.instrument < b.instrument ? -1 : 1)),
      voices: one.voices.map(({ notReached, ...counts }) => ({
        ...counts,
        not_reached: notReached,
        unit_id: one.unitId,
        service: one.service,
        entry_ground: one.entryGround,
        ended_on: one.endedOn,
      })),
    }))
    .toSorted((a, b) => (a.period_id < b.period_id ? -1 : 1));
}

/** Codes in any order are the same. */
const plain = (rows: Kept[]): unknown => JSON.parse(JSON.stringify(rows));

async function workOf(caseId: string) {
  const found = await owner.query<{
    staff: string;
    child: string;
    meeting: { id: string; version: number } | null;
  }>(
    `select w.staff_id as staff, (select m.person_id from case_member m where m.case_id = $1 and m.role = 'child' limit 1) as child,
      (select jsonb_build_object('id', g.id, 'version', g.version) from meeting g where g.case_id = $1 and g.status = 'planned' order by g.starts_at limit 1) as meeting
     from case_worker w where w.case_id = $1 and w.role = 'keyWorker' and w.valid_to is null limit 1`,
    [caseId],
  );
  return found.rows[0];
}

async function as(staffId: string) {
  const { token, hash } = newSessionToken();
  await owner.query(
    `insert into session (id, token_hash, staff_id, method, created_at, last_seen_at, expires_at)
     values ($1, $2, $3, 'demo', '2026-11-23T07:00:00Z', '2099-01-01', '2100-01-01')`,
    [uuidv7(), hash, staffId],
  );
  return testClient(app, `rinnalla=${token}`);
}

it(
  "summaries kept through a random sequence of commands are those made anew from the record",
  { timeout: 60_000 },
  async () => {
    expect(await round()).toBeGreaterThan(40);
    const first = await kept();
    expect(first.length).toBeGreaterThan(30);
    expect(plain(first)).toEqual(plain(await anew()));

    const running = (
      await owner.query<{ case_id: string }>(
        "select case_id from service_period where ended_on is null order by id",
      )
    ).rows;
    const random = randomOf(7, "commands");
    let done = 0;
    for (const { command, at } of fc.sample(
      fc.record({
        command: fc.constantFrom("hearing", "concern", "deviation", "cancel"),
        at: fc.nat(running.length - 1),
      }),
      { numRuns: 40, seed: 7 },
    )) {
      const caseId = running[at]?.case_id ?? "";
      const work = await workOf(caseId);
      if (!work?.child) continue;
      const client = await as(work.staff);
      const params = { caseId };
      const on = townDay;
      if (command === "hearing")
        done += Number(
          (
            await client.call(recordHearing, {
              params,
              body: {
                id: uuidv7(),
                personId: work.child,
                way: "talk",
                on,
                words: "Koulussa on kivaa.",
              } as never,
            })
          ).status === 200,
        );
      if (command === "concern")
        done += Number(
          (
            await client.call(recordConcern, {
              params,
              body: {
                id: uuidv7(),
                riskFactor: random.pick(["child_mood", "child_violence", "child_school_absence"]),
                severity: 2,
                evidence: "Illat ovat levottomia.",
                raisedWithFamily: true,
                raisedWords: "Puhuttu äidin kanssa.",
                action: "Seurataan.",
                noticedOn: on,
                followUpOn: "2026-12-07",
              } as never,
            })
          ).status === 200,
        );
      if (command === "deviation") {
        const rule = (await client.call(deviationsOf, { params })).body.deviable?.[0]?.id ?? "";
        done += Number(
          (
            await client.call(requestDeviation, {
              params,
              body: { id: uuidv7(), rule, reason: "Perhe pyysi." } as never,
            })
          ).status === 200,
        );
      }
      if (command === "cancel" && work.meeting)
        done += Number(
          (
            await client.call(cancelMeeting, {
              params: { caseId, meetingId: work.meeting.id },
              body: { version: work.meeting.version, cancelledBy: "family", reason: "Sairaana." } as never,
            })
          ).status === 200,
        );
    }
    expect(done).toBeGreaterThan(12);
    const changed = await owner.query<{ n: number }>(
      "select count(distinct family)::int as n from summary_due",
    );
    expect(changed.rows[0]?.n).toBeGreaterThan(5);
    await round();
    const after = await kept();
    expect(plain(after)).not.toEqual(plain(first));
    expect(plain(after)).toEqual(plain(await anew()));
  },
);

it("a day that passes changes what is late, without any write", async () => {
  const later = { now: () => new Date("2027-01-11T08:00:00Z") };
  const before = new Map((await kept()).map((one) => [one.period_id, one["late_duties"]]));
  expect(await keepSummaries({ pool, clock: later })()).toBeGreaterThan(0);
  const after = await kept();
  expect(after.some((one) => Number(one["late_duties"]) > Number(before.get(one.period_id)))).toBe(true);
});

it("a write pays less than two milliseconds for being marked", async () => {
  const [meeting] = (await owner.query<{ id: string }>("select id from meeting order by id limit 1")).rows;
  const spent: number[] = [];
  for (let n = 0; n < 30; n += 1) {
    const explained = await owner.query<{
      "QUERY PLAN": { Triggers: { "Trigger Name": string; Time: number }[] }[];
    }>(`explain (analyze, format json) update meeting set purpose = purpose where id = '${meeting?.id}'`);
    spent.push(
      explained.rows[0]?.["QUERY PLAN"][0]?.Triggers.find(
        (one) => one["Trigger Name"] === "meeting_summary_update",
      )?.Time ?? 99,
    );
  }
  // The median: the first call in a connection makes the plans.
  const usual = spent.toSorted((one, other) => one - other)[15] ?? 99;
  expect(usual).toBeGreaterThan(0);
  expect(usual).toBeLessThan(1);
});
