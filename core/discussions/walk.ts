import type { DiscussionContent } from "#core/discussions/content.ts";
import type { DiscussionGap } from "#core/discussions/gaps.ts";
import type { DiscussionGuide, GuideArea, GuideRound } from "#core/discussions/guide.ts";
import { sameOne } from "#core/discussions/content.ts";
import type { ParticipantRef } from "#core/meetings/participants.ts";

/** One screen of the walk: one thing at a time on the table. */
export type WalkStep =
  | { readonly kind: "opening" }
  | {
      readonly kind: "turn";
      readonly round: GuideRound;
      readonly who: ParticipantRef;
      readonly nth: number;
      readonly of: number;
    }
  | { readonly kind: "reflection"; readonly round: GuideRound }
  | { readonly kind: "area"; readonly area: GuideArea; readonly nth: number; readonly of: number }
  | { readonly kind: "picture" }
  | { readonly kind: "views" }
  | { readonly kind: "steps" }
  | { readonly kind: "close" };

/** The screens of a discussion in their order: rounds turn by turn, areas one by one, and how it is closed. */
export function walkOf(guide: DiscussionGuide, { present }: DiscussionContent): readonly WalkStep[] {
  return [
    { kind: "opening" },
    ...guide.rounds.flatMap((round): WalkStep[] => [
      ...present.map((who, n): WalkStep => ({ kind: "turn", round, who, nth: n + 1, of: present.length })),
      ...(round.reflect ? [{ kind: "reflection", round } as const] : []),
    ]),
    ...guide.areas.map((area, n): WalkStep => ({ kind: "area", area, nth: n + 1, of: guide.areas.length })),
    { kind: "picture" },
    { kind: "views" },
    { kind: "steps" },
    { kind: "close" },
  ];
}

/** Where in the walk a gap is mended: the index of its screen. */
export function placeOfGap(walk: readonly WalkStep[], gap: DiscussionGap): number {
  const at = walk.findIndex((step) => {
    switch (step.kind) {
      case "turn":
        return (
          gap.code === "discussion_turn_missing" &&
          step.round.code === gap.round &&
          gap.who !== undefined &&
          sameOne(step.who, gap.who)
        );
      case "area":
        return (
          gap.code === "discussion_strength_missing" ||
          (gap.code === "discussion_row_empty" && step.area.code === gap.area)
        );
      case "picture":
        return gap.code === "discussion_picture_missing";
      case "views":
        return gap.code === "discussion_view_missing" || gap.code === "discussion_dissent_empty";
      case "steps":
        return gap.code === "discussion_step_unfinished" || gap.code === "discussion_steps_missing";
      default:
        return false;
    }
  });
  return Math.max(0, at);
}
