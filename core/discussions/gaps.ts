import {
  sameOne,
  turnOf,
  viewOf,
  type DiscussionContent,
  type DiscussionStep,
} from "#core/discussions/content.ts";
import type { DiscussionGuide } from "#core/discussions/guide.ts";
import type { ParticipantRef } from "#core/meetings/participants.ts";

export const gapCodes = [
  "discussion_turn_missing",
  "discussion_strength_missing",
  "discussion_row_empty",
  "discussion_picture_missing",
  "discussion_view_missing",
  "discussion_dissent_empty",
  "discussion_step_unfinished",
  "discussion_steps_missing",
] as const;
export type GapCode = (typeof gapCodes)[number];

/** Something that the discussion still lacks before it can be agreed, and where. */
export type DiscussionGap = {
  readonly code: GapCode;
  readonly who?: ParticipantRef;
  readonly round?: string;
  readonly area?: string;
  readonly stepId?: string;
};

export const isFinished = ({ what, owner, dueOn }: DiscussionStep): boolean =>
  what !== "" && owner !== null && dueOn !== null;

/** Begun and then left empty: it was opened on the screen and nothing was said. */
export const isUntouched = ({ what, owner, dueOn }: DiscussionStep): boolean =>
  what === "" && owner === null && dueOn === null;

/** All that stands between what was said and an agreement, in the order of the walk. */
export function discussionGaps(guide: DiscussionGuide, content: DiscussionContent): readonly DiscussionGap[] {
  const gaps: DiscussionGap[] = [];
  for (const { code: round } of guide.rounds)
    for (const who of content.present) {
      const turn = turnOf(content, round, who);
      if (!turn || (!turn.quiet && turn.words === ""))
        gaps.push({ code: "discussion_turn_missing", who, round });
    }
  // A log of vulnerabilities alone is no picture of anybody's life.
  if (guide.areas.length > 0 && !content.rows.some(({ kind, words }) => kind === "strength" && words !== ""))
    gaps.push({ code: "discussion_strength_missing" });
  for (const { words, area } of content.rows)
    if (words === "") gaps.push({ code: "discussion_row_empty", area });
  if (content.picture === "") gaps.push({ code: "discussion_picture_missing" });
  for (const who of content.present) {
    const view = viewOf(content, who);
    if (!view) gaps.push({ code: "discussion_view_missing", who });
    else if (view.stance === "otherwise" && view.words === "")
      gaps.push({ code: "discussion_dissent_empty", who });
  }
  const steps = content.steps.filter((step) => !isUntouched(step));
  for (const step of steps)
    if (!isFinished(step)) gaps.push({ code: "discussion_step_unfinished", stepId: step.id });
  if (steps.length === 0 && !content.noSteps) gaps.push({ code: "discussion_steps_missing" });
  return gaps;
}

/** What was said by somebody who isn't at the table, or of something the guide doesn't ask. */
export function strangeParts(guide: DiscussionGuide, content: DiscussionContent): boolean {
  const isPresent = (who: ParticipantRef): boolean => content.present.some((one) => sameOne(one, who));
  const rounds = new Set(guide.rounds.map(({ code }) => code));
  const areas = new Set(guide.areas.map(({ code }) => code));
  return (
    content.turns.some(({ round, who }) => !rounds.has(round) || !isPresent(who)) ||
    content.reflections.some(({ round, who }) => !rounds.has(round) || !isPresent(who)) ||
    content.views.some(({ who }) => !isPresent(who)) ||
    content.rows.some(({ area }) => !areas.has(area)) ||
    content.steps.some(({ rowId }) => rowId !== null && !content.rows.some(({ id }) => id === rowId))
  );
}
