import { birthDateIn } from "#core/families/identity-code.ts";
import {
  decideGuardianship,
  type GuardianshipDraft,
  type GuardianshipRefusal,
} from "#core/families/decide-guardianship.ts";
import { isChildRole, type MemberRole } from "#core/families/roles.ts";
import { accept, refuse, type Decision } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";

type MemberDraft = {
  readonly personId: string;
  readonly role: MemberRole;
  readonly birthDate: LocalDate | null;
  readonly identityCode: string | null;
};
export type CaseDraft = {
  readonly members: readonly MemberDraft[];
  readonly guardianships: readonly GuardianshipDraft[];
};

/**
 * Can a case be opened with these people? There is a child, nobody is there twice, a personal identity code tells the same
 * birth date as was written, and the guardianships hold together.
 */
export function decideOpenCase(
  draft: CaseDraft,
): Decision<CaseDraft, "no_child" | "member_twice" | "birth_date_differs" | GuardianshipRefusal> {
  const { members, guardianships } = draft;
  if (!members.some(({ role }) => isChildRole(role))) return refuse("no_child");
  if (new Set(members.map(({ personId }) => personId)).size < members.length) return refuse("member_twice");
  if (members.some(birthDateDiffers)) return refuse("birth_date_differs");
  for (const [at, one] of guardianships.entries()) {
    const decision = decideGuardianship(members, guardianships.slice(0, at), one);
    if (!decision.ok) return decision;
  }
  return accept(draft);
}

/** The code says another day than what was written. */
export const birthDateDiffers = (person: Pick<MemberDraft, "birthDate" | "identityCode">): boolean =>
  person.identityCode !== null &&
  person.birthDate !== null &&
  birthDateIn(person.identityCode) !== person.birthDate;
