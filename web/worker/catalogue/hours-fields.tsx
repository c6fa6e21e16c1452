import type { addChannel } from "#contract/worker/channels.ts";
import type { Form } from "#web/kit/form.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { FieldGroup } from "#web/ui/field.tsx";
import { FieldRow } from "#web/ui/form.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextField } from "#web/ui/text-field.tsx";

type Hours = { readonly dayFrom: number; readonly dayTo: number; readonly from: string; readonly to: string };
const days = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** When it is open: rows of weekdays and times, to the quarter hour. */
export function HoursFields({ form }: { readonly form: Form<NonNullable<typeof addChannel.body>> }) {
  const t = useText("catalogue");
  const rows = form.values.hours as readonly Hours[];
  const options = days.map((value) => ({ value, label: t(`channels.days.d${value}`) }));
  return (
    <FieldGroup error={undefined} id="channel-hours" label={t("channels.hours")}>
      {rows.map((row, at) => (
        <FieldRow key={at}>
          {(["dayFrom", "dayTo"] as const).map((name) => (
            <Select
              key={name}
              emptyLabel={null}
              label={t(`channels.${name}`)}
              options={options}
              {...form.field(`hours.${at}.${name}`)}
              value={String(row[name]) as "1"}
              onChange={(value) => form.set(`hours.${at}.${name}`, Number(value))}
            />
          ))}
          {(["from", "to"] as const).map((name) => (
            <TextField
              key={name}
              label={t(`channels.${name}`)}
              width="short"
              {...form.field(`hours.${at}.${name}`)}
              onChange={(value) => form.set(`hours.${at}.${name}`, value ?? "")}
            />
          ))}
          <Button
            kind="quiet"
            small
            onClick={() =>
              form.set(
                "hours",
                rows.filter((_, place) => place !== at),
              )
            }
          >
            {t("channels.removeHours")}
          </Button>
        </FieldRow>
      ))}
      <div>
        <Button
          icon="plus"
          kind="quiet"
          small
          onClick={() => form.set("hours", [...rows, { dayFrom: 1, dayTo: 5, from: "08:00", to: "16:00" }])}
        >
          {t("channels.addHours")}
        </Button>
      </div>
    </FieldGroup>
  );
}
