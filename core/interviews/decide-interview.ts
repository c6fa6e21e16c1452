import { accept, refuse, type Decision } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import {
  fits,
  isAnswered,
  questionsOf,
  type GuideAnswer,
  type InterviewGuide,
} from "#core/interviews/guide.ts";

export type InterviewFacts = {
  readonly running: boolean;
  /** The meeting it is held in; undefined where the case has none such. */
  readonly meeting:
    | {
        readonly on: LocalDate;
        readonly status: string;
        /** Whose guides the meeting's kind is held by. */
        readonly interview: "child" | "parent" | undefined;
        readonly attended: readonly string[];
      }
    | undefined;
  readonly member: { readonly role: "child" | "parent"; readonly birthDate: LocalDate | null } | undefined;
  /** The interview of this person that holds in this meeting, if any. */
  readonly signedId: string | null;
};

export type InterviewDraft = {
  readonly personId: string;
  readonly replaces: string | null;
  readonly answers: readonly GuideAnswer[];
};

export type InterviewRefusal =
  | "service_not_running"
  | "guide_unknown"
  | "interview_needs_meeting"
  | "interview_not_attended"
  | "member_unknown"
  | "guide_not_for_age"
  | "interview_signed"
  | "interview_not_to_correct"
  | "interview_unknown_question"
  | "interview_incomplete";

/** May the interview be signed: held, by the guide of the person's age, every question answered or declined? */
export function decideSignInterview(
  guide: InterviewGuide | undefined,
  facts: InterviewFacts,
  draft: InterviewDraft,
): Decision<InterviewGuide, InterviewRefusal> {
  if (!facts.running) return refuse("service_not_running");
  if (!guide) return refuse("guide_unknown");
  const { meeting, member } = facts;
  if (!member) return refuse("member_unknown");
  if (!meeting || meeting.status !== "held" || meeting.interview !== member.role)
    return refuse("interview_needs_meeting");
  if (!meeting.attended.includes(draft.personId)) return refuse("interview_not_attended");
  if (!fits(guide, member, meeting.on)) return refuse("guide_not_for_age");
  if (draft.replaces === null && facts.signedId !== null) return refuse("interview_signed");
  if (draft.replaces !== null && facts.signedId !== draft.replaces) return refuse("interview_not_to_correct");
  const questions = questionsOf(guide);
  const known = (answer: GuideAnswer): boolean => {
    const question = questions.find(({ code }) => code === answer.question);
    return (
      question !== undefined &&
      (answer.choice === "" || (question.options?.some(({ code }) => code === answer.choice) ?? false))
    );
  };
  if (!draft.answers.every(known)) return refuse("interview_unknown_question");
  const missing = questions.filter(
    ({ code }) => !draft.answers.some((answer) => answer.question === code && isAnswered(answer)),
  );
  return missing.length > 0
    ? refuse("interview_incomplete", { values: { count: missing.length } })
    : accept(guide);
}
