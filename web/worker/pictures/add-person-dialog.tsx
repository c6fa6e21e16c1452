import { useState } from "react";
import { z } from "zod";
import { genders, linkKinds, type GenogramContent } from "#core/pictures/genogram/content.ts";
import {
  addChild,
  addParent,
  addPartner,
  addPerson,
  addSibling,
  newPerson,
  partnersOf,
} from "#core/pictures/genogram/edit.ts";
import { shownPeople } from "#core/pictures/genogram/people.ts";
import { useForm } from "#web/kit/form.ts";
import { newId } from "#web/kit/new-id.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Checkbox, RadioGroup } from "#web/ui/choices.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { FieldRow, Form, FormActions } from "#web/ui/form.tsx";
import { Select } from "#web/ui/select.tsx";
import { NumberField, TextField } from "#web/ui/text-field.tsx";
import type { Ground } from "./picture.ts";

export const addKinds = ["partner", "child", "parent", "sibling"] as const;
export type AddAs =
  | { readonly kind: "alone" }
  | { readonly kind: (typeof addKinds)[number]; readonly of: string };

const year = z
  .number()
  .int({ error: "year" })
  .min(1800, { error: "year" })
  .max(2200, { error: "year" })
  .nullable();
const fields = z.object({
  who: z.string(),
  name: z.string().trim().max(80, { error: "too_long" }),
  gender: z.enum(genders),
  born: year,
  pregnancy: z.boolean(),
  other: z.string(),
  link: z.enum(linkKinds),
});

/** Somebody new in the picture, or a member of the family who isn't in it yet, as somebody's partner, child, parent or sibling. */
export function AddPersonDialog({
  as,
  content,
  ground,
  onDone,
  onClose,
}: {
  readonly as: AddAs;
  readonly content: GenogramContent;
  readonly ground: Ground;
  readonly onDone: (content: GenogramContent, id: string) => void;
  readonly onClose: () => void;
}) {
  const t = useText("genogram");
  const [ids] = useState(() => ({ person: newId(), unknown: newId() }));
  const shown = shownPeople(content, ground);
  const nameOf = (id: string): string => shown.get(id)?.name || t("unnamed");
  const missing = ground.members.filter(
    ({ personId, isPresent }) => isPresent && !content.persons.some(({ id }) => id === personId),
  );
  const partners = as.kind === "child" ? partnersOf(content, as.of) : [];
  const form = useForm({
    schema: fields,
    defaults: {
      who: "",
      name: "",
      gender: "unknown",
      born: null,
      pregnancy: false,
      other: partners[0] ?? "",
      link: "birth",
    },
    onSubmit: ({ who, name, gender, born, pregnancy, other, link }) => {
      const isMember = missing.some(({ personId }) => personId === who);
      const person = isMember
        ? newPerson(who, { personId: who, gender })
        : newPerson(ids.person, {
            name,
            gender,
            pregnancy,
            born: born === null ? null : { year: born, about: false },
          });
      const next =
        as.kind === "alone"
          ? addPerson(content, person)
          : as.kind === "partner"
            ? addPartner(content, as.of, person)
            : as.kind === "child"
              ? addChild(content, as.of, person, other === "" ? null : other, link)
              : as.kind === "parent"
                ? addParent(content, as.of, person)
                : addSibling(content, as.of, person, ids.unknown);
      onDone(next, person.id);
    },
  });
  const isMember = form.values.who !== "";
  const name = as.kind === "alone" ? "" : nameOf(as.of);
  return (
    <Dialog
      isOpen
      title={as.kind === "alone" ? t("addTo.alone") : `${t(`addOf.${as.kind}`)}: ${name}`}
      onClose={onClose}
    >
      <Form form={form}>
        {missing.length > 0 && (
          <Select
            emptyLabel={t("someoneNew")}
            label={t("who")}
            options={missing.map(({ personId, givenName }) => ({
              value: personId,
              label: t("memberMissing", { name: givenName }),
            }))}
            {...form.field("who")}
          />
        )}
        {!isMember && <TextField label={t("name")} maxLength={80} optional {...form.field("name")} />}
        <RadioGroup
          label={t("gender")}
          look="chips"
          options={(["female", "male", "other", "unknown"] as const).map((gender) => ({
            value: gender,
            label: t(`genders.${gender}`),
          }))}
          {...form.field("gender")}
        />
        {!isMember && (
          <FieldRow>
            <NumberField label={t("born")} optional {...form.field("born")} />
            {as.kind === "child" && <Checkbox label={t("pregnancy")} {...form.field("pregnancy")} />}
          </FieldRow>
        )}
        {as.kind === "child" && (
          <>
            {partners.length > 0 && (
              <Select
                emptyLabel={t("noOther")}
                label={t("otherParent")}
                options={partners.map((id) => ({ value: id, label: nameOf(id) }))}
                {...form.field("other")}
              />
            )}
            <RadioGroup
              label={t("linkKind")}
              look="chips"
              options={linkKinds.map((kind) => ({ value: kind, label: t(`linkKinds.${kind}`) }))}
              {...form.field("link")}
            />
          </>
        )}
        <FormActions>
          <Button type="submit">{as.kind === "alone" ? t("add") : t(`addOf.${as.kind}`)}</Button>
          <Button kind="quiet" onClick={onClose}>
            {t("cancel")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
