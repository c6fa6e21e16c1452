import { useState } from "react";
import { z } from "zod";
import { enrol } from "#contract/worker/enrolments.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Checkbox, RadioGroup } from "#web/ui/choices.tsx";
import { FormDialog } from "#web/ui/form-dialog.tsx";
import { Select } from "#web/ui/select.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { AgeReason } from "./age-reason.tsx";
import {
  ConsentFields,
  consentDefaults,
  consentOf,
  consentShape,
  dayMissing,
  giverOf,
  isDated,
  ownAloneOf,
} from "./consent-fields.tsx";
import { ToldFields } from "./enrolment-dialogs.tsx";
import { heldPlaces, type OfFamily } from "./group.ts";

const chosen = z.string().min(1, { error: "choose" });
const fields = z.object({ groupId: chosen, personId: chosen, ...consentShape }).refine(isDated, dayMissing);

/** A member of the family is enrolled: in which group, with whose consent, and what the leaders are told. */
export function EnrolDialog({
  caseId,
  data,
  onClose,
}: {
  readonly caseId: string;
  readonly data: OfFamily;
  readonly onClose: () => void;
}) {
  const t = useText("groups");
  const toast = useToast();
  const format = useFormat();
  const [id] = useState(newId);
  const send = useCommand(enrol, {
    onDone: ({ status }) => {
      toast({ message: t(status === "queued" ? "enrol.doneQueue" : "enrol.done") });
      onClose();
    },
  });
  const memberOf = (personId: unknown) => data.members.find((one) => one.personId === personId);
  const participantOf = (personId: unknown, groupId: unknown) => ({
    birthDate: memberOf(personId)?.birthDate ?? null,
    ownService: memberOf(personId)?.ownService ?? false,
    kind: data.groups.find((one) => one.id === groupId)?.kind,
  });
  return (
    <FormDialog
      command={send}
      defaults={{ groupId: data.groups.length === 1 ? (data.groups[0]?.id ?? "") : "", ...consentDefaults }}
      schema={fields}
      submit={t("enrol.send")}
      title={t("enrol.open")}
      onClose={onClose}
      onSave={({ giver, ...body }) =>
        send.run({
          params: { caseId },
          body: {
            ...body,
            ...consentOf(body),
            ...giverOf({ giver, consentName: body.consentName }, memberOf(body.personId)?.guardians ?? []),
            ownAloneReason: ownAloneOf(body, participantOf(body.personId, body.groupId)),
            id,
          },
        })
      }
    >
      {(form) => (
        <>
          <Select
            label={t("enrol.group")}
            options={data.groups.map((group) => ({
              value: group.id,
              label: `${group.name}, ${t("places", {
                taken: heldPlaces(group),
                places: group.places,
                free: Math.max(0, group.places - heldPlaces(group)),
              })}${group.counts.queued > 0 ? `, ${t("queued", { count: group.counts.queued })}` : ""}`,
            }))}
            {...form.field("groupId")}
          />
          <RadioGroup
            label={t("enrol.who")}
            look="chips"
            options={data.members.map(({ personId, name, birthDate }) => ({
              value: personId,
              label: birthDate ? `${name}, ${format.age(birthDate, data.today)}` : name,
            }))}
            {...form.field("personId")}
          />
          <AgeReason
            birthDate={memberOf(form.values["personId"])?.birthDate}
            form={form}
            group={data.groups.find(({ id: groupId }) => groupId === form.values["groupId"])}
          />
          <ConsentFields
            form={form}
            guardians={memberOf(form.values["personId"])?.guardians ?? []}
            participant={participantOf(form.values["personId"], form.values["groupId"])}
          />
          <ToldFields form={form} isProtected={data.isProtected} />
          <Checkbox label={t("enrol.queueIfFull")} {...form.field("queueIfFull")} />
        </>
      )}
    </FormDialog>
  );
}
