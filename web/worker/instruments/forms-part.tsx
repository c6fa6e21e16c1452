import { perspectives, type Form } from "#core/instruments/shapes.ts";
import { inThree } from "#core/kernel/text.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Checkbox, RadioGroup } from "#web/ui/choices.tsx";
import { Select } from "#web/ui/select.tsx";
import { NumberField } from "#web/ui/text-field.tsx";
import {
  changed,
  figure,
  freshCode,
  inPlace,
  ProblemsAt,
  TextFields,
  useErrorAt,
  without,
  type Editing,
} from "./editing.tsx";
import { useFormWords } from "./instrument-words.ts";
import { PartRow, RowButtons } from "./part-row.tsx";

/** Forms: who answers in which words, at which age and pace, and on which scales. */
export function FormsPart({ editing }: { readonly editing: Editing }) {
  const t = useText("instruments");
  const formWords = useFormWords();
  const { instrument, change } = editing;
  const put = (forms: readonly Form[], place: string): void =>
    change((former) => ({ ...former, forms }), place);
  const add = (): void => {
    const id = freshCode(
      "form",
      instrument.forms.map((form) => form.id),
    );
    const name = inThree("", "", "");
    put(
      [...instrument.forms, { id, perspective: "parent", name, pace: "page", aloud: false }],
      `forms/${id}`,
    );
    editing.go(`forms.${id}`);
  };
  return (
    <div className="instrument-part">
      <h2 className="only-read">{t("draft.forms")}</h2>
      {instrument.forms.map((form, at) => (
        <PartRow
          key={form.id}
          aside={t(`perspective.${form.perspective}`)}
          editing={editing}
          place={`forms.${form.id}`}
          title={formWords(form)}
        >
          {() => (
            <>
              <RowButtons
                at={at}
                id={`form-${form.id}`}
                of={instrument.forms.length}
                what={formWords(form)}
                onMove={(to) => put(inPlace(instrument.forms, at, to), `move/${form.id}`)}
                onRemove={
                  instrument.forms.length > 1
                    ? () =>
                        put(
                          instrument.forms.filter((one) => one !== form),
                          `remove/${form.id}`,
                        )
                    : undefined
                }
              />
              <FormFields
                editing={editing}
                form={form}
                onChange={(what) =>
                  put(
                    changed(instrument.forms, form, what).map(without),
                    `forms/${form.id}/${Object.keys(what).join()}`,
                  )
                }
              />
            </>
          )}
        </PartRow>
      ))}
      <div>
        <Button icon="plus" kind="quiet" onClick={add}>
          {t("edit.addForm")}
        </Button>
      </div>
    </div>
  );
}

function FormFields({
  editing,
  form,
  onChange,
}: {
  readonly editing: Editing;
  readonly form: Form;
  readonly onChange: (what: Partial<Form>) => void;
}) {
  const t = useText("instruments");
  const errorAt = useErrorAt(editing);
  const { instrument } = editing;
  const id = `form-${form.id}`;
  const place = `forms.${form.id}`;
  const scales = Object.keys(instrument.scales);
  const used = [...new Set(instrument.items.flatMap(({ scale }) => scale ?? []))];
  const setAge = (end: "from" | "to", value: number | null | undefined): void => {
    const ages = { from: 0, to: 17, ...form.ages, [end]: figure(value) };
    // Both ends blank: of any age.
    onChange({ ages: (ages.from ?? null) === null && (ages.to ?? null) === null ? undefined : ages });
  };
  return (
    <>
      <ProblemsAt editing={editing} fields={["name", "intro", "ages", "scales"]} place={place} />
      <TextFields
        editing={editing}
        id={`${id}-name`}
        label={t("edit.formName")}
        place={`${place}.name`}
        text={form.name}
        onChange={(name) => onChange({ name })}
      />
      <TextFields
        editing={editing}
        id={`${id}-intro`}
        label={t("edit.intro")}
        long
        place={`${place}.intro`}
        text={form.intro ?? instrument.intro}
        onChange={(intro) => onChange({ intro })}
      />
      <div className="instrument-figures">
        <Select
          emptyLabel={null}
          id={`${id}-perspective`}
          label={t("edit.perspective")}
          name={`${id}-perspective`}
          options={perspectives.map((one) => ({ value: one, label: t(`perspective.${one}`) }))}
          value={form.perspective}
          onChange={(perspective) => perspective && onChange({ perspective })}
        />
        <NumberField
          error={errorAt(`${place}.ages`)}
          id={`${id}-from`}
          label={t("edit.agesFrom")}
          name={`${id}-from`}
          optional
          value={form.ages?.from ?? null}
          onChange={(value) => setAge("from", value)}
        />
        <NumberField
          error={errorAt(`${place}.ages`)}
          id={`${id}-to`}
          label={t("edit.agesTo")}
          name={`${id}-to`}
          optional
          value={form.ages?.to ?? null}
          onChange={(value) => setAge("to", value)}
        />
      </div>
      <RadioGroup
        id={`${id}-pace`}
        label={t("edit.pace")}
        look="chips"
        name={`${id}-pace`}
        options={(["one", "page"] as const).map((pace) => ({ value: pace, label: t(`edit.${pace}`) }))}
        value={form.pace}
        onChange={(pace) => pace && onChange({ pace: pace as Form["pace"] })}
      />
      <Checkbox
        id={`${id}-aloud`}
        label={t("edit.aloud")}
        name={`${id}-aloud`}
        value={form.aloud}
        onChange={(aloud) => onChange({ aloud: aloud ?? false })}
      />
      <div className="instrument-figures">
        {used.map((scale) => (
          <Select
            key={scale}
            emptyLabel={t("edit.same")}
            error={errorAt(`${place}.scales.${scale}`)}
            id={`${id}-scale-${scale}`}
            label={t("edit.formScale", { scale })}
            name={`${id}-scale-${scale}`}
            options={scales.filter((one) => one !== scale).map((one) => ({ value: one, label: one }))}
            value={form.scales?.[scale] ?? ""}
            onChange={(other) => {
              const next = without({ ...form.scales, [scale]: other || undefined }) as Form["scales"];
              onChange({ scales: Object.keys(next ?? {}).length === 0 ? undefined : next });
            }}
          />
        ))}
      </div>
    </>
  );
}
