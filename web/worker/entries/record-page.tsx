import { useState } from "react";
import { recordForm } from "#contract/worker/entries.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { keptTyping } from "#web/kit/autosave.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { LinkButton } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Skeleton } from "#web/ui/skeleton.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useFamilyTitle } from "../families/family-title.ts";
import { continued, emptyRecord, type RecordReply } from "./entry-form-values.ts";
import { RecordForm } from "./record-form.tsx";
import { typingKeyOf } from "./typing-key.ts";
import "./entries.css";

/** Recording a meeting: from where one left off, on this device or another. */
export default function RecordPage() {
  const t = useText("entries");
  const caseId = useAddressPart("caseId");
  const meetingId = useAddressPart("meetingId");
  const form = useRead(recordForm, { params: { caseId, meetingId } }, { beginsForm: true });
  // The form begins from the first answer: what is fetched again behind it doesn't pull words from under the writer.
  const [first, setFirst] = useState<RecordReply>();
  if (form.data && first?.meeting.id !== form.data.meeting.id) setFirst(form.data);
  return (
    <Loaded from={{ ...form, data: first ?? form.data }} skeleton={<Skeleton lines={5} tall />}>
      {(reply) =>
        reply.meeting.entry ? (
          <>
            <RecordHead caseId={caseId} reply={reply} />
            <EmptyState
              action={
                <LinkButton
                  params={{ caseId, entryId: reply.meeting.entry.id }}
                  to="/perheet/$caseId/kirjaukset/$entryId"
                >
                  {t("entry.title")}
                </LinkButton>
              }
              title={t("already")}
            />
          </>
        ) : (
          <RecordForm
            key={reply.meeting.id}
            caseId={caseId}
            head={(state) => <RecordHead caseId={caseId} reply={reply} state={state} />}
            initial={initialOf(reply)}
            reply={reply}
          />
        )
      }
    </Loaded>
  );
}

function initialOf(reply: RecordReply) {
  // What this device still holds is newer than what the server got.
  const typed = keptTyping<object>(typingKeyOf(reply.meeting.id));
  if (typed) return continued(typed, reply);
  return reply.draft ? continued(reply.draft.content, reply) : emptyRecord(reply);
}

export function RecordHead({
  caseId,
  reply,
  state,
}: {
  readonly caseId: string;
  readonly reply: RecordReply;
  readonly state?: React.ReactNode;
}) {
  const t = useText("entries");
  const say = useSay();
  const format = useFormat();
  const title = useFamilyTitle();
  return (
    <PageHead
      above={
        <>
          <TextLink params={{ caseId }} to="/perheet/$caseId">
            {title(reply.family)}
          </TextLink>
          <span>·</span>
          <TextLink
            params={{ caseId, meetingId: reply.meeting.id }}
            to="/perheet/$caseId/tapaamiset/$meetingId"
          >
            {say(reply.kind)} {format.recent(reply.meeting.startsAt)}
          </TextLink>
          {state}
        </>
      }
      title={t("title")}
    />
  );
}
