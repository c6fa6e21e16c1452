import { z } from "zod";
import { isInTime, type Repeated } from "#core/pictures/rhythm/edit.ts";
import { useForm } from "#web/kit/form.ts";
import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { ChipGroup } from "#web/ui/choices.tsx";
import { TimeField } from "#web/ui/date-field.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { TextField } from "#web/ui/text-field.tsx";

const week = ["1", "2", "3", "4", "5", "6", "7"] as const;
const words = z.string().trim().max(80, { error: "too_long" });
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "not_a_time" });
const fields = z
  .object({
    days: z.array(z.enum(week)).min(1, { error: "choose_one" }),
    what: words.min(1, { error: "empty" }),
    who: words,
    from: clock,
    to: clock,
  })
  .refine(isInTime, { path: ["to"], error: "before_start" });

/** What is done, by whom, when and on which days: one thing of the week on all its days at once. */
export function RhythmDialog({
  repeated,
  onDone,
  onRemove,
  onClose,
}: {
  readonly repeated: Repeated;
  readonly onDone: (next: Repeated) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}) {
  const t = useText("pictures-rhythm");
  const plans = useText("plans");
  const format = useFormat();
  const form = useForm({
    schema: fields,
    defaults: { ...repeated, days: repeated.days.map((day) => String(day) as (typeof week)[number]) },
    onSubmit: ({ days, ...said }) => onDone({ ...said, days: days.map(Number) }),
  });
  return (
    <Dialog isOpen title={repeated.what} onClose={onClose}>
      <Form form={form}>
        <TextField label={plans("writing.rhythmWhat")} maxLength={80} {...form.field("what")} />
        <TextField label={plans("writing.rhythmWho")} maxLength={80} optional {...form.field("who")} />
        <TimeField label={plans("writing.rhythmFrom")} {...form.field("from")} />
        <TimeField label={plans("writing.rhythmTo")} {...form.field("to")} />
        <ChipGroup
          label={plans("writing.rhythmDays")}
          options={week.map((day) => ({ value: day, label: format.weekday(Number(day), "long") }))}
          {...form.field("days")}
        />
        <FormActions>
          <Button type="submit">{t("keep")}</Button>
          <Button kind="quiet" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button kind="plain" onClick={onRemove}>
            {t("remove")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
