import type { ModelProblem } from "#core/services/drafts/model-problem.ts";
import { fieldsAt, type ModelField } from "#core/services/drafts/model-fields.ts";
import { type Json, type ModelPath, valueAt, withValue } from "#core/services/drafts/model-path.ts";
import { languages, type Language, type Text } from "#core/kernel/text.ts";
import { useText, useTextByCode } from "#web/kit/text.ts";
import { Checkbox, ChipGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { FieldGroup } from "#web/ui/field.tsx";
import { Select } from "#web/ui/select.tsx";
import { NumberField, TextArea, TextField } from "#web/ui/text-field.tsx";
import type { Model, ModelHistory } from "./model-history.ts";
import { useModelWords } from "./model-words.ts";

export type Editing = {
  readonly model: Model;
  readonly change: ModelHistory["change"];
  readonly problems: readonly ModelProblem[];
};

export const fieldId = (path: ModelPath): string => `model-${path.replaceAll(/[^\w]/g, "-")}`;

/** The words of what is wrong with a place. */
export function useProblemWords() {
  const byCode = useTextByCode("catalogue");
  return ({ code, values }: ModelProblem): string => byCode(`problems.${code}`, values) ?? code;
}

/** Fields of every place under `path` that `which` lets through, as the model's own schema has them. */
export function ModelFields({
  editing,
  path,
  which = () => true,
  locked,
}: {
  readonly editing: Editing;
  readonly path: ModelPath;
  readonly which?: (field: ModelField) => boolean;
  /** What law asks is shown and can't be changed. */
  readonly locked?: boolean;
}) {
  const fields = fieldsAt(editing.model, path).filter(which);
  return fields.map((field) => (
    <ModelFieldControl
      key={field.path}
      editing={editing}
      field={field}
      locked={locked ?? false}
      within={path}
    />
  ));
}

function ModelFieldControl({
  editing,
  field,
  within,
  locked,
}: {
  readonly editing: Editing;
  readonly field: ModelField;
  readonly within: ModelPath;
  readonly locked: boolean;
}) {
  const words = useModelWords(editing.model);
  const problemWords = useProblemWords();
  const { model, change, problems } = editing;
  const { path, optional } = field;
  const value = valueAt(model, path);
  const set = (next: Json): void =>
    change((former) => withValue(former, path, next === null && optional ? undefined : next), path);
  const own = problems.find((one) => one.path === path);
  const common = {
    id: fieldId(path),
    name: path,
    label: words.place(path, within) || words.key(path),
    // What is filled in is no longer a question of whether to.
    optional: optional && value === undefined,
    error: own && problemWords(own),
  };
  if (locked && field.kind !== "text")
    return <Shown label={common.label} value={words.value(value, listOf(field))} />;
  switch (field.kind) {
    case "text":
      return (
        <TextInThree editing={editing} label={common.label} max={field.max} optional={optional} path={path} />
      );
    case "number":
      return <NumberField {...common} value={value as number | undefined} onChange={set} />;
    case "yesNo":
      return (
        <Checkbox
          id={common.id}
          label={common.label}
          name={path}
          value={value === true}
          onChange={(next) => set(next ? true : optional ? undefined : false)}
        />
      );
    case "day":
      return (
        <DateField
          {...common}
          value={(value as string) ?? ""}
          onChange={(next) => set(next === "" ? null : next)}
        />
      );
    case "word":
      return <TextField {...common} value={value as string} onChange={(next) => set(next ?? "")} />;
    case "choice":
      return (
        <Select
          {...common}
          emptyLabel={optional ? undefined : null}
          options={field.options.map((one) => ({ value: one, label: words.code(one, field.list) }))}
          value={value as string | undefined}
          onChange={(next) => set(next === "" ? undefined : next)}
        />
      );
    case "codes":
      return (
        <ChipGroup
          {...common}
          options={field.options.map((one) => ({ value: one, label: words.code(one, field.list) }))}
          value={(value as string[] | undefined) ?? []}
          // In the list's own order, so that a choice taken away and put back is no change.
          onChange={(next) => set(field.options.filter((one) => next.includes(one)))}
        />
      );
  }
}

const listOf = (field: ModelField): string | undefined => ("list" in field ? field.list : undefined);

function Shown({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <p className="soft small">{label}</p>
      <p>{value}</p>
    </div>
  );
}

/** One text in its three languages, side by side at a desk. */
function TextInThree({
  editing: { model, change, problems },
  path,
  label,
  max,
  optional,
}: {
  readonly editing: Editing;
  readonly path: ModelPath;
  readonly label: string;
  readonly max: number | undefined;
  readonly optional: boolean;
}) {
  const t = useText("catalogue");
  const problemWords = useProblemWords();
  const text = valueAt(model, path) as Text | undefined;
  if (text === undefined && optional) return null;
  const longest = Math.max(...languages.map((language) => text?.[language]?.length ?? 0));
  const set = (language: Language, words: string): void =>
    change(
      (former) => withValue(former, path, { ...(valueAt(former, path) as Text), [language]: words }),
      `${path}/${language}`,
    );
  return (
    <FieldGroup error={undefined} id={fieldId(path)} label={label}>
      <div className="model-text">
        {languages.map((language) => {
          const place = `${path}/${language}`;
          const own = problems.find((one) => one.path === place);
          const common = {
            id: fieldId(place),
            name: place,
            label: t(`language.${language}`),
            error: own && problemWords(own),
            value: text?.[language] ?? "",
            onChange: (words: string | null | undefined) => set(language, words ?? ""),
          };
          return longest > 60 ? (
            <TextArea
              key={language}
              {...common}
              rows={longest > 400 ? 10 : 4}
              {...(max ? { limit: max } : {})}
            />
          ) : (
            <TextField key={language} {...common} />
          );
        })}
      </div>
    </FieldGroup>
  );
}
