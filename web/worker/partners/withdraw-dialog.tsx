import { useEffect } from "react";
import { z } from "zod";
import { withdrawConsent } from "#contract/worker/partners.ts";
import { id } from "#core/kernel/id.ts";
import { localDateShape, optionalWords } from "#core/kernel/shapes.ts";
import { today } from "#web/kit/clock.ts";
import { useForm } from "#web/kit/form.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { membersOf, nameOf, useFamily } from "../families/family.ts";
import type { Consent, Partner } from "./partner.ts";

const fields = z.object({ withdrawnBy: id, withdrawnOn: localDateShape, words: optionalWords(1000) });

/** Writes down that a consent was taken back. No reason is asked: words are the family's own, if it wants to give any. */
export function WithdrawDialog({
  caseId,
  partner,
  consent,
  onClose,
}: {
  readonly caseId: string;
  readonly partner: Partner;
  readonly consent: Consent;
  readonly onClose: () => void;
}) {
  const t = useText("partners");
  const ui = useText("ui");
  const toast = useToast();
  const { present } = membersOf(useFamily());
  const withdraw = useCommand(withdrawConsent, {
    onDone: () => {
      toast({ message: t("consent.withdrawnSaved") });
      onClose();
    },
  });
  const form = useForm({
    schema: fields,
    defaults: {
      withdrawnBy: present.find((member) => nameOf(member) === consent.givenBy)?.personId ?? "",
      withdrawnOn: today(),
      words: "",
    },
    onSubmit: (body) =>
      withdraw.run({
        params: { caseId, consentId: consent.id },
        body: { ...body, version: consent.version },
      }),
  });
  const { showIssues } = form;
  useEffect(() => showIssues(withdraw.error), [withdraw.error, showIssues]);
  return (
    <Dialog isOpen title={t("consent.withdrawOf", { name: partner.name })} onClose={onClose}>
      <Form form={form}>
        <p>{t("consent.withdrawLead")}</p>
        <Select
          label={t("consent.withdrawnBy")}
          options={present.map((member) => ({ value: member.personId, label: nameOf(member) }))}
          {...form.field("withdrawnBy")}
          onChange={(value) => form.set("withdrawnBy", value ?? "")}
        />
        <DateField label={t("consent.withdrawnOn")} max={today()} {...form.field("withdrawnOn")} />
        <TextArea label={t("consent.words")} limit={1000} optional rows={2} {...form.field("words")} />
        <Failure error={withdraw.error} />
        <FormActions>
          <Button isRunning={withdraw.isRunning} type="submit">
            {t("consent.withdrawNow")}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {ui("cancel")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
