import type { Item } from "#core/instruments/shapes.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextFields, type Editing } from "./editing.tsx";
import { useFormWords } from "./instrument-words.ts";

/** The same question in other words on some forms: to a small child, to a worker. */
export function WordingFields({
  editing,
  item,
  onChange,
}: {
  readonly editing: Editing;
  readonly item: Item;
  readonly onChange: (wordings: Item["wordings"]) => void;
}) {
  const t = useText("instruments");
  const formWords = useFormWords();
  const { instrument } = editing;
  const wordings = item.wordings ?? {};
  const others = instrument.forms.filter(({ id }) => !(id in wordings));
  return (
    <Stack gap={2}>
      {instrument.forms
        .filter(({ id }) => id in wordings)
        .map((form) => (
          <Stack key={form.id} gap={1}>
            <TextFields
              editing={editing}
              id={`wording-${item.linkId}-${form.id}`}
              label={t("edit.wordingOf", { form: formWords(form) })}
              place={`items.${item.linkId}.wordings.${form.id}`}
              text={wordings[form.id] ?? item.text}
              onChange={(text) => onChange({ ...wordings, [form.id]: text })}
            />
            <Row>
              <Button
                aria-label={t("edit.removeOf", { what: formWords(form) })}
                kind="plain"
                small
                onClick={() => {
                  const { [form.id]: _gone, ...rest } = wordings;
                  onChange(Object.keys(rest).length === 0 ? undefined : rest);
                }}
              >
                {t("edit.remove")}
              </Button>
            </Row>
          </Stack>
        ))}
      {others.length > 0 && (
        <Select
          id={`wording-${item.linkId}`}
          label={t("edit.addWording")}
          name={`wording-${item.linkId}`}
          options={others.map((form) => ({ value: form.id, label: formWords(form) }))}
          value=""
          onChange={(form) => form && onChange({ ...wordings, [form]: item.text })}
        />
      )}
    </Stack>
  );
}
