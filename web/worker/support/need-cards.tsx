import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { beginDocument } from "#contract/worker/documents.ts";
import type { DocumentKindCode } from "#core/documents/content.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useLanguage, useSay, useText } from "#web/kit/text.ts";
import { Button, LinkButton } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import type { SupportPage } from "./support.ts";

const one = "/perheet/$caseId/asiakirjat/$documentId";
type About = { readonly caseId: string; readonly mayWrite: boolean; readonly support: SupportPage };

/** The need as it has been assessed, newest first, and the way to assess it again. */
export function NeedCard({ caseId, mayWrite, support }: About) {
  const t = useText("support");
  const say = useSay();
  const format = useFormat();
  const { assessments } = support;
  return (
    <Card title={t("need")}>
      <Stack gap={3}>
        {assessments.length === 0 ? (
          <p className="soft">{t("needNone")}</p>
        ) : (
          <Lines>
            {assessments.map(({ documentId, on, amount, direction }) => (
              <li key={documentId}>
                <TextLink params={{ caseId, documentId }} to={one}>
                  {t("assessedOn", { day: format.date(on) })}
                </TextLink>
                <p className="soft small">
                  {[
                    amount && t("amount", { amount: say(amount) }),
                    direction && t("goes", { direction: say(direction) }),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </p>
              </li>
            ))}
          </Lines>
        )}
        {mayWrite && (
          <BeginOrGoOn caseId={caseId} kind="need_assessment" label={t("assess")} support={support} />
        )}
      </Stack>
    </Card>
  );
}

/** The safety plan in force, to be opened and printed; or the way to make one. */
export function SafetyCard({ caseId, mayWrite, support }: About) {
  const t = useText("support");
  const format = useFormat();
  const { safetyPlan } = support;
  return (
    <Card title={t("safety")}>
      <Stack gap={3}>
        {safetyPlan ? (
          <p>
            {t("safetyOn", { day: format.date(safetyPlan.approvedOn) })} ·{" "}
            <TextLink params={{ caseId, documentId: safetyPlan.documentId }} to={one}>
              {t("safetyOpen")}
            </TextLink>
          </p>
        ) : (
          <p className="soft">{t("safetyNone")}</p>
        )}
        {mayWrite && !safetyPlan && (
          <BeginOrGoOn caseId={caseId} kind="safety_plan" label={t("safetyBegin")} support={support} />
        )}
      </Stack>
    </Card>
  );
}

function BeginOrGoOn({
  caseId,
  kind,
  label,
  support,
}: {
  readonly caseId: string;
  readonly kind: DocumentKindCode;
  readonly label: string;
  readonly support: SupportPage;
}) {
  const t = useText("support");
  const language = useLanguage();
  const navigate = useNavigate();
  const [id] = useState(newId);
  const draft = support.drafts.find((each) => each.kind === kind);
  const begin = useCommand(beginDocument, {
    onDone: () =>
      void navigate({ to: one, params: { caseId, documentId: id } } as unknown as Parameters<
        typeof navigate
      >[0]),
  });
  if (draft) {
    return (
      <div>
        <LinkButton icon="write" params={{ caseId, documentId: draft.documentId }} to={one}>
          {t("goOn")}
          <span className="only-read">: {label}</span>
        </LinkButton>
      </div>
    );
  }
  return (
    <div>
      <Button
        icon="write"
        isRunning={begin.isRunning}
        kind="quiet"
        onClick={() => void begin.run({ params: { caseId }, body: { id, kind, language } })}
      >
        {label}
      </Button>
      <Failure error={begin.error} />
    </div>
  );
}
