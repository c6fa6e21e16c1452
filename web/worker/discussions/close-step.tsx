import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { agreeDiscussion, dropDiscussion } from "#contract/worker/discussions.ts";
import { discussionGaps, type DiscussionGap } from "#core/discussions/gaps.ts";
import { placeOfGap } from "#core/discussions/walk.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { ConfirmDialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { ReasonDialog } from "#web/ui/reason-dialog.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { AgreedParts } from "./agreed-parts.tsx";
import { StepHead } from "./step-head.tsx";
import type { StepProps } from "./step-props.ts";

/** The last screen: what still lacks, else all of it read aloud once more and agreed. */
export function CloseStep(props: StepProps) {
  const t = useText("discussions");
  const toast = useToast();
  const navigate = useNavigate();
  const { caseId, guide, page, content, draft, walk, onGo } = props;
  const params = { caseId, discussionId: page.discussion.id };
  const [asking, setAsking] = useState<"agree" | "drop">();
  const gaps = discussionGaps(guide, content);
  const words = useGapWords(props);
  const agree = useCommand(agreeDiscussion, {
    onDone: () => {
      draft.forget();
      toast({ message: t("agreedToast") });
    },
  });
  const drop = useCommand(dropDiscussion, {
    onDone: () => {
      draft.forget();
      toast({ message: t("droppedToast") });
      void navigate({
        to: "/perheet/$caseId/keskustelut",
        params: { caseId },
      } as unknown as Parameters<typeof navigate>[0]);
    },
  });
  return (
    <Stack gap={5}>
      <StepHead language={content.language} title={t("title.close")} />
      {gaps.length > 0 ? (
        <Notice title={t("missing", { count: gaps.length })}>
          <ul className="discussion-gaps">
            {gaps.map((gap, n) => (
              <li key={n}>
                <Button kind="plain" small onClick={() => onGo(placeOfGap(walk, gap))}>
                  {words(gap)}
                </Button>
              </li>
            ))}
          </ul>
        </Notice>
      ) : (
        <p className="discussion-ask">{t("readAloud")}</p>
      )}
      {content.picture !== "" && <AgreedParts {...props} followed={page.followed} />}
      <Failure error={agree.error} />
      <Row>
        <Button disabled={gaps.length > 0} isRunning={agree.isRunning} onClick={() => setAsking("agree")}>
          {t("agree")}
        </Button>
        <Button kind="plain" onClick={() => setAsking("drop")}>
          {t("drop")}
        </Button>
      </Row>
      <ConfirmDialog
        confirm={t("agree")}
        isOpen={asking === "agree"}
        isRunning={agree.isRunning}
        title={t("agreeTitle")}
        onClose={() => setAsking(undefined)}
        onConfirm={() => {
          setAsking(undefined);
          void draft
            .flush()
            .then((saved) => (saved ? agree.run({ params, body: { version: draft.version() } }) : undefined));
        }}
      >
        <p>{t("agreeText")}</p>
      </ConfirmDialog>
      {asking === "drop" && (
        <ReasonDialog
          confirm={t("drop")}
          error={drop.error}
          isRunning={drop.isRunning}
          label={t("dropReason")}
          title={t("dropTitle")}
          onClose={() => setAsking(undefined)}
          onConfirm={async (reason) => {
            if (await draft.flush()) await drop.run({ params, body: { version: draft.version(), reason } });
          }}
        >
          <p>{t("dropText")}</p>
        </ReasonDialog>
      )}
    </Stack>
  );
}

/** What lacks, in words with the names and places in them. */
function useGapWords({ guide, content, nameOf }: StepProps): (gap: DiscussionGap) => string {
  const t = useText("discussions");
  const { language } = content;
  return ({ code, who, round, area, stepId }) =>
    t(`gap.${code}`, {
      name: who ? nameOf(who).givenName : "",
      round: guide.rounds.find((one) => one.code === round)?.title[language] ?? "",
      area: guide.areas.find((one) => one.code === area)?.name[language] ?? "",
      what: content.steps.find(({ id }) => id === stepId)?.what || t("unnamedStep"),
    });
}
