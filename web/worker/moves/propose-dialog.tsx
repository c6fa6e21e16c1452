import { useEffect, useState } from "react";
import { proposeMove } from "#contract/worker/moves.ts";
import { orderableServices } from "#contract/worker/orders.ts";
import { moveKinds } from "#core/moves/decide-move.ts";
import { useForm } from "#web/kit/form.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand, useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { Button } from "#web/ui/button.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { Stretch } from "./moves.ts";

type Props = { readonly caseId: string; readonly running: Stretch; readonly onClose: () => void };

/** A worker or the purchaser proposes that the family moves: where, why, and from which assessment. */
export function ProposeDialog(props: Props) {
  const t = useText("moves");
  const orderable = useRead(orderableServices, { params: { caseId: props.caseId } });
  return (
    <Dialog isOpen size="wide" title={t("propose")} onClose={props.onClose}>
      <Loaded from={orderable}>{(found) => <ProposeForm {...props} services={found.services} />}</Loaded>
    </Dialog>
  );
}

function ProposeForm({
  caseId,
  running,
  services,
  onClose,
}: Props & { readonly services: ReplyOf<typeof orderableServices>["services"] }) {
  const t = useText("moves");
  const ui = useText("ui");
  const say = useSay();
  const toast = useToast();
  const [id] = useState(newId);
  const send = useCommand(proposeMove, {
    onDone: () => {
      onClose();
      toast({ message: t("sent") });
    },
  });
  const form = useForm({
    schema: proposeMove.body!,
    defaults: { id, toService: "", why: "", familyWords: "", assessmentWords: "" },
    onSubmit: async (body) => {
      await send.run({ params: { caseId }, body });
    },
  });
  const { showIssues } = form;
  useEffect(() => showIssues(send.error), [send.error, showIssues]);
  const { kind, toService } = form.values;
  const chosen = services.find((one) => one.id === toService);
  const units = (chosen?.units ?? []).filter(
    ({ name }) => toService !== running.service || name !== running.unit,
  );
  return (
    <Form form={form}>
      <p className="soft">{t("proposeHelp")}</p>
      <RadioGroup
        label={t("kindLabel")}
        look="boxed"
        options={moveKinds.map((value) => ({
          value,
          label: t(`kind.${value}`),
          hint: t(`kindHelp.${value}`),
        }))}
        {...form.field("kind")}
        onChange={(value) => {
          if (!value) return;
          form.set("kind", value);
          // The same service in another unit, or another service: never both.
          if (value === "provider") form.set("toService", running.service);
          else if (toService === running.service) form.set("toService", "");
          form.set("toUnitId", null);
        }}
      />
      {kind !== "provider" && (
        <Select
          label={t("toService")}
          options={services
            .filter(({ id: service, units: own }) => service !== running.service && own.length > 0)
            .map((one) => ({ value: one.id, label: say(one.name) }))}
          {...form.field("toService")}
          onChange={(value) => {
            form.set("toService", value ?? "");
            form.set("toUnitId", null);
          }}
        />
      )}
      {units.length > 0 && (
        <Select
          emptyLabel={kind === "provider" ? null : t("anyUnit")}
          label={t("toUnit")}
          optional={kind !== "provider"}
          options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          {...form.field("toUnitId")}
          onChange={(value) => form.set("toUnitId", value || null)}
        />
      )}
      <TextArea hint={t("whyHint")} label={t("whyLabel")} limit={4000} {...form.field("why")} />
      <TextArea
        optional
        hint={t("familyWordsHint")}
        label={t("familyWords")}
        limit={4000}
        {...form.field("familyWords")}
      />
      <DateField optional label={t("assessedOn")} {...form.field("assessedOn")} />
      <TextArea optional label={t("assessmentWords")} limit={2000} {...form.field("assessmentWords")} />
      <Failure error={send.error} />
      <FormActions>
        <Button isRunning={send.isRunning} type="submit">
          {t("send")}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {ui("cancel")}
        </Button>
      </FormActions>
    </Form>
  );
}
