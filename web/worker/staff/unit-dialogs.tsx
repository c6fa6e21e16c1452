import { useEffect, useState } from "react";
import { addOrganisation, addUnit, editUnit, organisationKinds } from "#contract/worker/staff.ts";
import { unitKinds } from "#core/staff/decide-role.ts";
import { useForm } from "#web/kit/form.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Checkbox, CheckboxGroup, RadioGroup } from "#web/ui/choices.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { FieldRow, Form, FormActions } from "#web/ui/form.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { Unit, Units } from "./units.ts";

/** A new unit, or the one that is changed. Where it belongs and its kind stay as they were made. */
export function UnitDialog({
  data,
  unit,
  onClose,
}: {
  readonly data: Units;
  readonly unit: Unit | undefined;
  readonly onClose: () => void;
}) {
  const t = useText("staff");
  const ui = useText("ui");
  const say = useSay();
  const toast = useToast();
  const [id] = useState(newId);
  const [active, setActive] = useState(unit?.active ?? true);
  const onDone = () => {
    onClose();
    toast({ message: t("saved") });
  };
  const add = useCommand(addUnit, { onDone });
  const edit = useCommand(editUnit, { onDone });
  const running = unit ? edit : add;
  const form = useForm({
    schema: addUnit.body!,
    defaults: unit
      ? { ...unit, organisationId: unit.organisation.id }
      : {
          id,
          name: "",
          organisationId: data.organisations[0]?.id ?? "",
          kind: "provider",
          services: [],
          phone: "",
          email: "",
          street: "",
          postcode: "",
          city: "",
        },
    onSubmit: ({ id: unitId, organisationId, kind, ...body }) =>
      unit
        ? edit.run({ params: { unitId: unit.id }, body: { version: unit.version, active, ...body } })
        : add.run({ body: { id: unitId, organisationId, kind, ...body } }),
  });
  const { showIssues } = form;
  useEffect(() => showIssues(running.error), [running.error, showIssues]);
  const words = (name: "name" | "phone" | "email" | "street" | "postcode" | "city") => ({
    ...form.field(name),
    onChange: (value: string | null | undefined) => form.set(name, value ?? ""),
  });
  return (
    <Dialog
      isOpen
      size="wide"
      title={unit ? t("editUnit", { name: unit.name }) : t("addUnit")}
      onClose={onClose}
    >
      <Form form={form}>
        <TextField label={t("unit")} {...words("name")} />
        {!unit && (
          <>
            <Select
              label={t("organisation")}
              options={data.organisations.map((one) => ({ value: one.id, label: one.name }))}
              {...form.field("organisationId")}
              onChange={(value) => form.set("organisationId", value ?? "")}
            />
            <RadioGroup
              label={t("kind")}
              look="chips"
              options={unitKinds.map((value) => ({ value, label: t(`unitKinds.${value}`) }))}
              {...form.field("kind")}
              onChange={(value) => {
                if (!value) return;
                form.set("kind", value);
                if (value !== "provider") form.set("services", []);
              }}
            />
          </>
        )}
        {form.values.kind === "provider" && (
          <CheckboxGroup
            hint={t("servicesHint")}
            label={t("services")}
            options={data.services.map((one) => ({ value: one.id, label: say(one.name) }))}
            {...form.field("services")}
          />
        )}
        <FieldRow>
          <TextField optional label={t("phone")} type="tel" {...words("phone")} />
          <TextField optional label={t("email")} type="email" {...words("email")} />
        </FieldRow>
        <FieldRow>
          <TextField optional label={t("street")} {...words("street")} />
          <TextField optional label={t("postcode")} width="short" {...words("postcode")} />
          <TextField optional label={t("city")} {...words("city")} />
        </FieldRow>
        {unit && (
          <Checkbox
            id="unit-active"
            label={t("active")}
            name="active"
            value={active}
            onChange={(value) => setActive(value ?? false)}
          />
        )}
        <Failure error={running.error} />
        <FormActions>
          <Button isRunning={running.isRunning} type="submit">
            {t("save")}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {ui("cancel")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

export function OrganisationDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText("staff");
  const ui = useText("ui");
  const toast = useToast();
  const [id] = useState(newId);
  const send = useCommand(addOrganisation, {
    onDone: () => {
      onClose();
      toast({ message: t("organisationAdded") });
    },
  });
  const form = useForm({
    schema: addOrganisation.body!,
    defaults: { id, name: "", kind: "provider", businessId: "" },
    onSubmit: (body) => send.run({ body }),
  });
  const { showIssues } = form;
  useEffect(() => showIssues(send.error), [send.error, showIssues]);
  return (
    <Dialog isOpen title={t("addOrganisation")} onClose={onClose}>
      <Form form={form}>
        <TextField
          label={t("name")}
          {...form.field("name")}
          onChange={(value) => form.set("name", value ?? "")}
        />
        <RadioGroup
          label={t("kind")}
          look="chips"
          options={organisationKinds.map((value) => ({ value, label: t(`organisationKinds.${value}`) }))}
          {...form.field("kind")}
          onChange={(value) => value && form.set("kind", value)}
        />
        <TextField
          optional
          label={t("businessId")}
          width="narrow"
          {...form.field("businessId")}
          onChange={(value) => form.set("businessId", value ?? "")}
        />
        <Failure error={send.error} />
        <FormActions>
          <Button isRunning={send.isRunning} type="submit">
            {t("save")}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {ui("cancel")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
