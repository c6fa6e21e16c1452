import { useState } from "react";
import { deliveryParties, deliveryWays, giveDocument } from "#contract/worker/documents.ts";
import { partnersOf } from "#contract/worker/partners.ts";
import { localDate, type LocalDate } from "#core/kernel/local-date.ts";
import { holdsOn } from "#core/partners/decide-consent.ts";
import { today } from "#web/kit/clock.ts";
import { useForm, type FieldBinding } from "#web/kit/form.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Select } from "#web/ui/select.tsx";
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
        {to.value === "partner" ? (
          <PartnerChoice
            caseId={caseId}
            error={form.field("toName").error}
            field={form.field("partnerId")}
            on={form.field("on").value}
            onName={(name) => form.set("toName", name)}
          />
        ) : (
          <TextField label={t("giveName")} {...form.field("toName")} />
        )}
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

/** The family's partners; one to whom the family hasn't agreed to give documents on the day can't be chosen. */
function PartnerChoice({
  caseId,
  error,
  field,
  on,
  onName,
}: {
  readonly caseId: string;
  readonly error: string | undefined;
  readonly field: FieldBinding<string | undefined>;
  readonly on: LocalDate | null | undefined;
  readonly onName: (name: string) => void;
}) {
  const t = useText("documents");
  const found = useRead(partnersOf, { params: { caseId } });
  return (
    <Loaded from={found}>
      {({ partners }) => {
        const options = partners
          .filter(({ validTo }) => validTo === null || (on && validTo >= on))
          .map(({ id, name, agency, consents }) => {
            const agreed =
              on && consents.some((one) => one.subjects.includes("documents") && holdsOn(one, on));
            return {
              value: id,
              label: `${name}, ${agency}${agreed ? "" : ` (${t("givePartnerNot")})`}`,
              disabled: !agreed,
            };
          });
        if (options.length === 0) return <p>{t("givePartnerNone")}</p>;
        return (
          <Select
            hint={t("givePartnerHint")}
            label={t("givePartner")}
            options={options}
            {...field}
            error={field.error ?? error}
            onChange={(value) => {
              field.onChange(value ?? undefined);
              onName(options.find((one) => one.value === value)?.label ?? "");
            }}
          />
        );
      }}
    </Loaded>
  );
}
