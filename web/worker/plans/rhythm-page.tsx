import { familyPage } from "#contract/worker/families.ts";
import { planVersion } from "#contract/worker/plans.ts";
import { WeekFigure } from "#web/figures/week-figure.tsx";
import { useAddressPart } from "#web/kit/address.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import "./plans.css";

/** The family's week alone on a page, for the refrigerator door: no names of services, no record. */
export default function RhythmPage() {
  const t = useText("plans");
  const [caseId, planId] = [useAddressPart("caseId"), useAddressPart("planId")];
  const family = useRead(familyPage, { params: { caseId } });
  const version = useRead(planVersion, { params: { caseId, planId } });
  return (
    <Loaded from={version} page>
      {({ plan }) => (
        <div className="week-sheet">
          <PageHead
            above={
              <TextLink className="no-print" params={{ caseId }} to="/perheet/$caseId/suunnitelma">
                {t("back")}
              </TextLink>
            }
            actions={
              <Button icon="print" onClick={() => window.print()}>
                {t("print")}
              </Button>
            }
            title={t("rhythmOf", { family: family.data?.family.name ?? "" })}
          />
          <WeekFigure label={t("rhythm")} rows={plan.content.rhythm} />
        </div>
      )}
    </Loaded>
  );
}
