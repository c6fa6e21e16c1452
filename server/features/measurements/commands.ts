import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import type * as contract from "#contract/worker/measurements.ts";
import { formOf } from "#core/instruments/answers.ts";
import { answeredInstrument, answersFrom } from "#core/instruments/fhir/from-response.ts";
import type { Given } from "#core/instruments/fhir/response.ts";
import type { FhirFault } from "#core/instruments/fhir/shapes.ts";
import { instrumentOf, purposesOf } from "#core/instruments/instruments.ts";
import type { Instrument } from "#core/instruments/shapes.ts";
import { refuse } from "#core/kernel/decision.ts";
import { alertChange } from "#core/rounds/answering.ts";
import { decideScores } from "#core/rounds/decide-scores.ts";
import { raiseAlerts } from "#server/features/answer-alerts/commands.ts";
import { serviceStateOf, type ServiceState } from "#server/features/duties/queries.ts";
import { goalsOfPeriod } from "#server/features/measurements/queries.ts";
import { putRound } from "#server/features/rounds/commands.ts";
import { openingFacts } from "#server/features/rounds/queries.ts";
import { notFound } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;

/** Points of a licensed form, from paper. */
export async function recordScores(context: Context, body: Body<typeof contract.recordScores>) {
  const state = await serviceStateOf(context.tx, context.caseId);
  if (!state) return refuse("service_not_running");
  const { points, instrument, ...rest } = body;
  const given = { answers: points, unwilling: [], language: "" as const, form: null };
  return record(context, state, instrumentOf(instrument), { ...rest, ...given });
}

const placesOf = (faults: readonly FhirFault[]) => ({
  values: {
    place: faults
      .map(({ path }) => path)
      .join(", ")
      .slice(0, 300),
  },
});

/** Answers from a file, to the version of the instrument that the file names, in use or not. */
export async function recordResponse(
  context: Context,
  { response, ...body }: Body<typeof contract.recordResponse>,
) {
  const { tx, caseId, actor } = context;
  const state = await serviceStateOf(tx, caseId);
  if (!state) return refuse("service_not_running");
  const asked = answeredInstrument(response);
  const instrument = asked && instrumentOf(asked.id, asked.version);
  if (!instrument) return refuse("instrument_unknown");
  const read = answersFrom(instrument, response, await goalsOfPeriod(tx, caseId, state.period.id));
  if ("faults" in read) return refuse("response_not_taken", placesOf(read.faults));
  const recorded = await record(context, state, instrument, { ...body, ...read.given });
  if (!("code" in recorded) || recorded.code !== "response_other_form") return recorded;
  // Which form the file is of, and which is the person's own, in the words of who reads it.
  const named = (id: unknown): string =>
    instrument.forms.find((form) => form.id === id)?.name[actor.language] ?? String(id);
  const { given, own } = recorded.values ?? {};
  return refuse("response_other_form", { values: { given: named(given), own: named(own) } });
}

type Filling = Omit<Given, "form"> & {
  readonly id: string;
  readonly moment: string;
  readonly personId: string | null;
  readonly aboutPersonId: string | null;
  readonly form: string | null;
};

/** What was answered elsewhere is a round of one voice that has answered: shown, alerted and counted as what is answered here. */
async function record(
  context: Context,
  { period, model }: ServiceState,
  asked: Instrument | undefined,
  filling: Filling,
) {
  const { tx, caseId, actor, today, now } = context;
  if (!asked) return refuse("instrument_unknown");
  const { members, workers } = await openingFacts(tx, caseId, today, asked.id, period.id);
  const decided = decideScores(
    asked,
    {
      running: period.endedOn === null,
      startedOn: period.startedOn,
      members,
      workers: workers.map(({ staffId }) => staffId),
    },
    { ...filling, staffId: filling.personId === null ? actor.id : null },
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
      moment: filling.moment,
      meetingId: null,
      about: filling.aboutPersonId,
    },
    [{ ...voice, id: voiceId }],
  );
  await tx.rows(
    "filling-record",
    `
insert into measurement (id, case_id, period_id, service_task, purpose, moment, instrument, instrument_version, perspective, person_id,
  staff_id, measured_on, answers, words, recorded_by, recorded_at, form, round_id, about_person_id, language, unwilling)
select $1, r.case_id, r.period_id, r.service_task, r.purpose, r.moment, r.instrument, r.instrument_version, $3, $4, $5, $6, $7::jsonb, $8,
  $9, $10, $11, r.id, r.about_person_id, $13, $14::text[] from answering_round r where r.id = $2 and r.case_id = $12`,
    [
      filling.id,
      roundId,
      voice.perspective,
      voice.personId,
      voice.staffId,
      filling.on,
      JSON.stringify(filling.answers),
      filling.words,
      actor.id,
      now,
      voice.form,
      caseId,
      filling.language,
      filling.unwilling,
    ],
  );
  await tx.rows(
    "scores-voice-answered",
    `
update answering_voice set state = 'answered', settled_at = $3, settled_on = $4, version = version + 1 where id = $1 and case_id = $2`,
    [voiceId, caseId, now, filling.on],
  );
  await raiseAlerts(
    context,
    of,
    alertChange(instrument, formOf(instrument, voice.form)!, filling.answers, []),
  );
  context.about({ objectKind: "measurement", objectId: filling.id });
  context.event("measurement_recorded", {
    subjectKind: "measurement",
    subjectId: filling.id,
    data: { instrument: instrument.id, moment: filling.moment, perspective: voice.perspective },
  });
  return { id: filling.id, roundId };
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
