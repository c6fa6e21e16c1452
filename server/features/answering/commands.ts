import { uuidv7 } from "uuidv7";
import {
  alertChange,
  decideAnswer,
  nothingGiven,
  pauseLimitMs,
  saysNothing,
  type AnswerStep,
  type Given,
} from "#core/rounds/answering.ts";
import { decideWithVoice } from "#core/rounds/decide-round-change.ts";
import { raiseAlerts } from "#server/features/answer-alerts/commands.ts";
import { formInHand, type VoiceInHand } from "#server/features/answering/queries.ts";
import type { Context } from "#server/platform/serve.ts";

const waits = (voice: VoiceInHand) => decideWithVoice({ ...voice, voices: [voice] }, voice.id);

async function keep({ tx, caseId, now }: Context, voice: VoiceInHand, given: Given): Promise<void> {
  await tx.rows(
    "voice-answers",
    `
insert into voice_answers (voice_id, case_id, period_id, answers, unwilling, saved_at)
values ($1, $2, $3, $4::jsonb, $5::text[], $6::timestamptz)
on conflict (voice_id) do update set answers = excluded.answers, unwilling = excluded.unwilling, saved_at = excluded.saved_at`,
    [voice.id, caseId, voice.periodId, JSON.stringify(given.answers), given.unwilling, now],
  );
}

/** Who answers isn't away: the device stays theirs a while more. */
const goOn = ({ tx, sessionId, now }: Context) =>
  tx.rows("answering-goes-on", "select app.answering_goes_on($1, $2)", [
    sessionId,
    new Date(Date.parse(now) + pauseLimitMs).toISOString(),
  ]);

/** Keeps one answer at once, so that nothing is lost, and tells the workers what the instrument says must be told. */
export async function saveAnswer(context: Context, voice: VoiceInHand, step: AnswerStep) {
  context.about({ objectKind: "voice", objectId: voice.id });
  const may = waits(voice);
  const { instrument, form } = formInHand(voice);
  const decided = decideAnswer(instrument, form, voice.goals, voice.given ?? nothingGiven, step);
  if (!decided.ok) return may.ok ? decided : may;
  const change = alertChange(instrument, form, decided.value.answers, voice.alerts);
  const rings = [...change.raised, ...change.again];
  // A voice that was settled meanwhile, by another device or a colleague, takes no more answers; a word of distress is heard all the same.
  if (!may.ok && rings.length === 0) return may;
  if (may.ok) {
    await keep(context, voice, decided.value);
    if (context.voiceId !== null) await goOn(context);
  }
  await raiseAlerts(context, { ...voice, voiceId: voice.id }, may.ok ? change : { ...change, changed: [] });
  return { says: rings.flatMap(({ alert }) => (alert.say ? [alert.say] : [])), kept: may.ok };
}

/** Gives the answers: one row of the record, unseen until the round opens. Who answered nothing at all has declined. */
export async function finishAnswering(
  context: Context,
  voice: VoiceInHand,
  { language, share }: { language: string; share: boolean },
) {
  const { tx, caseId, actor, today, now } = context;
  context.about({ objectKind: "voice", objectId: voice.id });
  const may = waits(voice);
  if (!may.ok) return may;
  const given = voice.given ?? nothingGiven;
  if (saysNothing(given)) return settle(context, voice, "declined");
  await tx.rows(
    "voice-measurement",
    `
insert into measurement (id, case_id, period_id, service_task, purpose, moment, instrument, instrument_version, perspective, person_id,
  staff_id, measured_on, answers, recorded_by, recorded_at, round_id, about_person_id, form, language, shared_with_family, unwilling)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::jsonb, $14, $15, $16, $17, $18, $19, $20, $21::text[])`,
    [
      uuidv7(),
      caseId,
      voice.periodId,
      voice.serviceTask,
      voice.purpose,
      voice.moment,
      voice.instrumentId,
      voice.instrumentVersion,
      voice.perspective,
      voice.personId,
      voice.staffId,
      today,
      JSON.stringify(given.answers),
      actor.id,
      now,
      voice.roundId,
      voice.aboutPersonId,
      voice.formId,
      language,
      share,
      given.unwilling,
    ],
  );
  return settle(context, voice, "answered");
}

export async function declineAnswering(context: Context, voice: VoiceInHand) {
  context.about({ objectKind: "voice", objectId: voice.id });
  const may = waits(voice);
  if (!may.ok) return may;
  return settle(context, voice, "declined");
}

async function settle(context: Context, voice: VoiceInHand, state: "answered" | "declined") {
  const { tx, caseId, today, now } = context;
  await tx.rows(
    "voice-settle",
    `
update answering_voice set state = $3, settled_at = $4, settled_on = $5, version = version + 1 where id = $1 and case_id = $2`,
    [voice.id, caseId, state, now, today],
  );
  context.event(`voice_${state}`, {
    subjectKind: "answering_round",
    subjectId: voice.roundId,
    data: { perspective: voice.perspective },
  });
  return { state };
}

/** The device comes back unfinished: what was answered waits for its owner, and nobody sees it here any more. */
export async function stopAnswering({ tx, sessionId, now }: Context) {
  await tx.rows("session-stop", "select app.end_handed_session($1, $2)", [sessionId, now]);
  return { ended: true as const };
}
