import type { FieldBinding } from "#web/kit/form.ts";
import { useText } from "#web/kit/text.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { FieldRow } from "#web/ui/form.tsx";

/** From when to when something holds; without an end it goes on. */
export function DatedFields({
  from,
  to,
}: {
  readonly from: FieldBinding<string>;
  readonly to: FieldBinding<string | null | undefined>;
}) {
  const t = useText("families");
  return (
    <FieldRow>
      <DateField label={t("dated.from")} {...from} />
      <DateField
        hint={t("dated.toHint")}
        label={t("dated.to")}
        optional
        {...to}
        onChange={(day) => to.onChange(day || null)}
      />
    </FieldRow>
  );
}
