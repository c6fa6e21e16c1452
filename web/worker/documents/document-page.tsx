import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { beginDocument, documentPage } from "#contract/worker/documents.ts";
import { templateOf } from "#core/documents/templates.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCan, useCommand, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { ConfirmDialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useFamilyTitle } from "../families/family-title.ts";
import { Deliveries } from "./deliveries.tsx";
import { DocumentView } from "./document-view.tsx";
import { useCovers, type DocumentPage as Page } from "./document-words.ts";
import { DocumentWriting } from "./document-writing.tsx";
import { StatusTag } from "./documents-page.tsx";
import "./documents.css";

/** One document: written while it is a draft, read and printed after. */
export default function DocumentPage() {
  const [caseId, documentId] = [useAddressPart("caseId"), useAddressPart("documentId")];
  const page = useRead(documentPage, { params: { caseId, documentId } }, { beginsForm: true });
  const can = useCan(page.data);
  const [round, setRound] = useState(0);
  const [awaited, setAwaited] = useState<number>();
  // After drafting again the editor begins anew, once the server's new draft is here.
  if (awaited !== undefined && page.data && page.data.document.version > awaited) {
    setAwaited(undefined);
    setRound(round + 1);
  }
  return (
    <Loaded from={page} page>
      {(read) => {
        const { document } = read;
        const template = templateOf(document.template, document.templateVersion);
        const isDraft = document.status === "draft" && !document.supersededOn && can("document.write");
        if (!template) return null;
        return (
          <Stack gap={5}>
            <Head can={can} caseId={caseId} page={read} title={template.title[document.content.language]} />
            {isDraft ? (
              <DocumentWriting
                key={`${document.id} ${round}`}
                caseId={caseId}
                mayApprove={can("document.approve")}
                page={read}
                template={template}
                onRedrafted={() => setAwaited(document.version)}
              />
            ) : (
              <>
                <DocumentView caseId={caseId} page={read} template={template} />
                {document.status === "approved" && (
                  <Deliveries caseId={caseId} mayGive={can("document.give")} page={read} />
                )}
              </>
            )}
          </Stack>
        );
      }}
    </Loaded>
  );
}

function Head({
  caseId,
  page,
  title,
  can,
}: {
  readonly caseId: string;
  readonly page: Page;
  readonly title: string;
  readonly can: (action: string) => boolean;
}) {
  const t = useText("documents");
  const format = useFormat();
  const covers = useCovers();
  const family = useFamilyTitle();
  const [correcting, setCorrecting] = useState(false);
  const { document, head } = page;
  const mayCorrect = document.status === "approved" && !document.supersededOn && can("document.write");
  return (
    <>
      <PageHead
        above={
          <>
            <TextLink className="no-print" params={{ caseId }} to="/perheet/$caseId/asiakirjat">
              {t("back")}
            </TextLink>
            <span>{family(head.family)}</span>
            {covers(document) && <span>· {covers(document)}</span>}
          </>
        }
        actions={
          <>
            {mayCorrect && (
              <Button kind="quiet" onClick={() => setCorrecting(true)}>
                {t("correct")}
              </Button>
            )}
            {document.status === "approved" && (
              <Button icon="print" onClick={() => window.print()}>
                {t("print")}
              </Button>
            )}
          </>
        }
        lead={
          <>
            <StatusTag document={document} />{" "}
            {document.approvedOn && document.approvedBy
              ? t("approvedBy", { name: document.approvedBy, day: format.date(document.approvedOn) })
              : t("begunBy", { name: document.createdBy, day: format.date(document.begunOn) })}
          </>
        }
        title={title}
      />
      {document.supersededOn && (
        <Notice>
          <p>{t("supersededOn", { day: format.date(document.supersededOn) })}</p>
        </Notice>
      )}
      {correcting && <CorrectDialog caseId={caseId} page={page} onClose={() => setCorrecting(false)} />}
    </>
  );
}

function CorrectDialog({
  caseId,
  page: { document, meetingId },
  onClose,
}: {
  readonly caseId: string;
  readonly page: Page;
  readonly onClose: () => void;
}) {
  const t = useText("documents");
  const navigate = useNavigate();
  const [id] = useState(newId);
  const begin = useCommand(beginDocument, {
    onDone: () => {
      onClose();
      void navigate({
        to: "/perheet/$caseId/asiakirjat/$documentId",
        params: { caseId, documentId: id },
      } as unknown as Parameters<typeof navigate>[0]);
    },
  });
  const { kind, concernId, content } = document;
  return (
    <ConfirmDialog
      confirm={t("correct")}
      isOpen
      isRunning={begin.isRunning}
      title={t("correctTitle")}
      onClose={onClose}
      onConfirm={() =>
        void begin.run({
          params: { caseId },
          body: { id, kind, language: content.language, meetingId, concernId, replaces: document.id },
        })
      }
    >
      <p>{t("correctText")}</p>
      <Failure error={begin.error} />
    </ConfirmDialog>
  );
}
