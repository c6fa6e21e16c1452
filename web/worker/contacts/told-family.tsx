import { today } from "#web/kit/clock.ts";
import type { FieldBinding } from "#web/kit/form.ts";
import { useText } from "#web/kit/text.ts";
import { RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import type { Told } from "./told.ts";

/** The family is told of the decision in the same time; when not, the reason is recorded (LsL 417/2007 26 §). */
export function ToldFamily({
  told,
  toldOn,
  reason,
  label,
}: {
  readonly told: FieldBinding<Told>;
  readonly toldOn: FieldBinding<string | null>;
  readonly reason: FieldBinding<string | undefined>;
  /** Another question than whether the family has been told of the decision. */
  readonly label?: string;
}) {
  const t = useText("contacts");
  return (
    <>
      <RadioGroup
        label={label ?? t("decide.told")}
        look="chips"
        options={[
          { value: "yes", label: t("decide.toldYes") },
          { value: "no", label: t("decide.toldNo") },
        ]}
        {...told}
        onChange={(value) => {
          told.onChange(value ?? "");
          toldOn.onChange(value === "yes" ? today() : null);
        }}
      />
      {told.value === "yes" && <DateField label={t("decide.toldOn")} max={today()} {...toldOn} />}
      {told.value === "no" && <TextArea label={t("decide.notTold")} limit={2000} {...reason} />}
    </>
  );
}
