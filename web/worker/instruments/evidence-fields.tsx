import type { Instrument } from "#core/instruments/shapes.ts";
import type { Text } from "#core/kernel/text.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { ChipGroup } from "#web/ui/choices.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { TextFields, useErrorAt, type Editing } from "./editing.tsx";
import { useFormWords } from "./instrument-words.ts";

/** What cut-offs and reliability have alike: of which score and forms, in what population, and by whose study. */
type Evidence = {
  readonly subscale: string;
  readonly forms?: readonly string[];
  readonly population: Text;
  readonly source: string;
};
export const evidenceFields: readonly (keyof Evidence)[] = ["subscale", "forms", "population", "source"];

export function EvidenceFields({
  editing,
  id,
  place,
  row,
  onChange,
}: {
  readonly editing: Editing;
  readonly id: string;
  readonly place: string;
  readonly row: Evidence;
  readonly onChange: (what: {
    readonly subscale?: string;
    readonly forms?: Instrument["cutOffs"][number]["forms"];
    readonly population?: Text;
    readonly source?: string;
  }) => void;
}) {
  const t = useText("instruments");
  const say = useSay();
  const formWords = useFormWords();
  const errorAt = useErrorAt(editing);
  const { forms, subscales } = editing.instrument;
  return (
    <>
      <Select
        emptyLabel={null}
        error={errorAt(`${place}.subscale`)}
        id={`${id}-of`}
        label={t("edit.scoreName")}
        name={`${id}-of`}
        options={subscales.map((one) => ({ value: one.id, label: say(one.name) }))}
        value={row.subscale}
        onChange={(subscale) => subscale && onChange({ subscale })}
      />
      <ChipGroup
        error={errorAt(`${place}.forms`)}
        hint={t("edit.onFormsHint")}
        id={`${id}-forms`}
        label={t("edit.onForms")}
        name={`${id}-forms`}
        options={forms.map((form) => ({ value: form.id, label: formWords(form) }))}
        value={row.forms ?? []}
        onChange={(chosen) => onChange({ forms: chosen.length === 0 ? undefined : chosen })}
      />
      <TextFields
        editing={editing}
        id={`${id}-population`}
        label={t("edit.population")}
        place={`${place}.population`}
        text={row.population}
        onChange={(population) => onChange({ population })}
      />
      <TextField
        error={errorAt(`${place}.source`)}
        hint={t("edit.sourceHint")}
        id={`${id}-source`}
        label={t("edit.source")}
        name={`${id}-source`}
        value={row.source}
        onChange={(source) => onChange({ source: source ?? "" })}
      />
    </>
  );
}
