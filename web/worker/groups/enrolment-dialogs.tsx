import { z } from "zod";
import { enrolmentChange } from "#contract/worker/group-shapes.ts";
import { optionalWords, words } from "#core/kernel/shapes.ts";
import type { AnyEndpoint } from "#web/kit/call.ts";
import type { Command } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { FormDialog } from "#web/ui/form-dialog.tsx";
import { TextArea, TextField } from "#web/ui/text-field.tsx";
import type { Enrolment } from "./group.ts";

export type Step = "accept" | "decline" | "cancel";
type Sent = Pick<Command<AnyEndpoint>, "error" | "isRunning">;

const withReason = z.object({ reason: words(500) });
const withoutReason = z.object({ reason: optionalWords(500) });

/** An offered place accepted or not, or leaving. */
export function StepDialog({
  enrolment,
  step,
  command,
  onSave,
  onClose,
}: {
  readonly enrolment: Pick<Enrolment, "name" | "version">;
  readonly step: Step;
  readonly command: Sent;
  readonly onSave: (body: { version: number; step: Step; reason: string }) => unknown;
  readonly onClose: () => void;
}) {
  const t = useText("groups");
  return (
    <FormDialog
      command={command}
      defaults={{ reason: "" }}
      schema={step === "cancel" ? withReason : withoutReason}
      submit={t(`steps.${step}`)}
      title={t(`steps.${step}Of`, { name: enrolment.name })}
      onClose={onClose}
      onSave={({ reason }) => onSave({ version: enrolment.version, step, reason })}
    >
      {(form) => (
        <>
          <p>{t(step === "accept" ? "steps.confirmAccept" : "steps.confirmDecline")}</p>
          {step !== "accept" && (
            <TextField label={t("steps.reason")} optional={step === "decline"} {...form.field("reason")} />
          )}
        </>
      )}
    </FormDialog>
  );
}

const changed = enrolmentChange.omit({ version: true });

/** What the leaders know of one who takes part. */
export function ChangeDialog({
  enrolment,
  command,
  onSave,
  onClose,
}: {
  readonly enrolment: Enrolment;
  readonly command: Sent;
  readonly onSave: (body: z.output<typeof enrolmentChange>) => unknown;
  readonly onClose: () => void;
}) {
  const t = useText("groups");
  const { contactName, contactPhone, told, allergies, needs } = enrolment;
  return (
    <FormDialog
      command={command}
      defaults={{ contactName, contactPhone, told, allergies, needs }}
      schema={changed}
      title={t("change.heading", { name: enrolment.name })}
      onClose={onClose}
      onSave={(body) => onSave({ version: enrolment.version, ...body })}
    >
      {(form) => (
        <>
          <ToldFields form={form} isProtected={enrolment.isProtected} />
        </>
      )}
    </FormDialog>
  );
}

/** What the leaders are told; asked in the same words wherever somebody is enrolled. */
export function ToldFields({
  form,
  isProtected,
}: {
  // oxlint-disable-next-line typescript/no-explicit-any -- a field is bound by its name, whichever form it is of
  readonly form: { readonly field: (name: string) => any };
  readonly isProtected: boolean;
}) {
  const t = useText("groups");
  return (
    <>
      <TextArea
        hint={t("enrol.toldHint")}
        label={t("enrol.told")}
        limit={2000}
        optional
        rows={3}
        {...form.field("told")}
      />
      <TextField label={t("enrol.allergies")} optional {...form.field("allergies")} />
      <TextArea
        hint={t("enrol.needsHint")}
        label={t("enrol.needs")}
        limit={1000}
        optional
        rows={2}
        {...form.field("needs")}
      />
      {isProtected ? (
        <p className="small">{t("enrol.protectedHint")}</p>
      ) : (
        <>
          <TextField label={t("enrol.contactName")} optional {...form.field("contactName")} />
          <TextField label={t("enrol.contactPhone")} optional type="tel" {...form.field("contactPhone")} />
        </>
      )}
    </>
  );
}
