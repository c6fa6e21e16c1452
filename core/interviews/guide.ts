import { ageOn, type LocalDate } from "#core/kernel/local-date.ts";
import type { Text } from "#core/kernel/text.ts";

export type GuideQuestion = {
  readonly code: string;
  /** As it is said to the one who is asked. */
  readonly ask: Text;
  /** To the interviewer: how, with what, what to mind. */
  readonly hint?: Text;
  /** Something to point at before or instead of words. */
  readonly options?: readonly { readonly code: string; readonly name: Text }[];
};

export type GuideSection = {
  readonly code: string;
  readonly title: Text;
  readonly questions: readonly GuideQuestion[];
};

/**
 * An interview guide as data: whom it is for, by age where it is for children. A released version is never edited: an interview
 * names the version it was held by.
 */
export type InterviewGuide = {
  readonly id: string;
  readonly version: number;
  readonly role: "child" | "parent";
  /** Ages in whole years, both ends included. */
  readonly ages?: { readonly from: number; readonly to: number };
  readonly name: Text;
  /** Said to the one who is asked, before the first question. */
  readonly opening: Text;
  /** To the interviewer. */
  readonly lead: Text;
  readonly sections: readonly GuideSection[];
};

export type GuideAnswer = {
  readonly question: string;
  /** In the words of the one who was asked. */
  readonly words: string;
  readonly choice: string;
  /** Asked, and they didn't want to answer. */
  readonly declined: boolean;
};

export const questionsOf = (guide: InterviewGuide): readonly GuideQuestion[] =>
  guide.sections.flatMap(({ questions }) => questions);

/** Does the guide fit somebody of this role and age on the day? An unknown birth date fits any age. */
export function fits(
  guide: InterviewGuide,
  member: { readonly role: "child" | "parent"; readonly birthDate: LocalDate | null },
  on: LocalDate,
): boolean {
  if (guide.role !== member.role) return false;
  if (!guide.ages || member.birthDate === null) return true;
  const age = ageOn(member.birthDate, on);
  return guide.ages.from <= age && age <= guide.ages.to;
}

/** Said or declined: everything that was asked has its answer. */
export const isAnswered = ({ words, choice, declined }: GuideAnswer): boolean =>
  declined || words !== "" || choice !== "";
