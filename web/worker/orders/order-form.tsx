import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { createOrder, type orderableServices } from "#contract/worker/orders.ts";
import type { draftOf } from "#contract/worker/drafts.ts";
import { addDays, addMonths } from "#core/kernel/local-date.ts";
import { amountUnits } from "#core/orders/order.ts";
import { keptTyping } from "#web/kit/autosave.ts";
import type { InputOf, ReplyOf } from "#web/kit/call.ts";
import { useForm } from "#web/kit/form.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button, LinkButton } from "#web/ui/button.tsx";
import { CheckboxGroup, RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { FieldRow, Form, FormActions, FormSection } from "#web/ui/form.tsx";
import { SaveState } from "#web/ui/save-state.tsx";
import { Select } from "#web/ui/select.tsx";
import { NumberField, TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { AskDeviation } from "../deviations/ask-deviation.tsx";
import { useOrderDraft } from "./order-draft.ts";
import { OrderLimits } from "./order-limits.tsx";
import type { Order } from "./order-words.ts";
import { ServiceNotices } from "./service-notices.tsx";

type Orderable = ReplyOf<typeof orderableServices>;
type Body = InputOf<NonNullable<(typeof createOrder)["body"]>>;

function blank(orderable: Orderable, former: Order | undefined): Partial<Body> {
  if (former) {
    const {
      service,
      unit,
      grounds,
      wishedOutcome,
      amount,
      amountUnit,
      validFrom,
      validTo,
      codes,
      specialNeeds,
    } = former;
    return {
      service,
      providerUnitId: unit.id,
      grounds,
      wishedOutcome,
      amount,
      amountUnit,
      validFrom,
      validTo,
      ...codes,
      specialNeeds: specialNeeds.map(({ code }) => code),
      clientPlanOn: former.clientPlanOn ?? undefined,
      clientId: former.client?.id,
      replaces: former.id,
    };
  }
  const { running, today } = orderable;
  const validFrom = running && running.orderValidTo >= today ? addDays(running.orderValidTo, 1) : today;
  return {
    service: running?.service ?? "",
    providerUnitId: running?.unitId ?? "",
    legalBasis: "",
    entryGround: "",
    specialNeeds: [],
    grounds: "",
    wishedOutcome: "",
    amountUnit: "hours",
    validFrom,
    validTo: addDays(addMonths(validFrom, 6), -1),
  };
}

/** Everything an order says, with what the chosen service's model asks and allows. */
export function OrderForm({
  caseId,
  orderable,
  former,
  draft: kept,
}: {
  readonly caseId: string;
  readonly orderable: Orderable;
  readonly former: Order | undefined;
  readonly draft: ReplyOf<typeof draftOf>["draft"];
}) {
  const t = useText("orders");
  const ui = useText("ui");
  const say = useSay();
  const format = useFormat();
  const toast = useToast();
  const navigate = useNavigate();
  const [id] = useState(newId);
  const send = useCommand(createOrder);
  const form = useForm({
    schema: createOrder.body!,
    defaults: {
      ...(keptTyping<Partial<Body>>(`order.${former?.id ?? caseId}`) ??
        (kept?.content as Partial<Body>) ??
        blank(orderable, former)),
      id,
    },
    onSubmit: async (body) => {
      if (!(await send.run({ params: { caseId }, body }))) return;
      await draft.drop();
      toast({ message: t("sent") });
      await navigate({ to: "/perheet/$caseId/tilaus", params: { caseId } } as unknown as Parameters<
        typeof navigate
      >[0]);
    },
  });
  const { id: _own, ...written } = form.values;
  const draft = useOrderDraft(caseId, former?.id, written, kept?.version ?? 0);
  const { showIssues } = form;
  useEffect(() => showIssues(send.error), [send.error, showIssues]);
  const service = orderable.services.find((one) => one.id === form.values.service);
  const chooseService = (next: string | null | undefined) => {
    form.set("service", next ?? "");
    const chosen = orderable.services.find((one) => one.id === next);
    // Where there is only one possibility, it is the one meant.
    form.set("legalBasis", chosen?.legalBases.length === 1 ? (chosen.legalBases[0]?.code ?? "") : "");
    form.set("providerUnitId", chosen?.units.length === 1 ? (chosen.units[0]?.id ?? "") : "");
    form.set("entryGround", "");
    form.set("specialNeeds", []);
    const [only] = orderable.children.length === 1 ? orderable.children : [];
    form.set("clientId", chosen?.asksClient ? only?.id : undefined);
  };
  return (
    <Form form={form}>
      <Select
        label={t("service")}
        options={orderable.services.map((one) => ({ value: one.id, label: say(one.name) }))}
        {...form.field("service")}
        onChange={chooseService}
      />
      {service && (
        <>
          <p className="soft">{say(service.summary)}</p>
          <ServiceNotices orderable={orderable} service={service} />
          {service.units.length > 0 && (
            <RadioGroup
              label={t("unit")}
              look="boxed"
              options={service.units.map((unit) => ({
                value: unit.id,
                label: unit.name,
                hint: [unit.city, unit.phone].filter(Boolean).join(" · "),
              }))}
              {...form.field("providerUnitId")}
              onChange={(value) => form.set("providerUnitId", value ?? "")}
            />
          )}
          <RadioGroup
            label={t("legalBasis")}
            options={service.legalBases.map((basis) => ({
              value: basis.code,
              label: basis.label,
              hint: `${say(basis.note)} ${t(`task.${basis.serviceTask}`)}`,
            }))}
            {...form.field("legalBasis")}
            onChange={(value) => form.set("legalBasis", value ?? "")}
          />
          {(service.asksClient || orderable.children.length > 1) && (
            <RadioGroup
              hint={t(service.asksClient ? "clientHint" : "clientOptionalHint")}
              label={t("client")}
              look="chips"
              optional={!service.asksClient}
              options={orderable.children.map(({ id: value, name, birthDate }) => ({
                value,
                label: birthDate ? `${name}, ${format.age(birthDate)}` : name,
              }))}
              {...form.field("clientId")}
              onChange={(value) => form.set("clientId", value || undefined)}
            />
          )}
          {service.entryGrounds.length > 0 && (
            <RadioGroup
              label={t("entryGround")}
              options={service.entryGrounds.map((term) => ({ value: term.code, label: say(term.name) }))}
              {...form.field("entryGround")}
              onChange={(value) => form.set("entryGround", value ?? "")}
            />
          )}
          {service.specialNeeds.length > 0 && (
            <CheckboxGroup
              optional
              hint={t("specialNeedsHint")}
              label={t("specialNeeds")}
              options={service.specialNeeds.map((term) => ({ value: term.code, label: say(term.name) }))}
              {...form.field("specialNeeds")}
            />
          )}
          {service.asksClientPlan && (
            <DateField
              hint={t("clientPlanHint")}
              label={t("clientPlanOn")}
              max={orderable.today}
              {...form.field("clientPlanOn")}
            />
          )}
          <TextArea hint={t("groundsHint")} label={t("grounds")} limit={4000} {...form.field("grounds")} />
          <TextArea
            hint={t("wishedOutcomeHint")}
            label={t("wishedOutcome")}
            limit={4000}
            {...form.field("wishedOutcome")}
          />
          <FormSection title={t("amountAndTime")}>
            <FieldRow>
              <NumberField
                label={t("amount")}
                {...form.field("amount")}
                onChange={(value) => form.set("amount", value as number)}
              />
              <RadioGroup
                label={t("amountUnit")}
                look="chips"
                options={amountUnits.map((value) => ({ value, label: t(`units.${value}`) }))}
                {...form.field("amountUnit")}
                onChange={(value) => form.set("amountUnit", value === "meetings" ? "meetings" : "hours")}
              />
            </FieldRow>
            <FieldRow>
              <DateField label={t("validFrom")} {...form.field("validFrom")} />
              <DateField label={t("validTo")} {...form.field("validTo")} />
            </FieldRow>
            <OrderLimits
              amount={form.values.amount}
              amountUnit={form.values.amountUnit}
              limits={service.limits}
            />
          </FormSection>
        </>
      )}
      <Failure error={send.error} help={<AskDeviation caseId={caseId} error={send.error} />} />
      <FormActions>
        <Button isRunning={send.isRunning} type="submit">
          {t("send")}
        </Button>
        <LinkButton kind="quiet" params={{ caseId }} to="/perheet/$caseId/tilaus">
          {ui("cancel")}
        </LinkButton>
        <SaveState state={draft.state} />
      </FormActions>
    </Form>
  );
}
