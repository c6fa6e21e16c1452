import { useState } from "react";
import { agreementsOf, reopenAgreement } from "#contract/worker/agreements.ts";
import { useAddressPart } from "#web/kit/address.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useFilter } from "#web/kit/filter.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCan, useCommand, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Lines } from "#web/ui/card.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { AgreementDialog } from "./agreement-dialog.tsx";
import { SettleDialog, type Settling } from "./settle-dialog.tsx";

type Agreement = ReplyOf<typeof agreementsOf>["agreements"][number];

/** Who does what by when with the family: open ones first by day, and how the earlier ones went. */
export default function AgreementsPage() {
  const t = useText("agreements");
  const ui = useText("ui");
  const caseId = useAddressPart("caseId");
  const [filter, setFilter] = useFilter({ nayta: "open", sivu: "1" });
  const status = (["open", "settled", "all"] as const).find((one) => one === filter.nayta) ?? "open";
  const list = useRead(
    agreementsOf,
    { params: { caseId }, query: { status, page: filter.sivu } },
    { keepFormer: true },
  );
  const can = useCan(list.data);
  const [editing, setEditing] = useState<Agreement | "new">();
  const counts = list.data?.counts;
  const page = Number(filter.sivu);
  return (
    <Stack>
      <Row align="between">
        <h2>{t("heading")}</h2>
        {can("agreement.follow") && (
          <Button icon="plus" kind="quiet" onClick={() => setEditing("new")}>
            {t("add")}
          </Button>
        )}
      </Row>
      <Row align="between">
        <RadioGroup
          id="agreements-shown"
          label={t("filter")}
          look="chips"
          name="nayta"
          options={[
            { value: "open", label: counts ? `${t("open")} (${counts.open})` : t("open") },
            { value: "settled", label: counts ? `${t("settled")} (${counts.settled})` : t("settled") },
            { value: "all", label: t("all") },
          ]}
          value={status}
          onChange={(nayta) => setFilter({ nayta: nayta || "open", sivu: "1" })}
        />
        {counts && counts.overdue > 0 && <Tag tone="danger">{t("overdue", { count: counts.overdue })}</Tag>}
      </Row>
      <Loaded from={list}>
        {({ agreements, total, pageSize }) =>
          agreements.length === 0 ? (
            <EmptyState title={status === "open" ? t("none") : t("noneSettled")}>
              {status === "open" && t("noneHelp")}
            </EmptyState>
          ) : (
            <>
              <Lines>
                {agreements.map((agreement) => (
                  <AgreementLine
                    key={agreement.id}
                    agreement={agreement}
                    caseId={caseId}
                    mayFollow={can("agreement.follow")}
                    onChange={() => setEditing(agreement)}
                  />
                ))}
              </Lines>
              {total > pageSize && (
                <Row>
                  {page > 1 && (
                    <Button kind="quiet" onClick={() => setFilter({ sivu: String(page - 1) })}>
                      {ui("back")}
                    </Button>
                  )}
                  {page * pageSize < total && (
                    <Button kind="quiet" onClick={() => setFilter({ sivu: String(page + 1) })}>
                      {ui("next")}
                    </Button>
                  )}
                </Row>
              )}
            </>
          )
        }
      </Loaded>
      {editing && (
        <AgreementDialog
          agreement={editing === "new" ? undefined : editing}
          caseId={caseId}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Stack>
  );
}

function AgreementLine({
  agreement,
  caseId,
  mayFollow,
  onChange,
}: {
  readonly agreement: Agreement;
  readonly caseId: string;
  readonly mayFollow: boolean;
  readonly onChange: () => void;
}) {
  const t = useText("agreements");
  const format = useFormat();
  const [settling, setSettling] = useState<Settling>();
  const reopen = useCommand(reopenAgreement);
  const { what, owner, dueOn, status, meeting } = agreement;
  return (
    <li>
      <Stack gap={2}>
        <Row align="between">
          <strong>{what}</strong>
          {status === "open" ? (
            dueOn && (
              <Tag tone={agreement.overdue ? "danger" : "neutral"}>
                {agreement.overdue
                  ? t("late", { day: format.shortDay(dueOn) })
                  : t("due_by", { day: format.shortDay(dueOn) })}
              </Tag>
            )
          ) : (
            <Tag tone={status === "done" ? "good" : "neutral"}>
              {t(`status.${status}`, { day: agreement.doneOn ? format.date(agreement.doneOn) : "" })}
            </Tag>
          )}
        </Row>
        <p className="soft small">
          {owner.name} · {t(`kind.${agreement.kind}`)} ·{" "}
          {meeting ? (
            <TextLink params={{ caseId, meetingId: meeting.id }} to="/perheet/$caseId/tapaamiset/$meetingId">
              {t("agreedOn", { day: format.date(agreement.agreedOn) })}
            </TextLink>
          ) : (
            t("agreedOn", { day: format.date(agreement.agreedOn) })
          )}
          {agreement.discussionId && (
            <>
              {" · "}
              <TextLink
                params={{ caseId, discussionId: agreement.discussionId }}
                to="/perheet/$caseId/keskustelut/$discussionId"
              >
                {t("inDiscussion")}
              </TextLink>
            </>
          )}
        </p>
        {agreement.outcome && <p>{agreement.outcome}</p>}
        {mayFollow && (
          <Row>
            {status === "open" ? (
              <>
                <Button kind="quiet" small onClick={() => setSettling("done")}>
                  {t("done")}
                </Button>
                <Button kind="plain" small onClick={onChange}>
                  {t("change")}
                </Button>
                <Button kind="plain" small onClick={() => setSettling("dropped")}>
                  {t("drop")}
                </Button>
              </>
            ) : (
              <Button
                isRunning={reopen.isRunning}
                kind="plain"
                small
                onClick={() =>
                  void reopen.run({
                    params: { caseId, agreementId: agreement.id },
                    body: { version: agreement.version },
                  })
                }
              >
                {t("reopen")}
              </Button>
            )}
          </Row>
        )}
        <Failure error={reopen.error} />
      </Stack>
      {settling && (
        <SettleDialog
          agreement={agreement}
          caseId={caseId}
          how={settling}
          onClose={() => setSettling(undefined)}
        />
      )}
    </li>
  );
}
