import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { readContact } from "#contract/worker/contacts.ts";
import { startableServices, startFromContact } from "#contract/worker/own-starts.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { keptTyping } from "#web/kit/autosave.ts";
import { today } from "#web/kit/clock.ts";
import { useForm } from "#web/kit/form.ts";
import { dropTyping, useKeepTyping } from "#web/kit/keep-typing.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions, FormSection } from "#web/ui/form.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { TextArea, TextField } from "#web/ui/text-field.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { Contact } from "../contacts/contact.ts";
import { draftFrom } from "../contacts/opening-draft.ts";
import { OpeningGuardians } from "../contacts/opening-guardians.tsx";
import { OpeningHome } from "../contacts/opening-home.tsx";
import { OpeningMembers, type OpeningForm } from "../contacts/opening-members.tsx";
import { ToldFamily } from "../contacts/told-family.tsx";
import { toldSent } from "../contacts/told.ts";
import { ownStartSchema, type Services } from "./own-start-form.ts";
import { FirstMeetingFields } from "./first-meeting-fields.tsx";
import { ServiceFields } from "./service-fields.tsx";
import "../contacts/contacts.css";

/** From the family's own contact straight to the first meeting: what, with whom, when, in one form. */
export default function OwnStartPage() {
  const contactId = useAddressPart("contactId");
  const contact = useRead(readContact, { params: { contactId } });
  const services = useRead(startableServices, { params: { contactId } });
  return (
    <Loaded page from={contact}>
      {(found) => (
        <Loaded page from={services}>
          {(offered) => <Starting key={found.id} contact={found} services={offered.services} />}
        </Loaded>
      )}
    </Loaded>
  );
}

function begun(contact: Contact, services: Services) {
  const { purchaserId: _nobody, household, ...family } = draftFrom(contact);
  const [first] = services;
  const [unit] = first?.units ?? [];
  return {
    ...family,
    household: household && { ...household, name: "Koti" },
    told: "yes" as const,
    familyToldOn: today(),
    orderId: newId(),
    periodId: newId(),
    service: first?.id ?? "",
    unitId: unit?.id ?? "",
    workerId: "",
    hoursPerWeek: 2,
    themes: [] as string[],
    meetingAgreed: "now" as "now" | "later",
    firstMeeting: {
      id: newId(),
      on: today() as string,
      from: "10:00",
      durationMinutes: 60,
      placeKind: first?.places[0]?.code ?? "home",
      place: "",
      collisionReason: "",
    },
  };
}

function Starting({ contact, services }: { readonly contact: Contact; readonly services: Services }) {
  const t = useText("own-start");
  const contacts = useText("contacts");
  const toast = useToast();
  const navigate = useNavigate();
  const key = `own-start.${contact.id}`;
  const start = useCommand(startFromContact, {
    onDone: ({ caseId }) => {
      dropTyping(key);
      toast({ message: t("started") });
      void navigate({ to: "/perheet/$caseId", params: { caseId } } as unknown as Parameters<
        typeof navigate
      >[0]);
    },
  });
  const form = useForm({
    schema: ownStartSchema,
    defaults: { ...begun(contact, services), ...keptTyping<object>(key), version: contact.version },
    onSubmit: async ({ meetingAgreed, ...body }) => {
      const { firstMeeting } = body;
      await start.run({
        params: { contactId: contact.id },
        body: {
          ...toldSent(body),
          version: contact.version,
          firstMeeting: meetingAgreed === "now" ? firstMeeting : null,
        },
      });
    },
  });
  const refusedByCalendar = start.error?.kind === "refused" && start.error.code === "time_taken";
  useKeepTyping(key, form.values, form.isDirty);
  const { showIssues } = form;
  useEffect(() => showIssues(start.error), [start.error, showIssues]);
  // The same parts as when a case is opened: they read the family's fields and nothing of the purchaser.
  const family = form as unknown as OpeningForm;
  return (
    <>
      <PageHead
        above={
          <TextLink params={{ contactId: contact.id }} to="/yhteydenotot/$contactId">
            {contacts("opening.back")}
          </TextLink>
        }
        lead={t("lead")}
        title={t("title")}
      />
      {services.length === 0 ? (
        <EmptyState title={t("none")} />
      ) : (
        <Form form={form}>
          <ServiceFields form={form} services={services} />
          <FirstMeetingFields
            form={form}
            services={services}
            taken={refusedByCalendar || Boolean(form.values.firstMeeting?.collisionReason)}
          />
          <TextField
            hint={contacts("opening.caseNameHint")}
            label={contacts("opening.caseName")}
            {...form.field("caseName")}
          />
          <OpeningMembers form={family} />
          <OpeningGuardians form={family} />
          <OpeningHome contact={contact} form={family} />
          <FormSection title={contacts("page.decided")}>
            <TextArea label={contacts("decide.reasons")} limit={6000} rows={3} {...form.field("reasons")} />
            <ToldFamily
              reason={form.field("notToldReason")}
              told={form.field("told")}
              toldOn={form.field("familyToldOn")}
            />
          </FormSection>
          <Failure
            error={start.error}
            help={
              start.error?.kind === "refused" &&
              start.error.code === "child_welfare_client" && (
                <TextLink params={{ contactId: contact.id }} to="/yhteydenotot/$contactId">
                  {t("elsewhere")}
                </TextLink>
              )
            }
          />
          <FormActions sticky>
            <Button isRunning={start.isRunning} type="submit">
              {t("start")}
            </Button>
          </FormActions>
        </Form>
      )}
    </>
  );
}
