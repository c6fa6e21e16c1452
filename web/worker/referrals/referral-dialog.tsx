import { useState } from "react";
import { z } from "zod";
import { draftReferral } from "#contract/worker/referrals.ts";
import { addDays } from "#core/kernel/local-date.ts";
import { localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";
import { keptTyping } from "#web/kit/autosave.ts";
import { today } from "#web/kit/clock.ts";
import { useForm } from "#web/kit/form.ts";
import { dropTyping, useKeepTyping } from "#web/kit/keep-typing.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { TextArea, TextField } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { membersOf, useFamily } from "../families/family.ts";

const family = "family";
const usualDays = 14;
const fields = z.object({
  serviceName: words(200),
  receiver: words(200),
  whose: z.string().min(1, { error: "choose" }),
  reason: words(4000),
  agrees: z.enum(["yes", "no"]),
  agreementWords: optionalWords(2000),
  followUpOn: localDateShape,
});

/** Beginning a referral to another service. */
export function ReferralDialog({
  caseId,
  onClose,
}: {
  readonly caseId: string;
  readonly onClose: () => void;
}) {
  const t = useText("referrals");
  const ui = useText("ui");
  const toast = useToast();
  const [id] = useState(newId);
  const { present } = membersOf(useFamily());
  const key = `referral.${caseId}`;
  const [kept] = useState(() => keptTyping<object>(key));
  const leave = (): void => {
    dropTyping(key);
    onClose();
  };
  const draft = useCommand(draftReferral, {
    onDone: () => {
      toast({ message: t("form.saved") });
      leave();
    },
  });
  const form = useForm({
    schema: fields,
    defaults: {
      whose: family,
      agrees: "yes",
      followUpOn: addDays(today(), usualDays),
      ...kept,
    },
    onSubmit: ({ whose, agrees, ...rest }) =>
      draft.run({
        params: { caseId },
        body: { id, ...rest, personId: whose === family ? null : whose, familyAgrees: agrees === "yes" },
      }),
  });
  useKeepTyping(key, form.values, form.isDirty);
  return (
    <Dialog isBegun={kept !== undefined} isOpen title={t("add")} onClose={leave}>
      <Form form={form}>
        <TextField hint={t("form.serviceHint")} label={t("form.service")} {...form.field("serviceName")} />
        <TextField hint={t("form.receiverHint")} label={t("form.receiver")} {...form.field("receiver")} />
        <RadioGroup
          label={t("form.whose")}
          look="chips"
          options={[
            { value: family, label: t("form.wholeFamily") },
            ...present.map(({ personId, givenName }) => ({ value: personId, label: givenName })),
          ]}
          {...form.field("whose")}
        />
        <TextArea label={t("form.reason")} limit={4000} {...form.field("reason")} />
        <RadioGroup
          label={t("form.agrees")}
          look="chips"
          options={[
            { value: "yes", label: t("form.yes") },
            { value: "no", label: t("form.no") },
          ]}
          {...form.field("agrees")}
        />
        <TextArea
          label={t("form.agreementWords")}
          limit={2000}
          optional
          rows={2}
          {...form.field("agreementWords")}
        />
        <DateField label={t("form.followUpOn")} min={today()} {...form.field("followUpOn")} />
        <Failure error={draft.error} />
        <FormActions>
          <Button isRunning={draft.isRunning} type="submit">
            {ui("save")}
          </Button>
          <Button kind="quiet" onClick={leave}>
            {ui("cancel")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
