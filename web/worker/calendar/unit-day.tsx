import { useFilter } from "#web/kit/filter.ts";
import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { RadioGroup } from "#web/ui/choices.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { SlotLines } from "./slot-lines.tsx";
import { RowName, type WeekView } from "./unit-grid.tsx";
import { daysShown } from "./week-rows.ts";

/** One day on a phone: each row under another. */
export function UnitDay({ week, rows, caption, dayChosen }: WeekView) {
  const t = useText("calendar");
  const format = useFormat();
  const days = daysShown(week);
  const [filter, setFilter] = useFilter({ paiva: "" });
  const day =
    days.find((one) => one === filter.paiva) ??
    days.find((one) => one === week.today) ??
    days[0] ??
    week.from;
  return (
    <section aria-label={caption}>
      <Stack gap={3}>
        {!dayChosen && (
          <RadioGroup
            id="unit-day"
            label={t("unit.day")}
            look="chips"
            name="unit-day"
            options={days.map((one) => ({ value: one, label: format.shortDay(one) }))}
            value={day}
            onChange={(paiva) => setFilter({ paiva: paiva ?? "" })}
          />
        )}
        <ul className="lines">
          {rows.map((row) => (
            <li key={row.id}>
              <h3>
                <RowName row={row} />
              </h3>
              <SlotLines day={day} row={row} />
            </li>
          ))}
        </ul>
      </Stack>
    </section>
  );
}
