import { accept, refuse, type Decision } from "#core/kernel/decision.ts";
import { addMonths, type LocalDate } from "#core/kernel/local-date.ts";
import type { StepKind, SupportStatus } from "#core/support-persons/shapes.ts";
import { supportTerms, termWords } from "#core/support-persons/terms.ts";

export type StepRefusal =
  | "step_in_future"
  | "step_before_recruited"
  | "extract_day_missing"
  | "extract_too_old"
  | "extract_keeps_no_words";

/** What has been gone through with a support person, on its day. Of an extract nothing is written but its days. */
export function decideSupportStep(
  person: { readonly recruitedOn: LocalDate },
  step: {
    readonly kind: StepKind;
    readonly onDay: LocalDate;
    readonly issuedOn: LocalDate | null;
    readonly words: string;
  },
  today: LocalDate,
): Decision<true, StepRefusal> {
  if (step.onDay > today) return refuse("step_in_future");
  if (step.onDay < person.recruitedOn) return refuse("step_before_recruited");
  if (step.kind !== "extract") return accept(true);
  if (step.words !== "") return refuse("extract_keeps_no_words");
  if (step.issuedOn === null || step.issuedOn > step.onDay) return refuse("extract_day_missing");
  const { extractMonths } = supportTerms;
  return addMonths(step.issuedOn, extractMonths.figure) < step.onDay
    ? refuse("extract_too_old", { ruleWords: termWords(extractMonths) })
    : accept(true);
}

/** Ready to be matched: interviewed, trained, and the extract seen. */
export function decideStatus(
  person: {
    readonly status: SupportStatus;
    readonly steps: readonly StepKind[];
    readonly runningMatches: number;
  },
  to: SupportStatus,
  reason: string,
): Decision<
  true,
  | "already_done"
  | "recruit_interview_missing"
  | "training_missing"
  | "extract_not_seen"
  | "support_runs"
  | "reason_missing"
> {
  if (person.status === to) return refuse("already_done");
  if (to === "left" && person.runningMatches > 0)
    return refuse("support_runs", { values: { count: person.runningMatches } });
  if ((to === "left" || to === "paused") && reason === "") return refuse("reason_missing");
  if (to !== "ready") return accept(true);
  if (!person.steps.includes("interview")) return refuse("recruit_interview_missing");
  if (!person.steps.includes("training")) return refuse("training_missing");
  if (!person.steps.includes("extract"))
    return refuse("extract_not_seen", { ruleWords: termWords(supportTerms.extractMonths) });
  return accept(true);
}
