import type { Role } from "#core/access/actions.ts";
import { accept, type Decision, refuse } from "#core/kernel/decision.ts";
import { addDays, type LocalDate } from "#core/kernel/local-date.ts";

export const unitKinds = ["front_door", "social_work", "provider"] as const;
export type UnitKind = (typeof unitKinds)[number];

/** Where each role is held: in a unit of one kind, or in none. */
export const unitKindOf: Readonly<Record<Role, UnitKind | null>> = {
  intake: "front_door",
  purchaser: "social_work",
  familyWorker: "provider",
  unitLead: "provider",
  privacyOfficer: null,
  administrator: null,
  analyst: null,
};

export type HeldRole = {
  readonly staffId: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
};

const holds = (one: HeldRole, from: LocalDate, to: LocalDate | null): boolean =>
  (one.to === null || one.to >= from) && (to === null || to >= one.from);

type GiveRefusal =
  | "role_needs_unit"
  | "role_without_unit"
  | "unit_of_other_kind"
  | "unit_not_active"
  | "role_already_held"
  | "person_not_active";

/** May the person be given the role in the unit? */
export function decideGiveRole(
  facts: {
    readonly held: readonly HeldRole[];
    readonly unit: { readonly kind: UnitKind; readonly active: boolean } | null;
    readonly personActive: boolean;
  },
  draft: HeldRole,
): Decision<true, GiveRefusal> {
  const kind = unitKindOf[draft.role];
  if (!facts.personActive) return refuse("person_not_active");
  if (kind === null && draft.unitId !== null) return refuse("role_without_unit");
  if (kind !== null && !facts.unit) return refuse("role_needs_unit");
  if (kind !== null && facts.unit?.kind !== kind) return refuse("unit_of_other_kind");
  if (facts.unit?.active === false) return refuse("unit_not_active");
  const already = facts.held.some(
    (one) => one.role === draft.role && one.unitId === draft.unitId && holds(one, draft.from, draft.to),
  );
  return already ? refuse("role_already_held") : accept(true);
}

/** May the role end on the day, or the person leave? Somebody is always left who can give rights. */
export function decideEndRole(
  role: HeldRole,
  administratorsElse: number,
  to: LocalDate,
  today: LocalDate,
): Decision<true, "already_ended" | "ends_in_past" | "last_administrator"> {
  if (role.to !== null && role.to < today) return refuse("already_ended");
  // The last day may be yesterday: then the right is gone at once.
  if (to < role.from || to < addDays(today, -1)) return refuse("ends_in_past");
  if (role.role === "administrator" && administratorsElse === 0) return refuse("last_administrator");
  return accept(true);
}
