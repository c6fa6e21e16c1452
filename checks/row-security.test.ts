import { afterAll, expect, it } from "vitest";
import pg from "pg";
import { testDatabase } from "#fixtures/database.ts";

// The live catalogue against the house rules: a new table, view or function can't slip past them.
const database = await testDatabase();
const owner = new pg.Client(database.ownerUrl);
await owner.connect();
afterAll(() => owner.end());

const names = async (sql: string, values: unknown[] = []): Promise<string[]> =>
  (await owner.query<{ name: string }>(sql, values)).rows.map((row) => row.name);

const tables = `select c.oid, c.relname as name, c.relrowsecurity, c.relforcerowsecurity, c.relispartition
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname not like 'schema\\_migration%'`;

it("every table has row-level security, forced on its owner too", async () => {
  expect(
    await names(`select name from (${tables}) t where not (relrowsecurity and relforcerowsecurity)`),
  ).toEqual([]);
});

it("every table that carries case_id is read through case_access", async () => {
  const without = await names(`
    select t.name from (${tables}) t
    join information_schema.columns k on k.table_schema = 'public' and k.table_name = t.name and k.column_name = 'case_id'
    where not t.relispartition and t.name not in ('case_access', 'access_log')
      and not exists (select 1 from pg_policies p where p.tablename = t.name and p.cmd = 'SELECT'
        and 'rinnalla_app' = any (p.roles) and p.qual like '%case_access%')`);
  expect(without).toEqual([]);
});

it("rows that carry a service task are narrowed by it", async () => {
  const without = await names(`
    select t.name from (${tables}) t
    join information_schema.columns k on k.table_schema = 'public' and k.table_name = t.name and k.column_name = 'service_task'
    where t.name not like 'access\\_log%' and not exists (select 1 from pg_policies p where p.tablename = t.name and p.cmd = 'SELECT'
        and 'rinnalla_app' = any (p.roles) and p.qual like '%service_tasks%')`);
  expect(without).toEqual([]);
});

it("every policy for requests has a bound: none is simply true for a family's rows", async () => {
  const open = await names(`select tablename as name from pg_policies
    where 'rinnalla_app' = any (roles) and (qual = 'true' or with_check = 'true') order by 1`);
  // Who works where is no secret among staff and on public pages; whether this is a demo town neither.
  expect(open).toEqual(["installation", "organisation", "unit"]);
});

it("the role of requests can do no more than its work", async () => {
  const { rows } = await owner.query(
    `select distinct rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin from pg_roles
    where rolname in ('rinnalla_app', 'rinnalla_case')`,
  );
  expect(rows).toEqual([
    { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolcanlogin: false },
  ]);
  const granted = async (privilege: string) =>
    names(
      `select distinct table_name as name from information_schema.role_table_grants
      where grantee = 'rinnalla_app' and privilege_type = $1 order by 1`,
      [privilege],
    );
  expect(await granted("DELETE")).toEqual(["draft", "meeting_participant"]);
  expect(await granted("TRUNCATE")).toEqual([]);
  const readable = await granted("SELECT");
  for (const secret of ["session", "processed_command", "person_search"])
    expect(readable).not.toContain(secret);
  const insertable = await granted("INSERT");
  for (const derived of [
    "case_access",
    "case_search",
    "row_history",
    "access_log",
    "session",
    "family_case",
  ]) {
    expect(insertable).not.toContain(derived);
  }
  const updatable = await names(
    `select name from (${tables}) t where has_any_column_privilege('rinnalla_app', t.oid, 'UPDATE') order by 1`,
  );
  for (const history of [
    "case_event",
    "access_log",
    "row_history",
    "plan_approval",
    "document_delivery",
    "goal_rating",
    "entry_matter",
    "meeting_series",
  ]) {
    expect(updatable, `${history} is history`).not.toContain(history);
  }
});

it("a request about one case may what any request may, but reads no other case", async () => {
  const grants = (role: string) =>
    names(
      `select table_name || '.' || column_name || ' ' || privilege_type as name from information_schema.role_column_grants
        where grantee = $1 and table_schema = 'public'
      union select table_name || ' ' || privilege_type from information_schema.role_table_grants where grantee = $1
      union select p.oid::regprocedure || '' from pg_proc p join pg_roles r on r.rolname = $1
        where p.pronamespace = 'app'::regnamespace and p.proname <> 'begin_request' and has_function_privilege(r.oid, p.oid, 'execute')
      order by 1`,
      [role],
    );
  expect(await grants("rinnalla_case")).toEqual(await grants("rinnalla_app"));
  const policies = (role: string, prefix: string, qual: string) =>
    names(
      `select concat_ws(' ', tablename, $2 || policyname, permissive, cmd, ${qual}, with_check) as name
      from pg_policies where roles = array[$1::name] order by 1`,
      [role, prefix],
    );
  const reading = "case when policyname not in ('here_case_select', 'here_intake_select') then qual end";
  expect(await policies("rinnalla_case", "", reading)).toEqual(
    await policies("rinnalla_app", "here_", reading.replaceAll("here_", "")),
  );
  const shapes =
    await names(`select distinct regexp_replace(replace(qual, tablename || '.', ''), '\\s+', ' ', 'g') as name from pg_policies
    where policyname in ('here_case_select', 'here_intake_select') order by 1`);
  // A private picture, and versions from before it was shared, are for those who write the record and whose own it is.
  const writers = `EXISTS ( SELECT 1 FROM case_access a WHERE ((a.case_id = case_id) AND (a.actor_id = app.actor()) AND (a.relation = ANY (ARRAY['keyWorker'::text, 'familyWorker'::text, 'therapist'::text, 'standIn'::text])) AND (a.valid_until >= app.today()) AND (a.valid_from <= app.today())))`;
  expect(shapes).toEqual([
    `((case_id = app.here()) AND ((EXISTS ( SELECT 1 FROM family_picture f WHERE ((f.id = picture_id) AND ((number >= f.shared_from) OR (f.informant_staff_id = app.actor()))))) OR (${writers})))`,
    `((case_id = app.here()) AND ((visibility = 'shared'::text) OR (informant_staff_id = app.actor()) OR (${writers})))`,
    "((case_id = app.here()) AND (author_id = app.actor()))",
    "((case_id = app.here()) AND (service_task = ANY (app.tasks_here())))",
    "((case_id = app.here()) AND (staff_id = app.actor()))",
    "(case_id = app.here())",
  ]);
});

it("of a signed entry only the mark of the current version can be changed", async () => {
  expect(
    await names(`select column_name as name from information_schema.role_column_grants
      where grantee = 'rinnalla_app' and privilege_type = 'UPDATE' and table_name = 'entry'`),
  ).toEqual(["is_current"]);
});

it("no row becomes another family's, another service's or another person's relation", async () => {
  expect(
    await names(`select table_name || '.' || column_name as name from information_schema.role_column_grants
      where grantee = 'rinnalla_app' and privilege_type = 'UPDATE' and (column_name in ('case_id', 'period_id')
        or table_name in ('case_worker', 'service_order', 'service_period')
          and column_name in ('id', 'staff_id', 'role', 'valid_from', 'unit_id', 'provider_unit_id', 'purchaser_id', 'service_task'))
        and table_name <> 'contact' order by 1`),
  ).toEqual([]);
});

it("what a request may do with a table is bound by a policy for that verb, writes by its check too", async () => {
  const policed = (
    verb: string,
    bound: string,
  ) => `exists (select 1 from pg_policies p where p.tablename = t.name
    and p.permissive = 'PERMISSIVE' and 'rinnalla_app' = any (p.roles) and p.cmd = '${verb}' and ${bound})`;
  const unbound = async (verb: string, bound: string) =>
    names(
      `select t.name from (${tables}) t where ${
        verb === "DELETE"
          ? "has_table_privilege('rinnalla_app', t.oid, 'DELETE')"
          : `has_any_column_privilege('rinnalla_app', t.oid, '${verb}')`
      } and not ${policed(verb, bound)}`,
    );
  expect(await unbound("SELECT", "p.qual is not null")).toEqual([]);
  expect(await unbound("INSERT", "p.with_check is not null")).toEqual([]);
  expect(await unbound("UPDATE", "p.qual is not null and p.with_check is not null")).toEqual([]);
  expect(await unbound("DELETE", "p.qual is not null")).toEqual([]);
});

it("no policy is everybody's, and only the owner's is for every verb", async () => {
  expect(
    await names(
      "select tablename || '.' || policyname as name from pg_policies where 'public' = any (roles)",
    ),
  ).toEqual([]);
  expect(
    await names(
      `select distinct policyname as name from pg_policies where cmd = 'ALL' and permissive = 'PERMISSIVE'`,
    ),
  ).toEqual(["owner_all"]);
  expect(
    await names(
      `select distinct r::text as name from pg_policies p, unnest(p.roles) r where p.policyname = 'owner_all'`,
    ),
    "the owner is no superuser and has no BYPASSRLS: the policy is what lets its functions work",
  ).toEqual(await names("select current_user::text as name"));
});

it("the log's months are read and written through the log alone", async () => {
  expect(
    await names(`select name from (${tables}) t where relispartition
      and (has_any_column_privilege('rinnalla_app', t.oid, 'SELECT') or has_any_column_privilege('rinnalla_app', t.oid, 'INSERT'))`),
  ).toEqual([]);
});

it("no function runs as its owner with a search path of the caller's, or is open to everybody", async () => {
  expect(
    await names(`select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('app', 'public') and p.prosecdef and not exists (
      select 1 from unnest(coalesce(p.proconfig, '{}')) c where c like 'search_path=%pg_temp')`),
  ).toEqual([]);
  expect(
    await names(`select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'app' and has_function_privilege('public', p.oid, 'execute')`),
  ).toEqual([]);
});

it("views read with the rights of who asks", async () => {
  expect(
    await names(`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'v' and not coalesce(c.reloptions @> '{security_invoker=true}', false)`),
  ).toEqual([]);
  expect(
    await names(`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'm'`),
    "materialised views ignore row-level security",
  ).toEqual([]);
});

it("without knowing who asks there is an error, not everything and not silence", async () => {
  await owner.query(
    "insert into staff (id, given_name, family_name) values (gen_random_uuid(), 'Kanaria', 'Lintu')",
  );
  const app = new pg.Client({ connectionString: database.ownerUrl, options: "-c role=rinnalla_app" });
  await app.connect();
  try {
    await expect(app.query("select * from staff")).rejects.toThrow(/app.actor_id/);
  } finally {
    await app.end();
  }
});

it("every reference has an index to follow it back, where lists follow it", async () => {
  const without = await names(`
    select t.name from (${tables}) t
    join information_schema.columns k on k.table_schema = 'public' and k.table_name = t.name and k.column_name = 'case_id'
    where not t.relispartition and t.name not in ('family_case', 'access_log')
      and not exists (select 1 from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
        where i.indrelid = t.oid and a.attname = 'case_id')`);
  expect(without).toEqual([]);
});
