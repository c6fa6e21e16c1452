import type { DiscussionContent } from "#core/discussions/content.ts";
import type { DiscussionGuide } from "#core/discussions/guide.ts";
import type { WalkStep } from "#core/discussions/walk.ts";
import type { ParticipantRef } from "#core/meetings/participants.ts";
import type { VersionedDraft } from "#web/kit/versioned-draft.ts";
import type { Change, DiscussionPageReply, Named } from "./discussion.ts";

/** What every screen of the walk is given. */
export type StepProps = {
  readonly caseId: string;
  readonly guide: DiscussionGuide;
  readonly page: DiscussionPageReply;
  readonly content: DiscussionContent;
  readonly walk: readonly WalkStep[];
  readonly nameOf: (ref: ParticipantRef) => Named;
  readonly draft: VersionedDraft;
  readonly onChange: Change;
  readonly onGo: (index: number) => void;
};
