import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { ChipGroup, RadioGroup } from "#web/ui/choices.tsx";
import { FormSection } from "#web/ui/form.tsx";
import { Select } from "#web/ui/select.tsx";
import { NumberField } from "#web/ui/text-field.tsx";
import type { OwnStartForm, Services } from "./own-start-form.ts";

/** Which service, what the family wants to talk about, and who comes to them. */
export function ServiceFields({
  form,
  services,
}: {
  readonly form: OwnStartForm;
  readonly services: Services;
}) {
  const t = useText("own-start");
  const say = useSay();
  const format = useFormat();
  const { service, unitId } = form.values;
  const chosen = services.find(({ id }) => id === service);
  const unit = chosen?.units.find(({ id }) => id === unitId) ?? chosen?.units[0];
  return (
    <FormSection title={t("service")}>
      <RadioGroup
        label={t("service")}
        look="boxed"
        options={services.map(({ id, name, forWhom }) => ({
          value: id,
          label: say(name),
          hint: t("forWhom", { words: say(forWhom) }),
        }))}
        {...form.field("service")}
        onChange={(value) => {
          const next = services.find(({ id }) => id === value);
          form.set("service", value ?? "");
          form.set("themes", []);
          form.set("unitId", next?.units[0]?.id ?? "");
          form.set("workerId", "");
        }}
      />
      {chosen?.isNot && <p className="soft">{say(chosen.isNot)}</p>}
      {chosen && (
        <ChipGroup
          label={t("themes")}
          options={chosen.themes.map(({ code, name }) => ({ value: code, label: say(name) }))}
          {...form.field("themes")}
        />
      )}
      {chosen && chosen.units.length > 1 && (
        <Select
          emptyLabel={null}
          label={t("unit")}
          options={chosen.units.map(({ id, name, city }) => ({
            value: id,
            label: [name, city].filter(Boolean).join(", "),
          }))}
          {...form.field("unitId")}
          onChange={(value) => {
            form.set("unitId", value ?? "");
            form.set("workerId", "");
          }}
        />
      )}
      <Select
        label={t("worker")}
        options={(unit?.workers ?? []).map(({ id, name, title, booked, weeklyHours }) => ({
          value: id,
          label: `${[name, title].filter(Boolean).join(", ")} (${t("booked", {
            booked: format.number(booked),
            all: format.number(weeklyHours),
          })})`,
        }))}
        {...form.field("workerId")}
        onChange={(value) => form.set("workerId", value ?? "")}
      />
      <NumberField
        label={t("hours")}
        {...form.field("hoursPerWeek")}
        onChange={(value) => form.set("hoursPerWeek", value ?? Number.NaN)}
      />
    </FormSection>
  );
}
