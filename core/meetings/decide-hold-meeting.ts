import { refuse, type Decision } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import type { ServiceFacts } from "#core/services/facts.ts";
import { mayHoldMeeting, type Permit } from "#core/services/gates.ts";
import type { ServiceModel } from "#core/services/model.ts";
import type { ServiceRefusal } from "#core/services/refusals.ts";
import type { MeetingParty } from "#core/meetings/participants.ts";
import type { MeetingStatus } from "#core/meetings/terms.ts";

export type MeetingToHold = {
  readonly id: string;
  readonly kind: string;
  readonly status: MeetingStatus;
  readonly recorded: boolean;
};
export type HoldRefusal =
  | ServiceRefusal
  | "meeting_not_planned"
  | "meeting_already_recorded"
  | "meeting_ahead"
  | "before_service";

/**
 * May the meeting be marked held, with these parties present on that day? One already marked held may be marked
 * again until its record is signed: who was there is often seen only when writing.
 */
export function decideHoldMeeting(
  model: ServiceModel,
  facts: ServiceFacts,
  meeting: MeetingToHold,
  held: {
    readonly on: LocalDate;
    readonly parties: readonly MeetingParty[];
    readonly partnerIds: readonly string[];
  },
  today: LocalDate,
): Decision<Permit, HoldRefusal> {
  if (meeting.recorded) return refuse("meeting_already_recorded");
  if (meeting.status !== "planned" && meeting.status !== "held") return refuse("meeting_not_planned");
  if (held.on > today) return refuse("meeting_ahead");
  if (held.on < facts.startedOn) return refuse("before_service", { values: { from: facts.startedOn } });
  return mayHoldMeeting(
    model,
    facts,
    {
      kind: meeting.kind,
      on: held.on,
      parties: held.parties,
      partnerIds: held.partnerIds,
      meetingId: meeting.id,
    },
    today,
  );
}
