import type { Role } from "#core/access/actions.ts";

type HeldRole = { readonly role: Role; readonly unitId: string | null };

/** Does somebody with these roles lead this unit? */
export const leadsUnit = (roles: readonly HeldRole[], unitId: string | null | undefined): boolean =>
  unitId != null && ledUnits(roles).includes(unitId);

/** The units that somebody with these roles leads. */
export const ledUnits = (roles: readonly HeldRole[]): string[] =>
  roles.flatMap(({ role, unitId }) => (role === "unitLead" && unitId !== null ? [unitId] : []));
