import type { LocalDate } from "#core/kernel/local-date.ts";
import { breachesAhead } from "#core/services/breaches-ahead.ts";
import { assess } from "#core/services/engine.ts";
import { serviceStateOf } from "#server/features/duties/queries.ts";
import type { Tx } from "#server/platform/database.ts";

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
    ...[
      ...assessment.breaches.filter((breach) => !breach.deviated),
      ...(assessment.closed ? [] : breachesAhead(model, facts, today, assessment.breaches)),
    ].map((breach) => ({
      rule: breach.rule,
      subject_id: subjectId(breach.subject),
      due_on: breach.on,
      words: breach.text,
      reason: { ...breach.text, source: breach.source.reference },
      breach: true,
    })),
  ];
  await tx.rows("store-duties", "select app.store_duties($1, $2, $3, $4::jsonb, $5, $6, $7)", [
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
