import { expect, it } from "vitest";
import pg from "pg";
import { testDatabase, testDataKey } from "#fixtures/database.ts";
import { buildServer } from "#server/main.ts";

const database = await testDatabase();

it("forgets the kept replies of commands after 30 days, and makes room for the log", async () => {
  const owner = new pg.Client(database.ownerUrl);
  await owner.connect();
  try {
    await owner.query(`insert into processed_command (id, actor_id, action, content_hash, status, reply, at)
      select gen_random_uuid(), gen_random_uuid(), 'x', '\\x00', 200, to_jsonb(days), now() - make_interval(days => days)
      from unnest(array[0, 29, 31, 400]) as days`);
    const server = await buildServer({
      databaseUrl: database.ownerUrl,
      dataKey: testDataKey,
      clock: { now: () => new Date("2031-05-10T08:00:00Z") },
      logLevel: "silent",
    });
    await server.close();
    const kept = await owner.query<{ reply: number }>("select reply from processed_command order by at desc");
    expect(kept.rows.map(({ reply }) => reply)).toEqual([0, 29]);
    const months = await owner.query(
      "select to_regclass('access_log_2031_05') as this, to_regclass('access_log_2031_06') as next",
    );
    expect(months.rows).toEqual([{ this: "access_log_2031_05", next: "access_log_2031_06" }]);
  } finally {
    await owner.end();
  }
});
