import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { beginDocument } from "#contract/worker/documents.ts";
import type { DocumentKindCode } from "#core/documents/content.ts";
import { templateOf } from "#core/documents/templates.ts";
import { isLocalDate } from "#core/kernel/local-date.ts";
import { languages, type Language } from "#core/kernel/text.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { wordsTo } from "#web/kit/words-to.ts";
import { Button } from "#web/ui/button.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { FieldRow } from "#web/ui/form.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Select } from "#web/ui/select.tsx";
import { useKindName, type DocumentList } from "./document-words.ts";

export type Beginning = { readonly kind?: DocumentKindCode };

const isMemoKind = (kind: string): boolean => {
  const about = templateOf(kind)?.about;
  return about === "start_meeting" || about === "network_meeting";
};

/** Chooses what is written, in which language and of what; the server drafts it from the record. */
export function BeginDialog({
  caseId,
  kinds,
  beginning,
  onClose,
}: {
  readonly caseId: string;
  readonly kinds: DocumentList["kinds"];
  readonly beginning: Beginning;
  readonly onClose: () => void;
}) {
  const t = useText("documents");
  const ui = useText("ui");
  const say = useSay();
  const format = useFormat();
  const kindName = useKindName();
  const navigate = useNavigate();
  const [id] = useState(newId);
  // A memo is made of a held meeting that has none yet.
  const possible = kinds.filter(
    (one) => one.underWork === null && (one.meetings.length > 0 || !isMemoKind(one.kind)),
  );
  const [kind, setKind] = useState(
    beginning.kind ?? (possible.find(({ duty }) => duty) ?? possible[0])?.kind,
  );
  const [language, setLanguage] = useState<Language>("fi");
  const chosen = kinds.find((one) => one.kind === kind);
  const [meetingId, setMeetingId] = useState<string>();
  const [from, setFrom] = useState<string>();
  const [to, setTo] = useState<string>();
  const template = kind && templateOf(kind);
  const isMemo = kind !== undefined && isMemoKind(kind);
  const meeting = meetingId ?? chosen?.meetings[0]?.id;
  const covers = template?.about === "period" ? chosen?.covers : null;
  const [coversFrom, coversTo] = [from ?? covers?.from ?? "", to ?? covers?.to ?? ""];
  const begin = useCommand(beginDocument, {
    onDone: () =>
      void navigate({
        to: "/perheet/$caseId/asiakirjat/$documentId",
        params: { caseId, documentId: id },
      } as unknown as Parameters<typeof navigate>[0]),
  });
  const send = (): void => {
    if (!kind) return;
    void begin.run({
      params: { caseId },
      body: {
        id,
        kind,
        language,
        meetingId: isMemo ? (meeting ?? null) : null,
        coversFrom: covers && isLocalDate(coversFrom) ? coversFrom : null,
        coversTo: covers && isLocalDate(coversTo) ? coversTo : null,
      },
    });
  };
  return (
    <Dialog isOpen title={t("begin")} onClose={onClose}>
      <Stack>
        <Select
          emptyLabel={null}
          hint={template && say(template.lead)}
          id="document-kind"
          label={t("kind")}
          name="kind"
          options={possible.map((one) => ({ value: one.kind, label: kindName(one.kind) }))}
          value={kind ?? ""}
          onChange={(value) => value && setKind(value)}
        />
        {isMemo && chosen && (
          <Select
            emptyLabel={null}
            id="document-meeting"
            label={t("meeting")}
            name="meetingId"
            options={chosen.meetings.map((one) => ({ value: one.id, label: format.day(one.on) }))}
            value={meeting ?? ""}
            onChange={(value) => setMeetingId(value ?? undefined)}
          />
        )}
        {covers && (
          <FieldRow>
            <DateField
              id="document-from"
              label={t("from")}
              name="coversFrom"
              value={coversFrom}
              onChange={wordsTo(setFrom)}
            />
            <DateField
              id="document-to"
              label={t("to")}
              name="coversTo"
              value={coversTo}
              onChange={wordsTo(setTo)}
            />
          </FieldRow>
        )}
        <RadioGroup
          hint={t("languageHint")}
          id="document-language"
          label={t("language")}
          look="chips"
          name="language"
          options={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
          value={language}
          onChange={(value) => value && setLanguage(value)}
        />
        {isMemo && !meeting && <p className="soft">{t("noMeeting")}</p>}
        <Failure error={begin.error} />
        <div className="form-actions">
          <Button isRunning={begin.isRunning} onClick={send}>
            {t("draftIt")}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {ui("cancel")}
          </Button>
        </div>
      </Stack>
    </Dialog>
  );
}
