import { useState } from "react";
import { z } from "zod";
import {
  networkQualities,
  networkRings,
  networkSectors,
  type NetworkContent,
  type NetworkPerson,
} from "#core/pictures/network/content.ts";
import { networkWords } from "#core/pictures/network/words.ts";
import { useForm } from "#web/kit/form.ts";
import { newId } from "#web/kit/new-id.ts";
import { useLanguage, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextArea, TextField } from "#web/ui/text-field.tsx";
import type { Ground } from "./picture.ts";

const fields = z
  .object({
    who: z.string(),
    name: z.string().trim().max(80, { error: "too_long" }),
    sector: z.enum(networkSectors),
    ring: z.enum(["1", "2", "3"]),
    quality: z.enum(networkQualities),
    note: z.string().trim().max(500, { error: "too_long" }),
  })
  .refine(({ who, name }) => who !== "" || name !== "", { path: ["name"], error: "empty" });

/** Who somebody in the map is, to which group they belong, how close they are and what the relation is like. */
export function NetworkPersonDialog({
  person,
  title,
  content,
  ground,
  onDone,
  onRemove,
  onClose,
}: {
  readonly person: NetworkPerson | undefined;
  readonly title: string;
  readonly content: NetworkContent;
  readonly ground: Ground;
  readonly onDone: (person: NetworkPerson) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}) {
  const t = useText("pictures-network");
  const words = networkWords[useLanguage()];
  const [id] = useState(newId);
  const others = ground.members.filter(
    ({ personId, isPresent }) =>
      isPresent &&
      personId !== content.centre.personId &&
      !content.persons.some((each) => each.id === personId),
  );
  const form = useForm({
    schema: fields,
    defaults: {
      who: "",
      name: person?.name ?? "",
      sector: person?.sector ?? "family",
      ring: String(person?.ring ?? 1) as "1" | "2" | "3",
      quality: person?.quality ?? "supports",
      note: person?.note ?? "",
    },
    onSubmit: ({ who, name, ring, ...said }) =>
      onDone({
        ...said,
        id: person?.id ?? (who === "" ? id : who),
        personId: person ? person.personId : who === "" ? null : who,
        name: (person?.personId ?? null) !== null || who !== "" ? "" : name,
        ring: Number(ring) as 1 | 2 | 3,
      }),
  });
  return (
    <Dialog isOpen title={title} onClose={onClose}>
      <Form form={form}>
        {!person && others.length > 0 && (
          <Select
            emptyLabel={t("someoneNew")}
            label={t("who")}
            options={others.map(({ personId, givenName }) => ({ value: personId, label: givenName }))}
            {...form.field("who")}
          />
        )}
        {form.values.who === "" && (person?.personId ?? null) === null && (
          <TextField label={t("name")} maxLength={80} {...form.field("name")} />
        )}
        <RadioGroup
          label={t("sector")}
          look="chips"
          options={networkSectors.map((value) => ({ value, label: words.sectors[value] }))}
          {...form.field("sector")}
        />
        <RadioGroup
          label={t("ring")}
          look="chips"
          options={networkRings.map((ring) => ({
            value: String(ring) as "1" | "2" | "3",
            label: words.rings[ring],
          }))}
          {...form.field("ring")}
        />
        <RadioGroup
          label={t("quality")}
          look="chips"
          options={networkQualities.map((value) => ({ value, label: words.qualities[value] }))}
          {...form.field("quality")}
        />
        <TextArea label={t("note")} limit={500} optional {...form.field("note")} />
        <FormActions>
          <Button type="submit">{t("keep")}</Button>
          <Button kind="quiet" onClick={onClose}>
            {t("cancel")}
          </Button>
          {person && (
            <Button kind="plain" onClick={onRemove}>
              {t("remove")}
            </Button>
          )}
        </FormActions>
      </Form>
    </Dialog>
  );
}
