import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { writeDownCall, writeDownCallBody } from "#contract/worker/contacts.ts";
import type { z } from "zod";
import { keptTyping } from "#web/kit/autosave.ts";
import { instantOf } from "#web/kit/clock.ts";
import { useForm, type Form as FormOf } from "#web/kit/form.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Checkbox } from "#web/ui/choices.tsx";
import { DateField, DateTimeField } from "#web/ui/date-field.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { FieldRow, Form, FormActions, FormSection } from "#web/ui/form.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { TextArea, TextField } from "#web/ui/text-field.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { CallKind, CallUrgency, NoticedField, NotifierFields } from "./call-notification.tsx";
import { callSchema } from "./call-schema.ts";
import { dropTyping, useKeepTyping } from "#web/kit/keep-typing.ts";
import { LanguageFields } from "../families/language-fields.tsx";
import "./contacts.css";

const key = "call";
type Draft = z.input<typeof callSchema>;
const emptyChild = { givenName: "", familyName: "", birthDate: null, school: "" };
const emptyAdult = { givenName: "", familyName: "", relation: "", phone: "" };

const begin = (): Draft => ({
  id: newId(),
  receivedAt: "",
  sender: { name: "", phone: "", email: "", relation: "", organisation: "", title: "" },
  children: [emptyChild],
  adults: [],
  address: "",
  addressProtected: false,
  language: "fi",
  interpreterLanguage: null,
  about: "",
  wishes: "",
  contactWish: "",
  familyKnows: null,
  notification: null,
  urgency: null,
});

/** A contact that came by telephone, written down while one listens: what matters first, everything else may stay blank. */
export default function CallPage() {
  const t = useText("contacts");
  const toast = useToast();
  const navigate = useNavigate();
  const write = useCommand(writeDownCall, {
    onDone: ({ id, reference }) => {
      dropTyping(key);
      toast({
        message: t(form.values.notification ? "call.savedNotification" : "call.saved", { reference }),
      });
      void navigate({ to: "/yhteydenotot/$contactId", params: { contactId: id } } as unknown as Parameters<
        typeof navigate
      >[0]);
    },
  });
  const form = useForm({
    schema: callSchema,
    defaults: keptTyping<Draft>(key) ?? begin(),
    onSubmit: async ({ receivedAt, ...told }) => {
      const [day = "", time = ""] = receivedAt.split("T");
      await write.run({
        body: writeDownCallBody.parse({
          ...told,
          receivedAt: receivedAt === "" ? null : instantOf(day, time),
        }),
      });
    },
  });
  useKeepTyping(key, form.values, form.isDirty);
  const { showIssues } = form;
  useEffect(() => showIssues(write.error), [showIssues, write.error]);
  return (
    <>
      <PageHead
        above={<TextLink to="/yhteydenotot">{t("page.back")}</TextLink>}
        lead={t("call.lead")}
        title={t("call.title")}
      />
      <Form form={form}>
        <CallFields form={form} />
        <Failure error={write.error} />
        <FormActions sticky>
          <Button isRunning={write.isRunning} type="submit">
            {t(form.values.notification ? "call.saveNotification" : "call.save")}
          </Button>
        </FormActions>
      </Form>
    </>
  );
}

function CallFields({ form }: { readonly form: FormOf<typeof callSchema> }) {
  const t = useText("contacts");
  const told = useText("contact-form");
  const family = useText("families");
  const notifier = form.values.notification ?? null;
  const isAnonymous = notifier?.notifierKind === "anonymous";
  const children = form.values.children ?? [];
  const adults = form.values.adults ?? [];
  return (
    <>
      <CallKind form={form} />
      <FormSection title={t(notifier ? "call.notifier" : "call.who")}>
        {notifier && <NotifierFields form={form} />}
        <FieldRow>
          <TextField label={family("partner.name")} optional={isAnonymous} {...form.field("sender.name")} />
          <TextField label={told("adults.relation")} optional {...form.field("sender.relation")} />
        </FieldRow>
        <FieldRow>
          <TextField label={told("you.phone")} optional type="tel" {...form.field("sender.phone")} />
          <TextField label={told("you.organisation")} optional {...form.field("sender.organisation")} />
        </FieldRow>
        <DateTimeField
          hint={t("call.whenHint")}
          label={t("call.whenReceived")}
          optional
          {...form.field("receivedAt")}
        />
      </FormSection>
      <FormSection title={told("what.title")}>
        {notifier && <NoticedField form={form} />}
        <TextArea
          hint={notifier ? t("call.noNames") : undefined}
          label={told("what.about")}
          limit={8000}
          rows={6}
          {...form.field("about")}
        />
        <TextArea label={t("page.wishes")} limit={4000} optional {...form.field("wishes")} />
      </FormSection>
      {notifier && <CallUrgency form={form} />}
      <FormSection title={t("page.children")}>
        {children.map((_, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- told people have no id, and the form names them by their place
          <FieldRow key={at}>
            <TextField
              label={family("person.givenName")}
              optional
              {...form.field(`children.${at}.givenName`)}
            />
            <TextField
              label={family("person.familyName")}
              optional
              {...form.field(`children.${at}.familyName`)}
            />
            <DateField
              label={family("person.birthDate")}
              optional
              {...form.field(`children.${at}.birthDate`)}
            />
            <TextField label={told("children.school")} optional {...form.field(`children.${at}.school`)} />
          </FieldRow>
        ))}
        <div>
          <Button
            icon="plus"
            kind="quiet"
            small
            onClick={() => form.set("children", [...children, emptyChild])}
          >
            {told("children.add")}
          </Button>
        </div>
      </FormSection>
      <FormSection title={t("page.adults")}>
        {adults.map((_, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- told people have no id, and the form names them by their place
          <FieldRow key={at}>
            <TextField
              label={family("person.givenName")}
              optional
              {...form.field(`adults.${at}.givenName`)}
            />
            <TextField
              label={family("person.familyName")}
              optional
              {...form.field(`adults.${at}.familyName`)}
            />
            <TextField label={told("adults.relation")} optional {...form.field(`adults.${at}.relation`)} />
            <TextField label={told("you.phone")} optional type="tel" {...form.field(`adults.${at}.phone`)} />
          </FieldRow>
        ))}
        <div>
          <Button icon="plus" kind="quiet" small onClick={() => form.set("adults", [...adults, emptyAdult])}>
            {told("adults.add")}
          </Button>
        </div>
      </FormSection>
      <FormSection title={told("practical.title")}>
        <LanguageFields interpreter={form.field("interpreterLanguage")} language={form.field("language")} />
        <TextField label={told("practical.address")} optional {...form.field("address")} />
        <Checkbox label={family("person.addressProtected")} {...form.field("addressProtected")} />
        <TextField label={t("page.contactWish")} optional {...form.field("contactWish")} />
      </FormSection>
    </>
  );
}
