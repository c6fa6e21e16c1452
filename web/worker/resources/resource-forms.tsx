import { useState } from "react";
import { nameBody, nameResource, stepBody, takeUpResource } from "#contract/worker/resources.ts";
import { stepsFrom, whose } from "#core/resources/decide-resource.ts";
import { today } from "#web/kit/clock.ts";
import { useForm } from "#web/kit/form.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextArea, TextField } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { Resource, ResourcePage } from "./resource.ts";

type Props = { readonly caseId: string; readonly onDone: () => void };

/** Whose it is, who, and what they can do. Somebody the register doesn't know is written by name. */
export function NameForm({ caseId, people, onDone }: Props & Pick<ResourcePage, "people">) {
  const t = useText("resources");
  const toast = useToast();
  const name = useCommand(nameResource, {
    onDone: () => {
      toast({ message: t("form.saved") });
      onDone();
    },
  });
  const [id] = useState(newId);
  const form = useForm({
    schema: nameBody,
    defaults: { id, whose: "close_network" as const, personId: null, name: "", offers: "" },
    onSubmit: async (body) => {
      await name.run({ params: { caseId }, body });
    },
  });
  const { values } = form;
  const person = form.field("personId");
  const isNetwork = values.whose === "close_network";
  return (
    <Form form={form}>
      <RadioGroup
        label={t("form.whose")}
        look="chips"
        options={whose.map((value) => ({ value, label: t(`of.${value}`) }))}
        {...form.field("whose")}
      />
      <Select
        emptyLabel={t("form.someoneElse")}
        label={t("form.who")}
        options={people.map((one) => ({
          value: one.id,
          label: one.relation ? `${one.name}, ${one.relation}` : one.name,
        }))}
        {...person}
        onChange={(value) => person.onChange(value === "" ? null : (value ?? null))}
      />
      {!values.personId && (
        <TextField hint={t("form.nameHint")} label={t("form.name")} {...form.field("name")} />
      )}
      <TextArea
        hint={t("form.offersHint")}
        label={t(isNetwork ? "form.offersNetwork" : "form.offersFamily")}
        limit={1000}
        {...form.field("offers")}
      />
      <Failure error={name.error} />
      <FormActions>
        <Button isRunning={name.isRunning} type="submit">
          {t("form.save")}
        </Button>
      </FormActions>
    </Form>
  );
}

export function StepForm({ caseId, resource, onDone }: Props & { readonly resource: Resource }) {
  const t = useText("resources");
  const toast = useToast();
  const take = useCommand(takeUpResource, {
    onDone: () => {
      toast({ message: t("step.saved") });
      onDone();
    },
  });
  const steps = stepsFrom(resource.status);
  const form = useForm({
    schema: stepBody.omit({ version: true }),
    defaults: { status: "" as "asked", on: today(), note: "" },
    onSubmit: async (body) => {
      await take.run({
        params: { caseId, resourceId: resource.id },
        body: { ...body, version: resource.version },
      });
    },
  });
  return (
    <Form form={form}>
      <p>
        <strong>{resource.name}</strong>: {resource.offers}
      </p>
      <RadioGroup
        label={t("step.what")}
        look="chips"
        options={steps.flatMap((value) => (value === "named" ? [] : [{ value, label: t(`step.${value}`) }]))}
        {...form.field("status")}
      />
      <DateField label={t("step.when")} max={today()} {...form.field("on")} />
      <TextArea label={t("step.note")} limit={1000} optional {...form.field("note")} />
      <Failure error={take.error} />
      <FormActions>
        <Button isRunning={take.isRunning} type="submit">
          {t("step.save")}
        </Button>
      </FormActions>
    </Form>
  );
}
