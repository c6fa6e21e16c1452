import { useState } from "react";
import { consultationToContact, passOnBody } from "#contract/worker/consultations.ts";
import { noticedThings } from "#core/contacts/noticed.ts";
import { useForm } from "#web/kit/form.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { ChipGroup, RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { FieldRow, Form, FormActions } from "#web/ui/form.tsx";
import { TextArea, TextField } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { Consultation } from "./consultation.ts";

/** A named family's question goes on to the front door, as the asker's contact or child-welfare notification. */
export function PassOn({ consultation }: { readonly consultation: Consultation }) {
  const t = useText("consultations");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {t("page.passOn")}
      </Button>
      <Dialog isOpen={open} title={t("pass.title")} onClose={() => setOpen(false)}>
        <PassForm consultation={consultation} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function PassForm({
  consultation,
  onDone,
}: {
  readonly consultation: Consultation;
  readonly onDone: () => void;
}) {
  const t = useText("consultations");
  const told = useText("contact-form");
  const notify = useText("notify");
  const say = useSay();
  const toast = useToast();
  const [contactId] = useState(newId);
  const pass = useCommand(consultationToContact, {
    onDone: ({ reference }) => {
      toast({ message: t("pass.saved", { reference }) });
      onDone();
    },
  });
  const form = useForm({
    schema: passOnBody,
    defaults: {
      version: consultation.version,
      contactId,
      isNotification: false,
      noticed: [] as string[],
      children: [{ givenName: "", familyName: "", birthDate: null, school: "" }],
      about: `${consultation.familyWords}\n\n${consultation.question}`,
      familyKnows: true,
      note: "",
    },
    onSubmit: async (body) => {
      await pass.run({ params: { consultationId: consultation.id }, body });
    },
  });
  const isNotification = form.field("isNotification");
  const knows = form.field("familyKnows");
  return (
    <Form form={form}>
      <RadioGroup
        label={t("pass.kind")}
        options={[
          { value: "contact", label: t("pass.contact") },
          { value: "notification", label: t("pass.notification") },
        ]}
        {...isNotification}
        value={isNotification.value ? "notification" : "contact"}
        onChange={(value) => isNotification.onChange(value === "notification")}
      />
      {form.values.isNotification && (
        <ChipGroup
          hint={notify("noticedHint")}
          label={notify("noticed")}
          options={noticedThings.map(({ code, name }) => ({ value: code as string, label: say(name) }))}
          {...form.field("noticed")}
        />
      )}
      <FieldRow>
        <TextField label={told("children.givenName")} {...form.field("children.0.givenName")} />
        <TextField label={told("children.familyName")} {...form.field("children.0.familyName")} />
      </FieldRow>
      <FieldRow>
        <DateField label={told("children.birthDate")} optional {...form.field("children.0.birthDate")} />
        <TextField label={told("children.school")} optional {...form.field("children.0.school")} />
      </FieldRow>
      <TextArea label={t("pass.about")} limit={8000} rows={5} {...form.field("about")} />
      <RadioGroup
        label={t("pass.familyKnows")}
        look="chips"
        options={[
          { value: "yes", label: t("pass.yes") },
          { value: "no", label: t("pass.no") },
        ]}
        {...knows}
        value={knows.value ? "yes" : "no"}
        onChange={(value) => knows.onChange(value === "yes")}
      />
      <Failure error={pass.error} />
      <FormActions>
        <Button isRunning={pass.isRunning} type="submit">
          {t("pass.save")}
        </Button>
      </FormActions>
    </Form>
  );
}
