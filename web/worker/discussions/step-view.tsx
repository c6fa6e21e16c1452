import type { WalkStep } from "#core/discussions/walk.ts";
import { AreaStep } from "./area-step.tsx";
import { CloseStep } from "./close-step.tsx";
import { PictureStep, ViewsStep } from "./closing-steps.tsx";
import { OpeningStep } from "./opening-step.tsx";
import type { StepProps } from "./step-props.ts";
import { StepsStep } from "./steps-step.tsx";
import { ReflectionStep, TurnStep } from "./talk-steps.tsx";

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
