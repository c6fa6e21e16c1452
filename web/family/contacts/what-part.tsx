import { lazy, Suspense } from "react";
import { useText } from "#web/kit/text.ts";
import { RadioGroup } from "#web/ui/choices.tsx";
import { FormSection } from "#web/ui/form.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import type { PartProps } from "./contact-form-type.ts";

// Families, who are most, need none of what an official is asked.
const NotificationPart = lazy(() =>
  import("./notification-part.tsx").then((file) => ({ default: file.NotificationPart })),
);

const asChoice = { true: "yes", false: "no", null: "" } as const;

/** What it is about and what help is hoped for; from a professional also whether the family knows. */
export function WhatPart({ form }: PartProps) {
  const t = useText("contact-form");
  const notify = useText("notify");
  const notifies = form.values.kind === "notification";
  const isProfessional = form.values.kind !== "family";
  const knows = form.field("familyKnows");
  return (
    <FormSection title={notifies ? notify("own.what") : t("what.title")}>
      {notifies && (
        <Suspense fallback={null}>
          <NotificationPart form={form} />
        </Suspense>
      )}
      <TextArea
        hint={t(isProfessional ? "what.aboutProfessionalHint" : "what.aboutHint")}
        label={t(isProfessional ? "what.aboutProfessional" : "what.about")}
        limit={8000}
        rows={6}
        {...form.field("about")}
      />
      <TextArea
        label={notifies ? notify("own.done") : t(isProfessional ? "what.wishesProfessional" : "what.wishes")}
        limit={4000}
        optional
        {...form.field("wishes")}
      />
      {isProfessional && (
        <RadioGroup
          hint={t("what.knowsHint")}
          label={notifies ? notify("own.familyKnows") : t("what.familyKnows")}
          options={[
            { value: "yes", label: t("what.knowsYes") },
            { value: "no", label: t("what.knowsNo") },
          ]}
          {...knows}
          value={asChoice[String(knows.value ?? null) as keyof typeof asChoice]}
          onChange={(value) => knows.onChange(value === "yes")}
        />
      )}
    </FormSection>
  );
}
