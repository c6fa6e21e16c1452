import pg from "pg";
import { uuidv7 } from "uuidv7";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { loadTown } from "#fixtures/town/load.ts";
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
  readonly targets: readonly Target[];
  readonly names: readonly string[];
  /** Planned meetings that can be recorded, each once. */
  readonly recordings: readonly {
    cookie: string;
    actorId: string;
    caseId: string;
    meetingId: string;
    personId: string;
  }[];
};

const seed = 1;

/** A database with a generated county of so many families, made when it isn't there yet. */
export async function openCounty(
  superuserUrl: string,
  ownerUrl: string,
  size: { families: number; meetings: number },
  today: LocalDate,
  dataKey: Buffer,
): Promise<County> {
  const name = `county_${size.families}_${size.meetings}`;
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  const admin = new pg.Client(superuserUrl);
  await admin.connect();
  try {
    await makeUnlessThere(admin, name, url, size, today, dataKey);
  } finally {
    await admin.end();
  }
  return { families: size.families, url: url.href, ...(await targetsOf(url.href, today)) };
}

async function makeUnlessThere(
  admin: pg.Client,
  name: string,
  url: URL,
  size: { families: number; meetings: number },
  today: LocalDate,
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
      today,
      dataKey,
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

/** Who will ask for what: workers with their open families, a session for each, and meetings of today to record. */
async function targetsOf(
  url: string,
  today: LocalDate,
): Promise<Pick<County, "targets" | "names" | "recordings">> {
  const owner = new pg.Client({
    connectionString: url,
    options: `-c app.actor_id=00000000-0000-0000-0000-000000000000 -c app.today=${today}`,
  });
  await owner.connect();
  try {
    await owner.query("analyze");
    const workers = await owner.query<{ staff_id: string; case_ids: string[] }>(
      `
      select w.staff_id, array_agg(w.case_id) as case_ids from case_worker w
      join family_case c on c.id = w.case_id and c.status = 'open' and c.phase is not null
      where w.role = 'keyWorker' and w.valid_from <= $1 and (w.valid_to is null or w.valid_to >= $1)
      group by w.staff_id order by w.staff_id limit 400`,
      [today],
    );
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
    const names = await owner.query<{ family_name: string }>(
      `select distinct p.family_name from person p join case_member m on m.person_id = p.id limit 200`,
    );
    return {
      targets,
      names: names.rows.map((row) => row.family_name),
      recordings: await recordingsOf(owner, targets, today),
    };
  } finally {
    await owner.end();
  }
}

const recordingsWanted = 12_000;

// Planned meetings of yesterday in families whose plan holds, each with a parent and the key worker expected.
async function recordingsOf(
  owner: pg.Client,
  targets: readonly Target[],
  today: LocalDate,
): Promise<County["recordings"]> {
  const cookies = new Map(targets.map((target) => [target.actorId, target.cookie]));
  const ready = await owner.query<{
    case_id: string;
    period_id: string;
    actor_id: string;
    person_id: string;
  }>(
    `
    select distinct on (p.case_id) p.case_id, p.id as period_id, w.staff_id as actor_id, m.person_id
    from service_period p
    join case_worker w on w.case_id = p.case_id and w.role = 'keyWorker' and w.staff_id = any ($1::uuid[])
      and w.valid_from <= $2 and (w.valid_to is null or w.valid_to >= $2)
    join case_member m on m.case_id = p.case_id and m.role = 'parent' and m.valid_to is null
    join plan l on l.period_id = p.id and l.status = 'approved' and l.approved_on < $2
    join service_order o on o.id = p.order_id and o.valid_to > $2
    where p.ended_on is null and p.started_on < $2::date - 30
    order by p.case_id`,
    [[...cookies.keys()], today],
  );
  const each = Math.max(1, Math.ceil(recordingsWanted / Math.max(1, ready.rows.length)));
  const rows = Array.from({ length: each }, () => ready.rows)
    .flat()
    .slice(0, recordingsWanted)
    .map((row) => ({ ...row, id: uuidv7() }));
  await owner.query(
    `
    with wanted as (select * from jsonb_to_recordset($1::jsonb) as x (id uuid, case_id uuid, period_id uuid, actor_id uuid, person_id uuid)),
    made as (
      insert into meeting (id, case_id, period_id, kind, starts_at, ends_at, starts_on, place_kind, place)
      select id, case_id, period_id, 'regular', ($2::date - 1 + time '09:00') at time zone 'Europe/Helsinki',
        ($2::date - 1 + time '10:00') at time zone 'Europe/Helsinki', $2::date - 1, 'home', 'Koti' from wanted returning id
    )
    insert into meeting_participant (id, case_id, meeting_id, person_id, staff_id, party, on_day)
    select gen_random_uuid(), w.case_id, w.id, case when p = 'family' then w.person_id end, case when p = 'worker' then w.actor_id end, p, $2::date - 1
    from wanted w join made on made.id = w.id cross join unnest(array['family', 'worker']) p`,
    [JSON.stringify(rows), today],
  );
  return rows.map((row) => ({
    cookie: cookies.get(row.actor_id) ?? "",
    actorId: row.actor_id,
    caseId: row.case_id,
    meetingId: row.id,
    personId: row.person_id,
  }));
}
