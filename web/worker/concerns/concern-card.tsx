import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { beginDocument } from "#contract/worker/documents.ts";
import { riskFactor, severities } from "#core/concerns/risk-factors.ts";
import { today } from "#web/kit/clock.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { ConfirmDialog } from "#web/ui/dialog.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Pairs } from "#web/ui/facts.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { FollowDialog } from "./follow-dialog.tsx";
import type { Concern } from "./concern.ts";

const tones = { 1: "neutral", 2: "attention", 3: "attention", 4: "danger" } as const;

/** One concern: what it rests on, whether it was raised, what is done, and how it has gone since. */
export function ConcernCard({
  caseId,
  concern,
  mayFollow,
  mayNotify,
}: {
  readonly caseId: string;
  readonly concern: Concern;
  readonly mayFollow: boolean;
  readonly mayNotify: boolean;
}) {
  const t = useText("concerns");
  const say = useSay();
  const format = useFormat();
  const [asking, setAsking] = useState<"follow" | "notify">();
  const factor = riskFactor(concern.riskFactor);
  const name = factor ? say(factor.name) : concern.riskFactor;
  const severity = severities.find(({ value }) => value === concern.severity);
  const isOpen = concern.status === "open";
  const isLate = isOpen && concern.followUpOn < today();
  return (
    <Card
      aside={
        isOpen ? (
          <Tag tone={isLate ? "danger" : "neutral"}>
            {t(isLate ? "late" : "followUpOn", { day: format.shortDay(concern.followUpOn) })}
          </Tag>
        ) : (
          <Tag>{t("closed")}</Tag>
        )
      }
      level={3}
      title={`${name.charAt(0).toLocaleUpperCase("fi")}${name.slice(1)}`}
    >
      <Stack gap={3}>
        <Row>
          <Tag tone={tones[concern.severity as 1 | 2 | 3 | 4] ?? "neutral"}>
            {t("severity", { n: concern.severity })}
            {severity && `: ${say(severity.name)}`}
          </Tag>
          <span className="soft small">
            {concern.whose ?? t("wholeFamily")} ·{" "}
            {t("noticed", { day: format.date(concern.noticedOn), name: concern.noticedBy })}
          </span>
        </Row>
        <NotificationState caseId={caseId} concern={concern} isGrave={isOpen && concern.severity === 4} />
        <Pairs
          facts={[
            { name: t("evidence"), value: concern.evidence },
            {
              name: t("raised"),
              value: concern.raisedWithFamily
                ? concern.raisedWords || t("raisedYes")
                : `${t("notRaised")}: ${concern.notRaisedReason}`,
            },
            { name: t("action"), value: concern.action },
          ]}
        />
        {concern.followUps.length > 0 && (
          <Disclosure bare title={t("followUps", { count: concern.followUps.length })}>
            <Lines>
              {concern.followUps.map((one) => (
                <li key={`${one.on} ${one.words}`}>
                  <span className="soft small">
                    {t("noticed", { day: format.date(one.on), name: one.by })}
                    {one.severity && ` · ${t("severity", { n: one.severity })}`}
                  </span>
                  <p>{one.words}</p>
                </li>
              ))}
            </Lines>
          </Disclosure>
        )}
        {isOpen && (
          <Row>
            {mayFollow && (
              <Button
                aria-label={t("followOf", { what: name })}
                kind="quiet"
                small
                onClick={() => setAsking("follow")}
              >
                {t("follow")}
              </Button>
            )}
            {mayNotify && !concern.notification && (
              <Button kind="plain" small onClick={() => setAsking("notify")}>
                {t("notify")}
              </Button>
            )}
          </Row>
        )}
      </Stack>
      {asking === "follow" && (
        <FollowDialog caseId={caseId} concern={concern} name={name} onClose={() => setAsking(undefined)} />
      )}
      {asking === "notify" && (
        <NotifyDialog caseId={caseId} concern={concern} onClose={() => setAsking(undefined)} />
      )}
    </Card>
  );
}

function NotificationState({
  caseId,
  concern,
  isGrave,
}: {
  readonly caseId: string;
  readonly concern: Concern;
  readonly isGrave: boolean;
}) {
  const t = useText("concerns");
  const format = useFormat();
  const { notification } = concern;
  if (!notification)
    return isGrave ? (
      <Notice tone="danger">
        <p>{t("consider")}</p>
      </Notice>
    ) : null;
  const words = notification.givenOn
    ? t("notification.given", { day: format.date(notification.givenOn) })
    : t(`notification.${notification.status}`);
  return (
    <Notice tone={notification.givenOn ? "info" : "attention"}>
      <TextLink params={{ caseId, documentId: notification.id }} to="/perheet/$caseId/asiakirjat/$documentId">
        {words}
      </TextLink>
    </Notice>
  );
}

function NotifyDialog({
  caseId,
  concern,
  onClose,
}: {
  readonly caseId: string;
  readonly concern: Concern;
  readonly onClose: () => void;
}) {
  const t = useText("concerns");
  const navigate = useNavigate();
  const [id] = useState(newId);
  const begin = useCommand(beginDocument, {
    onDone: () =>
      void navigate({
        to: "/perheet/$caseId/asiakirjat/$documentId",
        params: { caseId, documentId: id },
      } as unknown as Parameters<typeof navigate>[0]),
  });
  return (
    <ConfirmDialog
      confirm={t("notify")}
      isOpen
      isRunning={begin.isRunning}
      title={t("notifyTitle")}
      onClose={onClose}
      onConfirm={() =>
        void begin.run({
          params: { caseId },
          body: { id, kind: "child_welfare_notification", concernId: concern.id },
        })
      }
    >
      <p>{t("notifyText")}</p>
      <Failure error={begin.error} />
    </ConfirmDialog>
  );
}
