import { sql, type Insertable, type Updateable } from "kysely";
import type { DatedTables } from "#server/features/families/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type FamilyTable = keyof DatedTables;

/** Adds a row of the case. Its id comes from the device: one that is taken never touches the row that has it. */
export async function addRow<T extends FamilyTable>(
  { tx, caseId, about, event }: Context,
  table: T,
  row: Omit<Insertable<DatedTables[T]>, "case_id" | "version"> & { readonly id: string },
) {
  const values: Record<string, unknown> = { ...row, case_id: caseId };
  const columns = sql.join(Object.keys(values).map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${columns}) values (${sql.join(Object.values(values))})`.execute(
    tx.db,
  );
  about({ objectKind: table, objectId: row.id });
  event(`${table}_added`, { subjectKind: table, subjectId: row.id });
  return { id: row.id, version: 1 };
}

/** Changes a row of the case when it is still the version that was seen. */
export async function changeRow<T extends FamilyTable>(
  { tx, caseId, about, event }: Context,
  table: T,
  rowId: string,
  version: number,
  set: Omit<Updateable<DatedTables[T]>, "id" | "case_id" | "version">,
) {
  const assigned = sql.join(Object.entries(set).map(([column, value]) => sql`${sql.ref(column)} = ${value}`));
  const done = await sql`update ${sql.table(table)} set ${assigned}, version = version + 1
    where id = ${rowId} and case_id = ${caseId} and version = ${version}`.execute(tx.db);
  if (done.numAffectedRows) {
    about({ objectKind: table, objectId: rowId, objectVersion: version + 1 });
    event(`${table}_changed`, { subjectKind: table, subjectId: rowId });
    return { id: rowId, version: version + 1 };
  }
  const current = await sql<{ version: number }>`select version from ${sql.table(table)}
    where id = ${rowId} and case_id = ${caseId}`.execute(tx.db);
  return current.rows[0] ? stale({ id: rowId, version: current.rows[0].version }) : notFound;
}
