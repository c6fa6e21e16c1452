import { accept, refuse, type Decision } from "#core/kernel/decision.ts";
import { ageOn, type LocalDate } from "#core/kernel/local-date.ts";
import { answerFaults, type Answers } from "#core/instruments/answers.ts";
import { formFor } from "#core/instruments/instruments.ts";
import { scoresOf } from "#core/instruments/scores.ts";
import type { Form, Instrument, Perspective } from "#core/instruments/shapes.ts";

export type MeasurementDraft = {
  readonly purpose: string;
  readonly perspective: Perspective;
  /** The member who answered; null where the worker did. */
  readonly personId: string | null;
  readonly on: LocalDate;
  readonly answers: Answers;
};

export type MeasurementRefusal =
  | "service_not_running"
  | "instrument_unknown"
  | "instrument_not_for_perspective"
  | "too_young_to_answer"
  | "member_unknown"
  | "measurement_unknown_answer"
  | "measurement_incomplete"
  | "measured_in_future"
  | "before_service";

export type MeasurementFacts = {
  readonly running: boolean;
  readonly startedOn: LocalDate;
  readonly purposes: readonly string[];
  readonly members: readonly {
    readonly personId: string;
    readonly role: string;
    readonly birthDate: LocalDate | null;
  }[];
};

const rolesOf: Readonly<Record<Exclude<Perspective, "worker">, readonly string[]>> = {
  child: ["child", "sibling"],
  parent: ["parent", "step_parent"],
  close_person: ["grandparent", "close_person", "other"],
};

/** The instrument and the form that were answered. */
export type Answered = { readonly instrument: Instrument; readonly form: Form };

/** May the answers be kept: by an instrument of the service's own, of somebody who stands where they say, complete. */
export function decideMeasurement(
  instrument: Instrument | undefined,
  facts: MeasurementFacts,
  draft: MeasurementDraft,
  today: LocalDate,
): Decision<Answered, MeasurementRefusal> {
  if (!facts.running) return refuse("service_not_running");
  if (!instrument?.purposes.includes(draft.purpose) || !facts.purposes.includes(draft.purpose))
    return refuse("instrument_unknown");
  if (!instrument.forms.some(({ perspective }) => perspective === draft.perspective))
    return refuse("instrument_not_for_perspective");
  if (draft.on > today) return refuse("measured_in_future");
  if (draft.on < facts.startedOn) return refuse("before_service", { values: { from: facts.startedOn } });
  const member = facts.members.find(({ personId }) => personId === draft.personId);
  if (draft.perspective === "worker") {
    if (draft.personId !== null) return refuse("member_unknown");
  } else if (!member || !rolesOf[draft.perspective].includes(member.role)) {
    return refuse("member_unknown");
  }
  const age = member?.birthDate ? ageOn(member.birthDate, draft.on) : null;
  const form = formFor(instrument, draft.perspective, age);
  if (!form)
    return refuse("too_young_to_answer", { values: { years: youngest(instrument, draft.perspective) } });
  if (answerFaults(instrument, form, draft.answers).length > 0) return refuse("measurement_unknown_answer");
  return scoresOf(instrument, form, draft.answers).some(({ value }) => value === null)
    ? refuse("measurement_incomplete")
    : accept({ instrument, form });
}

const youngest = (instrument: Instrument, of: Perspective): number =>
  Math.min(
    ...instrument.forms.flatMap(({ perspective, ages }) => (perspective === of ? [ages?.from ?? 0] : [])),
  );
