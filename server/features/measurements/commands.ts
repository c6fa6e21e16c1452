import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import type * as contract from "#contract/worker/measurements.ts";
import { formOf } from "#core/instruments/answers.ts";
import { instrumentOf, purposesOf } from "#core/instruments/instruments.ts";
import { refuse } from "#core/kernel/decision.ts";
import { alertChange } from "#core/rounds/answering.ts";
import { decideScores } from "#core/rounds/decide-scores.ts";
import { raiseAlerts } from "#server/features/answer-alerts/commands.ts";
import { serviceStateOf } from "#server/features/duties/queries.ts";
import { putRound } from "#server/features/rounds/commands.ts";
import { openingFacts } from "#server/features/rounds/queries.ts";
import { notFound } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;

/** Points from paper are a round of one voice that has answered: shown, alerted and counted as what is answered here. */
export async function recordScores(context: Context, body: Body<typeof contract.recordScores>) {
  const { tx, caseId, actor, today, now } = context;
  const state = await serviceStateOf(tx, caseId);
  if (!state) return refuse("service_not_running");
  const { period, model } = state;
  const { members, workers } = await openingFacts(tx, caseId, today, body.instrument, period.id);
  const decided = decideScores(
    instrumentOf(body.instrument),
    {
      running: period.endedOn === null,
      startedOn: period.startedOn,
      members,
      workers: workers.map(({ staffId }) => staffId),
    },
    { ...body, answers: body.points, staffId: body.personId === null ? actor.id : null },
    today,
  );
  if (!decided.ok) return decided;
  const { instrument, voice } = decided.value;
  const [roundId, voiceId] = [uuidv7(), uuidv7()];
  const of = { roundId, voiceId, periodId: period.id, serviceTask: period.serviceTask };
  await putRound(
    context,
    {
      ...of,
      instrument,
      purposes: purposesOf(model),
      moment: body.moment,
      meetingId: null,
      about: body.aboutPersonId,
    },
    [{ ...voice, id: voiceId }],
  );
  await tx.rows(
    "scores-record",
    `
insert into measurement (id, case_id, period_id, service_task, purpose, moment, instrument, instrument_version, perspective, person_id,
  staff_id, measured_on, answers, words, recorded_by, recorded_at, form, round_id, about_person_id)
select $1, r.case_id, r.period_id, r.service_task, r.purpose, r.moment, r.instrument, r.instrument_version, $3, $4, $5, $6, $7::jsonb, $8,
  $9, $10, $11, r.id, r.about_person_id from answering_round r where r.id = $2 and r.case_id = $12`,
    [
      body.id,
      roundId,
      voice.perspective,
      voice.personId,
      voice.staffId,
      body.on,
      JSON.stringify(body.points),
      body.words,
      actor.id,
      now,
      voice.form,
      caseId,
    ],
  );
  await tx.rows(
    "scores-voice-answered",
    `
update answering_voice set state = 'answered', settled_at = $3, settled_on = $4, version = version + 1 where id = $1 and case_id = $2`,
    [voiceId, caseId, now, body.on],
  );
  await raiseAlerts(context, of, alertChange(instrument, formOf(instrument, voice.form)!, body.points, []));
  context.about({ objectKind: "measurement", objectId: body.id });
  context.event("measurement_recorded", {
    subjectKind: "measurement",
    subjectId: body.id,
    data: { instrument: instrument.id, moment: body.moment, perspective: voice.perspective },
  });
  return { id: body.id, roundId };
}

export async function withdrawMeasurement(
  context: Context,
  measurementId: string,
  { reason }: Body<typeof contract.withdrawMeasurement>,
) {
  const { tx, caseId, today } = context;
  context.about({ objectKind: "measurement", objectId: measurementId });
  const [gone] = await tx.rows<{ id: string }>(
    "measurement-withdraw",
    `
update measurement set withdrawn_on = $3, withdrawn_reason = $4
where id = $1 and case_id = $2 and withdrawn_on is null returning id`,
    [measurementId, caseId, today, reason],
  );
  if (!gone) {
    const known = await tx.rows(
      "measurement-known",
      "select 1 from measurement where id = $1 and case_id = $2",
      [measurementId, caseId],
    );
    return known.length > 0 ? refuse("measurement_withdrawn") : notFound;
  }
  context.event("measurement_withdrawn", { subjectKind: "measurement", subjectId: measurementId });
  return { id: measurementId };
}
