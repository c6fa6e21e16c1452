import type { z } from "zod";
import type * as contract from "#contract/worker/measurements.ts";
import { decideMeasurement } from "#core/instruments/decide-measurement.ts";
import { instrumentOf, purposesOf } from "#core/instruments/instruments.ts";
import { refuse } from "#core/kernel/decision.ts";
import { serviceStateOf } from "#server/features/duties/queries.ts";
import { membersByAge } from "#server/features/measurements/queries.ts";
import { notFound } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;

export async function recordMeasurement(context: Context, body: Body<typeof contract.recordMeasurement>) {
  const { tx, caseId, actor, today, now } = context;
  const state = await serviceStateOf(tx, caseId);
  if (!state) return refuse("service_not_running");
  const decided = decideMeasurement(
    instrumentOf(body.instrument),
    {
      running: state.period.endedOn === null,
      startedOn: state.period.startedOn,
      purposes: purposesOf(state.model),
      members: await membersByAge(tx, caseId),
    },
    body,
    today,
  );
  if (!decided.ok) return decided;
  await tx.rows(
    "measurement-record",
    `
insert into measurement (id, case_id, period_id, service_task, purpose, moment, instrument, instrument_version, perspective, person_id,
  staff_id, measured_on, answers, words, recorded_by, recorded_at, form)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::jsonb, $14, $15, $16, $17)`,
    [
      body.id,
      caseId,
      state.period.id,
      state.period.serviceTask,
      body.purpose,
      body.moment,
      decided.value.instrument.id,
      decided.value.instrument.version,
      body.perspective,
      body.personId,
      body.perspective === "worker" ? actor.id : null,
      body.on,
      JSON.stringify(body.answers),
      body.words,
      actor.id,
      now,
      decided.value.form.id,
    ],
  );
  context.about({ objectKind: "measurement", objectId: body.id });
  context.event("measurement_recorded", {
    subjectKind: "measurement",
    subjectId: body.id,
    data: { purpose: body.purpose, moment: body.moment, perspective: body.perspective },
  });
  return { id: body.id };
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
