import { useState } from "react";
import type { FieldBinding } from "#web/kit/form.ts";
import { useText } from "#web/kit/text.ts";
import { RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { FieldRow } from "#web/ui/form.tsx";
import { Select } from "#web/ui/select.tsx";
import { NumberField } from "#web/ui/text-field.tsx";

const durations = ["45", "60", "75", "90"] as const;

/** How often a series comes, and until when. */
export function SeriesFields({
  until,
  everyWeeks,
}: {
  readonly until: FieldBinding<string | undefined>;
  readonly everyWeeks: FieldBinding<number | undefined>;
}) {
  const t = useText("meetings");
  const calendar = useText("calendar");
  return (
    <FieldRow>
      <Select
        emptyLabel={null}
        label={calendar("plan.every")}
        options={[1, 2, 3, 4].map((count) => ({
          value: String(count),
          label: calendar("plan.everyWeeks", { count }),
        }))}
        {...everyWeeks}
        value={String(everyWeeks.value ?? 1)}
        onChange={(value) => everyWeeks.onChange(Number(value))}
      />
      <DateField hint={t("form.untilHint")} label={t("form.until")} {...until} />
    </FieldRow>
  );
}

/** How long the meeting is: the usual lengths, or any other. */
export function DurationField(field: FieldBinding<number>) {
  const t = useText("meetings");
  const [isOther, setOther] = useState(!durations.includes(String(field.value) as "60"));
  return (
    <div className="stack gap-2">
      <RadioGroup
        id={`${field.id}-usual`}
        label={t("form.duration")}
        look="chips"
        name={`${field.name}-usual`}
        options={[
          ...durations.map((value) => ({ value, label: t("form.durationMinutes", { minutes: value }) })),
          { value: "other" as const, label: t("form.durationOther") },
        ]}
        value={isOther ? "other" : (String(field.value) as "60")}
        onChange={(value) => {
          setOther(value === "other");
          if (value !== "other") field.onChange(Number(value));
        }}
      />
      {isOther && (
        <NumberField
          label={t("form.durationOther")}
          unit={t("form.minutes")}
          {...field}
          onChange={(value) => field.onChange(value ?? Number.NaN)}
        />
      )}
    </div>
  );
}
