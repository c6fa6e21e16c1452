import { useEffect } from "react";
import { changeMember } from "#contract/worker/teams.ts";
import { today } from "#web/kit/clock.ts";
import { useForm } from "#web/kit/form.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { z } from "zod";
import { localDateShape, optionalWords } from "#core/kernel/shapes.ts";
import { Button } from "#web/ui/button.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { NumberField, TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { TeamMember } from "./team-member.ts";

const schema = z.object({
  hoursPerWeek: z.number({ error: "number" }).min(0).max(60),
  to: localDateShape.optional(),
  reason: optionalWords(1000),
});

/** Hours with the family, and the last day. */
export function ChangeMember({
  caseId,
  member,
  onClose,
}: {
  readonly caseId: string;
  readonly member: TeamMember;
  readonly onClose: () => void;
}) {
  const t = useText("teams");
  const ui = useText("ui");
  const toast = useToast();
  const send = useCommand(changeMember, {
    onDone: () => {
      onClose();
      toast({ message: t("saved") });
    },
  });
  const form = useForm({
    schema,
    defaults: { hoursPerWeek: member.hoursPerWeek, to: member.to ?? "", reason: member.reason },
    onSubmit: ({ to, ...rest }) =>
      send.run({
        params: { caseId, memberId: member.id },
        body: { version: member.version, to: to ?? null, ...rest },
      }),
  });
  const { showIssues } = form;
  useEffect(() => showIssues(send.error), [send.error, showIssues]);
  return (
    <Dialog isOpen title={t("changeOf", { name: member.name })} onClose={onClose}>
      <Form form={form}>
        <NumberField
          hint={t("hoursHint")}
          label={t("hours")}
          {...form.field("hoursPerWeek")}
          onChange={(value) => form.set("hoursPerWeek", value as number)}
        />
        <DateField optional label={t("to")} min={today()} {...form.field("to")} />
        <TextArea optional label={t("reason")} limit={1000} {...form.field("reason")} />
        <Failure error={send.error} />
        <FormActions>
          <Button isRunning={send.isRunning} type="submit">
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
