import { accept, type Decision, refuse } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";

/** How a child or young person was heard; `not_heard` where they weren't, with the reason. */
export const hearingWays = [
  "meeting",
  "talk",
  "drawing",
  "play",
  "written",
  "through_other",
  "not_heard",
] as const;
export type HearingWay = (typeof hearingWays)[number];

export type HearingDraft = {
  readonly personId: string;
  readonly way: HearingWay;
  readonly on: LocalDate;
  readonly words: string;
  readonly reason: string;
  readonly meetingId: string | null;
};

export type HearingRefusal =
  | "service_not_running"
  | "not_a_child_of_family"
  | "hearing_in_future"
  | "hearing_needs_words"
  | "hearing_needs_reason"
  | "meeting_unknown";

/**
 * May it be recorded so? A child's or young person's own words are written down, or why they weren't heard; never both and
 * never neither (LsL 417/2007 20 §, ShL 1301/2014 32 §).
 */
export function decideHearing(
  facts: {
    readonly running: boolean;
    /** Children and young people of the family. */
    readonly children: readonly string[];
    readonly meetingIds: readonly string[];
  },
  draft: HearingDraft,
  today: LocalDate,
): Decision<HearingDraft, HearingRefusal> {
  if (!facts.running) return refuse("service_not_running");
  if (!facts.children.includes(draft.personId)) return refuse("not_a_child_of_family");
  if (draft.on > today) return refuse("hearing_in_future");
  if (draft.way === "not_heard") {
    if (draft.reason === "") return refuse("hearing_needs_reason");
    return accept({ ...draft, words: "", meetingId: null });
  }
  if (draft.words === "") return refuse("hearing_needs_words");
  if (draft.meetingId !== null && !facts.meetingIds.includes(draft.meetingId))
    return refuse("meeting_unknown");
  return accept({ ...draft, reason: "" });
}
