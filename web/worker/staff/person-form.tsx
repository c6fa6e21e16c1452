import { useEffect, type ReactNode } from "react";
import { addStaff } from "#contract/worker/staff.ts";
import { languages } from "#core/kernel/text.ts";
import { competenceCodes, languageCodes, qualificationCodes } from "#core/staff/vocabulary.ts";
import type { CallError, InputOf } from "#web/kit/call.ts";
import { useForm } from "#web/kit/form.ts";
import { useText } from "#web/kit/text.ts";
import { languageNames } from "#web/text/texts.ts";
import { Button } from "#web/ui/button.tsx";
import { ChipGroup, RadioGroup } from "#web/ui/choices.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { FieldRow, Form, FormActions } from "#web/ui/form.tsx";
import { NumberField, TextField } from "#web/ui/text-field.tsx";
import { useSpokenLanguage } from "../teams/worker-words.ts";

export type PersonBody = InputOf<NonNullable<(typeof addStaff)["body"]>>;

/** Everything about a person that the administrator keeps. */
export function PersonForm({
  defaults,
  error,
  isRunning,
  onSave,
  beside,
}: {
  readonly defaults: PersonBody;
  readonly error: CallError | undefined;
  readonly isRunning: boolean;
  readonly onSave: (person: PersonBody) => unknown;
  readonly beside?: ReactNode;
}) {
  const t = useText("staff");
  const languageName = useSpokenLanguage();
  const form = useForm({ schema: addStaff.body!, defaults, onSubmit: onSave });
  const { showIssues } = form;
  useEffect(() => showIssues(error), [error, showIssues]);
  return (
    <Form form={form}>
      <FieldRow>
        <TextField
          label={t("givenName")}
          {...form.field("givenName")}
          onChange={(value) => form.set("givenName", value ?? "")}
        />
        <TextField
          label={t("familyName")}
          {...form.field("familyName")}
          onChange={(value) => form.set("familyName", value ?? "")}
        />
      </FieldRow>
      <TextField
        optional
        label={t("title")}
        {...form.field("title")}
        onChange={(value) => form.set("title", value ?? "")}
      />
      <FieldRow>
        <TextField
          optional
          label={t("phone")}
          type="tel"
          {...form.field("phone")}
          onChange={(value) => form.set("phone", value ?? "")}
        />
        <TextField
          optional
          label={t("email")}
          type="email"
          {...form.field("email")}
          onChange={(value) => form.set("email", value ?? "")}
        />
      </FieldRow>
      <ChipGroup
        optional
        label={t("qualifications")}
        options={qualificationCodes.map((value) => ({ value, label: t(`codes.${value}`) }))}
        {...form.field("qualifications")}
      />
      <ChipGroup
        optional
        hint={t("competencesHint")}
        label={t("competences")}
        options={competenceCodes.map((value) => ({ value, label: t(`codes.${value}`) }))}
        {...form.field("competences")}
      />
      <ChipGroup
        label={t("languages")}
        options={languageCodes.map((value) => ({ value, label: languageName(value) }))}
        {...form.field("languages")}
      />
      <FieldRow>
        <NumberField
          hint={t("weeklyHoursHint")}
          label={t("weeklyHours")}
          {...form.field("weeklyHours")}
          onChange={(value) => form.set("weeklyHours", value as number)}
        />
        <RadioGroup
          label={t("language")}
          look="chips"
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
          {...form.field("language")}
          onChange={(value) => value && form.set("language", value)}
        />
      </FieldRow>
      <Failure error={error} />
      <FormActions>
        <Button isRunning={isRunning} type="submit">
          {t("save")}
        </Button>
        {beside}
      </FormActions>
    </Form>
  );
}
