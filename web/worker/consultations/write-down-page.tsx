import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { z } from "zod";
import { writeDownBody, writeDownConsultation } from "#contract/worker/consultations.ts";
import { keptTyping } from "#web/kit/autosave.ts";
import { instantOf } from "#web/kit/clock.ts";
import { useForm } from "#web/kit/form.ts";
import { dropTyping, useKeepTyping } from "#web/kit/keep-typing.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { DateTimeField } from "#web/ui/date-field.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { FieldRow, Form, FormActions, FormSection } from "#web/ui/form.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextArea, TextField } from "#web/ui/text-field.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { useConsultationWords } from "./consultation-words.ts";

const key = "consultation";
/** As the contract's body, but the time as the field holds it: Finnish wall time, or blank for just now. */
const schema = writeDownBody.safeExtend({ askedAt: z.string().default("") });
type Draft = z.input<typeof schema>;

const begin = (): Draft => ({
  id: newId(),
  askedAt: "",
  asker: { name: "", title: "", organisation: "", phone: "", email: "" },
  sector: "" as "school",
  question: "",
  isAnonymous: true,
  familyWords: "",
  consent: "",
});

/** A question that came by telephone or in a meeting, written down while one listens. */
export default function WriteDownPage() {
  const t = useText("consultations");
  const told = useText("contact-form");
  const consult = useText("consult");
  const words = useConsultationWords();
  const toast = useToast();
  const navigate = useNavigate();
  const write = useCommand(writeDownConsultation, {
    onDone: ({ id, reference }) => {
      dropTyping(key);
      toast({ message: t("write.saved", { reference }) });
      void navigate({
        to: "/konsultaatiot/$consultationId",
        params: { consultationId: id },
      } as unknown as Parameters<typeof navigate>[0]);
    },
  });
  const form = useForm({
    schema,
    defaults: keptTyping<Draft>(key) ?? begin(),
    onSubmit: async ({ askedAt, ...body }) => {
      const [day = "", time = ""] = askedAt.split("T");
      await write.run({ body: { ...body, askedAt: askedAt === "" ? null : instantOf(day, time) } });
    },
  });
  useKeepTyping(key, form.values, form.isDirty);
  const { showIssues } = form;
  useEffect(() => showIssues(write.error), [showIssues, write.error]);
  const anonymous = form.field("isAnonymous");
  return (
    <>
      <PageHead
        above={<TextLink to="/konsultaatiot">{t("page.back")}</TextLink>}
        lead={t("write.lead")}
        title={t("write.title")}
      />
      <Form form={form}>
        <FormSection title={t("write.who")}>
          <FieldRow>
            <TextField label={consult("name")} {...form.field("asker.name")} />
            <TextField label={told("you.organisation")} {...form.field("asker.organisation")} />
          </FieldRow>
          <FieldRow>
            <Select label={t("page.sector")} options={words.sectors} {...form.field("sector")} />
            <TextField label={told("you.jobTitle")} optional {...form.field("asker.title")} />
          </FieldRow>
          <FieldRow>
            <TextField label={told("you.phone")} optional type="tel" {...form.field("asker.phone")} />
            <TextField label={told("you.email")} optional type="email" {...form.field("asker.email")} />
          </FieldRow>
          <DateTimeField
            hint={t("write.whenHint")}
            label={t("write.when")}
            optional
            {...form.field("askedAt")}
          />
        </FormSection>
        <FormSection title={t("write.what")}>
          <RadioGroup
            label={consult("family")}
            options={[
              { value: "no", label: consult("anonymous"), hint: consult("anonymousHint") },
              { value: "yes", label: consult("named"), hint: consult("namedHint") },
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
              <TextField label={consult("familyWords")} {...form.field("familyWords")} />
              <TextField
                hint={consult("consentHint")}
                label={consult("consent")}
                {...form.field("consent")}
              />
            </>
          )}
          <TextArea label={consult("question")} limit={6000} rows={6} {...form.field("question")} />
        </FormSection>
        <Failure error={write.error} />
        <FormActions sticky>
          <Button isRunning={write.isRunning} type="submit">
            {t("write.save")}
          </Button>
        </FormActions>
      </Form>
    </>
  );
}
