import type pg from "pg";
import { dayInHelsinki, systemClock } from "#server/platform/clock.ts";
import { connectAsOwner } from "#server/platform/owner-connection.ts";
import { StartFault } from "#server/platform/start-fault.ts";

export interface DemoTownOptions {
  readonly demo: "auto" | "off";
  readonly families: number;
  readonly dataKey: Buffer;
  readonly onProgress: (done: number, total: number) => void;
}

// Any number makes a town; this one is the same town on every machine.
const seed = 1;

/**
 * Loads the demo town into an empty database. A load that was cut short is begun again from the start.
 * @returns what there is: "loaded" now, "there" already, or "none": the database is for real use
 * @throws StartFault when demo is off but the database holds the demo town
 */
export async function ensureDemoTown(
  ownerUrl: string,
  options: DemoTownOptions,
): Promise<"loaded" | "there" | "none"> {
  const client = await connectAsOwner(ownerUrl);
  try {
    const state = await stateOf(client);
    if (state === "demo" && options.demo === "off") {
      throw new StartFault(
        "DEMO is off, but this database holds the demo town, whose people anybody may sign in as: use another database",
      );
    }
    if (state === "demo") return "there";
    if (options.demo === "off" || state === "in use") return "none";
    if (state === "half") await empty(client);
    await client.query(
      "create table if not exists install.demo_town_loading (begun_at timestamptz not null default now())",
    );
  } finally {
    await client.end();
  }
  const { loadTown } = await import("#fixtures/town/load.ts");
  const today = dayInHelsinki(systemClock.now());
  const { families, dataKey, onProgress } = options;
  await loadTown(ownerUrl, { families, seed, today, dataKey, onProgress });
  const after = await connectAsOwner(ownerUrl);
  try {
    await after.query("drop table install.demo_town_loading");
  } finally {
    await after.end();
  }
  return "loaded";
}

type State = "empty" | "half" | "demo" | "in use";

async function stateOf(client: pg.Client): Promise<State> {
  const found = await client.query<{ loading: boolean; demo: boolean; used: boolean }>(`
    select to_regclass('install.demo_town_loading') is not null as loading,
      exists (select from installation where demo_town is not null) as demo,
      exists (select from organisation) or exists (select from staff) as used`);
  const row = found.rows[0];
  if (row?.loading) return "half";
  if (row?.demo) return "demo";
  return row?.used ? "in use" : "empty";
}

async function empty(client: pg.Client): Promise<void> {
  await client.query(`
    do $$ declare names text; begin
      select string_agg(format('%I.%I', schemaname, tablename), ', ') into names
      from pg_tables where schemaname = 'public' and tablename <> 'installation';
      execute 'truncate ' || names || ' cascade';
      update installation set demo_town = null, loaded_at = null;
    end $$`);
}

/** A role and some of the people who have it, for the lines that say who can sign in. */
export interface RolePeople {
  readonly role: string;
  readonly people: readonly string[];
}

/** Who can sign in to the demo town, by role. */
export async function demoPeople(ownerUrl: string): Promise<RolePeople[]> {
  const client = await connectAsOwner(ownerUrl);
  try {
    const found = await client.query<{ role: string; people: string[] }>(`
      select r.role, array_agg(distinct s.given_name || ' ' || s.family_name) as people
      from staff s join staff_role r on r.staff_id = s.id and r.valid_to is null
      where s.active group by r.role order by r.role`);
    return found.rows;
  } finally {
    await client.end();
  }
}
