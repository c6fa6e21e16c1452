import { itemKinds, type Instrument, type Item } from "#core/instruments/shapes.ts";
import { inThree } from "#core/kernel/text.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Checkbox, ChipGroup } from "#web/ui/choices.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { pictureNames } from "#web/ui/pictures.tsx";
import { Select } from "#web/ui/select.tsx";
import { NumberField } from "#web/ui/text-field.tsx";
import { ConditionFields } from "./condition-fields.tsx";
import {
  changed,
  freshCode,
  inPlace,
  ProblemsAt,
  RowButtons,
  TextFields,
  without,
  type Editing,
} from "./editing.tsx";
import { useFormWords } from "./instrument-words.ts";
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
    const text = inThree("Uusi kysymys", "Ny fråga", "New question");
    const way = scale === undefined ? { kind: "words" as const } : { kind: "choice" as const, scale };
    put([...items, { linkId, text, ...way }], `items/${linkId}`);
  };
  return (
    <div className="instrument-part">
      <h2 className="only-read">{t("draft.items")}</h2>
      {items.length === 0 && <EmptyState title={t("edit.noItems")} />}
      {items.map((item, at) => (
        <Disclosure
          key={item.linkId}
          aside={t(`kind.${item.kind}`)}
          title={`${at + 1}. ${say(item.text) || item.linkId}`}
        >
          {() => (
            <Stack gap={3}>
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
            </Stack>
          )}
        </Disclosure>
      ))}
      <div>
        <Button icon="plus" kind="quiet" onClick={add}>
          {t("edit.addItem")}
        </Button>
      </div>
    </div>
  );
}

function ItemFields({ editing, item }: { readonly editing: Editing; readonly item: Item }) {
  const t = useText("instruments");
  const say = useSay();
  const formWords = useFormWords();
  const { instrument, change } = editing;
  const id = `item-${item.linkId}`;
  const set = (what: Partial<Item>): void =>
    change(
      (former) => ({ ...former, items: changed(former.items, item, what).map(without) }),
      `items/${item.linkId}/${Object.keys(what).join()}`,
    );
  const before = instrument.items.slice(0, instrument.items.indexOf(item));
  return (
    <>
      <ProblemsAt editing={editing} place={`items.${item.linkId}`} />
      <TextFields
        id={`${id}-text`}
        label={t("edit.text")}
        text={item.text}
        onChange={(text) => set({ text })}
      />
      <WordingFields instrument={instrument} item={item} onChange={(wordings) => set({ wordings })} />
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
              id={`${id}-${end}`}
              label={t(`edit.${end}`)}
              name={`${id}-${end}`}
              value={item.range?.[end] ?? null}
              onChange={(value) => set({ range: { from: 0, to: 10, ...item.range, [end]: value ?? 0 } })}
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
