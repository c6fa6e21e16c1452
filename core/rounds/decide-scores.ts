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
  /** The form that a file of answers names; null for points from paper, of which only the age and the perspective tell. */
  readonly form: string | null;
};

export type ScoresRefusal =
  | OpenRoundRefusal
  | "instrument_asked_in_rounds"
  | "response_other_form"
  | "measurement_unknown_answer"
  | "measurement_incomplete"
  | "measured_in_future"
  | "before_service";

/**
 * May what was answered elsewhere be written down: the points of a licensed form, or answers from a file, of somebody who has a form by
 * the age they had on the day. Points are complete. What has its words here is asked in a round, where each answers for themselves, so
 * it is taken from a file only: there each has answered its very questions, by the form that the file names.
 */
export function decideScores(
  instrument: Instrument | undefined,
  facts: Omit<RoundFacts, "meetings" | "waiting"> & { readonly startedOn: LocalDate },
  { personId, staffId, aboutPersonId, on, answers, form: named }: ScoresDraft,
  today: LocalDate,
): Decision<{ readonly instrument: Instrument; readonly voice: VoiceToAsk }, ScoresRefusal> {
  if (instrument && instrument.holder !== "customer" && named === null)
    return refuse("instrument_asked_in_rounds");
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
  const { instrument: asked } = decided.value;
  const form = voice && formOf(asked, voice.form);
  if (!voice || !form) return refuse("instrument_not_for_perspective");
  if (named !== null && named !== form.id)
    return refuse("response_other_form", { values: { given: named, own: form.id } });
  if (answerFaults(asked, form, answers).length > 0) return refuse("measurement_unknown_answer");
  // Whoever answers the questions themselves may leave some out, as in a round; but nothing at all is no answer.
  const isIncomplete =
    asked.holder === "customer"
      ? scoresOf(asked, form, answers).some(({ value }) => value === null)
      : Object.keys(answers).length === 0;
  return isIncomplete ? refuse("measurement_incomplete") : accept({ instrument: asked, voice });
}
