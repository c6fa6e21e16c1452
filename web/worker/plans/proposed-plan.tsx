import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { approvePlan, withdrawPlan } from "#contract/worker/plans.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { ConfirmDialog } from "#web/ui/dialog.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Columns, Row, Stack } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { Family } from "../families/family.ts";
import { ObstacleList } from "./obstacles.tsx";
import { PlanView } from "./plan-view.tsx";
import type { Plan, PlanPage as Page } from "./plan-words.ts";
import { StandsCard } from "./stands.tsx";

const here = "/perheet/$caseId/suunnitelma";
const writing = "/perheet/$caseId/suunnitelma/kirjoita";

/** A proposed plan: the stands taken on it, what approving still waits for, and approving it or taking it back. */
export function ProposedPlan({
  caseId,
  family,
  page,
  plan,
  can,
}: {
  readonly caseId: string;
  readonly family: Family;
  readonly page: Page;
  readonly plan: Plan;
  readonly can: (action: string) => boolean;
}) {
  const t = useText("plans");
  const toast = useToast();
  const navigate = useNavigate();
  const [withdrawing, setWithdrawing] = useState(false);
  const [nextId] = useState(newId);
  const approve = useCommand(approvePlan, { onDone: () => toast({ message: t("approved") }) });
  const withdraw = useCommand(withdrawPlan, {
    onDone: () => {
      toast({ message: t("withdrawn") });
      void navigate({ to: writing, params: { caseId } } as unknown as Parameters<typeof navigate>[0]);
    },
  });
  const params = { caseId, planId: plan.id };
  return (
    <section aria-label={t("proposedThere")} className="stack">
      <Row align="between">
        <h3>
          {t("proposedThere")} <Tag tone="attention">{t("version", { n: plan.planVersion })}</Tag>
        </h3>
        {can("plan.write") && (
          <Button kind="plain" small onClick={() => setWithdrawing(true)}>
            {t("withdraw")}
          </Button>
        )}
      </Row>
      <Columns look="even">
        <StandsCard
          can={can}
          caseId={caseId}
          family={family}
          makers={(page.service?.makers ?? []).map(({ code }) => code)}
          plan={plan}
        />
        <Card level={3} title={t("needs.heading")}>
          <Stack>
            {page.obstacles.length === 0 ? (
              <p>{t("needs.nothing")}</p>
            ) : (
              <ObstacleList caseId={caseId} here={here} obstacles={page.obstacles} />
            )}
            {can("plan.approve") && (
              <Button
                isRunning={approve.isRunning}
                kind={page.obstacles.length === 0 ? "primary" : "quiet"}
                onClick={() => void approve.run({ params, body: { version: plan.version } })}
              >
                {t("approve")}
              </Button>
            )}
            <Failure error={approve.error} />
          </Stack>
        </Card>
      </Columns>
      <Disclosure startsOpen={!page.current} title={t("readProposed", { n: plan.planVersion })}>
        <PlanView caseId={caseId} family={family} plan={plan} service={page.service} />
      </Disclosure>
      <ConfirmDialog
        confirm={t("withdraw")}
        isOpen={withdrawing}
        isRunning={withdraw.isRunning}
        title={t("withdrawTitle")}
        onClose={() => setWithdrawing(false)}
        onConfirm={() => void withdraw.run({ params, body: { id: nextId, version: plan.version } })}
      >
        <p>{t("withdrawText")}</p>
        <Failure error={withdraw.error} />
      </ConfirmDialog>
    </section>
  );
}
