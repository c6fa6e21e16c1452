import { z } from "zod";
import { stepReferral } from "#contract/worker/referrals.ts";
import { addDays } from "#core/kernel/local-date.ts";
import { localDateShape, optionalWords } from "#core/kernel/shapes.ts";
import { isUnderWay, nextStatuses, referralStatuses } from "#core/referrals/decide-referral.ts";
import { today } from "#web/kit/clock.ts";
import { useForm } from "#web/kit/form.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { Referral } from "./referral.ts";

const usualDays = 21;
const fields = z
  .object({
    status: z.enum(referralStatuses),
    on: localDateShape,
    agrees: z.enum(["yes", "no"]),
    words: optionalWords(2000),
    followUpOn: localDateShape.optional(),
  })
  .refine((form) => !isUnderWay(form.status) || form.followUpOn !== undefined, {
    error: "empty",
    path: ["followUpOn"],
  });

/** What has happened to a referral: only the steps that can follow are offered. */
export function StepDialog({
  caseId,
  referral,
  onClose,
}: {
  readonly caseId: string;
  readonly referral: Referral;
  readonly onClose: () => void;
}) {
  const t = useText("referrals");
  const ui = useText("ui");
  const toast = useToast();
  const next = nextStatuses(referral.status);
  const step = useCommand(stepReferral, {
    onDone: () => {
      toast({ message: t("form.stepSaved") });
      onClose();
    },
  });
  const form = useForm({
    schema: fields,
    defaults: {
      status: next[0] ?? "sent",
      on: today(),
      agrees: referral.familyAgrees ? "yes" : "no",
      followUpOn: addDays(today(), usualDays),
    },
    onSubmit: ({ agrees, followUpOn, ...rest }) =>
      step.run({
        params: { caseId, referralId: referral.id },
        body: {
          ...rest,
          version: referral.version,
          familyAgrees: agrees === "yes",
          followUpOn: isUnderWay(rest.status) ? (followUpOn ?? null) : null,
        },
      }),
  });
  return (
    <Dialog isOpen title={t("nextOf", { what: referral.serviceName })} onClose={onClose}>
      <Form form={form}>
        <RadioGroup
          label={t("form.status")}
          options={next.map((value) => ({ value, label: t(`status.${value}`) }))}
          {...form.field("status")}
        />
        {form.values.status === "sent" && (
          <RadioGroup
            label={t("form.agrees")}
            look="chips"
            options={[
              { value: "yes", label: t("form.yes") },
              { value: "no", label: t("form.no") },
            ]}
            {...form.field("agrees")}
          />
        )}
        <DateField label={t("form.on")} max={today()} {...form.field("on")} />
        <TextArea label={t("form.words")} limit={2000} optional rows={2} {...form.field("words")} />
        {isUnderWay(form.values.status) && (
          <DateField label={t("form.followUpOn")} min={today()} {...form.field("followUpOn")} />
        )}
        <Failure error={step.error} />
        <FormActions>
          <Button isRunning={step.isRunning} type="submit">
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
