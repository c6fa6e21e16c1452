import { accept, refuse, type Decision } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import type { ServiceFacts } from "#core/services/facts.ts";
import { mayPlanMeeting } from "#core/services/gates.ts";
import type { ServiceModel } from "#core/services/model.ts";
import type { ServiceRefusal } from "#core/services/refusals.ts";
import type { MeetingParty } from "#core/meetings/participants.ts";

export type PlannedMeetings = {
  readonly kind: string;
  readonly days: readonly LocalDate[];
  readonly parties: readonly MeetingParty[];
  readonly partnerIds: readonly string[];
  /** When it begins, 'HH:mm'. */
  readonly from?: string;
  /** The meeting that these take the place of, where one is moved. */
  readonly replaces?: string;
};

/** Rules that only an approved deviation keeps from refusing. */
export type Lifted = { readonly lifted: readonly string[] };
export type PlanRefusal = ServiceRefusal | "before_service";

/**
 * May these meetings be put in the calendar? A series is asked one by one, each seeing the ones before it: the sixth
 * mapping meeting is refused also when it comes in a series of six.
 */
export function decidePlanMeetings(
  model: ServiceModel,
  facts: ServiceFacts,
  plan: PlannedMeetings,
  today: LocalDate,
): Decision<Lifted, PlanRefusal> {
  const lifted = new Set<string>();
  let known = facts;
  for (const [at, on] of plan.days.entries()) {
    if (on < facts.startedOn) return refuse("before_service", { values: { from: facts.startedOn } });
    const decision = mayPlanMeeting(
      model,
      known,
      {
        kind: plan.kind,
        on,
        parties: plan.parties,
        partnerIds: plan.partnerIds,
        ...(plan.from === undefined ? {} : { from: plan.from }),
        ...(plan.replaces === undefined ? {} : { meetingId: plan.replaces }),
      },
      today,
    );
    if (!decision.ok) return decision;
    for (const rule of decision.value.lifted) lifted.add(rule);
    const added = {
      id: `planned-${at}`,
      kind: plan.kind,
      on,
      status: "planned" as const,
      parties: plan.parties,
      recordSigned: false,
    };
    known = { ...known, meetings: [...known.meetings, added] };
  }
  return accept({ lifted: [...lifted] });
}
