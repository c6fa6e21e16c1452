import type { z } from "zod";
import type * as contract from "#contract/worker/rounds.ts";
import { instrumentOf, purposesOf } from "#core/instruments/instruments.ts";
import type { Instrument } from "#core/instruments/shapes.ts";
import { refuse } from "#core/kernel/decision.ts";
import { pauseLimitMs } from "#core/rounds/answering.ts";
import { decideOpenRound, decideVoices, type VoiceToAsk } from "#core/rounds/decide-open-round.ts";
import { decideCancelRound, decideWaits, decideWithVoice } from "#core/rounds/decide-round-change.ts";
import { serviceStateOf } from "#server/features/duties/queries.ts";
import { openingFacts, roundInHand } from "#server/features/rounds/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;
type VoiceParams = z.output<NonNullable<(typeof contract.handOver)["params"]>>;

async function putVoices(
  { tx, caseId }: Context,
  of: { roundId: string; periodId: string; serviceTask: string },
  voices: readonly (VoiceToAsk & { id: string })[],
): Promise<void> {
  await tx.rows(
    "voices-put",
    `
insert into answering_voice (id, case_id, period_id, service_task, round_id, perspective, form, person_id, staff_id)
select v.id, $1, $2, $3, $4, v.perspective, v.form, v."personId", v."staffId"
from jsonb_to_recordset($5::jsonb) as v (id uuid, perspective text, form text, "personId" uuid, "staffId" uuid)`,
    [caseId, of.periodId, of.serviceTask, of.roundId, JSON.stringify(voices)],
  );
}

/** A round with its voices, all of whom are waited for. */
export async function putRound(
  context: Context,
  of: {
    readonly roundId: string;
    readonly periodId: string;
    readonly serviceTask: string;
    readonly instrument: Instrument;
    /** What the service's rules ask to be measured. */
    readonly purposes: readonly string[];
    readonly moment: string;
    readonly meetingId: string | null;
    readonly about: string | null;
  },
  voices: readonly (VoiceToAsk & { id: string })[],
): Promise<void> {
  const { tx, caseId, actor, today, now } = context;
  await tx.rows(
    "round-open",
    `
insert into answering_round (id, case_id, period_id, service_task, instrument, instrument_version, purpose, moment, meeting_id,
  about_person_id, opened_by, opened_on, opened_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      of.roundId,
      caseId,
      of.periodId,
      of.serviceTask,
      of.instrument.id,
      of.instrument.version,
      // What the service's rules ask it for, where they do.
      of.instrument.purposes.find((one) => of.purposes.includes(one)) ?? of.instrument.purposes[0],
      of.moment,
      of.meetingId,
      of.about,
      actor.id,
      today,
      now,
    ],
  );
  await putVoices(context, of, voices);
}

export async function openRound(context: Context, body: Body<typeof contract.openRound>) {
  const { tx, caseId, today } = context;
  const state = await serviceStateOf(tx, caseId);
  if (!state) return refuse("service_not_running");
  const { period, model } = state;
  const facts = await openingFacts(tx, caseId, today, body.instrument, period.id);
  const decided = decideOpenRound(
    instrumentOf(body.instrument),
    {
      running: period.endedOn === null,
      members: facts.members,
      workers: facts.workers.map(({ staffId }) => staffId),
      meetings: facts.ofService,
      waiting: facts.waiting,
    },
    body,
    today,
  );
  if (!decided.ok) return decided;
  const { instrument, voices } = decided.value;
  await putRound(
    context,
    {
      roundId: body.id,
      periodId: period.id,
      serviceTask: period.serviceTask,
      instrument,
      purposes: purposesOf(model),
      moment: body.moment,
      meetingId: body.meetingId,
      about: body.aboutPersonId,
    },
    voices.map((voice, at) => ({ ...voice, id: body.voices[at]!.id })),
  );
  context.about({ objectKind: "answering_round", objectId: body.id });
  context.event("round_opened", {
    subjectKind: "answering_round",
    subjectId: body.id,
    data: { instrument: instrument.id, voices: voices.length },
  });
  return { id: body.id };
}

export async function addVoice(context: Context, roundId: string, body: Body<typeof contract.addVoice>) {
  context.about({ objectKind: "answering_round", objectId: roundId });
  const round = await roundInHand(context, roundId);
  if (!round) return notFound;
  const waits = decideWaits(round);
  if (!waits.ok) return waits;
  const instrument = instrumentOf(round.instrument, round.instrumentVersion);
  if (!instrument) throw new Error("the round's instrument isn't known");
  if (round.voices.some(({ personId, staffId }) => personId === body.personId && staffId === body.staffId))
    return refuse("voice_twice");
  const decided = decideVoices(
    instrument,
    { members: round.members, workers: round.workers.map(({ staffId }) => staffId) },
    round.aboutPersonId,
    [body],
    context.today,
  );
  if (!decided.ok) return decided;
  await putVoices(
    context,
    { ...round, roundId },
    decided.value.map((voice) => ({ ...voice, id: body.id })),
  );
  context.event("round_voice_added", { subjectKind: "answering_round", subjectId: roundId });
  return { id: body.id };
}

export async function cancelRound(
  context: Context,
  roundId: string,
  body: Body<typeof contract.cancelRound>,
) {
  const { tx, caseId, today } = context;
  context.about({ objectKind: "answering_round", objectId: roundId });
  const round = await roundInHand(context, roundId);
  if (!round) return notFound;
  const decided = decideCancelRound(round);
  if (!decided.ok) return decided;
  if (round.version !== body.version) return stale({ version: round.version });
  await tx.rows(
    "round-cancel",
    `
update answering_round set cancelled_on = $3, cancel_reason = $4, version = version + 1 where id = $1 and case_id = $2`,
    [roundId, caseId, today, body.reason],
  );
  context.event("round_cancelled", { subjectKind: "answering_round", subjectId: roundId });
  return { id: roundId };
}

export async function markNotReached(
  context: Context,
  { roundId, voiceId }: VoiceParams,
  body: Body<typeof contract.notReached>,
) {
  const { tx, caseId, today, now } = context;
  context.about({ objectKind: "voice", objectId: voiceId });
  const round = await roundInHand(context, roundId);
  const voice = round?.voices.find(({ id }) => id === voiceId);
  if (!round || !voice) return notFound;
  const decided = decideWithVoice(round, voiceId);
  if (!decided.ok) return decided;
  if (voice.version !== body.version) return stale({ version: voice.version });
  await tx.rows(
    "voice-not-reached",
    `
update answering_voice set state = 'not_reached', reason = $3, settled_at = $4, settled_on = $5, version = version + 1
where id = $1 and case_id = $2`,
    [voiceId, caseId, body.reason, now, today],
  );
  context.event("voice_not_reached", { subjectKind: "answering_round", subjectId: roundId });
  return { id: voiceId };
}

export async function handOver(context: Context, { roundId, voiceId }: VoiceParams) {
  const { tx, caseId, actor, sessionId, now } = context;
  context.about({ objectKind: "voice", objectId: voiceId });
  const round = await roundInHand(context, roundId);
  const voice = round?.voices.find(({ id }) => id === voiceId);
  if (!round || !voice) return notFound;
  const decided = decideWithVoice(round, voiceId);
  if (!decided.ok) return decided;
  // A worker answers signed in as themselves.
  if (voice.staffId !== null) return refuse("voice_is_workers");
  const until = new Date(Date.parse(now) + pauseLimitMs).toISOString();
  await tx.rows(
    "voice-handed-over",
    "update answering_voice set handed_by = $3, handed_at = $4, version = version + 1 where id = $1 and case_id = $2",
    [voiceId, caseId, actor.id, now],
  );
  const [locked] = await tx.rows<{ ok: boolean }>("hand-over", "select app.hand_over($1, $2, $3) as ok", [
    sessionId,
    voiceId,
    until,
  ]);
  if (!locked?.ok) throw new Error("the session could not be locked");
  context.event("device_handed_over", { subjectKind: "answering_round", subjectId: roundId });
  return { until };
}
