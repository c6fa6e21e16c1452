import { accept, refuse, type Decision } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { isChildRole, type GuardianshipScope, type MemberRole } from "#core/families/roles.ts";

export type GuardianshipDraft = {
  readonly id: string;
  readonly guardianId: string;
  readonly childId: string;
  readonly scope: GuardianshipScope;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
};
type MemberFact = { readonly personId: string; readonly role: MemberRole };

export type GuardianshipRefusal =
  | "guardian_not_a_member"
  | "guardian_is_child"
  | "guardianship_twice"
  | "guardianship_sole_and_other";

const overlap = (a: GuardianshipDraft, b: GuardianshipDraft): boolean =>
  (a.validTo === null || a.validTo >= b.validFrom) && (b.validTo === null || b.validTo >= a.validFrom);

/**
 * May the guardianship be recorded beside those there are? Both are members of the case, a child's guardian is no child, one
 * person has one scope for one child at a time, and a sole guardian has no other guardian beside.
 * LHL 361/1983 3 §, 9 §.
 */
export function decideGuardianship(
  members: readonly MemberFact[],
  others: readonly GuardianshipDraft[],
  draft: GuardianshipDraft,
): Decision<GuardianshipDraft, GuardianshipRefusal> {
  const guardian = members.find(({ personId }) => personId === draft.guardianId);
  const child = members.find(({ personId }) => personId === draft.childId);
  if (!guardian || !child) return refuse("guardian_not_a_member");
  if (isChildRole(guardian.role) || !isChildRole(child.role)) return refuse("guardian_is_child");
  const beside = others.filter(
    (other) => other.id !== draft.id && other.childId === draft.childId && overlap(other, draft),
  );
  if (beside.some((other) => other.guardianId === draft.guardianId)) return refuse("guardianship_twice");
  const guards = beside.filter(({ scope }) => scope !== "none");
  if (draft.scope === "sole" && guards.length > 0) return refuse("guardianship_sole_and_other");
  if (draft.scope !== "none" && guards.some(({ scope }) => scope === "sole"))
    return refuse("guardianship_sole_and_other");
  return accept(draft);
}
