import { hasSpoken, sameOne, type DiscussionContent } from "#core/discussions/content.ts";
import {
  discussionGaps,
  isFinished,
  isUntouched,
  strangeParts,
  type GapCode,
} from "#core/discussions/gaps.ts";
import type { DiscussionGuide } from "#core/discussions/guide.ts";
import { accept, refuse, type Decision } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import {
  partyOf,
  placed,
  type Around,
  type MeetingParty,
  type ParticipantRef,
} from "#core/meetings/participants.ts";

export type DiscussionState = "open" | "agreed" | "dropped";

const order: readonly MeetingParty[] = ["child", "family", "partner", "purchaser", "worker"];

/** The order in which people speak: children first, those who come by their work last. */
export const inTurn = (refs: readonly ParticipantRef[], around: Around): readonly ParticipantRef[] =>
  placed(refs, around)
    .participants.toSorted((a, b) => order.indexOf(a.party) - order.indexOf(b.party))
    .map(({ kind, id }) => ({ kind, id }));

/** One alone doesn't discuss, nor workers without the family. */
const isTalk = (present: readonly ParticipantRef[]): boolean =>
  new Set(present.map(({ id }) => id)).size > 1 && present.some(({ kind }) => kind === "member");

export type BeginFacts = {
  readonly running: boolean;
  readonly around: Around;
  /** The meeting that was named, where the case has it. */
  readonly meeting: { readonly on: LocalDate; readonly status: string } | undefined;
};
export type BeginDraft = {
  readonly on: LocalDate;
  readonly meetingId: string | null;
  readonly aboutPersonId: string | null;
  readonly present: readonly ParticipantRef[];
};
export type BeginRefusal =
  | "service_not_running"
  | "guide_unknown"
  | "discussion_ahead"
  | "meeting_unknown"
  | "discussion_stranger"
  | "discussion_needs_two"
  | "discussion_needs_child";

/** May a discussion begin: by a guide there is, on a day that has come, with somebody of the family and somebody to listen? */
export function decideBeginDiscussion(
  guide: DiscussionGuide | undefined,
  facts: BeginFacts,
  draft: BeginDraft,
  today: LocalDate,
): Decision<{ readonly present: readonly ParticipantRef[] }, BeginRefusal> {
  if (!facts.running) return refuse("service_not_running");
  if (!guide) return refuse("guide_unknown");
  if (draft.on > today) return refuse("discussion_ahead");
  if (draft.meetingId !== null && !["planned", "held"].includes(facts.meeting?.status ?? ""))
    return refuse("meeting_unknown");
  const { participants, strangers } = placed(draft.present, facts.around);
  if (strangers.length > 0) return refuse("discussion_stranger");
  if (!isTalk(participants)) return refuse("discussion_needs_two");
  const isChild =
    draft.aboutPersonId !== null &&
    partyOf({ kind: "member", id: draft.aboutPersonId }, facts.around) === "child";
  if (guide.about === "child" ? !isChild : draft.aboutPersonId !== null)
    return refuse("discussion_needs_child");
  return accept({ present: inTurn(participants, facts.around) });
}

export type SaveRefusal =
  | "discussion_settled"
  | "discussion_stranger"
  | "discussion_strange_part"
  | "discussion_speaker_left_out";

/**
 * May this be kept while the discussion goes on: said by those at the table, of what the guide asks? What was said may be put better,
 * but whoever has spoken stays at the table: nobody agrees by having been left out of it.
 */
export function decideSaveDiscussion(
  guide: DiscussionGuide,
  facts: {
    readonly state: DiscussionState;
    /** As it was kept last: one who was named in it and has left the family's circle since may stay in it. */
    readonly former: DiscussionContent;
    readonly around: Around;
  },
  content: DiscussionContent,
): Decision<DiscussionContent, SaveRefusal> {
  if (facts.state !== "open") return refuse("discussion_settled");
  const { former } = facts;
  const known = new Set(former.present.map(({ id }) => id));
  if (!content.present.every((one) => known.has(one.id) || partyOf(one, facts.around)))
    return refuse("discussion_stranger");
  const children = content.rows.flatMap(({ aboutId }) => aboutId ?? []);
  const named = new Set(former.rows.map(({ aboutId }) => aboutId));
  if (children.some((id) => !named.has(id) && !partyOf({ kind: "member", id }, facts.around)))
    return refuse("discussion_stranger");
  if (strangeParts(guide, content)) return refuse("discussion_strange_part");
  const stays = (who: ParticipantRef): boolean =>
    content.present.some((one) => sameOne(one, who)) && hasSpoken(content, who);
  return former.present.some((who) => hasSpoken(former, who) && !stays(who))
    ? refuse("discussion_speaker_left_out")
    : accept(content);
}

export type AgreeRefusal =
  | "discussion_settled"
  | "discussion_needs_two"
  | "discussion_owner_stranger"
  | GapCode;

/**
 * May it be agreed: has everybody had a turn or chosen to listen, does the picture have words, has each been asked by name who sees
 * it otherwise, and does each step have an owner from around the family and a day?
 * @returns the steps to follow from now on, without those that are followed already
 */
export function decideAgreeDiscussion(
  guide: DiscussionGuide,
  facts: {
    readonly state: DiscussionState;
    readonly around: Around;
    /** Steps that are followed already, as those of what is corrected: they have their owner, who may have left since. */
    readonly followed: ReadonlySet<string>;
  },
  content: DiscussionContent,
): Decision<
  readonly { readonly id: string; what: string; owner: ParticipantRef; dueOn: LocalDate }[],
  AgreeRefusal
> {
  if (facts.state !== "open") return refuse("discussion_settled");
  if (!isTalk(content.present)) return refuse("discussion_needs_two");
  const gaps = discussionGaps(guide, content);
  const [first] = gaps;
  if (first)
    return refuse(first.code, { values: { count: gaps.filter(({ code }) => code === first.code).length } });
  const fresh = content.steps.filter(
    (step) => !facts.followed.has(step.id) && !isUntouched(step) && isFinished(step),
  );
  const owned = fresh.flatMap(({ id, what, owner, dueOn }) =>
    owner && dueOn ? [{ id, what, owner, dueOn }] : [],
  );
  if (owned.some(({ owner }) => !partyOf(owner, facts.around))) return refuse("discussion_owner_stranger");
  return accept(owned);
}

/** Only one that is still open can be dropped. */
export const decideDropDiscussion = (state: DiscussionState): Decision<null, "discussion_settled"> =>
  state === "open" ? accept(null) : refuse("discussion_settled");

/** An agreed one is corrected once, while the service runs: by a new discussion that begins from what it says. */
export function decideCorrectDiscussion(facts: {
  readonly running: boolean;
  readonly state: DiscussionState;
  /** A correction of it is under way, or holds already. */
  readonly corrected: boolean;
}): Decision<null, "service_not_running" | "discussion_not_to_correct"> {
  if (!facts.running) return refuse("service_not_running");
  return facts.state === "agreed" && !facts.corrected ? accept(null) : refuse("discussion_not_to_correct");
}
