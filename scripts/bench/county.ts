import pg from "pg";
import { uuidv7 } from "uuidv7";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { loadTown } from "#fixtures/town/load.ts";
import { dayInHelsinki, systemClock } from "#server/platform/clock.ts";
import { migrate } from "#server/platform/migrate.ts";
import { newSessionToken } from "#server/platform/session-cookie.ts";

export type Target = {
  readonly actorId: string;
  readonly cookie: string;
  readonly caseIds: readonly string[];
};
export type County = {
  readonly families: number;
  readonly url: string;
  /** The day it was made: for its servers it is that day still, so that a kept county is as lively as a new one. */
  readonly today: LocalDate;
  readonly targets: readonly Target[];
  readonly names: readonly string[];
};

const seed = 1;

/** A database with a generated county of so many families, made when it isn't there yet. */
export async function openCounty(
  superuserUrl: string,
  ownerUrl: string,
  size: { families: number; meetings: number },
  dataKey: Buffer,
): Promise<County> {
  const name = `county_${size.families}_${size.meetings}`;
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  const admin = new pg.Client(superuserUrl);
  await admin.connect();
  try {
    await makeUnlessThere(admin, name, url, size, dataKey);
  } finally {
    await admin.end();
  }
  // A kept county may be older than the schema.
  await migrate(url.href);
  const owner = await asOwner(url.href);
  try {
    const made = await owner.query<{ today: LocalDate }>(
      "select demo_town ->> 'today' as today from installation",
    );
    const today = made.rows[0]?.today;
    if (!today) throw new Error(`${name} is half made: delete it`);
    return { families: size.families, url: url.href, today, ...(await targetsOf(owner, today)) };
  } finally {
    await owner.end();
  }
}

/** The owner, to whom every row is open, with what policies and triggers ask for. */
export async function asOwner(url: string): Promise<pg.Client> {
  const owner = new pg.Client({
    connectionString: url,
    options: "-c app.actor_id=00000000-0000-0000-0000-000000000000 -c app.today=2000-01-01",
  });
  await owner.connect();
  return owner;
}

async function makeUnlessThere(
  admin: pg.Client,
  name: string,
  url: URL,
  size: { families: number; meetings: number },
  dataKey: Buffer,
): Promise<void> {
  const known = await admin.query("select 1 from pg_database where datname = $1", [name]);
  if (known.rowCount !== 0) return;
  console.log(`Making a county of ${size.families} families, ${size.meetings} meetings each`);
  await admin.query(`create database ${name} owner ${decodeURIComponent(url.username)}`);
  let shown = 0;
  try {
    await migrate(url.href);
    await loadTown(url.href, {
      families: size.families,
      meetings: size.meetings,
      seed,
      today: dayInHelsinki(systemClock.now()),
      dataKey,
      onStage: (stage, seconds) => console.log(`  ${stage} ${seconds.toFixed(0)} s`),
      onProgress: (done, total) => {
        if (done - shown < total / 10 && done < total) return;
        shown = done;
        console.log(`  ${Math.round((100 * done) / total)} %`);
      },
    });
  } catch (error) {
    // Half a county is none.
    await admin.query(`drop database ${name} with (force)`);
    throw error;
  }
}

/** Who will ask for what: workers with their open families, and a session for each. */
async function targetsOf(owner: pg.Client, today: LocalDate): Promise<Pick<County, "targets" | "names">> {
  const workers = await owner.query<{ staff_id: string; case_ids: string[] }>(
    `
    select w.staff_id, array_agg(w.case_id order by w.case_id) as case_ids from case_worker w
    join family_case c on c.id = w.case_id and c.status = 'open' and c.phase is not null
    where w.role = 'keyWorker' and w.valid_from <= $1 and (w.valid_to is null or w.valid_to >= $1)
    group by w.staff_id order by w.staff_id limit 400`,
    [today],
  );
  await owner.query("delete from session");
  const targets: Target[] = [];
  for (const { staff_id: actorId, case_ids: caseIds } of workers.rows) {
    const { token, hash } = newSessionToken();
    await owner.query(
      `insert into session (id, token_hash, staff_id, method, created_at, last_seen_at, expires_at)
      values ($1, $2, $3, 'demo', now(), '2099-01-01', '2100-01-01')`,
      [uuidv7(), hash, actorId],
    );
    targets.push({ actorId, cookie: `rinnalla=${token}`, caseIds });
  }
  // They have all looked at their families before: plans made for tables that are still empty read them whole.
  for (const { actorId } of targets) {
    await owner.query("select set_config('app.actor_id', $1, false)", [actorId]);
    await owner.query(
      `insert into case_look (case_id, actor_id, event_id, at)
      select w.case_id, w.staff_id, 0, $2::date - 1 from case_worker w
      where w.role = 'keyWorker' and w.staff_id = $1 on conflict do nothing`,
      [actorId, today],
    );
  }
  await owner.query("vacuum (analyze) case_look, session");
  const names = await owner.query<{ family_name: string }>(
    `select distinct family_name from (
      select p.family_name from person p join case_member m on m.person_id = p.id
      where m.case_id = any ($1::uuid[])) x order by 1 limit 200`,
    [targets.slice(0, 40).flatMap((target) => target.caseIds)],
  );
  return { targets, names: names.rows.map((row) => row.family_name) };
}
