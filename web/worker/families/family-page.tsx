import { Columns, Stack } from "#web/ui/layout.tsx";
import { useCan } from "#web/kit/query.ts";
import { RhythmCard } from "../breaks/rhythm-card.tsx";
import { HeardCard } from "../hearings/heard-card.tsx";
import { useFamily } from "./family.ts";
import { AgreedCard, ComingCard } from "./agreed-card.tsx";
import { ConcernsCard } from "./concerns-card.tsx";
import { AttentionNotice, DueCard } from "./due-card.tsx";
import { GoalsCard } from "./goals-card.tsx";
import { LatestCard } from "./latest-card.tsx";
import { VisitsCard } from "./visits-card.tsx";
import { StepNotice } from "./step-notice.tsx";
import { NextServiceWaits, NoServiceYet } from "./no-service-yet.tsx";

/** One family in five seconds: what we aim at, what happened last, what worries and is strong, what is due, what is agreed. */
export default function FamilyPage() {
  const family = useFamily();
  const caseId = family.family.id;
  // The front door and a lead who is asked stand to the family without its record.
  const asks = useCan(family)("hearing.read");
  return (
    <Stack>
      {family.service ? (
        <>
          <NextServiceWaits family={family} />
          <AttentionNotice family={family} service={family.service} />
          <StepNotice family={family} />
        </>
      ) : (
        <NoServiceYet family={family} />
      )}
      <Columns>
        <Stack>
          {asks && family.service?.has.rhythm && <RhythmCard caseId={caseId} />}
          {asks && family.service?.visits && <VisitsCard visits={family.service.visits} />}
          <GoalsCard family={family} />
          <AgreedCard family={family} />
          <LatestCard family={family} />
        </Stack>
        <Stack>
          <DueCard family={family} />
          <ConcernsCard family={family} />
          <ComingCard family={family} />
          {asks && family.service?.has.hearing && <HeardCard caseId={caseId} />}
        </Stack>
      </Columns>
    </Stack>
  );
}
