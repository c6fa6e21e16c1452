import { answersOf, type SignedForm } from "#core/meetings/forms/signed-form.ts";
import { correctEntry, entryPage, recordForm } from "#contract/worker/entries.ts";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { draftOf } from "#contract/worker/drafts.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { keptTyping } from "#web/kit/autosave.ts";
import { useForm } from "#web/kit/form.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions, FormSection } from "#web/ui/form.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { SaveState } from "#web/ui/save-state.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { useFamilyTitle } from "../families/family-title.ts";
import { ConcernField, ContentFields } from "./content-fields.tsx";
import { DraftConflict } from "./draft-conflict.tsx";
import {
  withoutBlankRows,
  type ContentValues,
  type RecordReply,
  type RecordValues,
} from "./entry-form-values.ts";
import type { EntryReply } from "./entry-reply.ts";
import type { RecordFormOf } from "./record-form-of.ts";
import { correctionKeyOf } from "./typing-key.ts";
import { useRecordDraft } from "./use-record-draft.ts";
import "./entries.css";

const kinds = ["factual_error", "changed_judgement", "contested_account"] as const;
type Values = {
  id: string;
  version: number;
  kind: (typeof kinds)[number];
  reason: string;
  content: ContentValues;
};

/** Correcting a signed record: the same form, with what kind of correction it is and why. */
export default function CorrectPage() {
  const caseId = useAddressPart("caseId");
  const entryId = useAddressPart("entryId");
  const entry = useRead(entryPage, { params: { caseId, entryId } });
  const meetingId = entry.data?.meeting.id ?? "";
  const form = useRead(recordForm, { params: { caseId, meetingId } }, { enabled: meetingId !== "" });
  const draft = useRead(
    draftOf,
    { params: { caseId, kind: "entry_correction", targetId: entryId } },
    { beginsForm: true },
  );
  return (
    <Loaded from={entry}>
      {(page) => (
        <Loaded from={form}>
          {(reply) => (
            <Loaded from={draft}>
              {({ draft: stored }) => (
                <CorrectForm caseId={caseId} entryId={entryId} page={page} reply={reply} stored={stored} />
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

/** What is signed now, as values to change. */
function signedValues(page: EntryReply, reply: RecordReply): Values {
  const current = page.versions.find(({ isCurrent }) => isCurrent) ?? page.versions[0];
  if (!current) throw new Error("an entry has at least one version");
  return {
    id: newId(),
    version: current.version,
    kind: "" as "factual_error",
    reason: "",
    content: {
      on: current.on,
      from: current.from ?? "",
      durationMinutes: current.durationMinutes,
      placeKind: current.placeKind,
      place: current.place ?? reply.place ?? "",
      present: current.present.map(({ kind, id }) => ({ kind: kind as "member", id })),
      methods: [...current.methods],
      observed: current.observed,
      said: current.said.flatMap(({ speaker, words }) =>
        speaker.kind && speaker.id
          ? [{ speaker: { kind: speaker.kind as "member", id: speaker.id }, words }]
          : [],
      ),
      assessed: current.assessed,
      childVoice: current.childVoice.map(({ childId, words, how }) => ({
        childId,
        words,
        how: how as "told",
      })),
      goals: current.goals.map(({ goalId, level }) => ({ goalId, level })),
      concernRaised: current.concernRaised,
      situation: current.situation,
      wishes: current.wishes.flatMap(({ ref, words }) => (ref ? [{ who: ref, words }] : [])),
      effect: current.effect,
      ...(current.continuation ? { continuation: current.continuation } : {}),
      ...(current.form ? { form: answersOf(current.form as SignedForm) as never } : {}),
    },
  };
}

function CorrectForm({
  caseId,
  entryId,
  page,
  reply,
  stored,
}: {
  readonly caseId: string;
  readonly entryId: string;
  readonly page: EntryReply;
  readonly reply: RecordReply;
  readonly stored: { readonly content: Record<string, unknown>; readonly version: number } | null;
}) {
  const t = useText("entries");
  const title = useFamilyTitle();
  const toast = useToast();
  const navigate = useNavigate();
  // The form begins once from what was fetched; what is fetched again behind it doesn't change it.
  const [begun] = useState(() => {
    const signed = signedValues(page, reply);
    const kept = keptTyping<Values>(correctionKeyOf(entryId)) ?? (stored?.content as Values | undefined);
    return kept && kept.version === signed.version ? { ...signed, ...kept } : signed;
  });
  const correct = useCommand(correctEntry, {
    onDone: () => {
      draft.autosave.forget();
      toast({ message: t("correct.done") });
      void navigate({ to: `/perheet/${caseId}/kirjaukset/${entryId}` } as Parameters<typeof navigate>[0]);
    },
  });
  const form = useForm({
    schema: correctEntry.body!,
    defaults: begun as never,
    onSubmit: (body) => correct.run({ params: { caseId, entryId }, body }),
  });
  const draft = useRecordDraft({
    caseId,
    kind: "entry_correction",
    targetId: entryId,
    typingKey: correctionKeyOf(entryId),
    seenVersion: stored?.version ?? 0,
    value: form.values as Values,
  });
  const { showIssues } = form;
  useEffect(() => showIssues(correct.error), [correct.error, showIssues]);
  // The fields of the content are the same as when recording.
  const content = form as unknown as RecordFormOf;
  const sign = (): void => {
    const values = form.values as Values;
    form.reset({
      ...values,
      content: withoutBlankRows({ content: values.content } as RecordValues, reply).content,
    } as never);
    form.submit();
  };
  return (
    <>
      <PageHead
        above={
          <>
            <TextLink params={{ caseId }} to="/perheet/$caseId">
              {title(page.family)}
            </TextLink>
            <span>·</span>
            <TextLink params={{ caseId, entryId }} to="/perheet/$caseId/kirjaukset/$entryId">
              {t("entry.title")}
            </TextLink>
            <SaveState state={draft.autosave.state} />
          </>
        }
        lead={t("correct.lead")}
        title={t("correct.title")}
      />
      <DraftConflict draft={draft} onTake={(theirs) => form.reset({ ...begun, ...theirs } as never)} />
      <Form form={{ ...form, submit: sign }}>
        <FormSection title={t("correct.section")}>
          <RadioGroup
            label={t("correct.kind")}
            look="boxed"
            options={kinds.map((value) => ({
              value,
              label: t(`entry.correction.${value}`),
              hint: t(`correct.kindHints.${value}`),
            }))}
            {...form.field("kind")}
            onChange={(kind) => kind && form.set("kind", kind)}
          />
          <TextArea label={t("correct.reason")} limit={1000} rows={2} {...form.field("reason")} />
        </FormSection>
        <ContentFields form={content} reply={reply} />
        <TextArea
          hint={t("assessedHint")}
          label={t("assessed")}
          limit={10_000}
          optional
          {...form.field("content.assessed")}
        />
        <ConcernField form={content} />
        <Failure error={correct.error} />
        <FormActions>
          <Button isRunning={correct.isRunning} type="submit">
            {t("correct.sign")}
          </Button>
        </FormActions>
      </Form>
    </>
  );
}
