import { noticedThings } from "#core/contacts/noticed.ts";
import { notifierKinds } from "#core/contacts/notifiers.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { ChipGroup } from "#web/ui/choices.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import type { PartProps } from "./contact-form-type.ts";

/** What an official adds in a child-welfare notification: in which office they notify, and what has been noticed. */
export function NotificationPart({ form }: PartProps) {
  const t = useText("notify");
  const say = useSay();
  return (
    <>
      <Select
        label={t("notifier")}
        options={notifierKinds
          .filter(({ isPrivate }) => !isPrivate)
          .map(({ code, name }) => ({ value: code, label: say(name) }))}
        {...form.field("notification.notifierKind")}
      />
      <ChipGroup
        hint={t("noticedHint")}
        label={t("noticed")}
        options={noticedThings.map(({ code, name }) => ({ value: code, label: say(name) }))}
        {...form.field("notification.noticed")}
      />
      <TextField
        hint={t("consultationHint")}
        label={t("consultation")}
        optional
        {...form.field("consultation")}
      />
    </>
  );
}
