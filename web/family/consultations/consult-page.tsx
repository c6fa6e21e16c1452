import { useEffect, useState } from "react";
import type { z } from "zod";
import type { askBody } from "#contract/public/consultation-body.ts";
import { askConsultation, consultationPlaces } from "#contract/public/consultations.ts";
import { sectors } from "#core/consultations/sectors.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useForm } from "#web/kit/form.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand, useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { FieldRow, Form, FormActions, FormSection } from "#web/ui/form.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextArea, TextField } from "#web/ui/text-field.tsx";
import { PlaceFacts, type Place } from "./consult-card.tsx";
import "../contacts/contacts.css";

/** The rules of the form, fetched when it is begun. */
const rules = async (): Promise<typeof askBody> =>
  (await import("#contract/public/consultation-body.ts")).askBody;

const begin = (): z.input<typeof askBody> => ({
  id: newId(),
  placeId: null,
  asker: { name: "", title: "", organisation: "", phone: "", email: "" },
  sector: "" as "school",
  question: "",
  isAnonymous: true,
  familyWords: "",
  consent: "",
  leaveEmpty: "",
});

/** A professional asks a team for advice: how the team is reached, and a form for those who would rather write. */
export default function ConsultPage() {
  const t = useText("consult");
  const places = useRead(consultationPlaces, {});
  const [sent, setSent] = useState<ReplyOf<typeof askConsultation>>();
  if (sent) return <Thanks sent={sent} onAnother={() => setSent(undefined)} />;
  return (
    <>
      <PageHead lead={t("lead")} title={t("title")} />
      <Loaded from={places}>
        {(found) =>
          found.places.length === 0 ? (
            <EmptyState title={t("none")}>{t("noneHelp")}</EmptyState>
          ) : (
            <Stack gap={5}>
              <Card title={t("call")}>
                <Stack gap={3}>
                  {found.places.map((place) => (
                    <PlaceFacts key={place.id} place={place} />
                  ))}
                </Stack>
              </Card>
              <Notice tone="attention">
                <p>{t("urgent")}</p>
              </Notice>
              <AskForm places={found.places} onSent={setSent} />
            </Stack>
          )
        }
      </Loaded>
    </>
  );
}

function AskForm({
  places,
  onSent,
}: {
  readonly places: readonly Place[];
  readonly onSent: (sent: ReplyOf<typeof askConsultation>) => void;
}) {
  const t = useText("consult");
  const say = useSay();
  const ask = useCommand(askConsultation, { invalidates: [], onDone: onSent });
  const form = useForm({
    schema: rules,
    defaults: begin(),
    onSubmit: async (body) => {
      await ask.run({ body });
    },
  });
  const { showIssues } = form;
  useEffect(() => showIssues(ask.error), [showIssues, ask.error]);
  const anonymous = form.field("isAnonymous");
  return (
    <Form form={form}>
      {places.length > 1 && (
        <Select
          label={t("place")}
          options={places.map(({ id, name, city }) => ({
            value: id,
            label: city ? `${name}, ${city}` : name,
          }))}
          {...form.field("placeId")}
        />
      )}
      <FormSection title={t("what")}>
        <RadioGroup
          label={t("family")}
          options={[
            { value: "no", label: t("anonymous"), hint: t("anonymousHint") },
            { value: "yes", label: t("named"), hint: t("namedHint") },
          ]}
          {...anonymous}
          value={anonymous.value ? "no" : "yes"}
          onChange={(value) => {
            anonymous.onChange(value !== "yes");
            if (value !== "yes") form.set("familyWords", "");
          }}
        />
        {!form.values.isAnonymous && (
          <>
            <TextField label={t("familyWords")} {...form.field("familyWords")} />
            <TextField hint={t("consentHint")} label={t("consent")} {...form.field("consent")} />
          </>
        )}
        <TextArea
          hint={t("questionHint")}
          label={t("question")}
          limit={6000}
          rows={6}
          {...form.field("question")}
        />
      </FormSection>
      <FormSection title={t("who")}>
        <FieldRow>
          <TextField autoComplete="name" label={t("name")} {...form.field("asker.name")} />
          <TextField label={t("organisation")} {...form.field("asker.organisation")} />
        </FieldRow>
        <FieldRow>
          <Select
            label={t("sector")}
            options={sectors.map(({ code, name }) => ({ value: code, label: say(name) }))}
            {...form.field("sector")}
          />
          <TextField label={t("jobTitle")} optional {...form.field("asker.title")} />
        </FieldRow>
        <FieldRow>
          <TextField
            autoComplete="tel"
            hint={t("reach")}
            label={t("phone")}
            type="tel"
            {...form.field("asker.phone")}
          />
          <TextField autoComplete="email" label={t("email")} type="email" {...form.field("asker.email")} />
        </FieldRow>
      </FormSection>
      <div aria-hidden="true" className="contact-trap">
        <label htmlFor="consult-extra">{t("trap")}</label>
        <input
          autoComplete="off"
          id="consult-extra"
          name="consult-extra"
          tabIndex={-1}
          value={form.values.leaveEmpty ?? ""}
          onChange={(event) => form.set("leaveEmpty", event.target.value)}
        />
      </div>
      <Failure error={ask.error?.kind === "invalid" ? undefined : ask.error} />
      <FormActions>
        <Button isRunning={ask.isRunning} type="submit">
          {t("send")}
        </Button>
      </FormActions>
    </Form>
  );
}

function Thanks({
  sent,
  onAnother,
}: {
  readonly sent: ReplyOf<typeof askConsultation>;
  readonly onAnother: () => void;
}) {
  const t = useText("consult");
  return (
    <>
      <PageHead title={t("thanks")} />
      <Stack>
        <Card look="accent">
          <p>{t("reference")}</p>
          <p className="contact-reference num">{sent.reference}</p>
          <p>{t("keep")}</p>
        </Card>
        <p>{t("answer")}</p>
        <p>
          {t("to", { place: sent.place.name })}
          {sent.place.phone && `, ${sent.place.phone}`}
        </p>
        <div>
          <Button kind="quiet" onClick={onAnother}>
            {t("another")}
          </Button>
        </div>
      </Stack>
    </>
  );
}
