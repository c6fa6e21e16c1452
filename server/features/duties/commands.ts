import type { LocalDate } from "#core/kernel/local-date.ts";
import { assess } from "#core/services/engine.ts";
import { serviceStateOf } from "#server/features/duties/queries.ts";
import type { Tx } from "#server/platform/database.ts";

// One statement: the period's stored duties are replaced and the phase kept where lists read it. No version moves:
// a derivation is nobody's edit.
const storeStatement = `
with gone as (
  delete from duty where case_id = $1 and period_id = $2
), kept as (
  insert into duty (case_id, period_id, rule, subject_id, due_on, words, reason, breach, unit_id)
  select $1, $2, d.rule, d.subject_id, d.due_on, d.words, d.reason, d.breach, $3
  from jsonb_to_recordset($4::jsonb)
    as d (rule text, subject_id uuid, due_on date, words jsonb, reason jsonb, breach boolean)
), of_period as (
  update service_period set phase = $5 where id = $2 and phase is distinct from $5
)
update family_case set service = $6, phase = $5
where id = $1 and (service is distinct from $6 or phase is distinct from $5)
  -- Of an ended service only when none runs that the writer doesn't see.
  and not ($7 and exists (select 1 from app.running_services($1)))`;

const uuid = /^[0-9a-f]{8}-/;

/**
 * Asks the engine what is due in the case's running service and stores the answer, so that lists over many cases need
 * no engine. Runs after every write about a case, in the same transaction.
 */
export async function refreshDuties(tx: Tx, caseId: string, today: LocalDate): Promise<void> {
  const state = await serviceStateOf(tx, caseId);
  if (!state) return;
  const { period, model, facts } = state;
  const assessment = assess(model, facts, today);
  const rows = [
    ...assessment.duties.map((duty) => ({
      rule: duty.rule,
      subject_id: subjectId(duty.subject),
      due_on: duty.dueOn ?? null,
      words: duty.text,
      reason: { ...duty.reason, source: duty.source.reference },
      breach: false,
    })),
    ...assessment.breaches
      .filter((breach) => !breach.deviated)
      .map((breach) => ({
        rule: breach.rule,
        subject_id: subjectId(breach.subject),
        due_on: breach.on,
        words: breach.text,
        reason: { ...breach.text, source: breach.source.reference },
        breach: true,
      })),
  ];
  await tx.rows("store-duties", storeStatement, [
    caseId,
    period.id,
    period.unitId,
    JSON.stringify(rows),
    assessment.phase,
    period.service,
    period.endedOn !== null,
  ]);
}

// A duty's subject may be a row (a meeting, a plan) or a code (a perspective); only rows are kept.
const subjectId = (subject: string | undefined): string | null =>
  subject && uuid.test(subject) ? subject : null;
