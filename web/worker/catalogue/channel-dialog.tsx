import { useEffect, useState } from "react";
import { addChannel, channelKinds, editChannel } from "#contract/worker/channels.ts";
import { languages } from "#core/kernel/text.ts";
import { useForm } from "#web/kit/form.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Checkbox, ChipGroup, RadioGroup } from "#web/ui/choices.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { FieldRow, Form, FormActions } from "#web/ui/form.tsx";
import { TextArea, TextField } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { Channel, Channels } from "./channel.ts";
import { HoursFields } from "./hours-fields.tsx";

/** A new way to get in touch, or the one that is changed. */
export function ChannelDialog({
  channel,
  services,
  onClose,
}: {
  readonly channel: Channel | undefined;
  readonly services: Channels["services"];
  readonly onClose: () => void;
}) {
  const t = useText("catalogue");
  const urgent = useText("urgent-help");
  const ui = useText("ui");
  const say = useSay();
  const toast = useToast();
  const [id] = useState(newId);
  const [active, setActive] = useState(channel?.active ?? true);
  const onDone = () => {
    onClose();
    toast({ message: t("channels.saved") });
  };
  const add = useCommand(addChannel, { onDone });
  const edit = useCommand(editChannel, { onDone });
  const running = channel ? edit : add;
  const blank = { fi: "", sv: "", en: "" };
  const form = useForm({
    schema: addChannel.body!,
    defaults: channel ?? {
      id,
      kind: "phone",
      services: [],
      urgent: false,
      name: blank,
      description: blank,
      phone: "",
      email: "",
      street: "",
      postcode: "",
      city: "",
      url: "",
      hours: [],
      languages: ["fi"],
    },
    onSubmit: ({ id: own, ...body }) =>
      channel
        ? edit.run({ params: { channelId: channel.id }, body: { ...body, version: channel.version, active } })
        : add.run({ body: { id: own, ...body } }),
  });
  const { showIssues } = form;
  useEffect(() => showIssues(running.error), [running.error, showIssues]);
  const words = (name: string) => ({
    ...form.field(name),
    onChange: (value: string | null | undefined) => form.set(name, value ?? ""),
  });
  const { kind } = form.values;
  return (
    <Dialog
      isOpen
      size="wide"
      title={channel ? t("channels.edit", { name: say(channel.name) }) : t("channels.add")}
      onClose={onClose}
    >
      <Form form={form} wide>
        <RadioGroup
          label={t("channels.kind")}
          look="chips"
          options={channelKinds.map((value) => ({ value, label: t(`channels.kinds.${value}`) }))}
          {...form.field("kind")}
          onChange={(value) => value && form.set("kind", value)}
        />
        <FieldRow>
          {languages.map((language) => (
            <TextField
              key={language}
              label={`${t("channels.name")}, ${t(`language.${language}`)}`}
              {...words(`name.${language}`)}
            />
          ))}
        </FieldRow>
        <FieldRow>
          {languages.map((language) => (
            <TextArea
              key={language}
              label={`${t("channels.description")}, ${t(`language.${language}`)}`}
              {...words(`description.${language}`)}
            />
          ))}
        </FieldRow>
        <Checkbox hint={urgent("hint")} label={urgent("is")} {...form.field("urgent")} />
        <FieldRow>
          <TextField
            label={t("channels.phone")}
            optional={kind !== "phone" && !form.values.urgent}
            type="tel"
            {...words("phone")}
          />
          <TextField optional label={t("channels.email")} type="email" {...words("email")} />
          <TextField label={t("channels.url")} optional={kind !== "web_form"} {...words("url")} />
        </FieldRow>
        {kind === "location" && (
          <FieldRow>
            <TextField label={t("channels.street")} {...words("street")} />
            <TextField label={t("channels.postcode")} width="short" {...words("postcode")} />
            <TextField label={t("channels.city")} {...words("city")} />
          </FieldRow>
        )}
        <HoursFields form={form} />
        <ChipGroup
          label={t("channels.languages")}
          options={languages.map((value) => ({ value, label: t(`options.${value}`) }))}
          {...form.field("languages")}
        />
        <ChipGroup
          hint={t("channels.servicesHint")}
          label={t("channels.services")}
          options={services.map((one) => ({ value: one.id, label: say(one.name) }))}
          {...form.field("services")}
        />
        {channel && (
          <Checkbox
            id="channel-active"
            label={t("channels.active")}
            name="active"
            value={active}
            onChange={(value) => setActive(value ?? false)}
          />
        )}
        <Failure error={running.error} />
        <FormActions>
          <Button isRunning={running.isRunning} type="submit">
            {t("channels.save")}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {ui("cancel")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
