import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { correctDiscussion } from "#contract/worker/discussions.ts";
import type { DiscussionGuide } from "#core/discussions/guide.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCan, useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button, LinkButton } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { ReasonDialog } from "#web/ui/reason-dialog.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { AgreedParts } from "./agreed-parts.tsx";
import { namesOf, type DiscussionPageReply } from "./discussion.ts";
import { HearingSuggestion } from "./hearing-suggestion.tsx";
import { RoundsOf } from "./said.tsx";
import "./discussions.css";

const address = "/perheet/$caseId/keskustelut/$discussionId";

/** A discussion as it ended, for the family to read and to be printed: the picture and those who see it otherwise side by side. */
export function DiscussionSheet({
  caseId,
  guide,
  page,
}: {
  readonly caseId: string;
  readonly guide: DiscussionGuide;
  readonly page: DiscussionPageReply;
}) {
  const t = useText("discussions");
  const format = useFormat();
  const can = useCan(page);
  const [isCorrecting, setCorrecting] = useState(false);
  const { discussion, followed } = page;
  const { content, state, about } = discussion;
  const nameOf = namesOf(page);
  const name = guide.name[content.language];
  const mayCorrect = can("discussion.write") && state === "agreed" && discussion.correctedBy === null;
  return (
    <Stack gap={5}>
      <PageHead
        above={
          <TextLink className="no-print" params={{ caseId }} to="/perheet/$caseId/keskustelut">
            {t("back")}
          </TextLink>
        }
        actions={
          <>
            {mayCorrect && (
              <Button kind="quiet" onClick={() => setCorrecting(true)}>
                {t("correct")}
              </Button>
            )}
            {state === "agreed" && discussion.supersededOn === null && followed.length > 0 && (
              <LinkButton kind="quiet" params={{ caseId }} to="/perheet/$caseId/sovittu">
                {t("toAgreed")}
              </LinkButton>
            )}
            <Button icon="print" onClick={() => window.print()}>
              {t("print")}
            </Button>
          </>
        }
        lead={[
          t("heldOn", { day: format.day(discussion.heldOn) }),
          t("presentLine", { names: format.list(content.present.map((ref) => nameOf(ref).givenName)) }),
          discussion.agreedOn &&
            t("agreedBy", { day: format.date(discussion.agreedOn), name: discussion.agreedBy ?? "" }),
          discussion.filedIn.length > 0 && t("filedIn", { names: format.list(discussion.filedIn) }),
        ]
          .filter(Boolean)
          .join(" · ")}
        title={about ? `${name}: ${about.name}` : name}
      />
      <Notices caseId={caseId} page={page} />
      {state === "agreed" && can("hearing.write") && (
        <HearingSuggestion caseId={caseId} discussion={discussion} nameOf={nameOf} />
      )}
      <div className="stack gap-5" lang={content.language}>
        <AgreedParts content={content} followed={followed} guide={guide} nameOf={nameOf} />
        <Card title={t("roundsHeading")}>
          <RoundsOf content={content} guide={guide} nameOf={nameOf} />
        </Card>
      </div>
      {isCorrecting && (
        <CorrectDialog caseId={caseId} discussionId={discussion.id} onClose={() => setCorrecting(false)} />
      )}
    </Stack>
  );
}

/** What has become of it: under way still, given up, or corrected. */
function Notices({ caseId, page }: { readonly caseId: string; readonly page: DiscussionPageReply }) {
  const t = useText("discussions");
  const format = useFormat();
  const { state, droppedReason, supersededOn, correctedBy, replaces, correctionReason } = page.discussion;
  const linkTo = (discussionId: string, words: string) => (
    <TextLink params={{ caseId, discussionId }} to={address}>
      {words}
    </TextLink>
  );
  return (
    <>
      {state === "open" && (
        <Notice>
          <p>{t("onlyReader")}</p>
        </Notice>
      )}
      {state === "dropped" && (
        <Notice tone="attention">
          <p>{t("droppedNotice", { reason: droppedReason })}</p>
        </Notice>
      )}
      {correctedBy && (
        <Notice tone="attention">
          <p>
            {supersededOn
              ? t("supersededNotice", { day: format.date(supersededOn) })
              : t("correctionUnderWay")}{" "}
            {linkTo(correctedBy, t("toCorrection"))}
          </p>
        </Notice>
      )}
      {replaces && (
        <Notice>
          <p>
            {t("correctionOf", { reason: correctionReason })} {linkTo(replaces, t("toFormer"))}
          </p>
        </Notice>
      )}
    </>
  );
}

function CorrectDialog({
  caseId,
  discussionId,
  onClose,
}: {
  readonly caseId: string;
  readonly discussionId: string;
  readonly onClose: () => void;
}) {
  const t = useText("discussions");
  const navigate = useNavigate();
  const [id] = useState(newId);
  const correct = useCommand(correctDiscussion, {
    onDone: () => {
      onClose();
      void navigate({ to: address, params: { caseId, discussionId: id } } as unknown as Parameters<
        typeof navigate
      >[0]);
    },
  });
  return (
    <ReasonDialog
      confirm={t("beginCorrection")}
      error={correct.error}
      isRunning={correct.isRunning}
      label={t("correctReason")}
      title={t("correctTitle")}
      onClose={onClose}
      onConfirm={(reason) => correct.run({ params: { caseId, discussionId }, body: { id, reason } })}
    >
      <p>{t("correctText")}</p>
    </ReasonDialog>
  );
}
