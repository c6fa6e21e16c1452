import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { closeCase, closingPage } from "#contract/worker/closings.ts";
import { beginDocument } from "#contract/worker/documents.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCan, useCommand, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button, LinkButton } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { ConfirmDialog } from "#web/ui/dialog.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Columns, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { useFamily } from "../families/family.ts";
import { ObstacleList } from "../plans/obstacles.tsx";
import { EndingCard } from "./ending-card.tsx";
import { GoalsAtEnd } from "./goals-at-end.tsx";
import { BetweenServices, KeepsOpen, MovesOn } from "./keeps-open.tsx";
import { Reopen } from "./reopen.tsx";
import { ViewsCard } from "./views-card.tsx";
import { useKindName } from "../documents/document-words.ts";
import type { Closing } from "./closing.ts";

type Can = (action: string) => boolean;
const here = "/perheet/$caseId/paattaminen";

/** Preparing the end of a service, closing it, and taking it up again. */
export default function ClosingPage() {
  const t = useText("closings");
  const format = useFormat();
  const caseId = useAddressPart("caseId");
  const family = useFamily();
  const page = useRead(closingPage, { params: { caseId } });
  const can = useCan(page.data);
  return (
    <Loaded from={page}>
      {(closing) => {
        if (!closing.service) return <EmptyState title={t("noService")}>{t("noServiceHelp")}</EmptyState>;
        const isRunning = closing.service.endedOn === null;
        return (
          <Stack gap={5}>
            <div>
              <h2>{t("heading")}</h2>
              {isRunning && <p className="soft">{t("lead")}</p>}
            </div>
            {closing.status === "closed" && closing.closedOn && (
              <Notice
                actions={
                  closing.mayReopen &&
                  can("case.reopen") && <Reopen caseId={caseId} version={closing.version} />
                }
                title={t("closedOn", { day: format.date(closing.closedOn) })}
              >
                <p>{t("closedText")}</p>
              </Notice>
            )}
            {closing.status === "open" && closing.service.endedOn && (
              <BetweenServices
                can={can}
                caseId={caseId}
                closing={closing}
                endedOn={closing.service.endedOn}
              />
            )}
            <Columns>
              <Stack gap={5}>
                <GoalsAtEnd
                  caseId={caseId}
                  closing={closing}
                  family={family}
                  mayEvaluate={isRunning && can("plan.write")}
                />
                <ViewsCard caseId={caseId} closing={closing} family={family} can={can} />
                <EndingCard
                  key={closing.service.version}
                  caseId={caseId}
                  mayWrite={isRunning && can("closing.write")}
                  service={closing.service}
                />
              </Stack>
              <Stack gap={5}>
                {isRunning && <Missing can={can} caseId={caseId} closing={closing} />}
                <Evaluation can={can} caseId={caseId} closing={closing} isRunning={isRunning} />
                {isRunning && <StillOpen closing={closing} />}
                <Reopenings closing={closing} />
              </Stack>
            </Columns>
          </Stack>
        );
      }}
    </Loaded>
  );
}

/** Everything that stands in the way, with where each is mended; and closing, when nothing does. */
function Missing({
  caseId,
  closing,
  can,
}: {
  readonly caseId: string;
  readonly closing: Closing;
  readonly can: Can;
}) {
  const t = useText("closings");
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const close = useCommand(closeCase, {
    onDone: ({ closed, moved }) =>
      toast({ message: t(moved ? "moved" : closed ? "closed" : "serviceClosed") }),
  });
  const staysOpen = closing.move !== null || closing.keepsOpen.orders + closing.keepsOpen.services > 0;
  const closeText = closing.service?.ordered ? "closeText" : "closeOwnText";
  const isReady = closing.obstacles.length === 0;
  return (
    <Card {...(isReady ? { look: "accent" as const } : {})} title={t("missing")}>
      <Stack>
        {isReady ? (
          <p>{t("nothingMissing")}</p>
        ) : (
          <ObstacleList caseId={caseId} here={here} obstacles={closing.obstacles} />
        )}
        {closing.move && <MovesOn caseId={caseId} move={closing.move} />}
        {staysOpen && !closing.move && <KeepsOpen keepsOpen={closing.keepsOpen} />}
        {can("case.close") ? (
          <Button
            kind={isReady ? "primary" : "quiet"}
            onClick={() =>
              isReady
                ? setAsking(true)
                : void close.run({ params: { caseId }, body: { version: closing.service?.version ?? 0 } })
            }
          >
            {t("close")}
          </Button>
        ) : (
          <p className="soft small">{t("whoCloses")}</p>
        )}
        <Failure error={close.error} />
      </Stack>
      <ConfirmDialog
        confirm={t("close")}
        isOpen={asking}
        isRunning={close.isRunning}
        title={t("closeTitle")}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          void close.run({ params: { caseId }, body: { version: closing.service?.version ?? 0 } });
        }}
      >
        <p>{t(staysOpen ? "closeServiceText" : closeText)}</p>
      </ConfirmDialog>
    </Card>
  );
}

function Evaluation({
  caseId,
  closing,
  can,
  isRunning,
}: {
  readonly caseId: string;
  readonly closing: Closing;
  readonly can: Can;
  readonly isRunning: boolean;
}) {
  const t = useText("closings");
  const format = useFormat();
  const navigate = useNavigate();
  const [id] = useState(newId);
  const kindName = useKindName();
  const { evaluation, evaluationKind: kind } = closing;
  const begin = useCommand(beginDocument, {
    onDone: () =>
      void navigate({
        to: "/perheet/$caseId/asiakirjat/$documentId",
        params: { caseId, documentId: id },
      } as unknown as Parameters<typeof navigate>[0]),
  });
  if (kind === null) return null;
  // What a service ends in is the final evaluation, or a document of its own.
  const isFinal = kind === "final_evaluation";
  const document = kindName(kind);
  return (
    <Card title={isFinal ? t("evaluation") : document}>
      <Stack>
        {!evaluation && <p>{isFinal ? t("evaluationNone") : t("summary.none", { document })}</p>}
        {evaluation?.status === "draft" && <p>{t(isFinal ? "evaluationDraft" : "summary.draft")}</p>}
        {evaluation?.approvedOn && (
          <p>
            {t(isFinal ? "evaluationApproved" : "summary.approved", {
              day: format.date(evaluation.approvedOn),
            })}{" "}
            {!evaluation.given &&
              t(closing.service?.ordered ? "evaluationNotGiven" : "evaluationNotGivenToFamily")}
          </p>
        )}
        {evaluation ? (
          <div>
            <LinkButton
              kind="quiet"
              params={{ caseId, documentId: evaluation.id }}
              to="/perheet/$caseId/asiakirjat/$documentId"
            >
              {isFinal ? t("openEvaluation") : t("summary.open", { document })}
            </LinkButton>
          </div>
        ) : (
          isRunning &&
          can("document.write") && (
            <div>
              <Button
                isRunning={begin.isRunning}
                kind="quiet"
                onClick={() => void begin.run({ params: { caseId }, body: { id, kind } })}
              >
                {isFinal ? t("draftEvaluation") : t("summary.begin", { document })}
              </Button>
            </div>
          )
        )}
        <Failure error={begin.error} />
      </Stack>
    </Card>
  );
}

function StillOpen({ closing }: { readonly closing: Closing }) {
  const t = useText("closings");
  const { agreements, concerns, referrals } = closing.open;
  if (agreements + concerns + referrals === 0) return null;
  return (
    <Notice title={t("stillOpen")}>
      <ul>
        {agreements > 0 && <li>{t("open.agreements", { count: agreements })}</li>}
        {concerns > 0 && <li>{t("open.concerns", { count: concerns })}</li>}
        {referrals > 0 && <li>{t("open.referrals", { count: referrals })}</li>}
      </ul>
      <p className="small">{t("stillOpenHelp")}</p>
    </Notice>
  );
}

function Reopenings({ closing }: { readonly closing: Closing }) {
  const t = useText("closings");
  const format = useFormat();
  if (closing.reopenings.length === 0) return null;
  return (
    <Card title={t("reopenings")}>
      <Lines>
        {closing.reopenings.map(({ on, by, reason }) => (
          <li key={`${on} ${reason}`}>
            <span className="soft small">
              {format.date(on)}, {by}
            </span>
            <p>{reason}</p>
          </li>
        ))}
      </Lines>
    </Card>
  );
}
