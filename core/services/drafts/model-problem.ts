import type { ModelPath } from "#core/services/drafts/model-path.ts";

/** What stands in the way of releasing a model; each code has its words in every language. */
export const modelProblemCodes = [
  "missing",
  "empty",
  "too_long",
  "number",
  "too_small",
  "too_big",
  "not_a_day",
  "too_few",
  "invalid",
  "twice",
  "unknown_code",
  "places_differ",
  "first_phase_has_evidence",
  "phase_without_evidence",
  "evidence_can_be_undone",
  "decision_not_in_meeting",
  "words_for_duty_missing",
  "rule_does_nothing",
  "min_over_max",
  "asks_over_ceiling",
  "ends_before_start",
  "source_missing",
  "law_changed",
  "law_set_aside",
] as const;
export type ModelProblemCode = (typeof modelProblemCodes)[number];
export type ModelProblem = {
  readonly path: ModelPath;
  readonly code: ModelProblemCode;
  readonly values?: Readonly<Record<string, string | number>>;
};
