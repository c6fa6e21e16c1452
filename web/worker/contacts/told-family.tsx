import { today } from "#web/kit/clock.ts";
import type { FieldBinding } from "#web/kit/form.ts";
import { useText } from "#web/kit/text.ts";
import { RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { TextArea } from "#web/ui/text-field.tsx";

/** The family is told of the decision in the same time; when not, the reason is recorded (LsL 417/2007 26 §). */
export function ToldFamily({
  toldOn,
  reason,
}: {
  readonly toldOn: FieldBinding<string | null>;
  readonly reason: FieldBinding<string | undefined>;
}) {
  const t = useText("contacts");
  const isTold = toldOn.value !== null;
  return (
    <>
      <RadioGroup
        error={undefined}
        id={`${toldOn.id}-told`}
        label={t("decide.told")}
        look="chips"
        name="told"
        options={[
          { value: "yes", label: t("decide.toldYes") },
          { value: "no", label: t("decide.toldNo") },
        ]}
        value={isTold ? "yes" : "no"}
        onChange={(value) => toldOn.onChange(value === "yes" ? today() : null)}
      />
      {isTold ? (
        <DateField label={t("decide.toldOn")} max={today()} {...toldOn} />
      ) : (
        <TextArea label={t("decide.notTold")} limit={2000} {...reason} />
      )}
    </>
  );
}
