import { useState } from "react";
import { partnersOf } from "#contract/worker/partners.ts";
import { levels } from "#core/partners/sectors.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useCan, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { LinkButton } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Grid, Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { ConsentDialog } from "./consent-dialog.tsx";
import type { Consent, Partner, PartnersPage } from "./partner.ts";
import { PartnerCard } from "./partner-card.tsx";
import { WithdrawDialog } from "./withdraw-dialog.tsx";
import "./partners.css";

/** Who else works with the family: each one's part in the plan, and the family's consent. */
export default function PartnersOfFamilyPage() {
  const t = useText("partners");
  const caseId = useAddressPart("caseId");
  const page = useRead(partnersOf, { params: { caseId } });
  return (
    <Stack gap={5}>
      <div className="row between top">
        <div>
          <h2>{t("heading")}</h2>
          <p className="soft">{t("lead")}</p>
        </div>
        <Row>
          <LinkButton kind="quiet" params={{ caseId }} to="/perheet/$caseId/yhteinen-suunnitelma">
            {t("sharedPlan")}
          </LinkButton>
        </Row>
      </div>
      <Loaded from={page}>{(reply) => <Partners caseId={caseId} page={reply} />}</Loaded>
    </Stack>
  );
}

function Partners({ caseId, page }: { readonly caseId: string; readonly page: PartnersPage }) {
  const t = useText("partners");
  const can = useCan(page);
  const [asked, setAsked] = useState<Partner>();
  const [withdrawn, setWithdrawn] = useState<{ partner: Partner; consent: Consent }>();
  const isFormer = ({ validTo }: Partner): boolean => validTo !== null && validTo < page.today;
  const former = page.partners.filter(isFormer);
  const cardsOf = (partners: readonly Partner[]) => (
    <Grid atLeast="22rem">
      {partners.map((partner) => (
        <PartnerCard
          key={partner.id}
          caseId={caseId}
          mayRecord={can("consent.record") && !isFormer(partner)}
          page={page}
          partner={partner}
          onRecord={() => setAsked(partner)}
          onWithdraw={(consent) => setWithdrawn({ partner, consent })}
        />
      ))}
    </Grid>
  );
  if (page.partners.length === 0)
    return (
      <EmptyState
        action={
          <LinkButton params={{ caseId }} to="/perheet/$caseId/tiedot">
            {t("toDetails")}
          </LinkButton>
        }
        title={t("none")}
      >
        {t("noneHelp")}
      </EmptyState>
    );
  return (
    <Stack gap={5}>
      {levels.map((level) => {
        const own = page.partners.filter((one) => one.level === level && !isFormer(one));
        return (
          <section key={level} aria-label={t(`level.${level}`)} className="stack">
            <h3>{t(`level.${level}`)}</h3>
            {own.length === 0 ? <p className="soft">{t(`levelNone.${level}`)}</p> : cardsOf(own)}
          </section>
        );
      })}
      {former.length > 0 && (
        <section aria-label={t("former")} className="stack">
          <h3>{t("former")}</h3>
          {cardsOf(former)}
        </section>
      )}
      {asked && (
        <ConsentDialog
          caseId={caseId}
          partner={asked}
          subjects={page.subjects}
          onClose={() => setAsked(undefined)}
        />
      )}
      {withdrawn && <WithdrawDialog caseId={caseId} {...withdrawn} onClose={() => setWithdrawn(undefined)} />}
    </Stack>
  );
}
