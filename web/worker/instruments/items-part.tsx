import { itemKinds, type Instrument, type Item } from "#core/instruments/shapes.ts";
import { inThree } from "#core/kernel/text.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Checkbox, ChipGroup } from "#web/ui/choices.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { pictureNames } from "#web/ui/drawings.ts";
import { Select } from "#web/ui/select.tsx";
import { NumberField } from "#web/ui/text-field.tsx";
import { ConditionFields } from "./condition-fields.tsx";
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
import { SectionsPart } from "./sections-part.tsx";
import { WordingFields } from "./wording-fields.tsx";

/** Questions: their words, how they are answered, on which forms and when; added, moved and taken away. */
export function ItemsPart({ editing }: { readonly editing: Editing }) {
  const t = useText("instruments");
  const say = useSay();
  const { instrument, change } = editing;
  const { items } = instrument;
  const put = (next: readonly Item[], place: string): void =>
    change((former) => ({ ...former, items: next }), place);
  const add = (): void => {
    const linkId = freshCode(
      "item",
      items.map((item) => item.linkId),
    );
    const [scale] = Object.keys(instrument.scales);
    const text = inThree("", "", "");
    const way = scale === undefined ? { kind: "words" as const } : { kind: "choice" as const, scale };
    put([...items, { linkId, text, ...way }], `items/${linkId}`);
    editing.go(`items.${linkId}`);
  };
  return (
    <div className="instrument-part">
      <h2 className="only-read">{t("draft.items")}</h2>
      {items.length === 0 && <EmptyState title={t("edit.noItems")} />}
      {items.map((item, at) => (
        <PartRow
          key={item.linkId}
          aside={t(`kind.${item.kind}`)}
          editing={editing}
          place={`items.${item.linkId}`}
          title={`${at + 1}. ${say(item.text) || item.linkId}`}
        >
          {() => (
            <>
              <RowButtons
                at={at}
                id={`item-${item.linkId}`}
                of={items.length}
                what={say(item.text)}
                onMove={(to) => put(inPlace(items, at, to), `move/${item.linkId}`)}
                onRemove={() =>
                  put(
                    items.filter((one) => one !== item),
                    `remove/${item.linkId}`,
                  )
                }
              />
              <ItemFields editing={editing} item={item} />
            </>
          )}
        </PartRow>
      ))}
      <div>
        <Button icon="plus" kind="quiet" onClick={add}>
          {t("edit.addItem")}
        </Button>
      </div>
      <SectionsPart editing={editing} />
    </div>
  );
}

/** The fields that tell themselves what is wrong with them. */
const itemFields = ["text", "wordings", "scale", "range", "section", "forms", "shownWhen"];

function ItemFields({ editing, item }: { readonly editing: Editing; readonly item: Item }) {
  const t = useText("instruments");
  const say = useSay();
  const formWords = useFormWords();
  const { instrument, change } = editing;
  const errorAt = useErrorAt(editing);
  const id = `item-${item.linkId}`;
  const place = `items.${item.linkId}`;
  const set = (what: Partial<Item>): void =>
    change(
      (former) => ({ ...former, items: changed(former.items, item, what).map(without) }),
      `items/${item.linkId}/${Object.keys(what).join()}`,
    );
  const before = instrument.items.slice(0, instrument.items.indexOf(item));
  return (
    <>
      <ProblemsAt editing={editing} fields={itemFields} place={place} />
      <TextFields
        editing={editing}
        id={`${id}-text`}
        label={t("edit.text")}
        place={`${place}.text`}
        text={item.text}
        onChange={(text) => set({ text })}
      />
      <WordingFields editing={editing} item={item} onChange={(wordings) => set({ wordings })} />
      <div className="instrument-figures">
        <Select
          emptyLabel={null}
          id={`${id}-kind`}
          label={t("edit.kind")}
          name={`${id}-kind`}
          options={itemKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          value={item.kind}
          onChange={(kind) => kind && set(wayOf(instrument, kind))}
        />
        {item.kind === "choice" && (
          <Select
            emptyLabel={t("edit.noScale")}
            error={errorAt(`${place}.scale`)}
            id={`${id}-scale`}
            label={t("edit.scale")}
            name={`${id}-scale`}
            options={Object.entries(instrument.scales).map(([code, scale]) => ({
              value: code,
              label: `${code}: ${scale.steps.map(({ name }) => say(name)).join(" · ")}`.slice(0, 80),
            }))}
            value={item.scale ?? ""}
            onChange={(scale) => set({ scale: scale || undefined })}
          />
        )}
        {item.kind === "number" &&
          (["from", "to"] as const).map((end) => (
            <NumberField
              key={end}
              error={errorAt(`${place}.range`)}
              id={`${id}-${end}`}
              label={t(`edit.${end}`)}
              name={`${id}-${end}`}
              value={item.range?.[end] ?? null}
              onChange={(value) => set({ range: { from: 0, to: 10, ...item.range, [end]: figure(value) } })}
            />
          ))}
        <Select
          emptyLabel={t("edit.noPicture")}
          id={`${id}-picture`}
          label={t("edit.picture")}
          name={`${id}-picture`}
          options={pictureNames.map((name) => ({
            value: name,
            label: t(`pictures.${name as "sun"}`),
          }))}
          value={item.picture ?? ""}
          onChange={(picture) => set({ picture: picture || undefined })}
        />
        {instrument.sections.length > 0 && (
          <Select
            emptyLabel={t("edit.noSection")}
            error={errorAt(`${place}.section`)}
            id={`${id}-section`}
            label={t("edit.section")}
            name={`${id}-section`}
            options={instrument.sections.map(({ id: code, name }) => ({ value: code, label: say(name) }))}
            value={item.section ?? ""}
            onChange={(section) => set({ section: section || undefined })}
          />
        )}
      </div>
      {(item.kind === "choice" || item.kind === "number") && (
        <Checkbox
          id={`${id}-reversed`}
          label={t("edit.reversed")}
          name={`${id}-reversed`}
          value={item.reversed ?? false}
          onChange={(on) => set({ reversed: on ? true : undefined })}
        />
      )}
      <ChipGroup
        error={errorAt(`${place}.forms`)}
        hint={t("edit.onFormsHint")}
        id={`${id}-forms`}
        label={t("edit.onForms")}
        name={`${id}-forms`}
        options={instrument.forms.map((form) => ({ value: form.id, label: formWords(form) }))}
        value={item.forms ?? []}
        onChange={(forms) => set({ forms: forms.length === 0 ? undefined : forms })}
      />
      <ConditionFields
        condition={item.shownWhen}
        error={errorAt(`${place}.shownWhen`)}
        id={`${id}-when`}
        instrument={instrument}
        items={before}
        label={t("edit.condition")}
        onChange={(shownWhen) => set({ shownWhen })}
      />
    </>
  );
}

/** Another way of answering has other parts: what only the former had goes. */
function wayOf(instrument: Instrument, kind: Item["kind"]): Partial<Item> {
  const [scale] = Object.keys(instrument.scales);
  return {
    kind,
    scale: kind === "choice" ? scale : undefined,
    range: kind === "number" ? { from: 0, to: 10 } : undefined,
    ...(kind === "choice" || kind === "number" ? {} : { reversed: undefined }),
  };
}
