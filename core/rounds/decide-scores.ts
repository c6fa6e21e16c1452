import { answerFaults, formOf, type Answers } from "#core/instruments/answers.ts";
import { scoresOf } from "#core/instruments/scores.ts";
import type { Instrument } from "#core/instruments/shapes.ts";
import { accept, refuse, type Decision } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import {
  decideOpenRound,
  type OpenRoundRefusal,
  type RoundFacts,
  type VoiceToAsk,
} from "#core/rounds/decide-open-round.ts";
import type { Asked } from "#core/rounds/voices.ts";

export type ScoresDraft = Asked & {
  readonly aboutPersonId: string | null;
  /** The day on which the paper form was filled in. */
  readonly on: LocalDate;
  readonly answers: Answers;
};

export type ScoresRefusal =
  | OpenRoundRefusal
  | "instrument_asked_in_rounds"
  | "measurement_unknown_answer"
  | "measurement_incomplete"
  | "measured_in_future"
  | "before_service";

/**
 * May the points of a licensed form be written down: of an instrument whose words aren't here, of somebody who has a form by the age
 * they had on the day, and complete. What has its words here is asked in a round, where each answers for themselves.
 */
export function decideScores(
  instrument: Instrument | undefined,
  facts: Omit<RoundFacts, "meetings" | "waiting"> & { readonly startedOn: LocalDate },
  { personId, staffId, aboutPersonId, on, answers }: ScoresDraft,
  today: LocalDate,
): Decision<{ readonly instrument: Instrument; readonly voice: VoiceToAsk }, ScoresRefusal> {
  if (instrument && instrument.holder !== "customer") return refuse("instrument_asked_in_rounds");
  if (on > today) return refuse("measured_in_future");
  if (on < facts.startedOn) return refuse("before_service", { values: { from: facts.startedOn } });
  const decided = decideOpenRound(
    instrument,
    { ...facts, meetings: [], waiting: [] },
    { aboutPersonId, meetingId: null, voices: [{ personId, staffId }] },
    on,
  );
  if (!decided.ok) return decided;
  const [voice] = decided.value.voices;
  const form = voice && formOf(decided.value.instrument, voice.form);
  if (!voice || !form) return refuse("instrument_not_for_perspective");
  if (answerFaults(decided.value.instrument, form, answers).length > 0)
    return refuse("measurement_unknown_answer");
  return scoresOf(decided.value.instrument, form, answers).some(({ value }) => value === null)
    ? refuse("measurement_incomplete")
    : accept({ instrument: decided.value.instrument, voice });
}
