import { uuidv7 } from "uuidv7";
import type { ReminderKind } from "#core/reminders/kinds.ts";
import type { Context } from "#server/platform/serve.ts";

const tellStatement = `
insert into reminder (id, case_id, staff_id, kind, subject_id, data, at)
select t.id, $1, t.staff, $3, $4, $5::jsonb, $6::timestamptz from jsonb_to_recordset($2::jsonb) as t (id uuid, staff uuid)`;

/** Tells these people, beside the one who acts, what has happened with something of theirs; in the same transaction. */
export async function remind(
  { tx, caseId, actor, now }: Context,
  staffIds: readonly string[],
  kind: ReminderKind,
  subjectId: string,
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  const told = [...new Set(staffIds)]
    .filter((id) => id !== actor.id)
    .map((staff) => ({ id: uuidv7(), staff }));
  if (told.length === 0) return;
  await tx.rows("remind", tellStatement, [
    caseId,
    JSON.stringify(told),
    kind,
    subjectId,
    JSON.stringify(data),
    now,
  ]);
}

/** The same for whoever answers for the family as its purchaser today. */
export async function remindPurchaser(
  context: Context,
  kind: ReminderKind,
  subjectId: string,
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  const found = await context.tx.rows<{ staffId: string }>(
    "purchasers-now",
    `select w.staff_id as "staffId" from case_worker w where w.case_id = $1 and w.role = 'purchaser'
      and w.valid_from <= $2 and (w.valid_to is null or w.valid_to >= $2)`,
    [context.caseId, context.today],
  );
  await remind(
    context,
    found.map(({ staffId }) => staffId),
    kind,
    subjectId,
    data,
  );
}

/** What has been seen waits no more. @returns how many marks moved */
export async function markSeen({ tx, now }: Context, ids: readonly string[]): Promise<number> {
  const marked = await tx.rows(
    "reminders-seen",
    "update reminder set seen_at = $2::timestamptz where id = any ($1::uuid[]) and seen_at is null returning 1",
    [ids, now],
  );
  return marked.length;
}
