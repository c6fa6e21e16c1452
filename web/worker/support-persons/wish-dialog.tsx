import { useState } from "react";
import { z } from "zod";
import { wishForSupport } from "#contract/worker/support-matches.ts";
import { language } from "#contract/worker/support-shapes.ts";
import { localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";
import { languageCodes } from "#core/staff/vocabulary.ts";
import { interests } from "#core/support-persons/terms.ts";
import { today } from "#web/kit/clock.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { ChipGroup, RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { FormDialog } from "#web/ui/form-dialog.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextArea, TextField } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { useSpokenLanguage } from "../teams/worker-words.ts";
import type { OfFamily } from "./support.ts";

const chosen = z.string().min(1, { error: "choose" });
const fields = z.object({
  unitId: chosen,
  childId: chosen,
  languages: z.array(language),
  interests: z.array(z.string()),
  area: optionalWords(100),
  childWords: words(2000),
  adultWords: optionalWords(2000),
  told: optionalWords(2000),
  consentName: optionalWords(200),
  consentOn: localDateShape.optional(),
  agrees: z.enum(["yes", "no"], { error: "choose" }),
});

/** A child wishes for a support person: the child is asked first. */
export function WishDialog({
  caseId,
  data,
  onClose,
}: {
  readonly caseId: string;
  readonly data: OfFamily;
  readonly onClose: () => void;
}) {
  const t = useText("support-persons");
  const say = useSay();
  const toast = useToast();
  const spoken = useSpokenLanguage();
  const [id] = useState(newId);
  const send = useCommand(wishForSupport, {
    onDone: () => {
      toast({ message: t("ofFamily.saved") });
      onClose();
    },
  });
  return (
    <FormDialog
      command={send}
      defaults={{
        unitId: data.units.length === 1 ? (data.units[0]?.id ?? "") : "",
        childId: data.children.length === 1 ? (data.children[0]?.personId ?? "") : "",
        languages: ["fi"],
        interests: [],
        childWords: "",
      }}
      schema={fields}
      title={t("ofFamily.wish")}
      onClose={onClose}
      onSave={({ agrees, consentOn, interests: likes, ...body }) =>
        send.run({
          params: { caseId },
          body: {
            ...body,
            id,
            interests: likes as string[],
            consentOn: consentOn ?? null,
            childAgrees: agrees === "yes",
          },
        })
      }
    >
      {(form) => (
        <>
          <RadioGroup
            label={t("ofFamily.child")}
            look="chips"
            options={data.children.map(({ personId, name }) => ({ value: personId, label: name }))}
            {...form.field("childId")}
          />
          <RadioGroup
            label={t("ofFamily.childAgrees")}
            look="chips"
            options={(["yes", "no"] as const).map((value) => ({ value, label: t(`ofFamily.${value}`) }))}
            {...form.field("agrees")}
          />
          <TextArea
            hint={t("ofFamily.childWordsHint")}
            label={t("ofFamily.childWords")}
            limit={2000}
            rows={3}
            {...form.field("childWords")}
          />
          <ChipGroup
            label={t("match.likes")}
            optional
            options={interests.map(({ id: value, name }) => ({ value, label: say(name) }))}
            {...form.field("interests")}
          />
          <ChipGroup
            label={t("match.languages")}
            optional
            options={languageCodes.map((value) => ({ value, label: spoken(value) }))}
            {...form.field("languages")}
          />
          <TextField label={t("match.area")} optional {...form.field("area")} />
          <TextArea
            label={t("ofFamily.adultWords")}
            limit={2000}
            optional
            rows={2}
            {...form.field("adultWords")}
          />
          <TextArea
            hint={t("ofFamily.toldHint")}
            label={t("ofFamily.told")}
            limit={2000}
            optional
            rows={2}
            {...form.field("told")}
          />
          <TextField label={t("ofFamily.consentName")} optional {...form.field("consentName")} />
          <DateField label={t("ofFamily.consentOn")} max={today()} optional {...form.field("consentOn")} />
          <Select
            label={t("ofFamily.unit")}
            options={data.units.map((unit) => ({ value: unit.id, label: unit.name }))}
            {...form.field("unitId")}
          />
        </>
      )}
    </FormDialog>
  );
}
