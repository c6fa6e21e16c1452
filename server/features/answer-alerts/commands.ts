import { uuidv7 } from "uuidv7";
import type { Alert } from "#core/instruments/shapes.ts";
import { refuse } from "#core/kernel/decision.ts";
import type { AlertChange } from "#core/rounds/answering.ts";
import { alertNow } from "#server/features/answer-alerts/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

export type AlertOf = { periodId: string; serviceTask: string; roundId: string; voiceId: string };

/**
 * Keeps what rings and tells of it in the same transaction: the worker whose device it was answered on, the family's key workers and
 * who stands in for them, and when none of these is at work the leads of the unit. Who answers gets no sign of it but what the
 * instrument says to them.
 */
export async function raiseAlerts(
  context: Context,
  of: AlertOf,
  { raised, again, changed }: AlertChange,
): Promise<void> {
  const { tx, caseId, today, now } = context;
  for (const { alert, answers } of raised) {
    const id = uuidv7();
    await tx.rows(
      "alert-raise",
      `
insert into answer_alert (id, case_id, period_id, service_task, round_id, voice_id, alert, urgency, answers, raised_at, raised_on)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10, $11)`,
      [
        id,
        caseId,
        of.periodId,
        of.serviceTask,
        of.roundId,
        of.voiceId,
        alert.id,
        alert.urgency,
        JSON.stringify(answers),
        now,
        today,
      ],
    );
    await tell(context, of, { id, urgency: alert.urgency });
  }
  for (const { alert, answers } of again) {
    const [row] = await tx.rows<{ id: string }>(
      "alert-again",
      `
update answer_alert set answers = $4::jsonb, changed_at = null, version = version + 1
where case_id = $1 and voice_id = $2 and alert = $3 and done_on is null returning id`,
      [caseId, of.voiceId, alert.id, JSON.stringify(answers)],
    );
    if (row) await tell(context, of, { id: row.id, urgency: alert.urgency });
  }
  if (changed.length > 0)
    await tx.rows(
      "alert-changed",
      `
update answer_alert set changed_at = $4::timestamptz, version = version + 1
where case_id = $1 and voice_id = $2 and alert = any ($3::text[]) and changed_at is null`,
      [caseId, of.voiceId, changed, now],
    );
}

/** Those who haven't been told, or have looked at it since, are told; of what can't wait a letter goes out too. */
async function tell(
  context: Context,
  of: AlertOf,
  { id, urgency }: { readonly id: string; readonly urgency: Alert["urgency"] },
): Promise<void> {
  const { tx, caseId, today, now } = context;
  const told = await tx.rows<{ staffId: string }>(
    "alert-told",
    `select t.staff_id as "staffId" from app.told_of_alert($1, $2, $3, $4) t (staff_id)`,
    [caseId, of.periodId, id, today],
  );
  await tx.rows(
    "alert-remind",
    `
insert into reminder (id, case_id, staff_id, kind, subject_id, data, at)
select t.id, $1, t.staff, 'answer_alert', $2, '{}', $3::timestamptz from jsonb_to_recordset($4::jsonb) as t (id uuid, staff uuid)`,
    [caseId, id, now, JSON.stringify(told.map(({ staffId }) => ({ id: uuidv7(), staff: staffId })))],
  );
  if (urgency === "at_once")
    await tx.rows("alert-letter", "select app.queue_mail_now($1::uuid[], $2, $3)", [
      told.map(({ staffId }) => staffId),
      today,
      now,
    ]);
  context.event("answer_alert_raised", { subjectKind: "answer_alert", subjectId: id, data: { urgency } });
}

export async function handleAlert(
  context: Context,
  alertId: string,
  body: { version: number; words: string },
) {
  const { tx, caseId, actor, today, now } = context;
  context.about({ objectKind: "answer_alert", objectId: alertId });
  const current = await alertNow(tx, caseId, alertId);
  if (!current) return notFound;
  if (current.done) return refuse("alert_handled");
  if (current.version !== body.version) return stale({ version: current.version });
  await tx.rows(
    "alert-handle",
    `
update answer_alert set done_words = $3, done_on = $4, done_by = $5, version = version + 1 where id = $1 and case_id = $2`,
    [alertId, caseId, body.words, today, actor.id],
  );
  await tx.rows(
    "alert-handled-seen",
    `
update reminder set seen_at = $3::timestamptz
where case_id = $1 and subject_id = $2 and staff_id = $4 and kind = 'answer_alert' and seen_at is null`,
    [caseId, alertId, now, actor.id],
  );
  context.event("answer_alert_handled", { subjectKind: "answer_alert", subjectId: alertId });
  return { id: alertId };
}
