import { useEffect, useState } from "react";
import { z } from "zod";
import { addAgreement, changeAgreement } from "#contract/worker/agreements.ts";
import { meetingOptions } from "#contract/worker/meeting-options.ts";
import { localDateShape, words } from "#core/kernel/shapes.ts";
import { newId } from "#web/kit/new-id.ts";
import { useForm } from "#web/kit/form.ts";
import { useCommand, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { keyOfRef, optionsAround, refOfKey, type Around } from "../meetings/participant-options.ts";

type Edited = {
  readonly id: string;
  readonly version: number;
  readonly what: string;
  readonly owner: { readonly kind: "member" | "worker" | "partner"; readonly id: string };
  readonly dueOn: string | null;
};

/** Writes down something agreed outside a meeting, or changes an open agreement. */
export function AgreementDialog({
  caseId,
  agreement,
  onClose,
}: {
  readonly caseId: string;
  readonly agreement: Edited | undefined;
  readonly onClose: () => void;
}) {
  const t = useText("agreements");
  const options = useRead(meetingOptions, { params: { caseId } });
  return (
    <Dialog isOpen title={agreement ? t("changeTitle") : t("addTitle")} onClose={onClose}>
      <Loaded from={options}>
        {(around) => (
          <AgreementForm agreement={agreement} around={around} caseId={caseId} onClose={onClose} />
        )}
      </Loaded>
    </Dialog>
  );
}

const fields = z.object({ what: words(500), owner: words(60), dueOn: localDateShape.optional() });

function AgreementForm({
  caseId,
  agreement,
  around,
  onClose,
}: {
  readonly caseId: string;
  readonly agreement: Edited | undefined;
  readonly around: Around;
  readonly onClose: () => void;
}) {
  const t = useText("agreements");
  const toast = useToast();
  const [id] = useState(newId);
  const done = (): void => {
    toast({ message: t("saved") });
    onClose();
  };
  const add = useCommand(addAgreement, { onDone: done });
  const change = useCommand(changeAgreement, { onDone: done });
  const form = useForm({
    schema: fields,
    defaults: {
      what: agreement?.what ?? "",
      owner: agreement ? keyOfRef(agreement.owner) : "",
      dueOn: agreement?.dueOn ?? "",
    },
    onSubmit: ({ what, owner, dueOn }) => {
      const body = { what, owner: refOfKey(owner), ...(dueOn ? { dueOn } : {}) };
      return agreement
        ? change.run({
            params: { caseId, agreementId: agreement.id },
            body: { ...body, version: agreement.version },
          })
        : add.run({ params: { caseId }, body: { ...body, id } });
    },
  });
  const error = agreement ? change.error : add.error;
  const { showIssues } = form;
  useEffect(() => showIssues(error), [error, showIssues]);
  return (
    <Form form={form}>
      <TextArea label={t("what")} limit={500} rows={2} {...form.field("what")} />
      <Select label={t("owner")} options={optionsAround(around)} {...form.field("owner")} />
      <DateField label={t("due")} optional {...form.field("dueOn")} />
      <Failure error={error} />
      <FormActions>
        <Button isRunning={add.isRunning || change.isRunning} type="submit">
          {t("save")}
        </Button>
      </FormActions>
    </Form>
  );
}
