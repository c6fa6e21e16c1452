import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { LinkButton } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import type { Desk } from "./desk.ts";

/** Plans that wait for the purchaser's own stand. */
export function PlansCard({ plans }: Pick<Desk, "plans">) {
  const t = useText("desk");
  const format = useFormat();
  return (
    <Card aside={plans.length > 0 && <Tag tone="attention">{plans.length}</Tag>} title={t("toApprove")}>
      {plans.length === 0 && <p className="soft">{t("noPlans")}</p>}
      <Lines>
        {plans.map((plan) => (
          <li key={plan.id}>
            <Stack gap={1}>
              <strong>{plan.family}</strong>
              <p className="soft small">
                {t("plan", { version: plan.planVersion })} ·{" "}
                {t("planBy", { name: plan.author, day: format.date(plan.createdOn) })}
              </p>
              <div>
                <LinkButton params={{ caseId: plan.caseId }} small to="/perheet/$caseId/suunnitelma">
                  {t("readPlan")}
                  <span className="only-read"> {plan.family}</span>
                </LinkButton>
              </div>
            </Stack>
          </li>
        ))}
      </Lines>
    </Card>
  );
}

/** Memos and summaries that have been approved lately. */
export function DocumentsCard({ documents }: Pick<Desk, "documents">) {
  const t = useText("desk");
  const say = useSay();
  const format = useFormat();
  return (
    <Card aside={documents.length > 0 && <Tag>{documents.length}</Tag>} title={t("documents")}>
      {documents.length === 0 && <p className="soft">{t("noDocuments")}</p>}
      <Lines>
        {documents.map((document) => (
          <li key={document.id}>
            <TextLink params={{ caseId: document.caseId }} to="/perheet/$caseId/asiakirjat">
              {document.family}: {say(document.kindName)}
            </TextLink>
            <p className="soft small">
              {t("approvedOn", { day: format.date(document.approvedOn) })}
              {document.coversFrom &&
                document.coversTo &&
                ` · ${t("covers", { range: format.range(document.coversFrom, document.coversTo) })}`}
            </p>
          </li>
        ))}
      </Lines>
    </Card>
  );
}
