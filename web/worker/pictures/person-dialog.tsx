import { useState } from "react";
import type { GenogramContent, GenogramPerson } from "#core/pictures/genogram/content.ts";
import { changePerson, setHomes } from "#core/pictures/genogram/edit.ts";
import { shownPeople } from "#core/pictures/genogram/people.ts";
import { memberOf } from "#core/pictures/ground.ts";
import { useText } from "#web/kit/text.ts";
import { wordsTo } from "#web/kit/words-to.ts";
import { Button } from "#web/ui/button.tsx";
import { Checkbox, ChipGroup, RadioGroup } from "#web/ui/choices.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { FieldRow, FormActions, FormSection } from "#web/ui/form.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { NumberField, TextArea, TextField } from "#web/ui/text-field.tsx";
import { addKinds, type AddAs } from "./add-person-dialog.tsx";
import type { Ground } from "./picture.ts";
import { RelationFields } from "./relation-fields.tsx";

const year = (value: number | null, about: boolean): GenogramPerson["born"] =>
  value === null || !Number.isInteger(value) || value < 1800 || value > 2200 ? null : { year: value, about };

/** Everything about somebody in the picture, in one window: who is added beside them, what they are, how they stand to the others. */
export function PersonDialog({
  personId,
  content,
  ground,
  onDone,
  onAdd,
  onRemove,
  onClose,
}: {
  readonly personId: string;
  readonly content: GenogramContent;
  readonly ground: Ground;
  readonly onDone: (content: GenogramContent) => void;
  /** What has been changed here so far, and who is added. */
  readonly onAdd: (content: GenogramContent, as: AddAs) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}) {
  const t = useText("genogram");
  const [draft, setDraft] = useState(content);
  const [homeName, setHomeName] = useState("");
  const person = draft.persons.find(({ id }) => id === personId);
  if (!person) return null;
  const name = shownPeople(draft, ground).get(personId)?.name || t("unnamed");
  const member = memberOf(ground, person.personId);
  const set = (what: Partial<GenogramPerson>): void => setDraft(changePerson(draft, { ...person, ...what }));
  const homes = draft.homes.map((home, at) => ({ ...home, key: String(at) }));
  return (
    <Dialog isOpen title={name} onClose={onClose}>
      <form
        className="stack gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          onDone(draft);
        }}
      >
        <div className="picture-adds">
          {addKinds.map((kind) => (
            <Button key={kind} icon="plus" kind="quiet" onClick={() => onAdd(draft, { kind, of: personId })}>
              {t(`addOf.${kind}`)}
            </Button>
          ))}
        </div>
        <FormSection title={t("person")}>
          {member ? (
            <p className="soft small">{t("fromRecord")}</p>
          ) : (
            <TextField
              id="person-name"
              label={t("name")}
              maxLength={80}
              name="person-name"
              value={person.name}
              onChange={wordsTo((words) => set({ name: words }))}
            />
          )}
          <RadioGroup
            id="person-gender"
            label={t("gender")}
            look="chips"
            name="person-gender"
            options={(["female", "male", "other", "unknown"] as const).map((gender) => ({
              value: gender,
              label: t(`genders.${gender}`),
            }))}
            value={person.gender}
            onChange={(gender) => gender && set({ gender })}
          />
          {!member?.birthDate && (
            <FieldRow>
              <NumberField
                id="person-born"
                label={t("born")}
                name="person-born"
                optional
                value={person.born?.year ?? null}
                onChange={(value) => set({ born: year(value ?? null, person.born?.about ?? false) })}
              />
              <Checkbox
                id="person-about"
                label={t("about")}
                name="person-about"
                value={person.born?.about ?? false}
                onChange={(about) => person.born && set({ born: { ...person.born, about: about === true } })}
              />
              <Checkbox
                id="person-pregnancy"
                label={t("pregnancy")}
                name="person-pregnancy"
                value={person.pregnancy}
                onChange={(pregnancy) => set({ pregnancy: pregnancy === true })}
              />
            </FieldRow>
          )}
          {!member?.deathDate && !person.pregnancy && (
            <FieldRow>
              <Checkbox
                id="person-deceased"
                label={t("deceased")}
                name="person-deceased"
                value={person.deceased || person.died !== null}
                onChange={(deceased) =>
                  set({ deceased: deceased === true, died: deceased ? person.died : null })
                }
              />
              {(person.deceased || person.died !== null) && (
                <NumberField
                  id="person-died"
                  label={t("died")}
                  name="person-died"
                  optional
                  value={person.died?.year ?? null}
                  onChange={(value) => set({ deceased: true, died: year(value ?? null, false) })}
                />
              )}
            </FieldRow>
          )}
          <TextArea
            hint={t("noteHint")}
            id="person-note"
            label={t("note")}
            limit={500}
            name="person-note"
            optional
            rows={2}
            value={person.note}
            onChange={wordsTo((note) => set({ note }))}
          />
        </FormSection>
        <FormSection title={t("relations")}>
          <RelationFields content={draft} ground={ground} personId={personId} onChange={setDraft} />
        </FormSection>
        <FormSection title={t("homes")}>
          <Stack gap={3}>
            {homes.length > 0 && (
              <ChipGroup
                id="person-homes"
                label={t("livesIn")}
                name="person-homes"
                options={homes.map((home) => ({ value: home.key, label: home.name }))}
                value={homes.filter(({ ids }) => ids.includes(personId)).map(({ key }) => key)}
                onChange={(chosen) =>
                  setDraft(
                    setHomes(
                      draft,
                      draft.homes.map((home, at) => ({
                        ...home,
                        ids: [
                          ...home.ids.filter((id) => id !== personId),
                          ...(chosen.includes(String(at)) ? [personId] : []),
                        ],
                      })),
                    ),
                  )
                }
              />
            )}
            {draft.homes.length < 12 && (
              <div className="picture-relation">
                <TextField
                  hint={t("newHomeHint")}
                  id="person-new-home"
                  label={t("newHome")}
                  maxLength={80}
                  name="person-new-home"
                  optional
                  value={homeName}
                  onChange={wordsTo(setHomeName)}
                />
                <Button
                  disabled={homeName.trim() === ""}
                  kind="quiet"
                  onClick={() => {
                    const home = { householdId: null, name: homeName.trim(), ids: [personId] };
                    setDraft(setHomes(draft, [...draft.homes, home]));
                    setHomeName("");
                  }}
                >
                  {t("addHome")}
                </Button>
              </div>
            )}
          </Stack>
        </FormSection>
        <FormActions>
          <Button type="submit">{t("done")}</Button>
          <Button kind="quiet" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Row>
            <Button kind="danger" onClick={onRemove}>
              {t("removePerson")}
            </Button>
          </Row>
        </FormActions>
      </form>
    </Dialog>
  );
}
