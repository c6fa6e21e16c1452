import { noticedThings } from "#core/contacts/noticed.ts";
import { notifierKind, notifierKinds } from "#core/contacts/notifiers.ts";
import type { Form as FormOf } from "#web/kit/form.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { ChipGroup, RadioGroup } from "#web/ui/choices.tsx";
import { FormSection } from "#web/ui/form.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import type { callSchema } from "./call-schema.ts";

type Props = { readonly form: FormOf<typeof callSchema> };

/** A call is a child-welfare notification or any other contact: the first thing one hears. */
export function CallKind({ form }: Props) {
  const t = useText("contacts");
  return (
    <RadioGroup
      id="call-kind"
      label={t("call.isNotification")}
      look="boxed"
      name="call-kind"
      options={[
        { value: "plain", label: t("call.plain"), hint: t("call.plainHint") },
        { value: "notification", label: t("call.notification"), hint: t("call.notificationHint") },
      ]}
      value={form.values.notification ? "notification" : "plain"}
      onChange={(value) => {
        const is = value === "notification";
        form.set("notification", is ? { notifierKind: "", noticed: [] } : null);
        form.set("urgency", is ? { urgency: "" as "urgent", reason: "" } : null);
      }}
    />
  );
}

/** Who notifies, by kind; a private person's name is kept apart. */
export function NotifierFields({ form }: Props) {
  const t = useText("contacts");
  const say = useSay();
  const kind = notifierKind(form.values.notification?.notifierKind ?? "");
  return (
    <Select
      hint={
        kind?.code === "anonymous"
          ? t("call.anonymousHelp")
          : kind?.isPrivate
            ? t("call.protectedHelp")
            : undefined
      }
      label={t("call.notifier")}
      options={notifierKinds.map(({ code, name }) => ({ value: code, label: say(name) }))}
      {...form.field("notification.notifierKind")}
    />
  );
}

export function NoticedField({ form }: Props) {
  const t = useText("notify");
  const say = useSay();
  return (
    <ChipGroup
      hint={t("noticedHint")}
      label={t("noticed")}
      options={noticedThings.map(({ code, name }) => ({ value: code, label: say(name) }))}
      {...form.field("notification.noticed")}
    />
  );
}

/** Need for urgent help is assessed while the call is on (ShL 1301/2014 36 §). */
export function CallUrgency({ form }: Props) {
  const t = useText("contacts");
  return (
    <FormSection title={t("urgency.title")}>
      <RadioGroup
        label={t("urgency.question")}
        options={(["urgent", "not_urgent"] as const).map((value) => ({
          value,
          label: t(`urgency.${value}`),
        }))}
        {...form.field("urgency.urgency")}
      />
      <TextArea label={t("urgency.reason")} limit={2000} {...form.field("urgency.reason")} />
    </FormSection>
  );
}
