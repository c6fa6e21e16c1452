import { useState } from "react";
import { deliveryParties, deliveryWays, giveDocument } from "#contract/worker/documents.ts";
import { localDate } from "#core/kernel/local-date.ts";
import { today } from "#web/kit/clock.ts";
import { useForm } from "#web/kit/form.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { Document, DocumentPage } from "./document-words.ts";

/** To whom the document has been given, and marking it given. */
export function Deliveries({
  caseId,
  page,
  mayGive,
}: {
  readonly caseId: string;
  readonly page: DocumentPage;
  readonly mayGive: boolean;
}) {
  const t = useText("documents");
  const format = useFormat();
  const [giving, setGiving] = useState(false);
  const { document } = page;
  return (
    <div className="no-print">
      <Card
        aside={
          mayGive && (
            <Button kind="quiet" small onClick={() => setGiving(true)}>
              {t("give")}
            </Button>
          )
        }
        title={t("deliveries")}
      >
        {document.deliveries.length === 0 ? (
          <p className="soft">{t("notGiven")}</p>
        ) : (
          <Lines>
            {document.deliveries.map((one) => (
              <li key={one.id}>
                <strong>{one.toName}</strong> ({t(`parties.${one.to}`)})
                <div className="soft small">
                  {format.date(one.on)} · {t(`ways.${one.how}`)} · {one.by}
                </div>
              </li>
            ))}
          </Lines>
        )}
        {giving && (
          <GiveDialog caseId={caseId} document={document} page={page} onClose={() => setGiving(false)} />
        )}
      </Card>
    </div>
  );
}

function GiveDialog({
  caseId,
  document,
  page,
  onClose,
}: {
  readonly caseId: string;
  readonly document: Document;
  readonly page: DocumentPage;
  readonly onClose: () => void;
}) {
  const t = useText("documents");
  const ui = useText("ui");
  const toast = useToast();
  const [id] = useState(newId);
  const give = useCommand(giveDocument, {
    onDone: () => {
      toast({ message: t("given") });
      onClose();
    },
  });
  const isNotification = document.kind === "child_welfare_notification";
  const adults = page.head.members.filter(({ role }) => role !== "child").map(({ name }) => name);
  const nameFor = (to: string | undefined): string =>
    to === "family"
      ? adults.join(", ")
      : to === "purchaser"
        ? page.head.purchaser
        : to === "child_welfare"
          ? (document.content.sections.find(({ code }) => code === "notifier")?.fields["receiver"] ?? "")
          : "";
  const first = isNotification ? "child_welfare" : "family";
  const form = useForm({
    schema: giveDocument.body as NonNullable<typeof giveDocument.body>,
    defaults: {
      id,
      to: first,
      toName: nameFor(first),
      how: isNotification ? "secure_mail" : "in_person",
      on: localDate(today()),
    },
    onSubmit: (body) => give.run({ params: { caseId, documentId: document.id }, body }),
  });
  const to = form.field("to");
  return (
    <Dialog isOpen title={t("give")} onClose={onClose}>
      <Form form={form}>
        <RadioGroup
          label={t("giveTo")}
          look="chips"
          options={deliveryParties.map((value) => ({ value, label: t(`parties.${value}`) }))}
          {...to}
          onChange={(value) => {
            if (!value) return;
            to.onChange(value);
            form.set("toName", nameFor(value));
          }}
        />
        <TextField label={t("giveName")} {...form.field("toName")} />
        <RadioGroup
          label={t("giveHow")}
          options={deliveryWays.map((value) => ({ value, label: t(`ways.${value}`) }))}
          {...form.field("how")}
        />
        <DateField label={t("giveOn")} {...form.field("on")} />
        <Failure error={give.error} />
        <FormActions>
          <Button isRunning={give.isRunning} type="submit">
            {t("give")}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {ui("cancel")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
