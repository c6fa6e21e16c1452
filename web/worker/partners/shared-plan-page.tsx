import { sharedPlan } from "#contract/worker/partners.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { capital } from "#web/kit/capital.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button, LinkButton } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { NoPrint, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Table } from "#web/ui/table.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import type { SharedPlan } from "./partner.ts";

/** The plan as all agencies share it, to read together and to print. */
export default function SharedPlanPage() {
  const t = useText("partners");
  const ui = useText("ui");
  const caseId = useAddressPart("caseId");
  const shared = useRead(sharedPlan, { params: { caseId } });
  return (
    <>
      <PageHead
        above={
          <NoPrint>
            <TextLink params={{ caseId }} to="/perheet/$caseId/toimijat">
              {t("heading")}
            </TextLink>
          </NoPrint>
        }
        actions={
          <Button icon="print" kind="quiet" onClick={() => window.print()}>
            {ui("print")}
          </Button>
        }
        lead={<NoPrint>{t("shared.lead")}</NoPrint>}
        title={t("shared.title")}
      />
      <Loaded from={shared}>
        {({ plan, leftOut }) => (
          <Stack gap={5}>
            {leftOut > 0 && (
              <NoPrint>
                <Notice tone="attention">
                  <p>{t("shared.leftOut", { count: leftOut })}</p>
                </Notice>
              </NoPrint>
            )}
            {plan ? (
              <Plan plan={plan} />
            ) : (
              <EmptyState
                action={
                  <LinkButton params={{ caseId }} to="/perheet/$caseId/suunnitelma">
                    {t("toPlan")}
                  </LinkButton>
                }
                title={t("shared.none")}
              >
                {t("shared.noneHelp")}
              </EmptyState>
            )}
          </Stack>
        )}
      </Loaded>
    </>
  );
}

type Role = SharedPlan["roles"][number];

function Plan({ plan }: { readonly plan: SharedPlan }) {
  const t = useText("partners");
  const say = useSay();
  const format = useFormat();
  return (
    <Stack gap={5}>
      <p className="soft">
        {say(plan.service)} ·{" "}
        {t(`shared.status.${plan.status}`, { day: plan.approvedOn ? format.date(plan.approvedOn) : "" })}
        {plan.reviewOn && ` · ${t("shared.review", { day: format.date(plan.reviewOn) })}`}
      </p>
      <Card look="accent" title={t("shared.wishes")}>
        {plan.familyWishes ? (
          <p className="words">{plan.familyWishes}</p>
        ) : (
          <p className="soft">{t("shared.wishesNone")}</p>
        )}
      </Card>
      <Card title={t("shared.goals")}>
        <Lines>
          {plan.goals.map(({ id, title, familyWords }) => (
            <li key={id}>
              <strong>{title}</strong>
              {familyWords && <p>”{familyWords}”</p>}
            </li>
          ))}
        </Lines>
      </Card>
      {plan.roles.length === 0 ? (
        <Card title={t("shared.roles")}>
          <p className="soft">{t("shared.rolesNone")}</p>
        </Card>
      ) : (
        <Table<Role>
          caption={t("shared.roles")}
          columns={[
            {
              key: "who",
              title: t("shared.who"),
              isName: true,
              cell: (role) => (
                <>
                  <strong>{role.name}</strong>
                  <div className="soft small">
                    {[role.role, role.agency || capital(say(role.sector))].filter(Boolean).join(", ")}
                  </div>
                </>
              ),
            },
            { key: "does", title: t("shared.does"), cell: ({ does }) => does },
            { key: "often", title: t("shared.often"), cell: ({ howOften }) => howOften || "–" },
            {
              key: "until",
              title: t("shared.untilColumn"),
              cell: ({ until }) => (until ? format.date(until) : t("untilOpen")),
            },
            {
              key: "stance",
              title: t("shared.stance"),
              cell: ({ stance }) => (stance ? t(stance) : t("standNone")),
            },
          ]}
          rowKey={({ partnerId }) => partnerId}
          rows={plan.roles}
        />
      )}
      <Card title={t("shared.workers")}>
        <p>{format.list(plan.workers.map(({ name, title }) => [name, title].filter(Boolean).join(", ")))}</p>
      </Card>
    </Stack>
  );
}
