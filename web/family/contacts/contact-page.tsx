import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { sendContactBody } from "#contract/public/contact-body.ts";
import { contactPlaces, sendContact } from "#contract/public/contacts.ts";
import { useForm } from "#web/kit/form.ts";
import { useCommand, useRead } from "#web/kit/query.ts";
import { useLanguage, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { ConfirmDialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Select } from "#web/ui/select.tsx";
import { AdultsTold, ChildrenTold } from "./people-told.tsx";
import { type ContactDraft, forgetDraft, keepDraft, keepSent, keptDraft, newDraft } from "./kept-contact.ts";
import { PracticalPart } from "./practical-part.tsx";
import { SenderPart } from "./sender-part.tsx";
import { UrgentHelp } from "../shell/urgent-help.tsx";
import { NextSteps } from "./what-next.tsx";
import { WhatPart } from "./what-part.tsx";
import "./contacts.css";

/** The rules of the form, fetched when it is begun: the page opens faster for all who come to read it. */
const rules = async (): Promise<typeof sendContactBody> =>
  (await import("#contract/public/contact-body.ts")).sendContactBody;

/** The contact form: a family's own or a professional's, without signing in. */
export default function ContactPage() {
  const t = useText("contact-form");
  const notify = useText("notify");
  const [kind, setKind] = useState(() => keptDraft()?.kind ?? "family");
  const notifies = kind === "notification";
  return (
    <>
      <PageHead
        lead={notifies ? notify("own.lead") : t("lead")}
        title={notifies ? notify("own.title") : t("title")}
      />
      <UrgentHelp form />
      <ContactForm onKind={setKind} />
    </>
  );
}

function ContactForm({ onKind }: { readonly onKind: (kind: ContactDraft["kind"]) => void }) {
  const t = useText("contact-form");
  const notify = useText("notify");
  const language = useLanguage();
  const navigate = useNavigate();
  const places = useRead(contactPlaces, {});
  const [clearing, setClearing] = useState(false);
  const send = useCommand(sendContact, {
    invalidates: [],
    onDone: (sent) => {
      keepSent({ ...sent, kind: form.values.kind });
      void navigate({ to: "/ota-yhteytta/kiitos" } as Parameters<typeof navigate>[0]);
    },
  });
  const form = useForm({
    schema: rules,
    defaults: keptDraft() ?? newDraft(),
    onSubmit: async (body) => {
      await send.run({ body: { ...body, formLanguage: language } });
    },
  });
  const { values } = form;
  const typed = JSON.stringify(values);
  useEffect(() => {
    if (form.isDirty && !send.isRunning) keepDraft(typed);
  }, [form.isDirty, send.isRunning, typed]);
  useEffect(() => onKind(values.kind), [onKind, values.kind]);
  const { showIssues } = form;
  useEffect(() => showIssues(send.error), [showIssues, send.error]);
  const clear = (): void => {
    forgetDraft();
    form.reset(newDraft());
    setClearing(false);
  };
  const phone = places.data?.places.find(
    ({ id, phone }) => phone && (!values.placeId || id === values.placeId),
  )?.phone;
  const several = places.data && places.data.places.length > 1 ? places.data.places : undefined;
  return (
    <Form form={form}>
      <RadioGroup
        label={t("kind.label")}
        look="boxed"
        options={[
          { value: "family", label: t("kind.family"), hint: t("kind.familyHint") },
          { value: "professional", label: t("kind.professional"), hint: t("kind.professionalHint") },
          { value: "notification", label: notify("kind"), hint: notify("kindHint") },
        ]}
        {...form.field("kind")}
        onChange={(kind) => {
          form.set("kind", kind ?? "family");
          form.set("notification", kind === "notification" ? { notifierKind: "", noticed: [] } : null);
        }}
      />
      {values.kind === "notification" && (
        <Notice>
          <p>{phone ? notify("private", { phone }) : notify("privateNoPhone")}</p>
        </Notice>
      )}
      {several && (
        <Select
          label={t("place.label")}
          options={several.map(({ id, name, city }) => ({
            value: id,
            label: city ? `${name}, ${city}` : name,
          }))}
          {...form.field("placeId")}
        />
      )}
      <SenderPart form={form} />
      <ChildrenTold form={form} />
      <AdultsTold form={form} />
      <WhatPart form={form} />
      <PracticalPart form={form} />
      <div aria-hidden="true" className="contact-trap">
        <label htmlFor="contact-extra">{t("trap")}</label>
        <input
          autoComplete="off"
          id="contact-extra"
          name="contact-extra"
          tabIndex={-1}
          value={values.leaveEmpty ?? ""}
          onChange={(event) => form.set("leaveEmpty", event.target.value)}
        />
      </div>
      <NextSteps kind={values.kind} />
      <Failure error={send.error?.kind === "invalid" ? undefined : send.error} />
      <FormActions>
        <Button isRunning={send.isRunning} type="submit">
          {values.kind === "notification" ? notify("send") : t("send")}
        </Button>
        <Button kind="plain" onClick={() => setClearing(true)}>
          {t("clear")}
        </Button>
      </FormActions>
      <p className="small soft">{t("kept")}</p>
      <ConfirmDialog
        confirm={t("clearYes")}
        isOpen={clearing}
        kind="danger"
        title={t("clear")}
        onClose={() => setClearing(false)}
        onConfirm={clear}
      >
        <p>{t("clearSure")}</p>
      </ConfirmDialog>
      {form.problems.some(({ id }) => id.endsWith("leaveEmpty")) && (
        <Notice
          actions={
            <Button kind="quiet" small onClick={() => form.set("leaveEmpty", "")}>
              {t("clearYes")}
            </Button>
          }
          tone="attention"
        >
          <p>{t("trap")}</p>
        </Notice>
      )}
    </Form>
  );
}
