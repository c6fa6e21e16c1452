import type { Role } from "#core/access/actions.ts";

/** The units that somebody with these roles leads. */
export const ledUnits = (roles: readonly { role: Role; unitId: string | null }[]): string[] =>
  roles.flatMap(({ role, unitId }) => (role === "unitLead" && unitId !== null ? [unitId] : []));
