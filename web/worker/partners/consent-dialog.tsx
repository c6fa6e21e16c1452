import { useEffect, useState } from "react";
import { consentShape, recordConsent } from "#contract/worker/partners.ts";
import { consentWays } from "#core/partners/decide-consent.ts";
import { capital } from "#web/kit/capital.ts";
import { today } from "#web/kit/clock.ts";
import { useForm } from "#web/kit/form.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { CheckboxGroup, RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { FieldRow, Form, FormActions } from "#web/ui/form.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { membersOf, nameOf, useFamily } from "../families/family.ts";
import type { Partner, PartnersPage } from "./partner.ts";

/** Writes down what the family lets be shared with a partner. */
export function ConsentDialog({
  caseId,
  partner,
  subjects,
  onClose,
}: {
  readonly caseId: string;
  readonly partner: Partner;
  readonly subjects: PartnersPage["subjects"];
  readonly onClose: () => void;
}) {
  const t = useText("partners");
  const ui = useText("ui");
  const say = useSay();
  const toast = useToast();
  const { present } = membersOf(useFamily());
  const [id] = useState(newId);
  const record = useCommand(recordConsent, {
    onDone: () => {
      toast({ message: t("consent.saved") });
      onClose();
    },
  });
  const form = useForm({
    schema: consentShape,
    defaults: {
      givenBy: present.find(({ role }) => role === "parent")?.personId ?? "",
      subjects: ["plan", "meetings"],
      limits: "",
      how: "in_meeting",
      givenOn: today(),
      validTo: null,
    },
    onSubmit: (body) => record.run({ params: { caseId, partnerId: partner.id }, body: { ...body, id } }),
  });
  const { showIssues } = form;
  useEffect(() => showIssues(record.error), [record.error, showIssues]);
  const validTo = form.field("validTo");
  return (
    <Dialog isOpen title={t("consent.recordOf", { name: partner.name })} onClose={onClose}>
      <Form form={form}>
        <Select
          label={t("consent.givenBy")}
          options={present.map((member) => ({ value: member.personId, label: nameOf(member) }))}
          {...form.field("givenBy")}
          onChange={(value) => form.set("givenBy", value ?? "")}
        />
        <CheckboxGroup
          label={t("consent.subjects")}
          options={subjects.map(({ code, name }) => ({ value: code as "plan", label: capital(say(name)) }))}
          {...form.field("subjects")}
        />
        <TextArea label={t("consent.limitsField")} limit={1000} optional rows={2} {...form.field("limits")} />
        <RadioGroup
          label={t("consent.how")}
          look="chips"
          options={consentWays.map((value) => ({ value, label: t(`consent.hows.${value}`) }))}
          {...form.field("how")}
          onChange={(how) => how && form.set("how", how)}
        />
        <FieldRow>
          <DateField label={t("consent.givenOn")} max={today()} {...form.field("givenOn")} />
          <DateField
            hint={t("consent.validToHint")}
            label={t("consent.validTo")}
            optional
            {...validTo}
            value={validTo.value ?? ""}
            onChange={(value) => validTo.onChange(value || null)}
          />
        </FieldRow>
        <Failure error={record.error} />
        <FormActions>
          <Button isRunning={record.isRunning} type="submit">
            {ui("save")}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {ui("cancel")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
