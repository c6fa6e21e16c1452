import { isLocalDate, type LocalDate } from "#core/kernel/local-date.ts";
import { assess, type Assessment } from "#core/services/engine.ts";
import type { ServiceModel } from "#core/services/model.ts";
import { ruleInWordsById } from "#core/services/rule-words.ts";
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
  await tx.rows(
    "store-duties",
    "select app.store_duties($1, $2, $3, $4::jsonb, $5, $6, $7), app.store_forecasts($1, $2, $3, $8::jsonb, $6)",
    [
      caseId,
      period.id,
      period.unitId,
      JSON.stringify(rows),
      assessment.phase,
      period.service,
      period.endedOn !== null,
      JSON.stringify(forecastRows(model, assessment)),
    ],
  );
}

/** What lies ahead as it is stored for lists: the rule's words, why, and the day it points at. */
export const forecastRows = (model: ServiceModel, { forecast }: Pick<Assessment, "forecast">) =>
  forecast.map(({ rule, text, values }) => {
    const { explanation, source } = ruleInWordsById(model, rule);
    const until = values["until"];
    return {
      rule,
      on_day: typeof until === "string" && isLocalDate(until) ? until : null,
      words: text,
      reason: { ...explanation, source },
    };
  });

// A duty's subject may be a row (a meeting, a plan) or a code (a perspective); only rows are kept.
const subjectId = (subject: string | undefined): string | null =>
  subject && uuid.test(subject) ? subject : null;
