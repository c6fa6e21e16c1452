import { useState } from "react";
import { z } from "zod";
import { enrolWithoutCase } from "#contract/worker/groups.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { localDateShape, words } from "#core/kernel/shapes.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Checkbox } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { FormDialog } from "#web/ui/form-dialog.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { AgeReason } from "./age-reason.tsx";
import {
  ConsentFields,
  consentDefaults,
  consentOf,
  consentShape,
  dayMissing,
  isDated,
  ownAloneOf,
} from "./consent-fields.tsx";
import { ToldFields } from "./enrolment-dialogs.tsx";
import type { Summary } from "./group.ts";

const fields = z
  .object({
    participantName: words(200),
    birthDate: localDateShape.optional(),
    ...consentShape,
  })
  .refine(isDated, dayMissing);

/** Somebody whose family has no case: what is told here is all that is known. */
export function OutsideDialog({
  group,
  onClose,
}: {
  readonly group: Pick<Summary, "id" | "kind" | "startsOn">;
  readonly onClose: () => void;
}) {
  const t = useText("groups");
  const toast = useToast();
  const [id] = useState(newId);
  const send = useCommand(enrolWithoutCase, {
    onDone: ({ status }) => {
      toast({ message: t(status === "queued" ? "enrol.doneQueue" : "enrol.done") });
      onClose();
    },
  });
  const participantOf = (birthDate: LocalDate | undefined) => ({
    birthDate: birthDate ?? null,
    ownService: false,
    kind: group.kind,
  });
  return (
    <FormDialog
      command={send}
      defaults={{ participantName: "", ...consentDefaults }}
      schema={fields}
      submit={t("enrol.send")}
      title={t("enrol.openWithout")}
      onClose={onClose}
      onSave={({ birthDate, giver: _none, ...body }) =>
        send.run({
          params: { groupId: group.id },
          body: {
            ...body,
            ...consentOf(body),
            ownAloneReason: ownAloneOf(body, participantOf(birthDate)),
            id,
            birthDate: birthDate ?? null,
          },
        })
      }
    >
      {(form) => (
        <>
          <TextField label={t("enrol.name")} {...form.field("participantName")} />
          <DateField label={t("enrol.birthDate")} optional {...form.field("birthDate")} />
          <AgeReason
            birthDate={form.values["birthDate"] as LocalDate | undefined}
            form={form}
            group={group}
          />
          <ConsentFields
            form={form}
            participant={participantOf(form.values["birthDate"] as LocalDate | undefined)}
          />
          <ToldFields form={form} isProtected={false} />
          <Checkbox label={t("enrol.queueIfFull")} {...form.field("queueIfFull")} />
        </>
      )}
    </FormDialog>
  );
}
