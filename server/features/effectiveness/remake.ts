import type pg from "pg";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { summaryOf, type SummaryFacts } from "#core/effectiveness/summary.ts";
import { storeSummaries, type Ask } from "#server/features/effectiveness/jobs.ts";
import { connectAsOwner } from "#server/platform/owner-connection.ts";

/** Families whose facts are read, and whose summaries are written, by one statement. */
const together = 1_000;
const tables = ["period_summary", "period_score", "period_voice"];

/**
 * All summaries at once, for a database whose rows have been loaded: sums aren't moved by each of them, but made of all of them at
 * the end. Readers read what was before until it is done; the server's own rounds wait for it.
 * @returns how many families
 */
export async function remakeSummaries(ownerUrl: string, today: LocalDate): Promise<number> {
  const client = await connectAsOwner(ownerUrl);
  try {
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock(hashtextextended('period_summary', 0))");
    for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
    await client.query("delete from summary_due");
    const done = await remakeAll(client, today);
    for (const table of tables) await client.query(`analyze ${table}`);
    await client.query("select app.remake_figure_sums()");
    for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
    await client.query("commit");
    for (const table of [...tables, "figure_sum", "figure_cell", "summary_due"])
      await client.query(`vacuum (analyze) ${table}`);
    return done;
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

async function remakeAll(client: pg.Client, today: LocalDate): Promise<number> {
  const ask: Ask = async <R>(name: string, text: string, values: readonly unknown[]) =>
    (await client.query({ name, text, values: [...values] })).rows as R[];
  let done = 0;
  for (let after = "00000000-0000-0000-0000-000000000000"; ;) {
    const [found] = await ask<{ families: string[] | null; facts: SummaryFacts[] }>(
      "facts-of-many",
      `select f.families, app.summary_facts(f.families, $3) as facts
       from (select array_agg(id) as families from (select id from family_case where id > $1 order by id limit $2) x) f`,
      [after, together, today],
    );
    const families = found?.families;
    if (!found || !families || families.length === 0) return done;
    await storeSummaries(ask, families, found.facts.map(summaryOf), today);
    done += families.length;
    after = families.at(-1) ?? after;
  }
}
