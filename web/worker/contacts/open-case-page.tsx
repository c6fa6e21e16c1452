import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { openCase, openCaseBody } from "#contract/worker/contact-decisions.ts";
import { readContact } from "#contract/worker/contacts.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { keptTyping } from "#web/kit/autosave.ts";
import { useForm } from "#web/kit/form.ts";
import { useCommand, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions, FormSection } from "#web/ui/form.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { TextArea, TextField } from "#web/ui/text-field.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { Contact } from "./contact.ts";
import { dropTyping, useKeepTyping } from "#web/kit/keep-typing.ts";
import { draftFrom, type OpeningDraft } from "./opening-draft.ts";
import { OpeningGuardians } from "./opening-guardians.tsx";
import { OpeningHome } from "./opening-home.tsx";
import { OpeningMembers } from "./opening-members.tsx";
import { useNotifierKind } from "./notifier-words.ts";
import { OpeningAssessment, OpeningService } from "./opening-service.tsx";
import { PurchaserField } from "./purchaser-field.tsx";
import { ToldFamily } from "./told-family.tsx";
import { toldAnswer, toldSent } from "./told.ts";
import "./contacts.css";

const openingSchema = openCaseBody.safeExtend(toldAnswer);

/** Opens a case from a contact: who the family is, who is responsible, on what grounds. */
export default function OpenCasePage() {
  const contactId = useAddressPart("contactId");
  const contact = useRead(readContact, { params: { contactId } });
  return <Loaded from={contact}>{(found) => <Opening key={found.id} contact={found} />}</Loaded>;
}

function Opening({ contact }: { readonly contact: Contact }) {
  const t = useText("contacts");
  const toast = useToast();
  const navigate = useNavigate();
  const kindOf = useNotifierKind();
  const isNotification = contact.kind === "notification";
  const key = `opening.${contact.id}`;
  const open = useCommand(openCase, {
    onDone: ({ caseId }) => {
      dropTyping(key);
      toast({ message: t("decide.opened") });
      void navigate({ to: "/perheet/$caseId", params: { caseId } } as unknown as Parameters<
        typeof navigate
      >[0]);
    },
  });
  const form = useForm({
    schema: openingSchema,
    defaults: {
      ...draftFrom(contact),
      told: "" as "yes",
      ...keptTyping<OpeningDraft>(key),
      version: contact.version,
    },
    onSubmit: async (body) => {
      await open.run({
        params: { contactId: contact.id },
        body: { ...toldSent(body), version: contact.version },
      });
    },
  });
  useKeepTyping(key, form.values, form.isDirty);
  const { showIssues } = form;
  useEffect(() => showIssues(open.error), [open.error, showIssues]);
  return (
    <>
      <PageHead
        above={
          <TextLink params={{ contactId: contact.id }} to="/yhteydenotot/$contactId">
            {t("opening.back")}
          </TextLink>
        }
        lead={contact.sender.name || kindOf(contact.notifierKind)}
        title={t("opening.title")}
      />
      <Form form={form}>
        <TextField
          hint={t("opening.caseNameHint")}
          label={t("opening.caseName")}
          {...form.field("caseName")}
        />
        <OpeningMembers form={form} />
        <OpeningGuardians form={form} />
        <OpeningHome contact={contact} form={form} />
        <FormSection title={t("page.decided")}>
          <PurchaserField {...form.field("purchaserId")} />
          <TextArea label={t("decide.reasons")} limit={6000} rows={4} {...form.field("reasons")} />
          {isNotification && <OpeningAssessment form={form} />}
          <OpeningService form={form} />
          <ToldFamily
            {...(isNotification ? { label: t("opening.guardiansTold") } : {})}
            reason={form.field("notToldReason")}
            told={form.field("told")}
            toldOn={form.field("familyToldOn")}
          />
        </FormSection>
        <Failure error={open.error} />
        <FormActions sticky>
          <Button isRunning={open.isRunning} type="submit">
            {t("decide.openCase")}
          </Button>
        </FormActions>
      </Form>
    </>
  );
}
