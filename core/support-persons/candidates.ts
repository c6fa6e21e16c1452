import type { SupportStatus } from "#core/support-persons/shapes.ts";

export type Wishes = {
  readonly languages: readonly string[];
  readonly interests: readonly string[];
  readonly area: string;
};
export type CandidateFacts = Wishes & {
  readonly id: string;
  readonly status: SupportStatus;
  readonly mostChildren: number;
  readonly children: number;
};
export type Candidate = {
  readonly id: string;
  /** What of the wishes is met, and what isn't: the reasons for the place in the list. */
  readonly sharedInterests: string[];
  readonly sharedLanguages: string[];
  readonly missingLanguages: string[];
  readonly sameArea: boolean;
  /** Children that could still be taken. */
  readonly room: number;
};

const weightOf = (one: Candidate): number =>
  one.sharedInterests.length * 3 + (one.sameArea ? 2 : 0) - one.missingLanguages.length * 3;

const sameWord = (a: string, b: string): boolean =>
  a !== "" && a.trim().toLocaleLowerCase("fi") === b.trim().toLocaleLowerCase("fi");

/**
 * Who could be the child's support person, best first: those who are ready and have room. What the child itself wished to do weighs
 * most; a language that isn't shared weighs as much against. Nobody is left out for the area. It is an order to look in, not a
 * decision: the coordinator chooses, and the child says.
 */
export function candidatesFor(wishes: Wishes, people: readonly CandidateFacts[]): Candidate[] {
  return people
    .filter(({ status, mostChildren, children }) => status === "ready" && children < mostChildren)
    .map((one) => {
      const sharedInterests = wishes.interests.filter((code) => one.interests.includes(code));
      const sharedLanguages = wishes.languages.filter((code) => one.languages.includes(code));
      const missingLanguages = wishes.languages.filter((code) => !one.languages.includes(code));
      const sameArea = sameWord(wishes.area, one.area);
      return {
        id: one.id,
        sharedInterests,
        sharedLanguages,
        missingLanguages,
        sameArea,
        room: one.mostChildren - one.children,
      };
    })
    .toSorted((a, b) => weightOf(b) - weightOf(a) || b.room - a.room || (a.id < b.id ? -1 : 1));
}
