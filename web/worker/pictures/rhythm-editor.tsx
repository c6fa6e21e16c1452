import { compareRhythms, type RhythmContent } from "#core/pictures/rhythm/content.ts";
import { WeekFigure } from "#web/figures/week-figure.tsx";
import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { NoPrint, Stack } from "#web/ui/layout.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { RhythmFields } from "../plans/rhythm-fields.tsx";
import type { EditorProps } from "./picture.ts";

/** The family's own week: added to and taken from by form, drawn as it is, and held beside the plan's week. */
export default function RhythmEditor({ content, ground, head, onChange }: EditorProps<RhythmContent>) {
  const t = useText("pictures-rhythm");
  return (
    <Stack gap={4}>
      <RhythmFields
        head={{ ...head, notes: content.notes }}
        rows={content.rows}
        onChange={(rows) => onChange({ ...content, rows })}
      />
      <NoPrint>
        <Stack gap={4}>
          <TextArea
            hint={t("notesHint")}
            id="picture-notes"
            label={t("notes")}
            limit={4000}
            name="notes"
            optional
            value={content.notes}
            onChange={(notes) => onChange({ ...content, notes: notes ?? "" })}
          />
          <Disclosure title={t("compare")}>
            <BesidePlan own={content.rows} planned={ground.plannedWeek} />
          </Disclosure>
        </Stack>
      </NoPrint>
    </Stack>
  );
}

type Rows = RhythmContent["rows"];

function BesidePlan({ own, planned }: { readonly own: Rows; readonly planned: Rows }) {
  const t = useText("pictures-rhythm");
  if (planned.length === 0) return <p className="soft">{t("noPlan")}</p>;
  const { onlyOwn, onlyPlanned } = compareRhythms(own, planned);
  return (
    <Stack gap={4}>
      {onlyOwn.length + onlyPlanned.length === 0 && <p>{t("same")}</p>}
      <RowList rows={onlyOwn} title={t("onlyOwn")} />
      <RowList rows={onlyPlanned} title={t("onlyPlanned")} />
      <WeekFigure label={t("planned")} rows={planned} />
    </Stack>
  );
}

function RowList({ rows, title }: { readonly rows: Rows | readonly Rows[number][]; readonly title: string }) {
  const format = useFormat();
  if (rows.length === 0) return null;
  return (
    <section aria-label={title} className="stack">
      <h3>{title}</h3>
      <ul>
        {rows.map((row) => (
          <li key={`${row.day} ${row.from} ${row.what} ${row.who}`}>
            {format.weekday(row.day, "long")} {format.timeRange(row.from, row.to)}: {row.what}
            {row.who !== "" && ` (${row.who})`}
          </li>
        ))}
      </ul>
    </section>
  );
}
