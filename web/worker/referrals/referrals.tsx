import { useState } from "react";
import { referralsOf } from "#contract/worker/referrals.ts";
import { isUnderWay } from "#core/referrals/decide-referral.ts";
import { today } from "#web/kit/clock.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCan, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { ReferralDialog } from "./referral-dialog.tsx";
import { StepDialog } from "./step-dialog.tsx";
import type { Referral } from "./referral.ts";

const tones = {
  draft: "neutral",
  sent: "info",
  accepted: "info",
  begun: "good",
  declined: "attention",
  withdrawn: "neutral",
} as const;

/** Where the family has been guided, each followed until the support has begun. */
export function Referrals({ caseId }: { readonly caseId: string }) {
  const t = useText("referrals");
  const page = useRead(referralsOf, { params: { caseId } });
  const can = useCan(page.data);
  const [adding, setAdding] = useState(false);
  return (
    <Loaded from={page}>
      {({ referrals, running }) => {
        const mayWrite = running && can("referral.write");
        const under = referrals.filter(({ status }) => isUnderWay(status));
        const ended = referrals.filter(({ status }) => !isUnderWay(status));
        const card = (referral: Referral) => (
          <ReferralCard key={referral.id} caseId={caseId} mayStep={mayWrite} referral={referral} />
        );
        return (
          <section aria-labelledby="referrals" className="stack">
            <Row align="between">
              <h2 id="referrals">{t("heading")}</h2>
              {mayWrite && (
                <Button icon="plus" kind="quiet" onClick={() => setAdding(true)}>
                  {t("add")}
                </Button>
              )}
            </Row>
            {referrals.length === 0 && <EmptyState title={t("none")}>{running && t("noneHelp")}</EmptyState>}
            {under.map(card)}
            {ended.length > 0 && (
              <Disclosure title={t("ended", { count: ended.length })}>
                <Stack>{ended.map(card)}</Stack>
              </Disclosure>
            )}
            {adding && <ReferralDialog caseId={caseId} onClose={() => setAdding(false)} />}
          </section>
        );
      }}
    </Loaded>
  );
}

function ReferralCard({
  caseId,
  referral,
  mayStep,
}: {
  readonly caseId: string;
  readonly referral: Referral;
  readonly mayStep: boolean;
}) {
  const t = useText("referrals");
  const format = useFormat();
  const [stepping, setStepping] = useState(false);
  const underWay = isUnderWay(referral.status);
  const isLate = underWay && referral.followUpOn !== null && referral.followUpOn < today();
  return (
    <Card
      aside={<Tag tone={tones[referral.status]}>{t(`status.${referral.status}`)}</Tag>}
      level={3}
      title={`${referral.serviceName}: ${referral.receiver}`}
    >
      <Stack gap={3}>
        <Row>
          <span className="soft small">
            {referral.whose ?? t("form.wholeFamily")} · {t(referral.familyAgrees ? "agrees" : "agreesNot")}
            {referral.agreementWords && `: ”${referral.agreementWords}”`}
          </span>
          {underWay && referral.followUpOn && (
            <Tag tone={isLate ? "danger" : "neutral"}>
              {t(isLate ? "late" : "followUpOn", { day: format.shortDay(referral.followUpOn) })}
            </Tag>
          )}
        </Row>
        <p className="plan-words">{referral.reason}</p>
        {referral.steps.length > 0 && (
          <Disclosure bare startsOpen={underWay} title={t("steps")}>
            <Lines ordered>
              {referral.steps.map((step) => (
                <li key={`${step.status} ${step.on}`}>
                  <span className="small">
                    {t("stepOf", {
                      status: t(`status.${step.status}`),
                      day: format.date(step.on),
                      name: step.by,
                    })}
                  </span>
                  {step.words && <p>{step.words}</p>}
                </li>
              ))}
            </Lines>
          </Disclosure>
        )}
        {underWay && mayStep && (
          <div>
            <Button
              aria-label={t("nextOf", { what: referral.serviceName })}
              kind="quiet"
              small
              onClick={() => setStepping(true)}
            >
              {t("next")}
            </Button>
          </div>
        )}
      </Stack>
      {stepping && <StepDialog caseId={caseId} referral={referral} onClose={() => setStepping(false)} />}
    </Card>
  );
}
