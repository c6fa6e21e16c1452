import type { LocalDate } from "#core/kernel/local-date.ts";
import { summaryOf, type PeriodSummary, type SummaryFacts } from "#core/effectiveness/summary.ts";
import { dayInHelsinki, type Clock } from "#server/platform/clock.ts";
import type { Pool } from "#server/platform/database.ts";

/** Whoever can ask the database: a request's transaction or a connection of one's own. */
export type Ask = <T>(name: string, sql: string, params: readonly unknown[]) => Promise<T[]>;

/** Families whose summaries are derived together. */
const together = 100;

/**
 * Derives the summaries of some families that have changed, in the caller's transaction.
 * @returns how many families; undefined while another process does it
 */
export async function refreshSummaries(
  ask: Ask,
  today: LocalDate,
  howMany = together,
): Promise<number | undefined> {
  const [found] = await ask<{ taken: { families: string[]; periods: SummaryFacts[] } | null }>(
    "take-summaries",
    "select app.take_summaries($1, $2) as taken",
    [howMany, today],
  );
  if (!found?.taken) return undefined;
  const { families, periods } = found.taken;
  if (families.length === 0) return 0;
  const summaries = periods.map(summaryOf);
  await storeSummaries(ask, families, summaries, today);
  return families.length;
}

/** Summaries in the place of the families' former ones. */
export const storeSummaries = (
  ask: Ask,
  families: readonly string[],
  summaries: readonly PeriodSummary[],
  today: LocalDate,
) =>
  ask("store-summaries", "select app.store_summaries($1, $2::jsonb, $3::jsonb, $4::jsonb)", [
    families,
    JSON.stringify(summaries.map((one) => summaryRow(one, today))),
    JSON.stringify(summaries.flatMap(scoreRows)),
    JSON.stringify(summaries.flatMap(voiceRows)),
  ]);

/** Columns as app.store_summaries takes them. */
export const summaryRow = (one: PeriodSummary, today: LocalDate) => ({
  period_id: one.periodId,
  family: one.family,
  service: one.service,
  service_version: one.serviceVersion,
  unit_id: one.unitId,
  task: one.task,
  asked_by: one.askedBy,
  entry_ground: one.entryGround,
  legal_basis: one.legalBasis,
  age_band: one.ageBand,
  needs: one.needs,
  delay_days: one.delayDays,
  started_on: one.startedOn,
  ended_on: one.endedOn,
  end_reason: one.endReason,
  length_days: one.lengthDays,
  dropped: one.dropped,
  held: one.held,
  missed: one.missed,
  cancelled: one.cancelled,
  minutes: one.minutes,
  remote: one.remote,
  travel_minutes: one.travelMinutes,
  plan_days: one.planDays,
  goals: one.goals,
  goals_rated: one.goalsRated,
  start_levels: one.startLevels,
  end_levels: one.endLevels,
  t_start: one.tStart,
  t_end: one.tEnd,
  children: one.children,
  children_heard: one.childrenHeard,
  agreements: one.agreements,
  agreements_done: one.agreementsDone,
  referrals: one.referrals,
  referrals_begun: one.referralsBegun,
  assessments: one.assessments,
  concerns: one.concerns,
  breached: one.breached,
  deviated: one.deviated,
  late_duties: one.lateDuties,
  derived_on: today,
});

const scoreRows = ({ periodId, unitId, service, entryGround, endedOn, scores }: PeriodSummary) =>
  scores.map((score, n) => ({
    is_first:
      scores.findIndex(
        ({ perspective, instrument }) => perspective === score.perspective && instrument === score.instrument,
      ) === n,
    period_id: periodId,
    unit_id: unitId,
    service,
    entry_ground: entryGround,
    ended_on: endedOn,
    rater: score.rater,
    perspective: score.perspective,
    instrument: score.instrument,
    instrument_version: score.instrumentVersion,
    subscale: score.subscale,
    fillings: score.fillings,
    asked: score.asked,
    answered: score.answered,
    first_score: score.first,
    last_score: score.last,
    verdict: score.verdict,
  }));

const voiceRows = ({ periodId, unitId, service, entryGround, endedOn, voices }: PeriodSummary) =>
  voices.map(({ notReached, ...counts }) => ({
    period_id: periodId,
    unit_id: unitId,
    service,
    entry_ground: entryGround,
    ended_on: endedOn,
    ...counts,
    not_reached: notReached,
  }));

/**
 * A round of the background work: what has changed since the last one, and once a day what has become late by the day alone.
 * Several servers may do it: one at a time takes.
 */
export function keepSummaries({ pool, clock }: { pool: Pool; clock: Clock }): () => Promise<number> {
  let day: LocalDate | undefined;
  return async () => {
    const today = dayInHelsinki(clock.now());
    if (today !== day) {
      await pool.query("select app.mark_summaries_of_day($1)", [today]);
      day = today;
    }
    for (let all = 0; ;) {
      const done = await inTransaction(pool, (ask) => refreshSummaries(ask, today));
      if (!done) return all;
      all += done;
    }
  };
}

async function inTransaction<T>(pool: Pool, work: (ask: Ask) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const value = await work(async <R>(name: string, text: string, values: readonly unknown[]) => {
      const { rows } = await client.query({ name, text, values: [...values] });
      return rows as R[];
    });
    await client.query("commit");
    return value;
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
