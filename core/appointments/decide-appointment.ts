import { accept, refuse, type Decision } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";

export type AppointmentRefusal = "member_unknown" | "partner_unknown" | "ends_before_start";

/** A time of another service concerns the family's own members, and a partner of the family where it names one. */
export function decideAppointment(
  draft: {
    readonly personIds: readonly string[];
    readonly partnerId: string | null;
    readonly firstOn: LocalDate;
    readonly untilOn: LocalDate | null;
  },
  known: { readonly members: readonly string[]; readonly partners: readonly string[] },
): Decision<null, AppointmentRefusal> {
  if (draft.personIds.some((id) => !known.members.includes(id))) return refuse("member_unknown");
  if (draft.partnerId !== null && !known.partners.includes(draft.partnerId)) return refuse("partner_unknown");
  return draft.untilOn !== null && draft.untilOn < draft.firstOn ? refuse("ends_before_start") : accept(null);
}
