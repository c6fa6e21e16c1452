import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { takeEmergencyAccess, takeEmergencyAccessBody } from "#contract/worker/emergency-access.ts";
import { useForm } from "#web/kit/form.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { FieldRow, Form, FormActions } from "#web/ui/form.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { TextArea, TextField } from "#web/ui/text-field.tsx";

/** Opens a family that isn't one's own, in an emergency: with a written reason, until tomorrow, and seen by those who watch. */
export function EmergencyButton() {
  const t = useText("families");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon="attention" kind="quiet" small onClick={() => setOpen(true)}>
        {t("emergency.open")}
      </Button>
      <Dialog isOpen={isOpen} title={t("emergency.title")} onClose={() => setOpen(false)}>
        <EmergencyForm />
      </Dialog>
    </>
  );
}

function EmergencyForm() {
  const t = useText("families");
  const navigate = useNavigate();
  const [id] = useState(newId);
  const take = useCommand(takeEmergencyAccess, {
    onDone: ({ caseId }) =>
      void navigate({ to: "/perheet/$caseId", params: { caseId } } as unknown as Parameters<
        typeof navigate
      >[0]),
  });
  const form = useForm({
    schema: takeEmergencyAccessBody,
    defaults: { id, familyName: "", childBornOn: "", reason: "" },
    onSubmit: async (body) => {
      await take.run({ body });
    },
  });
  return (
    <Form form={form}>
      <Notice tone="attention">
        <p>{t("emergency.warning")}</p>
      </Notice>
      <FieldRow>
        <TextField label={t("emergency.familyName")} {...form.field("familyName")} />
        <DateField label={t("emergency.childBornOn")} {...form.field("childBornOn")} />
      </FieldRow>
      <TextArea
        hint={t("emergency.reasonHint")}
        label={t("emergency.reason")}
        limit={2000}
        {...form.field("reason")}
      />
      <Failure error={take.error} />
      <FormActions>
        <Button isRunning={take.isRunning} kind="danger" type="submit">
          {t("emergency.take")}
        </Button>
      </FormActions>
    </Form>
  );
}
