import { useEffect, useState } from "react";
import { handOver, purchasers, takeBackHandOver } from "#contract/worker/orders.ts";
import { today } from "#web/kit/clock.ts";
import { useForm } from "#web/kit/form.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { Button } from "#web/ui/button.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { ConfirmDialog, Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { SearchSelect } from "#web/ui/search-select.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";

/** The responsible social worker changes; a change that is still to come is told of, and can be taken back. */
export function HandOver({ caseId }: { readonly caseId: string }) {
  const t = useText("orders");
  const [isOpen, setOpen] = useState(false);
  const coming = useRead(purchasers, { params: { caseId } }).data?.coming;
  if (coming) return <Coming caseId={caseId} coming={coming} />;
  return (
    <div>
      <Button kind="plain" small onClick={() => setOpen(true)}>
        {t("handOver")}
      </Button>
      <Dialog isOpen={isOpen} title={t("handOver")} onClose={() => setOpen(false)}>
        <HandOverForm caseId={caseId} onClose={() => setOpen(false)} />
      </Dialog>
    </div>
  );
}

function Coming({
  caseId,
  coming,
}: {
  readonly caseId: string;
  readonly coming: NonNullable<ReplyOf<typeof purchasers>["coming"]>;
}) {
  const t = useText("orders");
  const format = useFormat();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const send = useCommand(takeBackHandOver, { onDone: () => toast({ message: t("handOverTakenBack") }) });
  return (
    <Notice
      actions={
        <Button isRunning={send.isRunning} kind="quiet" small onClick={() => setAsking(true)}>
          {t("handOverTakeBack")}
        </Button>
      }
      title={t("handOverComing", { name: coming.name, day: format.date(coming.from) })}
    >
      <p>{coming.reason}</p>
      <Failure error={send.error} />
      <ConfirmDialog
        confirm={t("handOverTakeBack")}
        isOpen={asking}
        title={t("handOverTakeBackTitle")}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          void send.run({ params: { caseId, relationId: coming.id } });
        }}
      >
        <p>{t("handOverTakeBackText", { name: coming.name })}</p>
      </ConfirmDialog>
    </Notice>
  );
}

function HandOverForm({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }) {
  const t = useText("orders");
  const ui = useText("ui");
  const toast = useToast();
  const [id] = useState(newId);
  const people = useRead(purchasers, { params: { caseId } });
  const send = useCommand(handOver, {
    onDone: () => {
      onClose();
      toast({ message: t("handedOver") });
    },
  });
  const form = useForm({
    schema: handOver.body!,
    defaults: { id, staffId: "", from: today(), reason: "" },
    onSubmit: (body) => send.run({ params: { caseId }, body }),
  });
  const { showIssues } = form;
  useEffect(() => showIssues(send.error), [send.error, showIssues]);
  const options = (people.data?.people ?? []).map(({ id, name, title, unit }) => ({
    id,
    label: name,
    hint: [title, unit].filter(Boolean).join(", "),
  }));
  return (
    <Form form={form}>
      <p className="soft">{t("handOverHelp")}</p>
      <SearchSelect label={t("handOverTo")} options={options} {...form.field("staffId")} />
      <DateField label={t("handOverFrom")} min={today()} {...form.field("from")} />
      <TextArea label={t("handOverReason")} limit={1000} {...form.field("reason")} />
      <Failure error={send.error} />
      <FormActions>
        <Button isRunning={send.isRunning} type="submit">
          {t("handOver")}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {ui("cancel")}
        </Button>
      </FormActions>
    </Form>
  );
}
