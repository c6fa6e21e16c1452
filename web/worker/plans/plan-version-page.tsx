import { familyPage } from "#contract/worker/families.ts";
import { planPage, planVersion } from "#contract/worker/plans.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { PlanView } from "./plan-view.tsx";
import { SheetHead } from "./sheet-head.tsx";
import "./plans.css";

/** One version of the plan, as it was: to read and to print. */
export default function PlanVersionPage() {
  const t = useText("plans");
  const format = useFormat();
  const [caseId, planId] = [useAddressPart("caseId"), useAddressPart("planId")];
  const family = useRead(familyPage, { params: { caseId } });
  const version = useRead(planVersion, { params: { caseId, planId } });
  const page = useRead(planPage, { params: { caseId } });
  return (
    <Loaded from={version} page>
      {({ plan }) => (
        <Loaded from={family} page>
          {(known) => (
            <div className="plan-sheet">
              <PageHead
                above={
                  <>
                    <TextLink className="no-print" params={{ caseId }} to="/perheet/$caseId/suunnitelma">
                      {t("back")}
                    </TextLink>
                    <SheetHead family={known} />
                  </>
                }
                actions={
                  <Button icon="print" onClick={() => window.print()}>
                    {t("print")}
                  </Button>
                }
                lead={
                  <>
                    <Tag tone={plan.status === "approved" ? "good" : "neutral"}>
                      {t(`status.${plan.status}`)}
                    </Tag>{" "}
                    {plan.approvedOn
                      ? t("approvedOn", { day: format.date(plan.approvedOn) })
                      : t("createdOn", { day: format.date(plan.createdOn) })}
                    {" · "}
                    {t("writtenBy", { name: plan.createdBy })}
                    {plan.reviewOn &&
                      plan.status === "approved" &&
                      ` · ${t("reviewOn", { day: format.date(plan.reviewOn) })}`}
                  </>
                }
                title={`${t("heading")}, ${t("version", { n: plan.planVersion })}`}
              />
              <PlanView
                caseId={caseId}
                family={known}
                level={2}
                plan={plan}
                service={page.data?.service ?? null}
              />
            </div>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}
