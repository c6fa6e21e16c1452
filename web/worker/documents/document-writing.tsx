import { useRef, useState } from "react";
import { approveDocument, redraftDocument, saveDocument } from "#contract/worker/documents.ts";
import { documentContentShape, type DocumentContent } from "#core/documents/content.ts";
import { documentGaps, type DocumentTemplate } from "#core/documents/template.ts";
import { keptTyping } from "#web/kit/autosave.ts";
import { call } from "#web/kit/call.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { useVersionedDraft } from "#web/kit/versioned-draft.ts";
import { Button } from "#web/ui/button.tsx";
import { ConfirmDialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { FormActions } from "#web/ui/form.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { SaveState } from "#web/ui/save-state.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { ConflictNotice } from "../plans/conflict-notice.tsx";
import { DocumentEditor } from "./document-editor.tsx";
import type { Document, DocumentPage } from "./document-words.ts";

const typedOf = (row: unknown): { value: DocumentContent; version: number } => {
  const { content, version } = row as Document;
  return { value: documentContentShape.parse(content), version };
};

/** A draft under work: saved as it is typed, drafted again when the record has grown, approved when it says what is asked. */
export function DocumentWriting({
  caseId,
  page,
  template,
  mayApprove,
  onRedrafted,
}: {
  readonly caseId: string;
  readonly page: DocumentPage;
  readonly template: DocumentTemplate;
  readonly mayApprove: boolean;
  /** The document is another one now: begin again from what the server has. */
  readonly onRedrafted: () => void;
}) {
  const t = useText("documents");
  const toast = useToast();
  const { document } = page;
  const params = { caseId, documentId: document.id };
  const key = `document.${document.id}`;
  const [content, setContent] = useState(() => keptTyping<DocumentContent>(key) ?? document.content);
  const missing = useRef<HTMLDivElement>(null);
  const [asking, setAsking] = useState<"approve" | "redraft">();
  const draft = useVersionedDraft({
    key,
    value: content,
    version: document.version,
    save: (value, version) => call(saveDocument, { params, body: { version, content: value } }),
    currentOf: typedOf,
  });
  const approve = useCommand(approveDocument, { onDone: () => toast({ message: t("approved") }) });
  const redraft = useCommand(redraftDocument, {
    onDone: () => {
      toast({ message: t("redrafted") });
      onRedrafted();
    },
  });
  const gaps = documentGaps(template, content);
  const titleOf = (code: string): string =>
    template.sections.find((section) => section.code === code)?.title[content.language] ?? code;
  const afterSaving = (next: () => Promise<unknown>): void => {
    setAsking(undefined);
    void draft.flush().then((saved) => (saved ? next() : undefined));
  };
  return (
    <Stack gap={5}>
      {draft.conflict !== undefined && (
        <ConflictNotice
          onKeepMine={() => draft.keepMine(typedOf(draft.conflict).version)}
          onTakeTheirs={() => {
            const theirs = typedOf(draft.conflict);
            setContent(theirs.value);
            draft.keepMine(theirs.version);
          }}
        />
      )}
      <DocumentEditor
        caseId={caseId}
        content={content}
        gaps={gaps}
        sources={page.sources}
        template={template}
        onChange={setContent}
      />
      {gaps.length > 0 && (
        <div ref={missing} tabIndex={-1}>
          <Notice title={t("gaps")}>
            <ul>
              {[...new Set(gaps.map(({ section }) => titleOf(section)))].map((title) => (
                <li key={title}>{title}</li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      <Failure error={approve.error ?? redraft.error} />
      <FormActions sticky>
        {mayApprove && (
          <Button
            isRunning={approve.isRunning}
            onClick={() => (gaps.length > 0 ? missing.current?.focus() : setAsking("approve"))}
          >
            {t("approve")}
          </Button>
        )}
        <Button isRunning={redraft.isRunning} kind="quiet" onClick={() => setAsking("redraft")}>
          {t("redraft")}
        </Button>
        <SaveState state={draft.conflict === undefined ? draft.state : { kind: "idle" }} />
      </FormActions>
      <ConfirmDialog
        confirm={t("approve")}
        isOpen={asking === "approve"}
        title={t("approveTitle")}
        onClose={() => setAsking(undefined)}
        onConfirm={() => afterSaving(() => approve.run({ params, body: { version: draft.version() } }))}
      >
        <p>{t("approveText")}</p>
      </ConfirmDialog>
      <ConfirmDialog
        confirm={t("redraft")}
        isOpen={asking === "redraft"}
        title={t("redraftTitle")}
        onClose={() => setAsking(undefined)}
        onConfirm={() => afterSaving(() => redraft.run({ params, body: { version: draft.version() } }))}
      >
        <p>{t("redraftText")}</p>
      </ConfirmDialog>
    </Stack>
  );
}
