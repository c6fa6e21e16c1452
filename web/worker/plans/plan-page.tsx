import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { goalsOf } from "#contract/worker/goals.ts";
import { beginPlan, planPage } from "#contract/worker/plans.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCan, useCommand, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button, LinkButton } from "#web/ui/button.tsx";
import { Lines } from "#web/ui/card.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useFamily } from "../families/family.ts";
import { ThemesCard } from "../themes/themes-card.tsx";
import { PlanView } from "./plan-view.tsx";
import { ProposedPlan } from "./proposed-plan.tsx";
import type { Plan, PlanPage as Page } from "./plan-words.ts";
import "./plans.css";

const writing = "/perheet/$caseId/suunnitelma/kirjoita";

/** The family's plan: the one in force, and the next one from draft through stands to approval. */
export default function PlanPage() {
  const t = useText("plans");
  const caseId = useAddressPart("caseId");
  const family = useFamily();
  const page = useRead(planPage, { params: { caseId } });
  const goals = useRead(goalsOf, { params: { caseId } });
  const can = useCan(page.data);
  return (
    <Loaded from={page}>
      {(plan) => (
        <Stack gap={5}>
          <Head can={can} caseId={caseId} page={plan} />
          {plan.underWork?.status === "draft" && (
            <DraftNotice can={can} caseId={caseId} hasCurrent={plan.current !== null} plan={plan.underWork} />
          )}
          {plan.underWork?.status === "proposed" && (
            <ProposedPlan can={can} caseId={caseId} family={family} page={plan} plan={plan.underWork} />
          )}
          {plan.current && plan.underWork?.status === "proposed" && (
            <h3>{t("inForce", { n: plan.current.planVersion })}</h3>
          )}
          {plan.current && (
            <PlanView
              caseId={caseId}
              family={family}
              followed={goals.data?.goals ?? []}
              mayChange={can("plan.write")}
              plan={plan.current}
              rhythmAside={<RhythmLink caseId={caseId} plan={plan.current} />}
              service={plan.service}
            />
          )}
          {family.service && <ThemesCard caseId={caseId} />}
          <Nothing can={can} caseId={caseId} page={plan} />
          <Versions caseId={caseId} versions={plan.versions} />
        </Stack>
      )}
    </Loaded>
  );
}

function Head({
  caseId,
  page,
  can,
}: {
  readonly caseId: string;
  readonly page: Page;
  readonly can: (action: string) => boolean;
}) {
  const t = useText("plans");
  const format = useFormat();
  const { current } = page;
  return (
    <Row align="between">
      <div>
        <h2>{t("heading")}</h2>
        {current && (
          <p className="soft small">
            {t("version", { n: current.planVersion })} ·{" "}
            {current.approvedOn && t("approvedOn", { day: format.date(current.approvedOn) })}
            {current.reviewOn && ` · ${t("reviewOn", { day: format.date(current.reviewOn) })}`}
          </p>
        )}
      </div>
      <Row>
        {current && (
          <LinkButton
            icon="print"
            kind="quiet"
            params={{ caseId, planId: current.id }}
            to="/perheet/$caseId/suunnitelma/$planId"
          >
            {t("read")}
          </LinkButton>
        )}
        {current && !page.underWork && page.service?.running && can("plan.write") && (
          <Begin caseId={caseId} kind="quiet" text="newVersion" />
        )}
      </Row>
    </Row>
  );
}

function Begin({
  caseId,
  text,
  kind = "primary",
}: {
  readonly caseId: string;
  readonly text: "begin" | "newVersion";
  readonly kind?: "primary" | "quiet";
}) {
  const t = useText("plans");
  const navigate = useNavigate();
  const [id] = useState(newId);
  const begin = useCommand(beginPlan, {
    onDone: () =>
      void navigate({ to: writing, params: { caseId } } as unknown as Parameters<typeof navigate>[0]),
  });
  return (
    <>
      <Button
        icon="write"
        isRunning={begin.isRunning}
        kind={kind}
        onClick={() => void begin.run({ params: { caseId }, body: { id } })}
      >
        {t(text)}
      </Button>
      <Failure error={begin.error} />
    </>
  );
}

function Nothing({
  caseId,
  page,
  can,
}: {
  readonly caseId: string;
  readonly page: Page;
  readonly can: (action: string) => boolean;
}) {
  const t = useText("plans");
  if (!page.service) return <EmptyState title={t("noService")}>{t("noServiceHelp")}</EmptyState>;
  if (page.current || page.underWork) return null;
  const mayBegin = page.service.running && can("plan.write");
  return (
    <EmptyState action={mayBegin && <Begin caseId={caseId} text="begin" />} title={t("none")}>
      {t("noneHelp")}
    </EmptyState>
  );
}

function DraftNotice({
  caseId,
  plan,
  hasCurrent,
  can,
}: {
  readonly caseId: string;
  readonly plan: Plan;
  /** A plan is in force while the next one is written. */
  readonly hasCurrent: boolean;
  readonly can: (action: string) => boolean;
}) {
  const t = useText("plans");
  return (
    <Notice
      actions={
        can("plan.write") && (
          <LinkButton icon="write" params={{ caseId }} to={writing}>
            {t("write")}
          </LinkButton>
        )
      }
      beside
      title={t("draftThere")}
    >
      <p>{t(hasCurrent ? "draftThereText" : "firstDraftText", { n: plan.planVersion })}</p>
    </Notice>
  );
}

function RhythmLink({ caseId, plan }: { readonly caseId: string; readonly plan: Plan }) {
  const t = useText("plans");
  return (
    <TextLink
      className="no-print"
      params={{ caseId, planId: plan.id }}
      to="/perheet/$caseId/suunnitelma/$planId/viikkorytmi"
    >
      {t("printRhythm")}
    </TextLink>
  );
}

function Versions({ caseId, versions }: { readonly caseId: string; readonly versions: Page["versions"] }) {
  const t = useText("plans");
  const format = useFormat();
  if (versions.length < 2) return null;
  return (
    <Disclosure aside={versions.length} title={t("versions")}>
      <Lines>
        {versions.map((one) => (
          <li key={one.id}>
            <Row align="between">
              <TextLink params={{ caseId, planId: one.id }} to="/perheet/$caseId/suunnitelma/$planId">
                {t("version", { n: one.planVersion })}
              </TextLink>
              <span className="soft small">
                {one.approvedOn
                  ? t("approvedOn", { day: format.date(one.approvedOn) })
                  : t("createdOn", { day: format.date(one.createdOn) })}
              </span>
              <Tag tone={one.status === "approved" ? "good" : "neutral"}>{t(`status.${one.status}`)}</Tag>
            </Row>
          </li>
        ))}
      </Lines>
    </Disclosure>
  );
}
