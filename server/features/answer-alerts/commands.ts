import { uuidv7 } from "uuidv7";
import { refuse } from "#core/kernel/decision.ts";
import type { AlertChange } from "#core/rounds/answering.ts";
import { alertNow } from "#server/features/answer-alerts/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

export type AlertOf = { periodId: string; serviceTask: string; roundId: string; voiceId: string };

/**
 * Keeps what rings and tells of it in the same transaction: the worker whose device it was answered on and the family's key workers.
 * Who answers gets no sign of it but what the instrument says to them.
 */
export async function raiseAlerts(
  context: Context,
  of: AlertOf,
  { raised, changed }: AlertChange,
): Promise<void> {
  const { tx, caseId, actor, today, now } = context;
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
    const told = await tx.rows<{ staffId: string }>(
      "alert-told",
      `
select $2::uuid as "staffId" union
select w.staff_id from case_worker w where w.case_id = $1 and w.role = 'keyWorker' and w.valid_from <= $3
  and (w.valid_to is null or w.valid_to >= $3)`,
      [caseId, actor.id, today],
    );
    await tx.rows(
      "alert-remind",
      `
insert into reminder (id, case_id, staff_id, kind, subject_id, data, at)
select t.id, $1, t.staff, 'answer_alert', $2, '{}', $3::timestamptz from jsonb_to_recordset($4::jsonb) as t (id uuid, staff uuid)`,
      [caseId, id, now, JSON.stringify(told.map(({ staffId }) => ({ id: uuidv7(), staff: staffId })))],
    );
    context.event("answer_alert_raised", {
      subjectKind: "answer_alert",
      subjectId: id,
      data: { urgency: alert.urgency },
    });
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
