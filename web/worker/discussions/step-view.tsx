import type { DiscussionContent } from "#core/discussions/content.ts";
import type { DiscussionGuide } from "#core/discussions/guide.ts";
import type { WalkStep } from "#core/discussions/walk.ts";
import type { ParticipantRef } from "#core/meetings/participants.ts";
import type { VersionedDraft } from "#web/kit/versioned-draft.ts";
import { AreaStep } from "./area-step.tsx";
import { CloseStep } from "./close-step.tsx";
import { PictureStep, ViewsStep } from "./closing-steps.tsx";
import type { Change, DiscussionPageReply, Named } from "./discussion.ts";
import { OpeningStep } from "./opening-step.tsx";
import { StepsStep } from "./steps-step.tsx";
import { ReflectionStep, TurnStep } from "./talk-steps.tsx";

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

/** One screen of the walk. */
export function StepView({ step, ...props }: StepProps & { readonly step: WalkStep }) {
  switch (step.kind) {
    case "opening":
      return <OpeningStep {...props} />;
    case "turn":
      return <TurnStep {...props} round={step.round} who={step.who} />;
    case "reflection":
      return <ReflectionStep {...props} round={step.round} />;
    case "area":
      return <AreaStep {...props} area={step.area} />;
    case "picture":
      return <PictureStep {...props} />;
    case "views":
      return <ViewsStep {...props} />;
    case "steps":
      return <StepsStep {...props} />;
    case "close":
      return <CloseStep {...props} />;
  }
}
