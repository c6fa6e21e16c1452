import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { saveDiscussion } from "#contract/worker/discussions.ts";
import type { DiscussionContent } from "#core/discussions/content.ts";
import type { DiscussionGuide } from "#core/discussions/guide.ts";
import { walkOf, type WalkStep } from "#core/discussions/walk.ts";
import { keptTyping } from "#web/kit/autosave.ts";
import { call } from "#web/kit/call.ts";
import { useFilter } from "#web/kit/filter.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { useVersionedDraft } from "#web/kit/versioned-draft.ts";
import { Button } from "#web/ui/button.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { SaveState } from "#web/ui/save-state.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { type DiscussionPageReply, namesOf } from "./discussion.ts";
import { StepView } from "./step-view.tsx";
import "./discussions.css";

type Theirs = {
  readonly content: DiscussionContent;
  readonly version: number;
  readonly changedBy: string;
  readonly state: "open" | "agreed" | "dropped";
};

/** The walk on the table: one thing a screen, back and forward, everything kept as it is typed. */
export function Walk({
  caseId,
  guide,
  page,
}: {
  readonly caseId: string;
  readonly guide: DiscussionGuide;
  readonly page: DiscussionPageReply;
}) {
  const t = useText("discussions");
  const client = useQueryClient();
  const { discussion } = page;
  const key = `discussion.${discussion.id}`;
  const params = { caseId, discussionId: discussion.id };
  const [content, setContent] = useState<DiscussionContent>(
    () => keptTyping<DiscussionContent>(key) ?? discussion.content,
  );
  const draft = useVersionedDraft({
    key,
    value: content,
    version: discussion.version,
    save: (value, version) => call(saveDiscussion, { params, body: { version, content: value } }),
    currentOf: (row) => {
      const theirs = row as Theirs;
      return { value: theirs.content, version: theirs.version };
    },
  });
  const [{ vaihe }, setFilter] = useFilter({ vaihe: "1" });
  const walk = walkOf(guide, content);
  const at = Math.min(Math.max(1, Number(vaihe) || 1), walk.length) - 1;
  const step = walk[at] as WalkStep;
  const goTo = (index: number): void => {
    setFilter({ vaihe: String(index + 1) });
    window.scrollTo({ top: 0 });
    void draft.flush();
  };
  const theirs = draft.conflict as Theirs | undefined;
  return (
    <div className="discussion-walk">
      <div className="discussion-bar">
        <TextLink params={{ caseId }} to="/perheet/$caseId/keskustelut">
          {t("back")}
        </TextLink>
        <SaveState state={theirs === undefined ? draft.state : { kind: "idle" }} />
      </div>
      {theirs !== undefined && (
        <ConflictNotice
          theirs={theirs}
          onKeepMine={() => draft.keepMine(theirs.version)}
          onOpen={() => {
            draft.forget();
            void client.invalidateQueries();
          }}
          onTakeTheirs={() => {
            setContent(theirs.content);
            draft.keepMine(theirs.version);
          }}
        />
      )}
      <div>
        <p className="soft small">
          <ProgressWords guide={guide} step={step} /> · {t("progress.step", { at: at + 1, of: walk.length })}
        </p>
        <ol aria-hidden="true" className="discussion-steps">
          {walk.map((_, n) => (
            <li key={n} className={n <= at ? "past" : undefined} />
          ))}
        </ol>
      </div>
      <StepView
        key={at}
        caseId={caseId}
        content={content}
        draft={draft}
        guide={guide}
        nameOf={namesOf(page)}
        page={page}
        step={step}
        walk={walk}
        onChange={setContent}
        onGo={goTo}
      />
      <div className="discussion-foot">
        <Button disabled={at === 0} kind="quiet" onClick={() => goTo(at - 1)}>
          {t("formerStep")}
        </Button>
        {at < walk.length - 1 && (
          <Button onClick={() => goTo(at + 1)}>{t(at === walk.length - 2 ? "toEnd" : "nextStep")}</Button>
        )}
      </div>
    </div>
  );
}

/** Where in the discussion one is, in words. */
function ProgressWords({ guide, step }: { readonly guide: DiscussionGuide; readonly step: WalkStep }) {
  const t = useText("discussions");
  const say = useSay();
  switch (step.kind) {
    case "opening":
      return <>{say(guide.name)}</>;
    case "turn":
      return <>{t("progress.turn", { title: say(step.round.title), nth: step.nth, of: step.of })}</>;
    case "reflection":
      return <>{t("progress.reflection", { title: say(step.round.title) })}</>;
    case "area":
      return <>{t("progress.area", { nth: step.nth, of: step.of })}</>;
    default:
      return <>{t("progress.closing")}</>;
  }
}

/** Another has written meanwhile, or has finished the discussion: nothing is overwritten before a person chooses. */
function ConflictNotice({
  theirs,
  onKeepMine,
  onTakeTheirs,
  onOpen,
}: {
  readonly theirs: Theirs;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
  readonly onOpen: () => void;
}) {
  const t = useText("discussions");
  if (theirs.state !== "open") {
    return (
      <Notice
        actions={
          <Button small onClick={onOpen}>
            {t("openIt")}
          </Button>
        }
        announce
        title={t("settledTitle")}
        tone="attention"
      >
        <p>{t("settledText", { name: theirs.changedBy })}</p>
      </Notice>
    );
  }
  return (
    <Notice
      actions={
        <>
          <Button small onClick={onKeepMine}>
            {t("keepMine")}
          </Button>
          <Button kind="quiet" small onClick={onTakeTheirs}>
            {t("takeTheirs")}
          </Button>
        </>
      }
      announce
      title={t("staleTitle")}
      tone="attention"
    >
      <p>{t("staleText", { name: theirs.changedBy })}</p>
    </Notice>
  );
}
